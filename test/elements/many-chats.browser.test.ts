import { expect } from '@open-wc/testing';
import { closeChatPages, createChatPage } from './harness.js';

const CHATS = 10;
const OUTSIDE: readonly EventTarget[] = [window, document, visualViewport!];

/** Counts what listens outside of the element, by the type of its events. Properties of their own hide the prototype's methods. */
function countListeners(): { readonly now: () => string; readonly stop: () => void } {
  const counts = new Map<string, number>();
  for (const [index, target] of OUTSIDE.entries()) {
    const change = (type: string, by: number): void => {
      const key = `${String(index)} ${type}`;
      counts.set(key, (counts.get(key) ?? 0) + by);
    };
    const add = target.addEventListener.bind(target);
    const remove = target.removeEventListener.bind(target);
    target.addEventListener = (...[type, listener, options]: Parameters<typeof add>) => {
      change(type, 1);
      const signal = typeof options === 'object' ? options.signal : undefined;
      signal?.addEventListener('abort', () => {
        change(type, -1);
      });
      add(type, listener, options);
    };
    target.removeEventListener = (...[type, listener, options]: Parameters<typeof remove>) => {
      change(type, -1);
      remove(type, listener, options);
    };
  }
  return {
    now: () =>
      [...counts]
        .filter(([, count]) => count !== 0)
        .map(([key, count]) => `${key} ${String(count)}`)
        .sort()
        .join(', '),
    stop() {
      for (const target of OUTSIDE) {
        Reflect.deleteProperty(target, 'addEventListener');
        Reflect.deleteProperty(target, 'removeEventListener');
      }
    },
  };
}

describe('one element, chat after chat', () => {
  let listeners: ReturnType<typeof countListeners>;
  beforeEach(() => {
    listeners = countListeners();
  });
  afterEach(async () => {
    listeners.stop();
    await closeChatPages();
  });

  it('has ten contacts, shows each message once, and does not gather listeners or timers [F99]', async () => {
    const page = await createChatPage();
    await page.open();
    const left: string[] = [];
    for (let chat = 0; chat < CHATS; chat++) {
      if (page.el.state !== 'connected') {
        const started = page.el.startChat();
        await page.advance(1_000);
        await started;
      }
      const agent = await page.agent();
      agent.says(`Hello ${String(chat)}`);
      await page.send(`Hi ${String(chat)}`);
      await page.advance(1_000);
      expect(page.screen().filter((line) => !line.startsWith('*'))).to.deep.equal([
        `Ada: Hello ${String(chat)}`,
        `me: Hi ${String(chat)} (Sent)`,
      ]);
      agent.endsChat();
      await page.advance(5_000);
      expect(page.el.state).to.equal('ended');
      left.push(`${listeners.now()}; ${String(page.timers())} timers`);
    }
    expect(new Set(page.simulator.contacts().map(({ contactId }) => contactId)).size).to.equal(CHATS);
    expect(page.heard('connect-chat-message').length).to.equal(CHATS);
    expect(new Set(left).size, left.join('\n')).to.equal(1);
  });

  it('asks for the end once, whoever wants it again, and for nothing afterwards [F97]', async () => {
    const page = await createChatPage();
    await page.connect();
    const both = [page.el.endChat(), page.el.endChat()];
    await page.advance(15_000);
    await Promise.all(both);
    await page.el.endChat();
    await page.advance(60_000);

    expect(page.calls('DisconnectParticipant')).to.equal(1);
    const calls = ['SendEvent', 'SendMessage', 'GetTranscript', 'CreateParticipantConnection'] as const;
    const before = calls.map((operation) => page.calls(operation));
    await page.advance(60 * 60_000);
    expect(calls.map((operation) => page.calls(operation))).to.deep.equal(before);
  });
});
