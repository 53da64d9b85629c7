import { failureOf } from './failures.mjs';
import { faultOutcome } from './fault-results.mjs';
import { pathFromRoot } from './run.mjs';

/** The runner wraps what a test threw into an error of its own. */
const reason = ({ details }) =>
  String(details?.error?.cause?.stack ?? details?.error?.message ?? 'skipped, or still to do');

/**
 * A reporter for `node --test` that writes `{ "passed": n, "failed": n, "failures": [], "faults": [] }`: what failed, as texts, and the
 * outcomes of tests that show a fault. Suites do not count; a test that was skipped or is marked as still to do did not pass.
 */
export default async function* countReporter(events) {
  const counts = { passed: 0, failed: 0, failures: [], faults: [] };
  /** The names of what runs now, outermost first. */
  const titles = [];
  for await (const { type, data } of events) {
    if (type === 'test:start') titles.splice(data.nesting, Infinity, data.name);
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details?.type === 'suite') continue;
    const passed = type === 'test:pass' && data.skip === undefined && data.todo === undefined;
    counts[passed ? 'passed' : 'failed'] += 1;
    const path = [...titles.slice(0, data.nesting), data.name];
    const file = data.file ?? '';
    counts.faults.push(...faultOutcome({ titles: path, file, passed }));
    if (!passed) counts.failures.push(failureOf(`${pathFromRoot(file)}  ${path.join(' › ')}`, reason(data)));
  }
  yield JSON.stringify(counts);
}
