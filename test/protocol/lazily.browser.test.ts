import { expect } from '@open-wc/testing';
import { lazily } from '../../src/protocol/lazily.js';

/** Anything that a browser can load. */
const address = new URL('../../src/protocol/lazily.ts', import.meta.url).href;

const lost = (message: string) => {
  const calls: string[] = [];
  const load = lazily((): Promise<{ readonly lazily: unknown }> => {
    calls.push(message);
    return Promise.reject(new TypeError(message));
  }, 'lazily');
  return { load, calls };
};

const rejection = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'none',
    (error: unknown) => (error as Error).message,
  );

describe('what is loaded when it is needed, in a browser', () => {
  for (const [browser, message] of [
    ['Chromium', `Failed to fetch dynamically imported module: ${address}`],
    ['Firefox', `error loading dynamically imported module: ${address}`],
  ] as const) {
    it(`comes from another address after the one that ${browser} names has failed [F130]`, async () => {
      const { load, calls } = lost(message);
      expect(await rejection(load())).to.equal(message);
      expect((await load()).lazily).to.be.a('function');
      expect(calls).to.have.length(1);
    });
  }

  for (const [runtime, message] of [
    ['webpack', `Loading chunk 6074 failed.\n(error: ${address})`],
    ['Safari', 'Importing a module script failed.'],
  ] as const) {
    it(`is loaded as at first where ${runtime} says what failed [F130]`, async () => {
      const { load, calls } = lost(message);
      expect(await rejection(load())).to.equal(message);
      expect(await rejection(load())).to.equal(message);
      expect(calls).to.have.length(2);
    });
  }

  it('is loaded as at first where another module is at the other address [F130]', async () => {
    const other = new URL('../../src/protocol/errors.ts', import.meta.url).href;
    const message = `Failed to fetch dynamically imported module: ${other}`;
    const { load, calls } = lost(message);
    expect(await rejection(load())).to.equal(message);
    expect(await rejection(load())).to.equal(message);
    expect(calls).to.have.length(2);
  });
});
