import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { failureOf } from '../failures.mjs';
import { faultOutcome } from '../fault-results.mjs';
import { pathFromRoot } from '../run.mjs';

const indented = (text) => text.replaceAll(/^/gm, '      ');

/** The tests below `suite` with the names of all suites around them. */
function* testsOf(suite, path = []) {
  if (!suite) return;
  for (const test of suite.tests) yield { ...test, titles: [...path, test.name] };
  for (const inner of suite.suites) yield* testsOf(inner, [...path, inner.name]);
}

function describeError({ name, message, stack, expected, actual }) {
  return [
    stack?.includes(message)
      ? stack
      : [name && name !== 'Error' ? `${name}: ${message}` : message, stack].filter(Boolean).join('\n'),
    ...(expected === undefined && actual === undefined
      ? []
      : [`expected: ${expected}`, `actual:   ${actual}`]),
  ].join('\n');
}

/**
 * One line per test file and browser, in full what failed, and at the end the counts, in the file that TEST_COUNTS names:
 * `{ passed, failed, failures, faults, missing }`, `failures` as texts, `faults` for tests that show one, in each browser. What went
 * wrong outside of a test (a page that crashed, a module that did not load, a hook that threw) counts as one failure. `missing` is
 * copied: the browsers that did not run.
 */
export function progressReporter({ missing }) {
  const total = { passed: 0, failed: 0, failures: [], faults: [] };

  function report(session, file) {
    const tests = [...testsOf(session.testResults)];
    const failures = tests.filter((test) => !test.passed && !test.skipped);
    const skipped = tests.filter((test) => test.skipped);
    const passed = tests.length - failures.length - skipped.length;
    const empty = tests.length === 0 && session.errors.length === 0;
    const failed = failures.length + skipped.length + (session.errors.length > 0 || empty ? 1 : 0);
    total.passed += passed;
    total.failed += failed;
    for (const { titles, passed: held } of tests)
      total.faults.push(...faultOutcome({ titles, file, passed: held }));
    console.log(
      `  ${failed === 0 ? '✓' : '✗'} ${session.browser.name}  ${file}  ${passed} passed${failed ? `, ${failed} failed` : ''}`,
    );
    const fail = (title, reason) => {
      console.log(`    ✗ ${session.browser.name}  ${file}\n      ${title}\n${indented(reason)}`);
      total.failures.push(failureOf(`${session.browser.name}  ${file}  ${title}`, reason));
    };
    for (const { titles, error } of failures)
      fail(titles.join(' › '), error ? describeError(error) : 'did not run: see the hook that failed');
    for (const { titles } of skipped)
      fail(titles.join(' › '), 'did not run (a hook failed, or it is skipped)');
    for (const error of session.errors) fail('outside of a test', describeError(error));
    if (empty) fail('no test in this file', '');
    for (const path of session.request404s) console.log(`    not found: ${path}`);
    if (failed > 0) {
      for (const log of session.logs) console.log(indented(`console: ${log.map(String).join(' ')}`));
    }
  }

  return {
    reportTestFileResults({ sessionsForTestFile, testFile }) {
      const file = pathFromRoot(testFile);
      for (const session of sessionsForTestFile) report(session, file);
    },
    stop() {
      if (process.env.TEST_COUNTS)
        writeFileSync(process.env.TEST_COUNTS, JSON.stringify({ ...total, missing }));
    },
  };
}
