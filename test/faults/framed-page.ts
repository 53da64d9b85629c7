import { waitUntil } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { ConnectChat } from '../../src/index.js';
import type { SimulatedContact } from '../../src/simulator/index.js';
import type { RequestFault, SocketFault } from '../support/fault-proxy.js';

/** Waits for something real: generous, for other browsers may be at work on the same machine. */
export const until = (what: () => unknown, otherwise?: string): Promise<void> =>
  waitUntil(what, otherwise, { timeout: 30_000 });

const command = <Answer>(payload: object): Promise<Answer> =>
  executeServerCommand<Answer, object>('simulator', payload);

/** A way to the simulator on which things can go wrong. */
export interface Way {
  readonly origin: string;
  /** Lets requests to `path` go wrong whose body contains `having`. */
  fault(
    path: string,
    fault: RequestFault,
    options?: { readonly having?: string; readonly times?: number },
  ): Promise<void>;
  socketFault(fault: SocketFault, options?: { readonly times?: number }): Promise<void>;
  breakSockets(): Promise<void>;
  heal(): Promise<void>;
  /** The bodies posted to `path` so far that contain `having`. */
  posted(path: string, having?: string): Promise<readonly string[]>;
  openSockets(): Promise<number>;
}

/** Opens a way to the simulator. */
export async function openWay(): Promise<Way> {
  const { origin } = await command<{ readonly origin: string }>({ do: 'open-proxy' });
  const traffic = (path: string, having?: string) =>
    command<{ readonly posts: readonly string[]; readonly openSockets: number }>({
      do: 'traffic',
      origin,
      path,
      having,
    });
  return {
    origin,
    fault: (path, fault, options) => command({ do: 'fault', origin, path, fault, ...options }),
    socketFault: (fault, options) => command({ do: 'socket-fault', origin, fault, ...options }),
    breakSockets: () => command({ do: 'break-sockets', origin }),
    heal: () => command({ do: 'heal', origin }),
    posted: async (path, having) => (await traffic(path, having)).posts,
    openSockets: async () => (await traffic('/')).openSockets,
  };
}

/** An agent in the chat of a page. */
export interface RemoteAgent {
  says(text: string): Promise<void>;
  endsChat(): Promise<void>;
}

/** A page of its own inside of the test's page, with a chat, real storage, real tabs and a real network. */
export interface FramedPage {
  readonly window: Window & typeof globalThis;
  readonly el: ConnectChat;
  /** Opens the chat and waits until it is connected. */
  connect(): Promise<void>;
  joins(): Promise<RemoteAgent>;
  type(text: string): void;
  send(text: string): Promise<void>;
  draft(): string;
  isOpen(): boolean;
  /** What is said about the connection. */
  news(): string;
  /** `Max: Hello`, `me: Hi (Sent)`. */
  screen(): readonly string[];
  /** Waits until the screen is this. */
  shows(...lines: readonly string[]): Promise<void>;
  contact(): Promise<SimulatedContact>;
  /** What the customer has sent, as the service has stored it. */
  onServer(): Promise<readonly string[]>;
  reload(): Promise<void>;
  close(): void;
}

const frames = new Set<HTMLIFrameElement>();

/** Takes away the pages of a test, and what they have stored. */
export function closeFramedPages(): void {
  for (const frame of frames) frame.remove();
  frames.clear();
  sessionStorage.clear();
  localStorage.clear();
}

/** Loads a page whose chat goes `way`. `spoilt` names what stands on the page before, see spoilt-page.ts. */
export async function openFramedPage(
  way: Way,
  {
    spoilt = [],
    ...attributes
  }:
    | (Readonly<Record<string, string>> & { readonly spoilt?: never })
    | { readonly spoilt: readonly string[] } = {},
): Promise<FramedPage> {
  const frame = document.createElement('iframe');
  frame.width = '800';
  frame.height = '700';
  const query = new URLSearchParams({
    api: `${way.origin}/Prod`,
    'participant-endpoint': way.origin,
    ...attributes,
  });
  for (const what of spoilt) query.append('spoilt', what);
  const loaded = nextLoad(frame);
  frame.src = `${new URL('framed-page.html', import.meta.url).href}?${String(query)}`;
  document.body.append(frame);
  frames.add(frame);
  await loaded;
  return pageIn(frame);
}

async function nextLoad(frame: HTMLIFrameElement): Promise<void> {
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
  });
  await until(() => frame.contentDocument?.querySelector('connect-chat')?.shadowRoot, 'no chat on the page');
}

function pageIn(frame: HTMLIFrameElement): FramedPage {
  const el = (): ConnectChat => frame.contentDocument!.querySelector('connect-chat')!;
  const find = (selector: string): HTMLElement | null =>
    el().shadowRoot!.querySelector<HTMLElement>(selector);
  const field = (): HTMLTextAreaElement => el().shadowRoot!.querySelector('textarea')!;
  const screen = (): readonly string[] =>
    [...el().shadowRoot!.querySelectorAll('[part~="message"]')].map((message) => {
      const part = (name: string): string =>
        message.querySelector(`[part~="${name}"]`)?.textContent.trim() ?? '';
      if (message.matches('[part~="incoming"]')) return `${part('name')}: ${part('bubble')}`;
      const delivery = message.querySelector('[part~="delivery"] span')?.textContent.trim();
      return `me: ${part('bubble')}${delivery ? ` (${delivery})` : ''}`;
    });
  const contact = (): Promise<SimulatedContact> => command({ do: 'contact', contactId: el().contactId });
  const page: FramedPage = {
    get window() {
      return frame.contentWindow as Window & typeof globalThis;
    },
    get el() {
      return el();
    },
    async connect() {
      if (!el().open) find('[part~="launcher"]')!.click();
      await until(() => el().state === 'connected', 'not connected');
      await el().updateComplete;
    },
    async joins() {
      const { contactId } = el();
      const act = (agent: string, ...args: readonly unknown[]) =>
        command<unknown>({ do: 'act', contactId, agent, with: args }).then(() => undefined);
      await act('joins', { displayName: 'Max' });
      return { says: (text) => act('says', text), endsChat: () => act('endsChat') };
    },
    type(text) {
      field().value = text;
      field().dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    },
    async send(text) {
      page.type(text);
      await el().updateComplete;
      find('[part~="send"]')!.click();
    },
    draft: () => field().value,
    isOpen: () => find('[part~="panel"]')?.checkVisibility() ?? false,
    news: () => find('[part~="status"]')?.textContent.trim() ?? '',
    screen,
    async shows(...lines) {
      const wanted = lines.join('\n');
      await until(() => screen().join('\n') === wanted).catch(() => {
        throw new Error(`Expected\n${wanted}\nbut there is, ${el().state},\n${screen().join('\n')}`);
      });
    },
    contact,
    async onServer() {
      const { transcript } = await contact();
      return transcript.flatMap(({ ParticipantRole, Content }) =>
        ParticipantRole === 'CUSTOMER' && Content !== undefined ? [Content] : [],
      );
    },
    async reload() {
      const loaded = nextLoad(frame);
      frame.contentWindow!.location.reload();
      await loaded;
    },
    close() {
      frame.remove();
      frames.delete(frame);
    },
  };
  return page;
}
