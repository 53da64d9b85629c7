/** A process of `npm run test:soak`: plays stories in batches, each with its own seed, and writes a line of JSON about each. */
import '../session/preload.js';
import { describeFinding, search } from './search.js';

const BATCH = 100;

const [runs = BATCH, firstSeed = 1, kept = 0] = process.argv.slice(2).map(Number);
for (let done = 0; done < runs; done += BATCH) {
  const count = Math.min(BATCH, runs - done);
  const { finding, seen } = await search({ runs: count, seed: firstSeed + done, kept: kept === 1 });
  const line = {
    runs: count,
    finding: finding && { ...finding, text: describeFinding(finding) },
    seen: [...seen],
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
