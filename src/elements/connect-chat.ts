import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { launcherTexts } from '../i18n/index.js';
import type { Capabilities, ChatError } from '../protocol/index.js';
import type { AttachmentItem, ChatState, MessageItem, TranscriptItem } from '../session/index.js';
import { launcherStyles, tokens } from '../styles/index.js';
import { createChatLoader } from './chat-loader.js';
import { claimName, hasKeptChat, releaseName } from './kept-chat.js';
import { renderLauncher } from './launcher/launcher.js';
import { nearestLang } from './nearest-lang.js';
import { createOpeners } from './launcher/openers.js';
import { ConnectChatSettings, type StartOptions } from './settings.js';

const NO_CAPABILITIES: Capabilities = { markdown: false, attachments: false };

/**
 * A chat with an Amazon Connect contact centre, in one tag.
 *
 * @summary Amazon Connect customer chat.
 * @tag connect-chat
 *
 * @slot - What to show while the element is not defined, for example because the script was blocked. A telephone number is a good choice.
 * @slot launcher-icon - Replaces the picture on the launcher.
 * @slot launcher-label - Words on the launcher, beside the picture. They are its name for screen readers, too.
 * @slot header-start - In the header, before the title: a logo.
 * @slot title - Replaces the title.
 * @slot header-end - In the header, after the title: buttons of your own.
 * @slot empty - Replaces the welcome that is shown until something is said.
 * @slot prechat - A form that is asked before a chat is started; its fields become contact attributes.
 * @slot composer-start - In front of the text field.
 * @slot footer - Below the text field: a note on privacy.
 * @slot ended - Below the sentence that says the chat is over: a survey.
 * @slot offline - Below the sentence that says what is wrong: other ways to reach you.
 *
 * @fires {ConnectChatBeforeStartEvent} connect-chat-before-start - A chat is about to be started. Cancelable; `detail.request` may be changed.
 * @fires {ConnectChatStartedEvent} connect-chat-started - A contact exists.
 * @fires {ConnectChatStateEvent} connect-chat-state - `state` has become another one.
 * @fires {ConnectChatBeforeSendEvent} connect-chat-before-send - The customer is about to send. Cancelable; then the text stays in the text field.
 * @fires {ConnectChatMessageSentEvent} connect-chat-message-sent - The service has accepted a message of the customer.
 * @fires {ConnectChatMessageEvent} connect-chat-message - Someone else has said something new.
 * @fires {ConnectChatItemEvent} connect-chat-event - Someone has joined or left, a transfer, and the like; or someone else has sent a file.
 * @fires {ConnectChatTypingEvent} connect-chat-typing - Someone else has started or stopped typing.
 * @fires {ConnectChatReceiptEvent} connect-chat-receipt - Somebody has received or read a message of the customer.
 * @fires {ConnectChatAttachmentEvent} connect-chat-attachment - A file of the customer waits, gets on, is there, or is not.
 * @fires {ConnectChatUnreadEvent} connect-chat-unread - `unreadCount` has become another one.
 * @fires {ConnectChatShownEvent} connect-chat-shown - The panel has been opened, by the visitor or by `show()`.
 * @fires {ConnectChatHiddenEvent} connect-chat-hidden - The panel has been closed, by the visitor or by `hide()`.
 * @fires {ConnectChatEndedEvent} connect-chat-ended - The contact is over.
 * @fires {ConnectChatErrorEvent} connect-chat-error - Something went wrong.
 *
 * @cssstate idle - No chat.
 * @cssstate starting - A chat is being started.
 * @cssstate connecting - The contact exists; messages do not arrive yet.
 * @cssstate connected - Messages arrive.
 * @cssstate reconnecting - The connection is being restored.
 * @cssstate ended - The contact is over.
 * @cssstate failed - No chat could be started.
 */
export class ConnectChat extends ConnectChatSettings {
  static override styles = [tokens, launcherStyles];

  /** Resolves when the element has been drawn for the first time. */
  readonly ready: Promise<void> = this.updateComplete.then(() => undefined);

  readonly #internals = this.attachInternals();
  /** What the chat is kept under. */
  #name = '';
  readonly #loader = createChatLoader(this, () => this.#name);
  readonly #redraw = (): void => {
    this.requestUpdate();
  };
  readonly #observer = new MutationObserver(this.#redraw);
  #scheme = '';
  #states = '';

  constructor() {
    super();
    this.addController(createOpeners(this));
  }

  /** Where the chat is in its life. `connected` means that messages arrive. */
  get state(): ChatState {
    return this.#loader.chat?.session.snapshot.state ?? 'idle';
  }

  /** Why the chat failed, or what stands in its way at the moment. */
  get error(): ChatError | undefined {
    return this.#loader.error ?? this.#loader.chat?.session.snapshot.error;
  }

  /** The contact of the present chat, or of the last one. */
  get contactId(): string | undefined {
    return this.#loader.chat?.session.snapshot.contactId;
  }

  /** The customer in the present chat, or in the last one. */
  get participantId(): string | undefined {
    return this.#loader.chat?.session.snapshot.participantId;
  }

  /** Everything said so far, in the order of the screen. A new array each time. */
  get transcript(): readonly TranscriptItem[] {
    return this.#loader.chat?.session.listItems() ?? [];
  }

  /** Messages of others that have arrived while the panel was closed, or the page could not be seen. */
  get unreadCount(): number {
    return this.#loader.chat?.unreadCount ?? 0;
  }

  /** How messages arrive while `connected`: at once, or a little later because sockets are blocked on the way. */
  get transport(): 'socket' | 'polling' | undefined {
    return this.#loader.chat?.session.snapshot.transport;
  }

  /** What the start endpoint allows in this chat. */
  get capabilities(): Capabilities {
    return this.#loader.chat?.session.snapshot.capabilities ?? NO_CAPABILITIES;
  }

  /**
   * Shows the panel, and starts a chat if `start` is `open` and none was started. Resolves when the panel is drawn.
   * @throws {ChatError} `start/network` when the rest of the code cannot be loaded, `chat/suspended` outside of a document.
   */
  async show(): Promise<void> {
    // The focus follows the visitor, never a timer of the page.
    await this.#show({ focused: navigator.userActivation.isActive });
  }

  /** Hides the panel. The chat goes on. */
  async hide(): Promise<void> {
    const { chat } = this.#loader;
    if (chat) await chat.hide();
    else this.open = false;
  }

  /** Shows or hides the panel. */
  async toggle(): Promise<void> {
    await (this.open ? this.hide() : this.show());
  }

  /**
   * Starts a chat; resolves when the contact exists. For this start, `options` replace the settings of the same names.
   * @throws {ChatError} every `start/…` and `config/…` code, `chat/in-progress`, and as `show()`.
   */
  async startChat(options?: StartOptions): Promise<void> {
    await (await this.#loader.load()).start(options);
  }

  /**
   * Sends a message as the customer; resolves with it when the service has accepted it. Where no chat was started, it is
   * started first, unless `start` is `manual`. Where that fails, it goes with the next start.
   * @throws {ChatError} every `send/…` code, `chat/not-started`, `chat/ended`, and as `startChat()`.
   */
  async sendMessage(content: string, options: { readonly contentType?: string } = {}): Promise<MessageItem> {
    return (await this.#loader.load()).send(content, options);
  }

  /**
   * Sends a file as the customer; resolves with its item of the transcript when everybody in the chat can see it. Where no chat was
   * started, it is started first, unless `start` is `manual`. Works without `allowAttachments`, which is about the button.
   * @throws {ChatError} every `attachment/…` code, `chat/not-started`, `chat/ended`, and as `startChat()`.
   */
  async sendAttachment(file: File): Promise<AttachmentItem> {
    return (await this.#loader.load()).sendFile(file);
  }

  /** Tells the others that the customer is typing. Calling it with every key is fine. */
  sendTyping(): void {
    this.#loader.chat?.session.sendTyping();
  }

  /**
   * Sends a message again that has failed; resolves with it when the service has accepted it.
   * @throws {ChatError} as `sendMessage()`.
   */
  async retry(messageId: string): Promise<MessageItem> {
    return (await this.#loader.load()).session.retryMessage(messageId);
  }

  /** Ends the contact for good, also outside of a document; resolves when it is over. Cancels a start that is on its way. */
  async endChat(): Promise<void> {
    await (await this.#loader.coming())?.session.endChat();
  }

  /** Forgets the chat, its transcript and what was being written, without ending the contact. */
  reset(): void {
    const { chat } = this.#loader;
    if (chat) chat.reset();
    else void this.#loader.coming().then((coming) => coming?.reset());
  }

  /** Puts the focus into the text field, or on the launcher while the panel is closed. */
  override focus(options?: FocusOptions): void {
    const target = this.#visible && this.#loader.chat ? 'connect-chat-panel' : '.launcher';
    this.renderRoot.querySelector<HTMLElement>(target)?.focus(options);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    await this.renderRoot.querySelector('connect-chat-panel')?.updateComplete;
    return complete;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#name) this.#name = claimName(this);
    // A page, and each element that the chat is inside of, may change its language without being loaded again.
    let root: Node | undefined = this.getRootNode();
    while (root) {
      this.#observer.observe(root, { subtree: true, attributeFilter: ['lang', 'dir'] });
      root = (root as Partial<ShadowRoot>).host?.getRootNode();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    releaseName(this.#name);
    this.#observer.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { chat, loading, error } = this.#loader;
    if (!chat && !loading && (changed.has('api') || changed.has('sessionKey'))) {
      releaseName(this.#name);
      this.#name = claimName(this);
      if (hasKeptChat(this, this.#name)) this.#loader.load().catch(() => undefined);
    }
    if (this.#visible && !chat && !loading && !error) this.#loader.load().catch(() => undefined);
    // Looking up a colour scheme makes the browser lay out the page: not with every message.
    if (!changed.size) return;
    if (this.theme === 'light' || this.theme === 'dark') this.#scheme = this.theme;
    // A page that says nothing about its colours gets those of the system.
    else this.#scheme = getComputedStyle(this).colorScheme === 'normal' ? 'system' : 'auto';
  }

  protected override updated(): void {
    const states = [this.state, this.#layout, ...(this.#scheme === this.theme ? [this.theme] : [])];
    if (states.join() === this.#states) return;
    this.#states = states.join();
    this.#internals.states.clear();
    for (const state of states) this.#internals.states.add(state);
  }

  protected override render(): TemplateResult {
    const { chat } = this.#loader;
    const layout = this.#layout;
    const visible = this.#visible;
    const look = `root ${layout} ${this.position === 'start' ? 'at-start' : ''} ${this.#scheme}`;
    return html`
      <div class=${look} lang=${chat?.texts.lang ?? nothing} dir=${chat?.dir ?? nothing}>
        ${
          layout === 'inline'
            ? nothing
            : renderLauncher(this.#loader, {
                texts: launcherTexts(nearestLang(this)),
                words: this.querySelector(':scope > [slot=launcher-label]')?.textContent,
                onWords: this.#redraw,
                expanded: visible,
                onClick: this.#onLauncherClick,
              })
        }
        ${chat?.render({ visible, layout })}
      </div>
    `;
  }

  async #show(options: { readonly focused: boolean }): Promise<void> {
    this.open = true;
    try {
      const chat = await this.#loader.load();
      // Closed again while the code was on its way, it stays closed.
      if (this.#visible) await chat.show(options);
    } catch (error) {
      this.open = false;
      throw error;
    }
  }

  get #layout(): 'floating' | 'inline' | 'fullscreen' {
    return this.layout === 'inline' || this.layout === 'fullscreen' ? this.layout : 'floating';
  }

  get #visible(): boolean {
    return this.open || this.#layout === 'inline';
  }

  readonly #onLauncherClick = (event: MouseEvent): void => {
    // The second click of a double click would undo the first.
    if (event.detail > 1) return;
    // A failure is on the screen, and was told to the page.
    (this.open ? this.hide() : this.#show({ focused: true })).catch(() => undefined);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'connect-chat': ConnectChat;
  }
}
