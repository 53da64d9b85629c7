/**
 * `npm run bench:text`: how long it takes to read 16 KiB of each pattern that makes careless readers of markdown slow. Ends with 1 when
 * one takes 50 ms or more.
 */
import { parseMarkdown } from '../src/content/index.js';
import { repeated, SLOW_PATTERNS } from '../test/content/hostile-text.js';

const LENGTH = 16_384;
const MOST_MS = 50;
const TRIES = 5;

function measure(text: string): readonly number[] {
  return Array.from({ length: TRIES }, () => {
    const start = performance.now();
    parseMarkdown(text);
    return performance.now() - start;
  });
}

const rows = SLOW_PATTERNS.map((pattern) => {
  const [first = 0, ...others] = measure(repeated(pattern, LENGTH));
  return { pattern: JSON.stringify(pattern), first, best: Math.min(...others) };
});
for (const { pattern, first, best } of rows) {
  console.log(
    `${pattern.padEnd(12)} ${first.toFixed(1).padStart(6)} ms, warm ${best.toFixed(1).padStart(5)} ms`,
  );
}
const worst = Math.max(...rows.map(({ first }) => first));
console.log(
  `worst of ${String(rows.length)} patterns of ${String(LENGTH)} characters: ${worst.toFixed(1)} ms`,
);
process.exitCode = worst < MOST_MS ? 0 : 1;
