import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ProcessingAnswer, SimulatorOptions } from '../../src/simulator/index.js';
import '../session/preload.js';
import { watchChat } from './watched-chat.js';

type Switches = NonNullable<SimulatorOptions['switches']>;

/** A chat in which the contact centre looks through what the customer writes; the service is a moment away. */
async function processed(
  answer: ProcessingAnswer,
  processingFrames: NonNullable<Switches['processingFrames']>,
) {
  const chat = watchChat({ switches: { processingFrames } });
  await chat.connect();
  chat.simulator.inject({ on: 'processing', answer });
  chat.session.sendMessage('My card is 4111').catch(() => undefined);
  await chat.clock.advance(500);
  const mine = () => chat.screen().filter((line) => line.startsWith('me: '));
  return { ...chat, mine };
}

describe('a message that is processed on its way', () => {
  for (const frames of ['none', 'metadata', 'message'] as const) {
    it(`waits until the service has made something else of it (frames: ${frames}) [F76]`, async () => {
      const { mine, clock } = await processed({ rewritten: 'My card is ****' }, frames);
      assert.deepEqual(mine(), ['me: My card is 4111 (sending)']);
      await clock.advance(1_000);
      assert.deepEqual(mine(), ['me: My card is **** (sent)']);
    });

    it(`that fails at once is not shown as sent (frames: ${frames}) [F76]`, async () => {
      const { mine, clock, session } = await processed({ outcome: 'failed', afterMs: 0 }, frames);
      assert.deepEqual(mine(), ['me: My card is 4111 (rejected)']);
      session.sendMessage('Hello?').catch(() => undefined);
      await clock.advance(60_000);
      assert.deepEqual(mine(), ['me: My card is 4111 (rejected)', 'me: Hello? (sent)']);
    });
  }

  for (const frames of ['metadata', 'message'] as const) {
    it(`is shown as refused when it is (frames: ${frames}) [F76]`, async () => {
      const { mine, clock } = await processed({ outcome: 'rejected' }, frames);
      assert.deepEqual(mine(), ['me: My card is 4111 (sending)']);
      await clock.advance(1_000);
      assert.deepEqual(mine(), ['me: My card is 4111 (rejected)']);
    });
  }

  it('is never shown as sent where nobody says that it was refused [F76]', async () => {
    const { mine, clock } = await processed({ outcome: 'rejected' }, 'none');
    await clock.advance(120_000);
    assert.deepEqual(mine(), ['me: My card is 4111 (sending)']);
  });
});
