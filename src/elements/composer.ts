import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Catalogue } from '../i18n/index.js';
import { ChatError } from '../protocol/index.js';
import type { ChatActions } from './chat-actions.js';
import { errorSentence } from './error-sentence.js';
import { icon } from './icon.js';

const SEND_ICON = 'M5 12h13m-6-6.5 6.5 6.5-6.5 6.5';

/** The count of what is left appears when this part of the limit is used up. */
const NEARLY_FULL = 0.9;

/** The keyboard of a phone stays for as long as the text field has the focus. */
const keepFocus = (event: Event): void => {
  event.preventDefault();
};

/** Makes a field as high as its text, where style sheets alone cannot. */
function fit(field: HTMLTextAreaElement): void {
  if (CSS.supports('field-sizing', 'content')) return;
  field.style.setProperty('height', 'auto');
  field.style.setProperty('height', `${String(field.scrollHeight)}px`);
}

/** What Enter does. */
export type EnterKey = 'auto' | 'send' | 'newline';

/**
 * The text field and its button. Keeps its text in every case but one: when it was queued.
 *
 * @internal
 */
export class ChatComposer extends LitElement {
  @property({ attribute: false }) texts!: Catalogue;
  @property({ attribute: false }) actions!: Pick<ChatActions, 'submit' | 'typing'>;
  @property({ attribute: false }) maxLength = 1024;
  @property({ attribute: false }) enterKey: EnterKey = 'auto';

  #length = 0;
  #problem: ChatError | undefined;
  #submitting = false;

  /** Takes the focus. */
  override focus(options?: FocusOptions): void {
    this.#field?.focus(options);
  }

  /** Puts a text back, in front of what has been written since. */
  restore(text: string): void {
    const field = this.#field;
    if (!field) return;
    field.value = field.value === '' ? text : `${text}\n${field.value}`;
    this.#onInput();
    field.focus({ preventScroll: true });
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult {
    const { texts } = this;
    const excess = this.#length - this.maxLength;
    const wrong = excess > 0 || this.#problem !== undefined;
    const remark = this.#remark(excess);
    return html`
      <form part="composer" class="composer" novalidate @submit=${this.#onSubmit}>
        <div class="field ${wrong ? 'wrong' : ''}" @click=${this.#onFieldClick}>
          <slot name="composer-start"></slot>
          <label for="message" class="unseen">${texts.message}</label>
          <textarea
            id="message"
            part="input"
            rows="1"
            dir="auto"
            autocomplete="off"
            placeholder=${texts.placeholder}
            enterkeyhint=${this.#enterSends() ? 'send' : 'enter'}
            aria-invalid=${wrong ? 'true' : nothing}
            aria-describedby=${remark ? 'remark' : nothing}
            @input=${this.#onInput}
            @keydown=${this.#onKeydown}
          ></textarea>
          <button
            type="submit"
            part="send"
            class="send filled"
            aria-label=${texts.send}
            aria-disabled=${String(this.#length === 0 || excess > 0)}
            @mousedown=${keepFocus}
          >
            ${icon(SEND_ICON)}
          </button>
        </div>
        ${
          remark
            ? html`<p
                id="remark"
                class="remark ${wrong ? 'wrong' : ''}"
                role=${this.#problem ? 'alert' : nothing}
              >
                ${remark}
              </p>`
            : nothing
        }
      </form>
    `;
  }

  #remark(excess: number): string | undefined {
    const { texts } = this;
    if (excess > 0) return texts.tooLong(excess);
    if (this.#problem) return errorSentence(this.#problem, texts);
    return this.#length >= this.maxLength * NEARLY_FULL ? texts.charactersLeft(-excess) : undefined;
  }

  readonly #onInput = (): void => {
    const field = this.#field;
    if (!field) return;
    // What surrounds a text is not sent and does not count.
    this.#length = field.value.trim().length;
    this.#problem = undefined;
    this.requestUpdate();
    if (this.#length > 0) this.actions.typing();
    fit(field);
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    // While an input method is composing, Enter picks a word. Safari ends the composition first: there only 229 tells.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else says so in Safari.
    if (event.key !== 'Enter' || event.isComposing || event.keyCode === 229) return;
    if (event.shiftKey || event.altKey || event.defaultPrevented) return;
    if (!this.#enterSends() && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    void this.#submit();
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    void this.#submit();
  };

  readonly #onFieldClick = (event: Event): void => {
    if (event.target === event.currentTarget) this.focus({ preventScroll: true });
  };

  async #submit(): Promise<void> {
    const field = this.#field;
    if (!field || this.#submitting) return;
    this.focus({ preventScroll: true });
    const { value } = field;
    if (value.trim() === '') return;
    this.#submitting = true;
    try {
      await this.actions.submit(value.trim());
      // What was written in the meantime stays.
      field.value = field.value.startsWith(value) ? field.value.slice(value.length) : field.value;
      this.#onInput();
    } catch (error) {
      if (!(error instanceof ChatError)) throw error;
      // The page has said no, and says why in its own way.
      if (error.kind !== 'send/cancelled') this.#problem = error;
      this.requestUpdate();
    } finally {
      this.#submitting = false;
    }
  }

  #enterSends(): boolean {
    if (this.enterKey === 'send' || this.enterKey === 'newline') return this.enterKey === 'send';
    return !matchMedia('(pointer: coarse)').matches;
  }

  get #field(): HTMLTextAreaElement | null {
    return this.querySelector('textarea');
  }
}
