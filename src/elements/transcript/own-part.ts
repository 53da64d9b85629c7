import { html, LitElement, type TemplateResult } from 'lit';
import type { MessageItem } from '../../session/index.js';
import type { RenderMessage } from '../settings.js';

/**
 * A message that the page may draw itself. What it draws is a child of the chat element, shown in the place of the body; it goes
 * when the message goes from the screen.
 *
 * @internal
 */
export class OwnMessage extends LitElement {
  static override properties = {
    message: { attribute: false },
    body: { attribute: false },
    draw: { attribute: false },
  };

  declare message: MessageItem;
  /** What is shown where the page draws nothing. */
  declare body: unknown;
  declare draw: RenderMessage;
  #drawn: MessageItem | undefined;
  #drawer: RenderMessage | undefined;
  #node: Node | undefined;
  /** Holds the node, outside of the shadow root. */
  readonly #place = document.createElement('div');

  override connectedCallback(): void {
    super.connectedCallback();
    this.#drawn = undefined;
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#place.remove();
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override firstUpdated(): void {
    // So far the announcer has found nothing to say.
    this.closest<LitElement>('connect-chat-transcript')?.requestUpdate();
  }

  protected override willUpdate(): void {
    const { message, draw } = this;
    if (this.#drawn === message && this.#drawer === draw) return;
    this.#drawn = message;
    this.#drawer = draw;
    this.#node = this.#ask();
    const { host } = this.getRootNode() as ShadowRoot;
    this.#place.slot = `message-${message.clientToken ?? message.id}`;
    if (this.#node) {
      this.#place.replaceChildren(this.#node);
      if (this.#place.parentNode !== host) host.append(this.#place);
    } else this.#place.remove();
  }

  protected override render(): unknown {
    return this.#node ? renderPlace(this.#place) : this.body;
  }

  /** Mistakes of the page are the page's, and cost nobody the message. */
  #ask(): Node | undefined {
    try {
      return this.draw(this.message, this.#node) ?? undefined;
    } catch (error) {
      reportError(error);
      return undefined;
    }
  }
}

/** What is said of it to screen readers is what can be read in it: the announcer cannot look through a slot. */
const renderPlace = ({ slot, innerText }: HTMLElement): TemplateResult =>
  html`<slot name=${slot}></slot><span class="spoken unseen" aria-hidden="true">${innerText}</span>`;

/** Lets the page draw a message; `body` is what the chat makes of it. */
export function renderOwn(message: MessageItem, body: unknown, draw: RenderMessage): TemplateResult {
  if (!customElements.get('connect-chat-own')) customElements.define('connect-chat-own', OwnMessage);
  return html`<connect-chat-own .message=${message} .body=${body} .draw=${draw}></connect-chat-own>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'connect-chat-own': OwnMessage;
  }
}
