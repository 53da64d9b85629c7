import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { backoffMs, ChatError } from '../../src/protocol/index.js';
import { checkMessage, MESSAGE_BYTES_LIMIT } from '../../src/session/index.js';
import { createSeededRandom } from '../../src/simulator/index.js';
import '../session/preload.js';
import { createWorld } from './world.js';
import type { World } from './world-api.js';

describe('a text', () => {
  it('is measured in the bytes that it takes on the wire', () => {
    const near = fc
      .tuple(fc.string({ unit: 'binary' }), fc.integer({ min: -4, max: 4 }))
      .map(
        ([text, more]) =>
          `${text}${'x'.repeat(Math.max(1, MESSAGE_BYTES_LIMIT - Buffer.byteLength(text) + more))}`,
      );
    fc.assert(
      fc.property(near, (text) => {
        const check = (): void => {
          checkMessage(text, { maxLength: Infinity });
        };
        if (Buffer.byteLength(text) <= MESSAGE_BYTES_LIMIT) check();
        else assert.throws(check, (error) => error instanceof ChatError && error.code === 'send/too-long');
      }),
      { numRuns: 30 },
    );
  });
});

describe('a pause between two attempts', () => {
  const backoff = { baseMs: 1_000, capMs: 30_000, floorMs: 250 };

  it('stays within its bounds, whose upper one never goes down', () => {
    fc.assert(
      fc.property(
        fc.nat(2_000),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (attempt, random) => {
          const pause = (of: number, chance: number): number => backoffMs(of, backoff, () => chance);
          const longest = pause(attempt, 1);
          assert.ok(pause(attempt, random) >= 250 && pause(attempt, random) <= longest);
          assert.ok(longest <= 30_000 && longest <= pause(attempt + 1, 1));
        },
      ),
    );
  });

  it('is spread over all of them', () => {
    const random = createSeededRandom(5);
    const pauses = Array.from({ length: 1_000 }, () => backoffMs(9, backoff, random));
    const quarter = (from: number): number =>
      pauses.filter((pause) => pause >= from && pause < from + 7_500).length;
    for (const from of [0, 7_500, 15_000, 22_500])
      assert.ok(quarter(from) > 200, `${quarter(from)} from ${from}`);
  });

  it('keeps two customers, cut off at the same moment, from coming back in step [I12]', async () => {
    const attempts = async (seed: number): Promise<readonly number[]> => {
      const world: World = createWorld({ seed });
      const [client] = world.clients;
      assert.ok(client);
      world.start(client);
      await world.advance(30_000);
      client.visit.platform.goOffline();
      world.simulator.closeSockets({ code: 1006 });
      await world.advance(120_000);
      world.close();
      return client.visit.calls
        .filter(({ operation, at }) => operation === 'CreateParticipantConnection' && at >= 30_000)
        .map(({ at }) => at);
    };
    const [one, other] = [await attempts(1), await attempts(2)];
    assert.ok(one.length >= 4 && other.length >= 4, `${one.length} and ${other.length} attempts`);
    const together = one.filter((at) => other.some((also) => Math.abs(at - also) < 100));
    assert.ok(together.length <= 1, `both try at ${together.join(', ')}`);
  });
});
