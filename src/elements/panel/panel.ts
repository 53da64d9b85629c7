import { html, nothing, type TemplateResult } from 'lit';
import type { Cancel } from '../../protocol/index.js';
import type { MenuExits } from './menu.js';
import { isAsking, noticeText } from '../transcript/notice-text.js';
import { PanelPart } from './panel-part.js';
import { renderClosing, renderHeader, renderStatus, renderWelcome } from './panel-pieces.js';

/** So short an interruption is nothing to speak of. */
const PATIENCE_MS = 2_000;
/** A new chat may have a few items that say nothing: that is no reason to take the welcome away. */
const FEW = 4;
/** Where a panel beside the page would be too small to talk in. */
const SMALL = '(max-width: 639.98px), (max-height: 479.98px)';
/** Where developers look at their pages. Visitors do not fetch what only speaks to those. */
const LOCAL = /^(localhost|127\.|\[::1|$)/;

/**
 * The frame of the chat: header, news of the connection, transcript, and the text field or what stands in its place.
 *
 * @internal
 */
export class ChatPanel extends PanelPart {
  #asking = false;
  #menu = false;
  #patient = true;
  #cancelPatience: Cancel | undefined;
  /** What had the focus before the panel was drawn again. */
  #focused: Element | null = null;

  /** Puts the focus where the visitor goes on: into the text field, or on the panel where that would open a keyboard. */
  override focus(options?: FocusOptions): void {
    const { view } = this;
    // Nobody writes into a chat that is being ended.
    const target = this.#hasComposer
      ? !view.snapshot.ending && this.#composer
      : view.features.prechat?.firstField(view);
    (!matchMedia('(pointer: coarse)').matches && target ? target : this.#section).focus(options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listen('addEventListener');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listen('removeEventListener');
  }

  /** The room for the panel has changed, as when the keyboard of a phone comes up. */
  handleEvent(): void {
    this.requestUpdate();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    for (const part of this.querySelectorAll<PanelPart>('connect-chat-transcript, connect-chat-composer')) {
      await part.updateComplete;
    }
    return complete;
  }

  protected override firstUpdated(): void {
    if (!LOCAL.test(location.hostname)) return;
    void this.view.actions.fetch('hints').then((hints) => hints?.giveHints(this.#section));
  }

  protected override willUpdate(): void {
    const { activeElement } = this.getRootNode() as ShadowRoot;
    this.#focused = this.contains(activeElement) ? activeElement : null;
    if (!this.#isEndable) this.#asking = false;
    if (!this.view.visible) this.#menu = false;
    this.#waitPatiently();
  }

  protected override updated(): void {
    this.#measure();
    const welcome = this.querySelector<HTMLElement>('.welcome');
    // Not every browser lets the keyboard scroll by itself what there is nothing to press in.
    if (welcome) welcome.tabIndex = welcome.scrollHeight > welcome.clientHeight ? 0 : -1;
    // What had the focus may be gone; the keyboard must not start at the top of the page again.
    const focused = this.#focused;
    if (focused && (!focused.getClientRects().length || focused.closest('[inert]'))) {
      this.focus({ preventScroll: true });
    }
  }

  protected override render(): TemplateResult {
    const { view } = this;
    const { layout, visible, snapshot } = view;
    const asking = this.#asking;
    const covering = layout === 'fullscreen' || (layout === 'floating' && matchMedia(SMALL).matches);
    const trap = covering && visible;
    const silent = this.#isSilent;
    const open = this.#isOpen;
    const onEnd = this.#isEndable && this.#onEnd;
    // Where this panel silences everything around it, what speaks has to be inside.
    const announcer = html`<slot name="announcer"></slot>`;
    // On its way, it needs no other welcome; where it cannot be fetched, there has to be one to try again.
    const isAwaited = view.prechat && view.features.prechat === undefined;
    const form = view.prechat && view.features.prechat?.renderForm(view);
    const sentinel = (onFocus: () => void): TemplateResult | typeof nothing =>
      trap ? html`<span tabindex="0" @focus=${onFocus}></span>` : nothing;
    return html`
      ${sentinel(this.#goToEnd)}
      <section
        id="panel"
        part="panel"
        class="panel ${covering ? 'covering' : ''} ${silent && !open && !form ? 'bare' : ''}"
        role=${layout === 'inline' ? 'region' : 'dialog'}
        aria-modal=${trap ? 'true' : nothing}
        aria-labelledby="title"
        aria-label=${view.texts.chat}
        tabindex="-1"
        ?hidden=${!visible}
        @keydown=${this.#onKeydown}
      >
        ${renderHeader(view, { inert: asking, menu: this.#menu, onMenu: this.#onMenu, onEnd })}
        ${renderStatus(view, { patient: this.#patient })}
        <div class="middle" ?inert=${asking}>
          <connect-chat-transcript .view=${view}></connect-chat-transcript>
          ${form ?? (silent && open && !isAwaited ? renderWelcome(view) : nothing)}
        </div>
        ${form ? nothing : renderClosing(view)}
        <connect-chat-composer
          .view=${view}
          ?hidden=${!this.#hasComposer}
          ?inert=${asking || snapshot.ending}
        ></connect-chat-composer>
        <slot name="footer"></slot>
        ${asking ? view.features.closing?.renderEndQuestion(view, { onKeep: this.#onKeep, onEnd: this.#onEndForGood }) : nothing}
        ${this.#menu ? view.features.menu?.renderMenu(view, { onEnd, onClose: this.#onMenuClose }) : nothing}
        ${trap ? announcer : nothing}
      </section>
      ${trap ? nothing : announcer} ${sentinel(this.#goToStart)}
    `;
  }

  /** Nothing was said that can be seen. */
  get #isSilent(): boolean {
    const { snapshot, texts } = this.view;
    const { items, outbox } = snapshot;
    const few = items.size <= FEW && !outbox.length;
    return (
      few &&
      items.slice(0).every((item) => item.kind === 'event' && !isAsking(item) && !noticeText(item, texts))
    );
  }

  /** There is a chat, or there may be one. */
  get #isOpen(): boolean {
    const { state } = this.view.snapshot;
    return state !== 'ended' && state !== 'failed';
  }

  /** There is a chat, which nobody has ended yet. */
  get #isEndable(): boolean {
    const { state, ending } = this.view.snapshot;
    return this.#isOpen && state !== 'idle' && !ending;
  }

  get #hasComposer(): boolean {
    const { start, snapshot, prechat } = this.view;
    return this.#isOpen && !prechat && (start !== 'manual' || snapshot.state !== 'idle');
  }

  get #section(): HTMLElement {
    return this.drawn('#panel');
  }

  get #composer(): HTMLElement {
    return this.drawn('connect-chat-composer');
  }

  #listen(method: 'addEventListener' | 'removeEventListener'): void {
    for (const type of ['resize', 'scroll']) visualViewport?.[method](type, this);
    // What was under way when the element was taken out goes on when it is back.
    this.requestUpdate();
  }

  /** Tells the style sheet how much of the page the keyboard of a phone leaves free: the units of CSS do not know. */
  #measure(): void {
    // Zoomed with two fingers, the visual viewport is a magnifying glass and says nothing about keyboards.
    if (visualViewport?.scale !== 1) return;
    const { height, offsetTop } = visualViewport;
    const { style } = this.#section;
    style.setProperty('--_viewport-height', `${String(height)}px`);
    style.setProperty('--_viewport-top', `${String(offsetTop)}px`);
  }

  #waitPatiently(): void {
    const { snapshot, clock } = this.view;
    if (snapshot.state === 'reconnecting' && this.isConnected) {
      this.#cancelPatience ??= clock.schedule(() => {
        this.#patient = false;
        this.requestUpdate();
      }, PATIENCE_MS);
    } else {
      this.#cancelPatience?.();
      this.#cancelPatience = undefined;
      this.#patient = true;
    }
  }

  /** Asks whether to end the chat, or no more; the focus follows. */
  async #ask({ asking }: { readonly asking: boolean }): Promise<void> {
    const { view } = this;
    if (asking && !(await view.actions.fetch('closing'))) {
      // The browser's own question needs nothing that has to be fetched.
      if (confirm(view.texts.endChat)) void view.session.endChat();
      return;
    }
    this.#asking = asking;
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector<HTMLElement>(asking ? '.keep' : '.end')?.focus({ preventScroll: true });
  }

  readonly #onMenu = async (): Promise<void> => {
    const { actions, texts } = this.view;
    const wanted = !this.#menu;
    this.#menu = wanted && !!(await actions.prepareMenu());
    if (wanted && !this.#menu) actions.say(texts.errorNetwork);
    this.requestUpdate();
  };

  readonly #onMenuClose: MenuExits['onClose'] = ({ focused }) => {
    if (!this.#menu) return;
    this.#menu = false;
    if (focused) this.querySelector<HTMLElement>('.more')?.focus({ preventScroll: true });
    this.requestUpdate();
  };

  readonly #onEnd = (): void => {
    // Before there is a chat there is nothing to regret.
    if (this.view.snapshot.state === 'starting') void this.view.session.endChat();
    else void this.#ask({ asking: true });
  };

  readonly #onKeep = (): void => {
    void this.#ask({ asking: false });
  };

  readonly #onEndForGood = (): void => {
    this.#onKeep();
    void this.view.session.endChat();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    const { layout, actions } = this.view;
    // One thing at a time.
    const close = this.#asking ? this.#onKeep : layout !== 'inline' && actions.hide;
    if (!close) return;
    event.preventDefault();
    close();
  };

  readonly #goToStart = (): void => {
    this.#section.focus({ preventScroll: true });
  };

  readonly #goToEnd = (): void => {
    (this.#hasComposer ? this.#composer : this.#section).focus({ preventScroll: true });
  };
}
