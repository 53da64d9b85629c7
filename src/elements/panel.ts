import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Cancel } from '../protocol/index.js';
import type { ChatState } from '../session/index.js';
import type { ChatComposer } from './composer.js';
import type { DeliveryActions } from './delivery-view.js';
import { drawn } from './drawn.js';
import { noticeText } from './notice-text.js';
import {
  renderClosing,
  renderEndQuestion,
  renderHeader,
  renderStatus,
  renderWelcome,
} from './panel-pieces.js';
import type { PanelView } from './panel-view.js';
import { ViewportController } from './viewport-controller.js';

/** So short an interruption is nothing to speak of. */
const PATIENCE_MS = 2_000;
/** A new chat may have a few items that say nothing: that is no reason to take the welcome away. */
const FEW = 4;
/** The states in which a chat is under way. */
const ACTIVE: readonly ChatState[] = ['starting', 'connecting', 'connected', 'reconnecting'];

/**
 * The frame of the chat: header, news of the connection, transcript, and the text field or what stands in its place.
 *
 * @internal
 */
export class ChatPanel extends LitElement {
  static override properties = { view: { attribute: false } };

  declare view: PanelView;

  #asking = false;
  #patient = true;
  #cancelPatience: Cancel | undefined;
  #hadFocus = false;
  readonly #viewport = new ViewportController(this, { target: () => this.#section });
  readonly #deliveryActions: DeliveryActions = {
    retry: (id) => this.view.actions.retry(id),
    takeBack: ({ id, content }) => {
      this.view.actions.discard(id);
      this.#composer?.restore(content);
    },
  };

  /** Puts the focus where the visitor goes on: into the text field, or on the panel where that would open a keyboard. */
  override focus(options?: FocusOptions): void {
    const target =
      this.#hasComposer && !matchMedia('(pointer: coarse)').matches ? this.#composer : this.#section;
    target?.focus(options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // What was under way when the element was taken out goes on.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#cancelPatience?.();
    this.#cancelPatience = undefined;
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    await this.querySelector('connect-chat-transcript')?.updateComplete;
    await this.#composer?.updateComplete;
    return complete;
  }

  protected override willUpdate(): void {
    this.#hadFocus = this.contains(this.#active);
    if (!this.#isEndable) this.#asking = false;
    this.#waitPatiently();
  }

  protected override updated(): void {
    // What had the focus may be gone; the keyboard must not start at the top of the page again.
    const active = this.#active;
    if (this.#hadFocus && !(active?.getClientRects().length && !active.closest('[inert]'))) {
      this.focus({ preventScroll: true });
    }
  }

  protected override render(): TemplateResult {
    const { view } = this;
    const { texts, layout, visible, actions } = view;
    const asking = this.#asking;
    const covering = layout === 'fullscreen' || (layout === 'floating' && this.#viewport.small);
    const trap = covering && visible;
    const bare = this.#isSilent && !this.#isOpen;
    const sentinel = (onFocus: () => void): TemplateResult | typeof nothing =>
      trap ? html`<span tabindex="0" @focus=${onFocus}></span>` : nothing;
    return html`
      ${sentinel(this.#goToEnd)}
      <section
        id="panel"
        part="panel"
        class="panel ${covering ? 'covering' : ''} ${bare ? 'bare' : ''}"
        role=${layout === 'inline' ? 'region' : 'dialog'}
        aria-modal=${trap ? 'true' : nothing}
        aria-labelledby="title"
        tabindex="-1"
        ?hidden=${!visible}
        @keydown=${this.#onKeydown}
      >
        ${renderHeader(view, { inert: asking, onEnd: this.#isEndable && this.#onEnd })}
        ${renderStatus(view, { patient: this.#patient })} ${this.#renderMiddle()} ${renderClosing(view)}
        <connect-chat-composer
          .texts=${texts}
          .actions=${actions}
          .maxLength=${view.maxLength}
          .enterKey=${view.enterKey}
          ?hidden=${!this.#hasComposer}
          ?inert=${asking || view.snapshot.ending}
        ></connect-chat-composer>
        <slot name="footer"></slot>
        ${asking ? renderEndQuestion(view, { onKeep: this.#onKeep, onEnd: this.#onEndForGood }) : nothing}
      </section>
      ${sentinel(this.#goToStart)}
    `;
  }

  #renderMiddle(): TemplateResult {
    const { view } = this;
    const { snapshot } = view;
    return html`<div class="middle" ?inert=${this.#asking}>
      <connect-chat-transcript
        .formats=${view.formats}
        .clock=${view.actions.clock}
        .actions=${this.#deliveryActions}
        .texts=${view.texts}
        .items=${snapshot.items}
        .outbox=${snapshot.outbox}
        .typing=${snapshot.typing}
      ></connect-chat-transcript>
      ${this.#isSilent && this.#isOpen ? renderWelcome(view) : nothing}
    </div>`;
  }

  /** Nothing was said that can be seen. */
  get #isSilent(): boolean {
    const { items, outbox } = this.view.snapshot;
    const few = items.size <= FEW && !outbox.length;
    return few && items.slice(0).every((item) => item.kind === 'event' && !noticeText(item, this.view.texts));
  }

  get #isActive(): boolean {
    return ACTIVE.includes(this.view.snapshot.state);
  }

  get #isEndable(): boolean {
    return this.#isActive && !this.view.snapshot.ending;
  }

  /** There is a chat, or there may be one. */
  get #isOpen(): boolean {
    return this.#isActive || this.view.snapshot.state === 'idle';
  }

  get #hasComposer(): boolean {
    return this.#isActive || (this.#isOpen && this.view.start !== 'manual');
  }

  get #section(): HTMLElement {
    return drawn(this, '#panel');
  }

  get #composer(): ChatComposer | null {
    return this.querySelector('connect-chat-composer');
  }

  get #active(): Element | null {
    return (this.getRootNode() as ShadowRoot).activeElement;
  }

  #waitPatiently(): void {
    const { snapshot, actions } = this.view;
    if (snapshot.state !== 'reconnecting') {
      this.#cancelPatience?.();
      this.#cancelPatience = undefined;
      this.#patient = true;
    } else if (this.#patient) {
      this.#cancelPatience ??= actions.clock.schedule(() => {
        this.#cancelPatience = undefined;
        this.#patient = false;
        this.requestUpdate();
      }, PATIENCE_MS);
    }
  }

  /** Asks whether to end the chat, or no more; the focus follows. */
  #ask({ asking }: { readonly asking: boolean }): void {
    this.#asking = asking;
    this.requestUpdate();
    void this.updateComplete.then(() => {
      this.querySelector<HTMLElement>(asking ? '.keep' : '.end')?.focus({ preventScroll: true });
    });
  }

  readonly #onEnd = (): void => {
    // Before there is a chat there is nothing to regret.
    if (this.view.snapshot.state === 'starting') this.view.actions.end();
    else this.#ask({ asking: true });
  };

  readonly #onKeep = (): void => {
    this.#ask({ asking: false });
  };

  readonly #onEndForGood = (): void => {
    this.#ask({ asking: false });
    this.view.actions.end();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    const { layout, actions } = this.view;
    if (layout === 'inline' && !this.#asking) return;
    event.preventDefault();
    // One thing at a time.
    if (this.#asking) this.#ask({ asking: false });
    else actions.hide();
  };

  readonly #goToStart = (): void => {
    this.#section.focus({ preventScroll: true });
  };

  readonly #goToEnd = (): void => {
    (this.#hasComposer ? this.#composer : this.#section)?.focus({ preventScroll: true });
  };
}
