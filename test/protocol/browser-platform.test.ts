import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { createBrowserPlatform } from '../../src/protocol/index.js';

describe('the platform of a browser', () => {
  const { clock, ...platform } = createBrowserPlatform();

  it('makes version 4 UUIDs, each one new', () => {
    const tokens = Array.from({ length: 1_000 }, () => platform.newClientToken());
    for (const token of tokens) {
      assert.match(token, /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    }
    assert.equal(new Set(tokens).size, tokens.length);
  });

  it('runs what is scheduled, unless it is cancelled first', async () => {
    const ran: string[] = [];
    const cancel = clock.schedule(() => ran.push('cancelled'), 0);
    cancel();
    cancel();
    await new Promise<void>((resolve) => {
      clock.schedule(() => {
        ran.push('ran');
        resolve();
      }, 1);
    });
    assert.deepEqual(ran, ['ran']);
  });

  it('does not run at once what is due in a month, as setTimeout would', async () => {
    let ran = false;
    const cancel = clock.schedule(() => (ran = true), 31 * 24 * 3_600_000);
    await new Promise<void>((resolve) => {
      clock.schedule(resolve, 5);
    });
    cancel();
    assert.equal(ran, false);
  });

  it('knows the time, and one that never steps back', () => {
    assert.ok(Math.abs(clock.now() - Date.now()) < 1_000);
    const first = clock.monotonic();
    assert.ok(clock.monotonic() >= first);
  });

  it('draws numbers from 0 to below 1', () => {
    const numbers = Array.from({ length: 1_000 }, () => platform.random());
    assert.ok(numbers.every((number) => number >= 0 && number < 1));
    assert.ok(new Set(numbers).size > 900);
  });

  it('calls fetch as browsers want it called: not as a method of anything', async () => {
    const original = globalThis.fetch;
    globalThis.fetch = function (this: unknown) {
      if (this !== undefined && this !== globalThis)
        return Promise.reject(new TypeError('Illegal invocation'));
      return Promise.resolve(new Response('hello'));
    };
    try {
      assert.equal(await (await createBrowserPlatform().fetch('https://a.example')).text(), 'hello');
    } finally {
      globalThis.fetch = original;
    }
  });

  it('fetches, also as a function on its own', async () => {
    const server = createServer((_, response) => response.end('hello'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const { fetch: fetchAlone } = platform;
      const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
      assert.equal(await (await fetchAlone(address)).text(), 'hello');
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});
