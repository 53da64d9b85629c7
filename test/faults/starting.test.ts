import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSeededRandom } from '../../src/simulator/index.js';
import { httpOrigin } from '../session/chat-world.js';
import { watchChat, type WatchedChat } from './watched-chat.js';

/** Starts, and waits until that has an outcome, or `ms` are over. */
async function startFor(chat: WatchedChat, ms: number): Promise<string | undefined> {
  let outcome: string | undefined = 'pending';
  void chat.start().then((code) => (outcome = code));
  await chat.clock.advance(ms);
  return outcome;
}

const contacts = ({ simulator }: WatchedChat): number => simulator.contacts().length;

describe('a start that went wrong', () => {
  it('is not repeated by itself; a second one has the same client token [F1 F2]', async () => {
    for (const answer of ['lost', 'cut'] as const) {
      const chat = watchChat();
      chat.simulator.inject({ on: 'Start', answer });
      assert.equal(await startFor(chat, 4 * 60_000), 'start/network');
      assert.equal(chat.state(), 'failed');
      assert.equal(chat.times('Start').length, 1);
      assert.equal(await startFor(chat, 1_000), undefined);
      assert.equal(chat.state(), 'connected');
      const tokens = chat.left.flatMap(({ body }) => /"ClientToken":"([^"]+)"/.exec(body)?.[1] ?? []);
      assert.equal(tokens[0], tokens[1]);
      assert.equal(contacts(chat), 1);
    }
  });

  it('is not gone on with after minutes: its contact, if there is one, has lapsed [F1 F2]', async () => {
    for (const answer of ['lost', 'cut'] as const) {
      const chat = watchChat();
      chat.simulator.inject({ on: 'Start', answer });
      assert.equal(await startFor(chat, 10 * 60_000), 'start/network');
      chat.session.sendMessage('kept').catch(() => undefined);
      assert.equal(chat.times('Start').length, 1);
      assert.equal(await startFor(chat, 2_000), undefined);
      assert.equal(chat.state(), 'connected');
      assert.deepEqual(chat.screen(), ['me: kept (sent)']);
    }
  });

  it('makes at most one contact per click, even at an endpoint that drops the client token [F2]', async () => {
    const chat = watchChat({ switches: { endpointPasses: ['Attributes'] } });
    chat.simulator.inject({ on: 'Start', answer: 'cut' });
    assert.equal(await startFor(chat, 10 * 60_000), 'start/network');
    assert.equal(contacts(chat), 1);
    assert.equal(await startFor(chat, 1_000), undefined);
    assert.equal(contacts(chat), 2);
  });

  it('without an answer is given up after 30 s, and leaves neither request nor timer [F3]', async () => {
    const chat = watchChat();
    chat.simulator.inject({ on: 'Start', answer: 'hang' });
    assert.equal(await startFor(chat, 29_999), 'pending');
    await chat.clock.advance(1);
    assert.equal(chat.session.snapshot.error?.code, 'start/timeout');
    assert.deepEqual([chat.state(), chat.platform.openRequests, chat.timers()], ['failed', 0, 0]);
    assert.equal(await startFor(chat, 1_000), undefined);
  });

  it('within the patience of a gateway is one start that may be tried again, by hand [F5]', async () => {
    const chat = watchChat();
    chat.simulator.inject({ on: 'Start', answer: { status: 504, afterMs: 29_000 } });
    assert.equal(await startFor(chat, 10 * 60_000), 'start/server');
    assert.equal(chat.session.snapshot.error?.retryable, true);
    assert.equal(chat.times('Start').length, 1);
  });

  it('at a service that has no room waits for the visitor, and says how long that should be [F6]', async () => {
    const chat = watchChat();
    chat.simulator.inject({
      on: 'Start',
      times: 5,
      answer: { status: 429, errorType: 'TooManyRequestsException', retryAfterS: 20 },
    });
    assert.equal(await startFor(chat, 10 * 60_000), 'start/throttled');
    assert.equal(chat.session.snapshot.error?.retryAfterMs, 20_000);
    assert.equal(chat.times('Start').length, 1);
  });

  it('for want of permission asks for headers once more, and stops there [F7]', async () => {
    for (const status of [401, 403]) {
      const chat = watchChat();
      chat.simulator.inject({ on: 'Start', times: Infinity, answer: { status } });
      let asked = 0;
      const outcome = chat.start(() => Promise.resolve({ authorization: `Bearer ${++asked}` }));
      await chat.clock.advance(10 * 60_000);
      assert.equal(await outcome, 'start/unauthorized');
      assert.deepEqual([asked, chat.times('Start').length, chat.timers()], [2, 2, 0]);
    }
  });

  it('for good is not tried again, and its reason is for the developer [F8]', async () => {
    const chat = watchChat();
    const body = { message: 'ContactFlowId is not valid' };
    chat.simulator.inject({ on: 'Start', answer: { status: 400, body } });
    assert.equal(await startFor(chat, 10 * 60_000), 'start/rejected');
    const { error } = chat.session.snapshot;
    assert.equal(error?.retryable, false);
    assert.match(error.message, /ContactFlowId is not valid/);
    assert.equal(chat.times('Start').length, 1);
  });

  it('with a page, or with what CORS keeps from the page, is known within a second [F9 F10]', async () => {
    for (const [answer, code] of [
      [{ html: 200 }, 'start/bad-response'],
      ['no-cors', 'start/network'],
    ] as const) {
      const chat = watchChat();
      chat.simulator.inject({ on: 'Start', times: Infinity, answer });
      assert.equal(await startFor(chat, 1_000), code);
      await chat.clock.advance(10 * 60_000);
      assert.equal(chat.times('Start').length, 1);
    }
  });

  it('with a redirect goes nowhere else [F14]', async () => {
    for (const status of [301, 302, 303, 307, 308] as const) {
      const chat = watchChat();
      chat.simulator.inject({ on: 'Start', answer: { redirect: `${httpOrigin}/Prod`, status } });
      assert.equal(await startFor(chat, 10_000), 'start/network');
      assert.equal(contacts(chat), 0);
    }
  });

  it('by a visitor who does not wait makes no contact that waits for an agent [F13]', async () => {
    const chat = watchChat();
    chat.simulator.inject({ on: 'Start', answer: { delayMs: 5_000 } });
    assert.equal(await startFor(chat, 1_000), 'pending');
    await chat.session.endChat();
    assert.equal(chat.state(), 'idle');
    await chat.clock.advance(60_000);
    assert.equal(chat.times('DisconnectParticipant').length, 1);
    assert.equal(chat.simulator.contacts()[0]?.state, 'ended');
    assert.deepEqual([chat.state(), chat.timers()], ['idle', 0]);
  });
});

describe('the answer to a start', () => {
  for (const startAnswer of ['sample', 'bare', 'encoded'] as const) {
    it(`may have the shape “${startAnswer}” [F11]`, async () => {
      const chat = watchChat({ switches: { startAnswer } });
      assert.equal(await startFor(chat, 1_000), undefined);
      assert.equal(chat.state(), 'connected');
    });
  }

  it('in any other shape leads to no connection request [F11]', async () => {
    const random = createSeededRandom(11);
    const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!;
    const value = (): unknown => pick([undefined, null, '', 0, [], {}, true]);
    const made = Array.from({ length: 100 }, () => {
      const names = ['ContactId', 'ParticipantId', 'ParticipantToken'];
      const broken = pick(names);
      const result = Object.fromEntries(names.map((name) => [name, name === broken ? value() : 'good']));
      return pick<unknown>([result, { data: { startChatResult: result } }, { data: result }, [result]]);
    });
    const known = [null, [], {}, 'text', 42, { data: null }, { data: { startChatResult: [] } }];
    const chat = watchChat();
    for (const body of [...known, ...made]) {
      chat.simulator.inject({ on: 'Start', answer: { body } });
      assert.equal(await startFor(chat, 100), 'start/bad-response', JSON.stringify(body));
    }
    assert.equal(chat.times('CreateParticipantConnection').length, 0);
  });
});
