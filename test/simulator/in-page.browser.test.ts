import { expect, waitUntil } from '@open-wc/testing';
import type { ConnectChat } from '../../src/index.js';
import { simulate, simulatorOf } from '../../src/simulator/browser/index.js';
import { scenarios } from '../../src/simulator/index.js';
import '../session/preload.js';
import '../../src/elements/define.js';

const until = (what: () => unknown): Promise<void> =>
  waitUntil(() => Boolean(what()), undefined, { timeout: 20_000 });

/** What each scenario says first. `silence` says nothing, and `sign-in` asks for something. */
const FIRST: Readonly<Record<string, RegExp>> = {
  earlier: /^Welcome back/,
  files: /You can send me files/,
  formatted: /\*\*/,
  greeting: /^Welcome/,
  guide: /ViewResource/,
  'hand-over': /Please wait/,
  interactive: /ListPicker/,
  'kitchen-sink': /ListPicker/,
  queue: /You are next/,
  'sign-in': /SessionId/,
  streaming: /part by part/,
  supervisor: /my name is Ada/,
  transfer: /my name is Ada/,
  waiting: /Please wait/,
};

// The scenarios of the server, in the page, on its own clock: nothing is asked of any network.
describe('the simulator in the page', () => {
  let el: ConnectChat;

  afterEach(async () => {
    await el.endChat();
    el.remove();
  });

  for (const name of Object.keys(scenarios)) {
    it(`plays the scenario "${name}"`, async () => {
      el = document.createElement('connect-chat');
      el.setAttribute('api', `simulator:${name}`);
      el.setAttribute('persist', 'none');
      simulate(el);
      document.body.append(el);
      await el.ready;
      await el.show();
      await until(() => el.state === 'connected');
      const first = FIRST[name];
      if (first) {
        await until(() =>
          el.transcript.some((item) => item.kind !== 'attachment' && first.test(item.content ?? '')),
        );
      }
      expect(simulatorOf(name).simulator.contact(el.contactId!).state).to.equal('connected');
    });
  }
});
