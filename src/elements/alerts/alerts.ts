import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { plainText } from '../../content/index.js';
import type { Catalogue, Texts } from '../../i18n/index.js';
import type { Cancel, Platform } from '../../protocol/index.js';
import type { AttachmentItem, Memory, MessageItem } from '../../session/index.js';
import { alertStyles, badgeStyles } from '../../styles/index.js';
import { icon } from '../icon.js';
import { CLOSE_ICON } from '../icons.js';
import { inOneTab } from './one-tab.js';
import { countInTitle } from './page-title.js';
import { participantName } from '../transcript/participant-name.js';
import { createPreferences, type PreferenceStore } from '../panel/preferences.js';
import { playTone } from './tone.js';
import { warnOnce } from '../warn-once.js';

/** Where a preview would cover too much of the page to stay, and how long it may. */
const NARROW = '(max-width: 639.98px)';
const GLANCE_MS = 8_000;
/** No more of a message is read in passing. */
const EXCERPT = 140;

/** What a preview and a badge look like. */
export const styles = [alertStyles, badgeStyles];

/** Something said, or a file. */
type Said = MessageItem | AttachmentItem;

/** What alerts need to know of a chat. */
export interface AlertPorts {
  readonly platform: Platform;
  readonly memory: Memory;
  /** Tells the chats of the origin apart. */
  readonly name: string;
  readonly texts: () => Texts;
  readonly unreadCount: () => number;
  /** Whether the panel is on the screen. */
  readonly isOpen: () => boolean;
}

/** What tells a visitor of messages that they do not see. */
export interface Alerts {
  readonly preferences: PreferenceStore;
  /** Someone has said something. Pages on which it can be seen have to be told, too: then the others keep quiet. */
  tell(message: Said): void;
  /** How much is unread, for the eyes: the name of the launcher says it, too. */
  renderBadge(): TemplateResult | undefined;
  /** The newest message beside a closed panel, until the visitor has opened the panel or wants none. */
  renderPreview(): TemplateResult | undefined;
  /** Lets the tone of a new message be heard. */
  sound(): void;
  /** Does what the preferences say. */
  apply(): void;
}

/** The element alerts belong to. */
export type AlertHost = HTMLElement &
  ReactiveControllerHost & {
    readonly renderRoot: ParentNode;
    show(): Promise<void>;
  };

/** Makes the alerts of a chat. */
export function createAlerts(host: AlertHost, ports: AlertPorts): Alerts {
  const { platform, texts, isOpen } = ports;
  const preferences = createPreferences(ports.memory);
  let stay = new AbortController();
  let previewed: Said | undefined;
  let unwanted = false;
  let cancelGlance: Cancel | undefined;
  let notification: Notification | undefined;

  const isHidden = (): boolean => platform.page?.visible === false;

  function show(message: Said | undefined): void {
    cancelGlance?.();
    previewed = message;
    if (message && matchMedia(NARROW).matches) {
      cancelGlance = platform.clock.schedule(() => {
        show(undefined);
      }, GLANCE_MS);
    }
    host.requestUpdate();
  }

  const open = (): void => {
    window.focus();
    // A failure is on the screen, and was told to the page.
    host.show().catch(() => undefined);
  };

  const onDismiss = (): void => {
    unwanted = true;
    show(undefined);
    host.focus({ preventScroll: true });
  };

  async function notify(message: Said): Promise<void> {
    const body = excerptOf(message, texts());
    // Takes the place of the one before.
    const tag = `connect-chat ${ports.name}`;
    const { lang } = texts();
    const shown = [
      participantName(message, texts()),
      { body, tag, lang, silent: preferences.current.sound },
    ] as const;
    try {
      notification = new Notification(...shown);
      notification.onclick = open;
    } catch {
      // Chrome on Android leaves that to the page's service worker, and what a click does, too.
      const worker = await navigator.serviceWorker.getRegistration();
      if (!worker) warnOnce('has no service worker here');
      await worker?.showNotification(...shown);
      notification = (await worker?.getNotifications({ tag }))?.[0];
    }
  }

  function attend(): void {
    countInTitle(host, isHidden() ? ports.unreadCount() : 0);
    if (isHidden()) return;
    notification?.close();
    notification = undefined;
  }

  host.addController({
    hostConnected() {
      stay = new AbortController();
      const { signal } = stay;
      const stop = platform.page?.subscribe(attend);
      for (const type of ['unread', 'shown'])
        host.addEventListener(`connect-chat-${type}`, attend, { signal });
      signal.addEventListener('abort', () => stop?.());
    },
    hostDisconnected() {
      stay.abort();
      countInTitle(host, 0);
      show(undefined);
      notification?.close();
    },
  });

  return {
    preferences,
    sound: playTone,
    tell(message) {
      attend();
      if (!excerptOf(message, texts())) return;
      const isSeen = isOpen() && !isHidden();
      if (!isOpen() && !unwanted) show(message);
      inOneTab(platform, {
        name: `connect-chat alert:${message.id}`,
        signal: stay.signal,
        work() {
          const { sound, notify: wanted } = preferences.current;
          if (isSeen) return;
          if (sound) playTone();
          // Not on this device, or not on this page.
          if (wanted && isHidden()) notify(message).catch(() => undefined);
        },
      });
    },
    renderBadge() {
      const count = ports.unreadCount();
      // In the digits that the name of the launcher has, too.
      return count
        ? html`<span part="badge" class="badge" aria-hidden="true"
            >${count.toLocaleString(texts().lang)}</span
          >`
        : undefined;
    },
    renderPreview() {
      if (isOpen()) {
        cancelGlance?.();
        previewed = undefined;
        unwanted = false;
      }
      return previewed && renderPreview(previewed, { texts: texts(), onOpen: open, onDismiss });
    },
    apply() {
      const root = host.renderRoot.querySelector<HTMLElement>('.root');
      root?.style.setProperty('--_text-size', String(preferences.current.size));
    },
  };
}

/** What can be read of a message in passing. */
function excerptOf(said: Said, texts: Texts): string {
  const text =
    said.kind === 'attachment'
      ? said.attachments.map(({ name }) => texts.file(name)).join(', ')
      : plainText(said, texts as Catalogue);
  const characters = Array.from(text.slice(0, 2 * EXCERPT));
  return characters.length > EXCERPT ? `${characters.slice(0, EXCERPT).join('').trimEnd()}…` : text;
}

const renderPreview = (
  message: Said,
  {
    texts,
    onOpen,
    onDismiss,
  }: { readonly texts: Texts; readonly onOpen: () => void; readonly onDismiss: () => void },
): TemplateResult => html`
  <div part="preview" class="preview">
    <button class="excerpt" @click=${onOpen}>
      <b><bdi>${participantName(message, texts)}</bdi></b>
      <span dir="auto">${excerptOf(message, texts)}</span>
    </button>
    <button class="round" aria-label=${texts.close} @click=${onDismiss}>${icon(CLOSE_ICON)}</button>
  </div>
`;
