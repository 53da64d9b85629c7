/**
 * `npm run bench:text`: how long it takes to read 16 KiB of each pattern that makes careless readers of markdown slow, as a rule and once
 * in five tries. Ends with 1 when one takes 50 ms or more as a rule. `-- --write` keeps the numbers for docs/RELIABILITY.md.
 */
import { writeFileSync } from 'node:fs';
import { parseMarkdown } from '../src/content/index.js';
import { repeated, SLOW_PATTERNS } from '../test/content/hostile-text.js';

const LENGTH = 16_384;
const MOST_MS = 50;
const TRIES = 5;
const file = new URL('../docs/reliability/hostile-texts.json', import.meta.url);

/** Time of the processor: what else the machine does makes no difference. */
function measure(text: string): readonly number[] {
  return Array.from({ length: TRIES }, () => {
    const before = process.cpuUsage();
    parseMarkdown(text);
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
process.exitCode = worst < MOST_MS ? 0 : 1;
