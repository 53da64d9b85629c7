/**
 * `npm run bench:text`: how long it takes to read 16 KiB of each pattern that makes careless readers of markdown slow, as a rule and once
 * in five tries; and how much longer it takes to find the links in a text that is eight times as long. Ends with 1 when a pattern takes
 * 50 ms or more as a rule, or links four times as long as the length tells. `-- --write` keeps the numbers for docs/RELIABILITY.md.
 */
import { writeFileSync } from 'node:fs';
import { parseMarkdown, splitLinks } from '../src/content/index.js';
import { repeated, SLOW_PATTERNS } from '../test/content/hostile-text.js';

const LENGTH = 16_384;
const MOST_MS = 50;
const TRIES = 5;
/** Texts of these are full of links, or of what only begins like one. */
const LINKED = ['https://a.b ', 'www.a.b) ', 'a@b.cd ', 'https://a.b/', 'www.', '(', ').', 'x '];
const TIMES_LONGER = 8;
/** Time that grows with the square of the length is 64 times as long. */
const MOST_TIMES = 4 * TIMES_LONGER;
const file = new URL('../docs/reliability/hostile-texts.json', import.meta.url);

/** Time of the processor: what else the machine does makes no difference. */
function measure(text: string, work: (text: string) => unknown = parseMarkdown): readonly number[] {
  return Array.from({ length: TRIES }, () => {
    const before = process.cpuUsage();
    work(text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
}

const rows = SLOW_PATTERNS.map((pattern) => {
  const times = measure(repeated(pattern, LENGTH)).toSorted((a, b) => a - b);
  // The first try also pays for compiling what reads, whatever the text says.
  return { pattern: JSON.stringify(pattern), middle: times[2] ?? Infinity, longest: Math.max(...times) };
});
for (const { pattern, middle, longest } of rows) {
  console.log(
    `${pattern.padEnd(12)} ${middle.toFixed(1).padStart(6)} ms, once ${longest.toFixed(1).padStart(6)} ms`,
  );
}
const worst = Math.max(...rows.map(({ middle }) => middle));
console.log(
  `worst of ${String(rows.length)} patterns of ${String(LENGTH)} characters: ${worst.toFixed(1)} ms`,
);
if (process.argv.includes('--write')) {
  const kept = { patterns: rows.length, characters: LENGTH, mostMs: MOST_MS, worstMs: Math.ceil(worst) };
  writeFileSync(file, `${JSON.stringify(kept)}\n`);
}

/** The shortest is what the text takes; everything above it is the machine. */
const linksIn = (text: string): number => Math.min(...measure(text, splitLinks));
const ratios = LINKED.map((piece) => {
  const long = linksIn(repeated(piece, LENGTH * TIMES_LONGER));
  return { piece, ratio: long / linksIn(repeated(piece, LENGTH)) };
});
for (const { piece, ratio } of ratios) {
  console.log(`links ${JSON.stringify(piece).padEnd(14)} ${ratio.toFixed(1).padStart(5)} times as long`);
}
const isProportional = ratios.every(({ ratio }) => ratio < MOST_TIMES);
process.exitCode = worst < MOST_MS && isProportional ? 0 : 1;
