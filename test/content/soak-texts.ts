/**
 * `npm run test:soak -- --text`: reads a hundred thousand texts of somebody who means harm (`--runs` for another number), and ends with 1, the shortest text and
 * the seed if one of them becomes something that must not be on a page.
 */
import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseMarkdown, splitLinks, textOf } from '../../src/content/index.js';
import { hostileText } from './hostile-text.js';
import { breakRules } from './markdown-rules.js';

const [runs = '100000', seed = '0', kept] = process.argv.slice(2);
/** A single text is short; what takes longer is slow in a way that grows. */
const MOST_MS = 200;

const startedAt = performance.now();
const details = fc.check(
  fc.property(hostileText, (text) => {
    const began = performance.now();
    const nodes = parseMarkdown(text);
    const ms = performance.now() - began;
    const links = splitLinks(text).flatMap((piece) =>
      typeof piece === 'string' ? [] : [{ tag: 'a' as const, href: piece.href, inside: [piece.text] }],
    );
    const broken = [
      ...breakRules(nodes),
      ...breakRules(links),
      ...(ms > MOST_MS ? [`took ${String(ms)} ms`] : []),
    ];
    // What is read aloud is a text again.
    parseMarkdown(textOf(nodes));
    if (broken.length > 0) throw new Error(broken.join(', '));
  }),
  { numRuns: Number(runs), seed: Number(seed), maxSkipsPerRun: 0 },
);
const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
console.log(
  details.failed
    ? fc.defaultReportMessage(details)
    : `${String(details.numRuns)} texts from seed ${seed}: nothing but known elements and safe links, in ${seconds} s`,
);
if (kept)
  writeFileSync(kept, `${JSON.stringify({ texts: details.numRuns, broken: Number(details.failed) })}\n`);
process.exitCode = details.failed ? 1 : 0;
