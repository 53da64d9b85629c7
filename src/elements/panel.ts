import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Cancel } from '../protocol/index.js';
import type { ChatState, MessageItem } from '../session/index.js';
import type { ChatComposer } from './composer.js';
import type { DeliveryActions } from './delivery-view.js';
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

/** The states in which there is something to end. */
const ENDABLE: readonly ChatState[] = ['starting', 'connecting', 'connected', 'reconnecting'];

/**
 * The frame of the chat: header, news of the connection, transcript, and the text field or what stands in its place.
 *
 * @internal
 */
export class ChatPanel extends LitElement {
  @property({ attribute: false }) view!: PanelView;

  #asking = false;
  #patient = true;
  #cancelPatience: Cancel | undefined;
  #hadFocus = false;
  readonly #viewport = new ViewportController(this, { target: () => this.#section });
  readonly #deliveryActions: DeliveryActions = {
    retry: (id) => {
      this.view.actions.retry(id);
    },
    takeBack: (message: MessageItem) => {
      this.view.actions.discard(message.id);
      this.#composer?.restore(message.content);
    },
  };

  /** Puts the focus where the visitor goes on: into the text field, or on the panel where that would open a keyboard. */
  override focus(options?: FocusOptions): void {
    const typing = this.#hasComposer && !matchMedia('(pointer: coarse)').matches;
    (typing ? this.#composer : this.#section)?.focus(options);
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
    await Promise.all([
      this.#composer?.updateComplete,
      this.querySelector('connect-chat-transcript')?.updateComplete,
    ]);
    return complete;
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    this.#hadFocus = this.contains(this.#active);
    if (!this.#endable) this.#asking = false;
    this.#waitPatiently();
  }

  protected override updated(): void {
    // What had the focus may be gone; the keyboard must not start at the top of the page again.
    if (this.#hadFocus && !(this.#active instanceof HTMLElement && isUsable(this.#active))) {
      this.focus({ preventScroll: true });
    }
  }

  protected override render(): TemplateResult {
    const { view } = this;
    const { texts, layout, visible } = view;
    const covering = layout === 'fullscreen' || (layout === 'floating' && this.#viewport.small);
    const asking = this.#asking;
    const trap = covering && visible;
    return html`
      ${trap ? html`<span tabindex="0" @focus=${this.#toEnd}></span>` : nothing}
      <section
        id="panel"
        part="panel"
        class="panel ${covering ? 'covering' : ''}"
        role=${layout === 'inline' ? 'region' : 'dialog'}
        aria-modal=${trap ? 'true' : nothing}
        aria-labelledby="title"
        tabindex="-1"
        ?hidden=${!visible}
        @keydown=${this.#onKeydown}
      >
        ${renderHeader(view, { endable: this.#endable, inert: asking, onEnd: this.#onEnd })}
        ${renderStatus(view, { patient: this.#patient })} ${this.#renderMiddle()} ${renderClosing(view)}
        <connect-chat-composer
          .texts=${texts}
          .actions=${view.actions}
          .maxLength=${view.maxLength}
          .enterKey=${view.enterKey}
          ?hidden=${!this.#hasComposer}
          ?inert=${asking || view.snapshot.ending}
        ></connect-chat-composer>
        <div part="footer" ?inert=${asking}><slot name="footer"></slot></div>
        ${asking ? renderEndQuestion(view, { onKeep: this.#onKeep, onEnd: this.#onEndForGood }) : nothing}
      </section>
      ${trap ? html`<span tabindex="0" @focus=${this.#toStart}></span>` : nothing}
    `;
  }

  #renderMiddle(): TemplateResult {
    const { snapshot, texts, formats, actions } = this.view;
    return html`
      <div class="middle" ?inert=${this.#asking}>
        <connect-chat-transcript
          .items=${snapshot.items}
          .outbox=${snapshot.outbox}
          .typing=${snapshot.typing}
          .texts=${texts}
          .formats=${formats}
          .clock=${actions.clock}
          .actions=${this.#deliveryActions}
        ></connect-chat-transcript>
        ${this.#isSilent && snapshot.state !== 'failed' && snapshot.state !== 'ended' ? renderWelcome(this.view) : nothing}
      </div>
    `;
  }

  get #isSilent(): boolean {
    const { items, outbox } = this.view.snapshot;
    if (items.size > FEW || outbox.length > 0) return false;
    return items
      .slice(0)
      .every((item) => item.kind === 'event' && noticeText(item, this.view.texts) === undefined);
  }

  get #endable(): boolean {
    const { state, ending } = this.view.snapshot;
    return ENDABLE.includes(state) && !ending;
  }

  get #hasComposer(): boolean {
    const { snapshot, start } = this.view;
    return ENDABLE.includes(snapshot.state) || (snapshot.state === 'idle' && start !== 'manual');
  }

  get #section(): HTMLElement | null {
    return this.querySelector<HTMLElement>('#panel');
  }

  get #composer(): ChatComposer | null {
    return this.querySelector<ChatComposer>('connect-chat-composer');
  }

  get #active(): Element | null {
    const root = this.getRootNode();
    return root instanceof ShadowRoot ? root.activeElement : null;
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
    this.#asking = false;
    this.requestUpdate();
    this.view.actions.end();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing || !this.#asking) return;
    // One thing at a time: the next one closes the panel.
    event.preventDefault();
    this.#ask({ asking: false });
  };

  readonly #toStart = (): void => {
    this.#section?.focus({ preventScroll: true });
  };

  readonly #toEnd = (): void => {
    (this.#hasComposer ? this.#composer : this.#section)?.focus({ preventScroll: true });
  };
}

const isUsable = (element: HTMLElement): boolean =>
  element.getClientRects().length > 0 && element.closest('[inert]') === null;
