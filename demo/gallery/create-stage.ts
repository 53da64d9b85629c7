import type { ConnectChat } from '../../src/index.js';
import {
  createSeededRandom,
  createSimulatedPlatform,
  createSimulator,
  createVirtualClock,
} from '../../src/simulator/index.js';
import { dress } from '../themes/tokens.js';
import type { Sight, Stage } from './sight.js';

const httpOrigin = 'https://gallery.simulator.localhost';
const socketOrigin = 'wss://gallery.simulator.localhost';

/** Every run begins at this time, so that the dates are the same. */
const now = Date.UTC(2026, 0, 5, 9, 30);

/** Longest time for what has to be fetched. */
const patienceMs = 10_000;

const nextFrame = (): Promise<number> => new Promise(requestAnimationFrame);

/** A stage, and what takes it down again. */
export interface OpenStage extends Stage {
  close(): void;
}

/** Puts the chat of a sight on the page, with a service, a clock and chances that are the same each time. */
export async function createStage(sight: Sight, parent: Element): Promise<OpenStage> {
  const clock = createVirtualClock({ now });
  const scenario = sight.scenario ?? (() => Promise.resolve());
  const simulator = createSimulator({ clock, httpOrigin, socketOrigin, scenario, ...sight.service });
  const platform = createSimulatedPlatform(simulator, { clock, random: createSeededRandom(7) });
  const chat = tagOf(sight);
  Object.assign(chat, { platform, api: `${httpOrigin}/Prod`, participantEndpoint: httpOrigin });
  Object.assign(chat, sight.properties);
  chat.append(...(sight.children?.() ?? []));
  if (sight.tokens) dress(chat, sight.tokens);
  parent.append(chat);

  const settle = async (): Promise<void> => {
    await clock.settle();
    await chat.updateComplete;
  };
  const stage: OpenStage = {
    chat,
    simulator,
    platform,
    clock,
    async open() {
      const shown = new Promise((resolve) => {
        chat.addEventListener('connect-chat-shown', resolve, { once: true });
      });
      if (chat.layout === 'inline') await chat.show();
      else await Promise.all([shown, stage.click('[part~="launcher"]')]);
      await settle();
    },
    async connect() {
      await stage.open();
      await stage.advance(1_000);
    },
    async agent(displayName = 'Ada') {
      const agent = simulator.joinAgent(contactOf(chat), { displayName });
      await stage.advance(100);
      return agent;
    },
    control: () => simulator.control(contactOf(chat)),
    async advance(ms) {
      await clock.advance(ms);
      await settle();
    },
    async writes(text) {
      const field = (await stage.find('textarea')) as HTMLTextAreaElement;
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await settle();
    },
    async says(text) {
      await stage.writes(text);
      await stage.click('[part~="send"]');
      await stage.advance(100);
    },
    async scrollsUp() {
      const transcript = await stage.find('[part~="transcript"]');
      // What has changed its size is told with a frame, and what was scrolled with the next one.
      await nextFrame();
      await nextFrame();
      transcript.scrollTop = 0;
      await nextFrame();
      await nextFrame();
      await stage.advance(1_000);
    },
    async find(selector) {
      // What is fetched comes in the time of the host, whatever the clock of the chat says.
      for (const since = performance.now(); performance.now() - since < patienceMs; await nextFrame()) {
        await settle();
        const found = chat.shadowRoot?.querySelector<HTMLElement>(selector);
        if (found) return found;
      }
      throw new Error(`${sight.name}: nothing fits ${selector}.`);
    },
    async click(selector) {
      (await stage.find(selector)).click();
      await settle();
    },
    close() {
      chat.remove();
      simulator.close();
    },
  };
  await chat.ready;
  return stage;
}

function tagOf({ attributes = { layout: 'inline' } }: Sight): ConnectChat {
  const chat = document.createElement('connect-chat');
  for (const [name, value] of Object.entries(attributes)) chat.setAttribute(name, value);
  return chat;
}

function contactOf({ contactId }: ConnectChat): string {
  if (contactId === undefined) throw new Error('There is no contact yet.');
  return contactId;
}
