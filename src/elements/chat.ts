import { html, type TemplateResult } from 'lit';
import { ChatSessionController, createPagePlatform } from '../controller/index.js';
import { createFormats, loadCatalogue, type Texts } from '../i18n/index.js';
import { ChatError } from '../protocol/index.js';
import {
  createChatSession,
  type AttachmentItem,
  type ChatSession,
  type Extensible,
  type MessageItem,
  type SessionSignal,
} from '../session/index.js';
import type { ChatActions } from './chat-actions.js';
import { ConnectChatUnreadEvent } from './events/chat-events.js';
import { composerStyles, panelStyles, transcriptStyles } from '../styles/index.js';
import { createAlerting } from './alerts/alerting.js';
import type { AlertHost } from './alerts/alerts.js';
import { adoptStyles } from './adopt-styles.js';
import { createAnnouncer } from './alerts/announcer.js';
import { createFeatures } from './features.js';
import { createQueue, shown } from './composer/outgoing.js';
import { createDisclosure } from './launcher/disclosure.js';
import { persistOf } from './kept-chat.js';
import { createViewMemory } from './kept-view.js';
import { defineParts } from './define-parts.js';
import { messageLimit } from './composer/message-limit.js';
import { directionIn, nearestLang } from './nearest-lang.js';
import type { PanelView } from './panel/panel-view.js';
import type { ConnectChatSettings, StartOptions } from './settings.js';
import { saidIn } from './alerts/said-in.js';
import { eventOf } from './events/signal-event.js';
import { prepareStart } from './start/start-call.js';
import { warnOnce } from './warn-once.js';
import { watch } from './watch.js';

/** What the names of the states have in them in which there is a contact to come back to. */
const UNDER_WAY = 'connect';

/** The states in which a page may have something to ask first. */
const BEFORE = /idle|failed/;

/** The element a chat belongs to. */
export type ChatHost = ConnectChatSettings & AlertHost;

/** All of a chat but its launcher. */
export interface Chat {
  readonly session: ChatSession & Extensible;
  /** The texts in the visitor's language, with what the page has replaced. */
  readonly texts: Texts;
  /** The direction of the texts; undefined where the page's own applies. */
  readonly dir: 'ltr' | 'rtl' | undefined;
  readonly unreadCount: number;
  /** The name of the launcher. */
  readonly label: string;
  /** The number of unread messages, on the launcher. */
  renderBadge(): TemplateResult | undefined;
  /** Draws the panel; hidden, it keeps what has been written in it. */
  render(view: Pick<PanelView, 'visible' | 'layout'>): TemplateResult;
  /** Opens the panel, for the visitor or for the page, and starts a chat if that is what the page wants. */
  show(options: { readonly focused: boolean }): Promise<void>;
  hide(): Promise<void>;
  start(instead?: StartOptions): Promise<void>;
  /** Goes on with what an earlier page has left, if there is anything. */
  restore(): Promise<void>;
  /** Forgets the chat, and what was written and not read in it: somebody else may sit here next. */
  reset(): void;
  /** Checks, asks the page, starts a chat if need be, and resolves when the service has accepted the message. */
  send(content: string, options: { readonly contentType?: string }): Promise<MessageItem>;
  /** Checks a file, starts a chat if need be, and resolves when everybody in the chat can see it. */
  sendFile(file: File): Promise<AttachmentItem>;
}

/** Makes the chat of `host`, which is kept under `name`. It does nothing until it is asked to. */
export async function createChat(host: ChatHost, name: string): Promise<Chat> {
  let lang = nearestLang(host);
  const catalogue = await loadCatalogue(lang);
  defineParts();
  const root = host.renderRoot as ShadowRoot;
  adoptStyles(root, [panelStyles, transcriptStyles, composerStyles]);
  const platform = host.platform ?? createPagePlatform();
  const { clock } = platform;
  const persist = persistOf(host);
  const session = createChatSession({
    platform,
    name,
    persist,
    receipts: host.receipts !== 'off',
  });
  const memory = createViewMemory(platform, name);
  const features = createFeatures(host, catalogue);
  let formats = createFormats(lang, catalogue.lang);
  let unreadCount = 0;
  let visible = false;
  const left = memory.read();
  let { draft } = left;

  const setUnread = (count: number): void => {
    if (count === unreadCount) return;
    unreadCount = count;
    if (count) void alerting.prepare();
    host.requestUpdate();
    host.dispatchEvent(new ConnectChatUnreadEvent({ count }));
  };
  const alerting = createAlerting(host, features, {
    platform,
    name,
    unreadCount: () => unreadCount,
    isOpen: () => visible,
  });
  const isSeen = (): boolean => visible && !alerting.isHidden();
  const onSignal = (signal: SessionSignal): void => {
    const said = saidIn(signal);
    if (said) {
      const seen = isSeen();
      if (!seen || !root.querySelector('connect-chat-transcript')?.following) setUnread(unreadCount + 1);
      alerting.tell(said, { seen });
    }
    if (signal.type === 'warning') warnOnce(signal.message);
    if (signal.type === 'error' || signal.type === 'ended') void features.fetch('closing');
    const event = eventOf(signal);
    if (event) host.dispatchEvent(event);
  };
  const onInvalid = (error: ChatError): void => {
    onSignal({ type: 'warning', message: error.message });
    onSignal({ type: 'error', error });
  };
  const start = async (instead?: StartOptions): Promise<void> => {
    if (!host.isConnected) throw new ChatError('chat/suspended', 'Not in a document');
    await session.start((clientToken) =>
      prepareStart(host, {
        instead,
        features,
        clock,
        clientToken,
        displayName: features.texts.customer,
        onInvalid,
      }),
    );
  };
  const startForVisitor = (): void => {
    void watch(start());
  };
  /** What the page has put before the chat, whether or not there is one already. */
  const findPrechat = (): Element | null =>
    host.start === 'manual' ? null : host.querySelector(':scope>[slot=prechat]');
  const queue = createQueue(host, { session, start: startForVisitor });
  const disclosure = createDisclosure(host, () => visible);

  const composer = (): HTMLElementTagNameMap['connect-chat-composer'] | null =>
    host.renderRoot.querySelector('connect-chat-composer');

  const actions: ChatActions = {
    start() {
      const { state } = session.snapshot;
      const form = findPrechat();
      if (state === 'ended' && (host.start === 'message' || form)) session.reset();
      // What could not be fetched is fetched again.
      else if (form) void features.fetch('prechat');
      else startForVisitor();
    },
    startWith: (options) => watch(start(options)),
    submit(content, contentType) {
      const instead = features.fetched.view?.replyTo(session.snapshot, content);
      return shown(instead ? queue(...instead) : queue(content, contentType));
    },
    // How much somebody may write is no matter of what they choose.
    answer: (content, contentType) => composer()?.follow(shown(queue(content, contentType, Infinity))),
    retry(id) {
      void watch(session.retryMessage(id));
    },
    takeBack({ id, content }) {
      session.discardMessage(id);
      composer()?.restore(content);
    },
    fetch: features.fetch,
    say: createAnnouncer(host, clock, () => features.texts.lang),
    async prepareMenu() {
      await alerting.prepare();
      return features.fetch('menu');
    },
    hide() {
      void watch(disclosure.hide());
    },
    markRead() {
      session.markSeen();
      setUnread(0);
    },
    draft(text) {
      draft = text;
      remember();
    },
  };

  function remember(): void {
    if (persist === 'none') return;
    const { state, outbox, contactId } = session.snapshot;
    const waiting = state.includes(UNDER_WAY) ? [] : outbox.map(({ content }) => content);
    const text = [...waiting, draft].filter(Boolean).join('\n');
    memory.write(
      state.includes(UNDER_WAY) || (text && state !== 'ended')
        ? { contactId, open: host.open, unreadCount, draft: text }
        : undefined,
    );
  }

  /** Goes on in the language that the page has changed to. Where its texts cannot be had, in the one before. */
  async function follow(): Promise<void> {
    const wanted = (lang = nearestLang(host));
    const all = await features.fetchTexts(wanted);
    if (!all || wanted !== lang) return;
    formats = createFormats(lang, all.lang);
    features.speak(all);
    host.requestUpdate();
  }

  new ChatSessionController(host, { session, onSignal });

  return {
    session,
    get dir() {
      return directionIn(host, features.texts.lang);
    },
    get texts() {
      return features.texts;
    },
    get unreadCount() {
      return unreadCount;
    },
    get label() {
      return unreadCount ? features.texts.chatWithUnread(unreadCount) : features.texts.chat;
    },
    renderBadge: () => alerting.alerts?.renderBadge(),
    render(frame) {
      visible = frame.visible;
      remember();
      if (host.isConnected && lang !== nearestLang(host)) void follow();
      const { snapshot } = session;
      const prechat = BEFORE.test(snapshot.state) ? findPrechat() : null;
      if (prechat && visible && !('prechat' in features.fetched)) void features.fetch('prechat');
      const view: PanelView = {
        ...frame,
        session,
        snapshot,
        prechat,
        texts: features.texts,
        formats,
        clock,
        actions,
        features: features.fetched,
        alerts: alerting.alerts,
        draft,
        unread: unreadCount,
        seen: isSeen(),
        start: host.start,
        enterKey: host.enterKey,
        allowAttachments: host.allowAttachments,
        renderMessage: host.renderMessage,
        // An attribute that was taken away leaves null behind.
        contentTypes: host.contentTypes || '',
        maxLength: messageLimit(host),
      };
      return html`${alerting.alerts?.renderPreview()}<connect-chat-panel .view=${view}></connect-chat-panel>`;
    },
    async show(options) {
      const form = findPrechat();
      if (form && session.snapshot.state === 'idle') await features.fetch('prechat');
      await disclosure.show(options);
      if (visible && session.snapshot.state === 'idle' && host.start === 'open' && !form) startForVisitor();
    },
    async restore() {
      const { api, region, participantEndpoint } = host;
      // An address that makes no sense is told with the start.
      if (!URL.canParse(api, document.baseURI)) return;
      const reach = { api: new URL(api, document.baseURI), region, participantEndpoint };
      if (!(await session.restore(reach))) return;
      if (!host.isConnected) session.suspend();
      // What was left in another chat says nothing about this one.
      if (left.contactId && left.contactId !== session.snapshot.contactId) draft = '';
      else setUnread(left.unreadCount);
      if (left.open) host.open = true;
    },
    hide: disclosure.hide,
    start,
    reset() {
      session.reset();
      composer()?.clear();
      draft = '';
      setUnread(0);
    },
    async send(content, { contentType }) {
      return (await queue(content, contentType)).outcome;
    },
    async sendFile(file) {
      const uploads = await features.fetch('uploads');
      if (!uploads) throw new ChatError('attachment/network', 'The code is missing');
      return uploads.sendFile(host, session, startForVisitor, file);
    },
  };
}
