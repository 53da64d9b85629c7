/**
 * A reporter for `node --test` that writes `{ "passed": n, "failed": n }`. Suites do not count; a test that was skipped or is marked
 * as still to do did not pass.
 */
export default async function* countReporter(events) {
  const counts = { passed: 0, failed: 0 };
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details?.type === 'suite') continue;
    const passed = type === 'test:pass' && data.skip === undefined && data.todo === undefined;
    counts[passed ? 'passed' : 'failed'] += 1;
  }
  yield JSON.stringify(counts);
}
