import { faultOutcome } from './fault-results.mjs';

/**
 * A reporter for `node --test` that writes `{ "passed": n, "failed": n, "faults": [] }`, the last for tests that show a fault. Suites
 * do not count; a test that was skipped or is marked as still to do did not pass.
 */
export default async function* countReporter(events) {
  const counts = { passed: 0, failed: 0, faults: [] };
  /** The names of what runs now, outermost first. */
  const titles = [];
  for await (const { type, data } of events) {
    if (type === 'test:start') titles.splice(data.nesting, Infinity, data.name);
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details?.type === 'suite') continue;
    const passed = type === 'test:pass' && data.skip === undefined && data.todo === undefined;
    counts[passed ? 'passed' : 'failed'] += 1;
    const suites = titles.slice(0, data.nesting);
    counts.faults.push(...faultOutcome({ titles: [...suites, data.name], file: data.file ?? '', passed }));
  }
  yield JSON.stringify(counts);
}
