import type { ConnectChat } from '../../src/index.js';
import {
  createSeededRandom,
  createSimulatedPlatform,
  createSimulatedStorage,
  createSimulator,
  createVirtualClock,
  type Agent,
  type Operation,
  type Scenario,
  type SimulatedContact,
  type SimulatedPlatform,
  type SimulatedStorage,
  type Simulator,
  type SimulatorOptions,
  type VirtualClock,
} from '../../src/simulator/index.js';
import '../session/preload.js';
import { countedClock } from '../support/counted-clock.js';
import '../../src/elements/define.js';
import '../../src/elements/chat.js';
import { FEATURES } from '../../src/elements/feature-loaders.js';
import { loadRareTexts } from '../../src/i18n/index.js';

// What comes with the first click, or later, is fetched before the first test, so that no test waits for a server.
await Promise.all([loadRareTexts('en'), ...Object.values(FEATURES).map((load) => load())]);

const httpOrigin = 'http://127.0.0.1:8080';
const socketOrigin = 'ws://127.0.0.1:8080';

type ChatEventName = keyof GlobalEventHandlersEventMap & `connect-chat-${string}`;

const EVENTS: readonly ChatEventName[] = [
  'connect-chat-before-start',
  'connect-chat-started',
  'connect-chat-state',
  'connect-chat-before-send',
  'connect-chat-message-sent',
  'connect-chat-message',
  'connect-chat-event',
  'connect-chat-typing',
  'connect-chat-receipt',
  'connect-chat-attachment',
  'connect-chat-unread',
  'connect-chat-shown',
  'connect-chat-hidden',
  'connect-chat-ended',
  'connect-chat-error',
];

/** How a chat on a page is set up. */
export interface ChatPageOptions {
  /** What the flow does. Default: nothing. */
  readonly scenario?: Scenario;
  /** How the service is to be. Default: as it is seen most often. */
  readonly service?: Pick<SimulatorOptions, 'limits' | 'switches' | 'attachmentVerdict'>;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly properties?: Partial<ConnectChat>;
  /** Elements between the tags. */
  readonly children?: readonly Element[];
  /** Where to put the element. Default: the end of the page. */
  readonly parent?: Element;
  /** A service that another element talks to as well. */
  readonly beside?: ChatPage;
  /** A page before this one in the same tab, which is left: what it has stored is there. */
  readonly after?: ChatPage;
}

/** A `<connect-chat>` on a page, as a visitor sees it, with the service and time in the test's hands. */
export interface ChatPage {
  readonly el: ConnectChat;
  readonly clock: VirtualClock;
  readonly simulator: Simulator;
  readonly platform: SimulatedPlatform;
  readonly storages: Readonly<Record<'sessionStorage' | 'localStorage', SimulatedStorage>>;
  /** Names of the public events that were heard on `document`, without the prefix. */
  eventNames(): readonly string[];
  /** The public events of one kind. */
  heard<Name extends ChatEventName>(name: Name): readonly GlobalEventHandlersEventMap[Name][];
  /** Codes of the errors that the page was told. */
  errorCodes(): readonly string[];
  /** The chat as the service knows it. */
  contact(): SimulatedContact;
  calls(operation: Operation): number;
  /** How many timers of the element run; the simulator's are not counted. */
  timers(): number;

  /** Clicks the launcher and waits for the panel. */
  open(): Promise<void>;
  /** Opens the chat and waits until it is connected. */
  connect(): Promise<void>;
  /** Lets an agent join. */
  agent(displayName?: string): Promise<Agent>;
  /** Lets time pass and everything be drawn. */
  advance(ms: number): Promise<void>;
  settle(): Promise<void>;
  /** Writes into the text field, as if by keys. */
  type(text: string): Promise<void>;
  /** Writes and clicks the button. */
  send(text: string): Promise<void>;
  click(name: string): Promise<void>;

  /** The transcript as one would read it: `Ada: Hello`, `me: Hi (Sent)`, `* Ada has joined the chat`. */
  screen(): readonly string[];
  /** What the region for news of the connection says. */
  status(): string;
  /** All text in the panel that is not hidden from sight. */
  visibleText(): string;
  /** A visible button by its name, if there is one. */
  button(name: string): HTMLButtonElement | undefined;
  part(name: string): HTMLElement | null;
  field(): HTMLTextAreaElement;
  /** Whether there is a text field to write in. */
  canWrite(): boolean;
}

const open: ChatPage[] = [];
/** Two pages with the same chance would make the same tokens. */
let seed = 0;

/** Puts a `<connect-chat>` on the page. */
export async function createChatPage(options: ChatPageOptions = {}): Promise<ChatPage> {
  const { after } = options;
  if (after) leave(after);
  const beside = after ?? options.beside;
  const clock = beside?.clock ?? createVirtualClock();
  const scenario = options.scenario ?? (() => Promise.resolve());
  const simulator =
    beside?.simulator ?? createSimulator({ clock, httpOrigin, socketOrigin, scenario, ...options.service });
  const operations: Operation[] = [];
  simulator.watch((change) => {
    if (change.kind === 'request') operations.push(change.operation);
  });
  const timers = new Set<symbol>();
  const storages = after?.storages ?? {
    sessionStorage: createSimulatedStorage(),
    localStorage: createSimulatedStorage(),
  };
  const random = createSeededRandom(++seed);
  const simulated = createSimulatedPlatform(simulator, { clock, random, ...storages });
  const platform = Object.create(simulated, {
    clock: { value: countedClock({ ...clock, now: () => simulated.clock.now() }, timers) },
  }) as SimulatedPlatform;

  const el = document.createElement('connect-chat');
  el.platform = platform;
  el.api = `${httpOrigin}/Prod`;
  el.participantEndpoint = httpOrigin;
  for (const [name, value] of Object.entries(options.attributes ?? {})) el.setAttribute(name, value);
  Object.assign(el, options.properties);
  el.append(...(options.children ?? []));

  const events: Event[] = [];
  const listener = (event: Event): void => {
    if (event.target === el) events.push(event);
  };
  for (const name of EVENTS) document.addEventListener(name, listener);

  const root = (): ShadowRoot => el.shadowRoot!;
  const settle = async (): Promise<void> => {
    await clock.settle();
    await el.updateComplete;
  };
  const page: ChatPage = {
    el,
    clock,
    simulator,
    platform,
    storages,
    eventNames: () => events.map(({ type }) => type.replace('connect-chat-', '')),
    heard: <Name extends ChatEventName>(name: Name) =>
      events.filter((event): event is GlobalEventHandlersEventMap[Name] => event.type === name),
    errorCodes: () => page.heard('connect-chat-error').map(({ detail }) => detail.error.code),
    contact: () => simulator.contact(el.contactId ?? 'none'),
    calls: (operation) => operations.filter((called) => called === operation).length,
    timers: () => timers.size,
    async open() {
      const shown = new Promise((resolve) => {
        el.addEventListener('connect-chat-shown', resolve, { once: true });
      });
      page.part('launcher')!.click();
      await shown;
      await settle();
    },
    async connect() {
      await page.open();
      await page.advance(1_000);
      if (el.state !== 'connected') throw new Error(`The chat is ${el.state}: ${String(el.error)}`);
    },
    async agent(displayName = 'Ada') {
      const agent = simulator.joinAgent(el.contactId ?? 'none', { displayName });
      await page.advance(100);
      return agent;
    },
    async advance(ms) {
      await clock.advance(ms);
      await settle();
    },
    settle,
    async type(text) {
      const field = page.field();
      field.focus();
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await settle();
    },
    async send(text) {
      await page.type(text);
      await page.click('Send');
    },
    async click(name) {
      const button = page.button(name);
      if (!button) throw new Error(`There is no button "${name}" in: ${page.visibleText()}`);
      button.click();
      await settle();
    },
    screen: () => [...root().querySelectorAll('[role=log] > ol > li > *')].map(lineOf),
    status: () => root().querySelector('[part~="status"]')?.textContent.trim() ?? '',
    visibleText: () => textOf(root().querySelector('[part~="panel"]')),
    button: (name) =>
      [...root().querySelectorAll('button')].find(
        (button) => isVisible(button) && button.closest('[inert]') === null && nameOf(button) === name,
      ),
    part: (name) => root().querySelector<HTMLElement>(`[part~="${name}"]`),
    field: () => root().querySelector('textarea')!,
    canWrite: () => isVisible(page.field()) && page.field().closest('[inert]') === null,
  };

  (options.parent ?? document.body).append(el);
  open.push(page);
  closers.set(page, () => {
    for (const name of EVENTS) document.removeEventListener(name, listener);
  });
  await el.ready;
  return page;
}

const closers = new Map<ChatPage, () => void>();

/** Takes away everything that `createChatPage` has put on the page. */
export async function closeChatPages(): Promise<void> {
  for (const page of open.splice(0)) {
    page.el.remove();
    await page.clock.settle();
    page.simulator.close();
    closers.get(page)?.();
    closers.delete(page);
  }
}

/** The page unloads: nothing of it happens any more. */
function leave(page: ChatPage): void {
  page.platform.unload();
  page.el.remove();
  closers.get(page)?.();
  closers.delete(page);
}

function lineOf(line: Element): string {
  const find = (part: string): string => line.querySelector(`[part~="${part}"]`)?.textContent.trim() ?? '';
  if (!line.matches('[part~="message"]')) {
    const time = line.querySelector('time')?.textContent ?? '';
    return `* ${line.textContent.replace(time, '').trim()}`;
  }
  if (line.matches('[part~="incoming"]')) return `${find('name')}: ${find('bubble')}`;
  const delivery = line.querySelector('[part~="delivery"] span')?.textContent;
  return `me: ${find('bubble')}${delivery ? ` (${delivery})` : ''}`;
}

/** Whether an element, or what is in it, can be seen. */
export const isVisible = (element: Element): boolean =>
  getComputedStyle(element).display === 'contents'
    ? element.parentElement === null || isVisible(element.parentElement)
    : element.checkVisibility({ visibilityProperty: true });

const nameOf = (button: HTMLElement): string =>
  (button.getAttribute('aria-label') ?? button.textContent).trim();

function textOf(node: Node | null): string {
  if (!node) return '';
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  if (node instanceof Element && (!isVisible(node) || node.matches('.unseen'))) return '';
  const children =
    node instanceof HTMLSlotElement && node.assignedNodes().length > 0
      ? node.assignedNodes()
      : node.childNodes;
  return [...children].map(textOf).join(' ').replace(/\s+/g, ' ').trim();
}

/** Shows what moves where it ends up: in its place, and with all of its contrast. */
export function finishAnimations(page: Pick<ChatPage, 'el'>): void {
  for (const animation of page.el.shadowRoot!.getAnimations()) {
    if (animation.effect?.getComputedTiming().iterations === Infinity) animation.cancel();
    else animation.finish();
  }
}

/** One frame, so that the browser has laid out and told what scrolled. */
export const drawn = (): Promise<unknown> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
