/**
 * Loaded by every browser test page before the test framework. Makes the test that runs fail when the page breaks its
 * Content-Security-Policy, leaves a rejection or an error unhandled, or when that happens outside of any test.
 */

import './readable-nodes.js';

interface RunnerPage {
  __WTR_CONFIG__: { testFrameworkConfig?: object };
}

const accidents: string[] = [];

/**
 * What browsers say when something that is observed changes its size once more in the same frame: they tell of it in the next one. WebKit
 * says it now and then when a picture in the transcript gets its height. There, once in a test is forgiven; a loop says it in each frame.
 */
const PUT_OFF = 'ResizeObserver loop completed with undelivered notifications.';
const isWebKit = navigator.vendor.startsWith('Apple');
let putOff = 0;

document.addEventListener('securitypolicyviolation', (event) => {
  const { violatedDirective, blockedURI, sourceFile, lineNumber, sample } = event;
  accidents.push(
    `Content-Security-Policy: ${violatedDirective} forbids ${blockedURI} ${sample} (${sourceFile}:${lineNumber})`,
  );
});
addEventListener('unhandledrejection', ({ reason }: { readonly reason: unknown }) => {
  accidents.push(`unhandled rejection: ${described(reason)}`);
});
addEventListener('error', (event: ErrorEvent) => {
  const { error, message } = event as { readonly error: unknown; readonly message: string };
  if (isWebKit && message === PUT_OFF && putOff++ === 0) {
    // The test framework listens, too.
    event.stopImmediatePropagation();
    return;
  }
  accidents.push(`uncaught error: ${error instanceof Error ? described(error) : message}`);
});

function described(reason: unknown): string {
  if (!(reason instanceof Error)) return String(reason);
  // Only Chromium repeats name and message in the stack.
  const stack = reason.stack ?? '';
  return stack.includes(reason.message) ? stack : `${String(reason)}\n${stack}`;
}

/** Violations and rejections are reported in tasks of their own, and what a test left behind may fail a little later. */
function reportsWithin(ms: number): Promise<void> {
  // eslint-disable-next-line no-restricted-syntax -- no event tells that there is nothing to report
  return new Promise((resolve) => void setTimeout(resolve, ms));
}

function takeAccidents(): Error | undefined {
  putOff = 0;
  return accidents.length === 0 ? undefined : new Error(accidents.splice(0).join('\n'));
}

/** Fails the test that has just run. Does not throw: an error in a hook would keep the other tests from running. */
async function blameTest(this: Mocha.Context): Promise<void> {
  await reportsWithin(0);
  const error = takeAccidents();
  const test = this.currentTest;
  if (!error || !test) return;
  test.err = test.state === 'failed' ? new Error(`${test.err?.message ?? ''}\n${error.message}`) : error;
  test.state = 'failed';
}

async function blameFile(): Promise<void> {
  await reportsWithin(50);
  const error = takeAccidents();
  if (error) throw error;
}

const page = globalThis as unknown as RunnerPage;
page.__WTR_CONFIG__.testFrameworkConfig = {
  ...page.__WTR_CONFIG__.testFrameworkConfig,
  rootHooks: { afterEach: blameTest, afterAll: blameFile },
};
localStorage.clear();
