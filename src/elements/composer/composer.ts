import { html, nothing, type TemplateResult } from 'lit';
import { ChatError } from '../../protocol/index.js';
import { excessOf } from '../../session/index.js';
import { errorSentence } from '../panel/error-sentence.js';
import { icon } from '../icon.js';
import { SEND_ICON } from '../icons.js';
import { PanelPart } from '../panel/panel-part.js';
import { wanted } from '../wanted.js';

/** The count of what is left appears when no more than this part of the limit is. */
const NEARLY_FULL = 0.1;

/** Chromium takes seconds at every key to lay out a text that is too long by more than this, if it looks for a direction in it. */
const HUGE = 1e5;

/** The keyboard of a phone stays for as long as the text field has the focus. */
const keepFocus = (event: Event): void => {
  event.preventDefault();
};

/** Makes a field as high as its text, where style sheets alone cannot. */
function fit(field: HTMLTextAreaElement): void {
  if (CSS.supports('field-sizing', 'content')) return;
  field.style.height = 'auto';
  field.style.height = `${String(field.scrollHeight)}px`;
}

/**
 * The text field and its button. Keeps its text in every case but one: when it was queued.
 *
 * @internal
 */
export class ChatComposer extends PanelPart {
  /** What would be sent. */
  #text = '';
  #problem: ChatError | undefined;
  #submitting = false;
  /** The look of the remark that screen readers know: it says less often than the count changes that it comes near. */
  #known: string | undefined;

  /** Takes the focus. */
  override focus(options?: FocusOptions): void {
    this.#field.focus(options);
  }

  /** Puts a text back, in front of what has been written since. */
  restore(text: string): void {
    this.#write([text, this.#field.value].filter(Boolean).join('\n'));
    this.focus({ preventScroll: true });
  }

  /** Waits until a message is queued, and says so where it cannot be. Resolves with whether it is. */
  async follow(queued: Promise<void>): Promise<boolean> {
    // What is queued draws everything anew.
    this.#problem = undefined;
    try {
      await queued;
      return true;
    } catch (error) {
      if (!(error instanceof ChatError)) throw error;
      // The page has said no, and says why in its own way.
      if (error.kind === 'send/cancelled') return false;
      this.#problem = error;
      await this.view.actions.fetch('closing');
      this.requestUpdate();
      return false;
    }
  }

  /** Forgets what was written. */
  clear(): void {
    this.#write('');
  }

  protected override firstUpdated(): void {
    const { draft, contentTypes, actions } = this.view;
    if (contentTypes.includes('markdown')) void actions.fetch('formatting');
    if (draft) this.#write(draft);
  }

  protected override render(): TemplateResult {
    const { view } = this;
    const { texts, maxLength } = view;
    const text = this.#text;
    const excess = excessOf(text, maxLength);
    const problem = this.#problem && errorSentence(this.#problem, view);
    const left = excess >= -maxLength * NEARLY_FULL ? texts.charactersLeft(-excess) : undefined;
    const remark = excess > 0 ? texts.tooLong(excess) : (problem ?? left);
    const wrong = excess > 0 || problem ? 'wrong' : '';
    return html`
      <div part="composer" class="composer">
        ${view.features.formatting?.renderFormatting(view, text)}
        <div class="field">
          <slot name="composer-start"></slot>
          <label for="message" class="unseen">${texts.message}</label>
          <textarea
            part="input"
            rows="1"
            dir=${excess > HUGE ? nothing : 'auto'}
            autocomplete="off"
            id="message"
            aria-invalid=${wrong ? 'true' : nothing}
            aria-describedby=${remark ? 'remark' : nothing}
            placeholder=${texts.placeholder}
            enterkeyhint=${this.#enterSends() ? 'send' : 'enter'}
            @input=${this.#onInput}
            @keydown=${this.#onKeydown}
          ></textarea>
          ${view.allowAttachments ? wanted(view, 'attachments')?.renderAttach(view) : nothing}
          <button
            part="send"
            class="send round filled"
            aria-label=${texts.send}
            aria-disabled=${!text || excess > 0}
            @mousedown=${keepFocus}
            @click=${this.#submit}
          >
            ${icon(SEND_ICON)}
          </button>
        </div>
        ${
          remark
            ? html`<p id="remark" class="remark small ${wrong}" role=${problem ? 'alert' : nothing}>
                ${remark}
              </p>`
            : nothing
        }
      </div>
    `;
  }

  protected override updated(): void {
    const remark = this.querySelector('.remark:not([role])');
    if (remark && remark.className !== this.#known) this.view.actions.say(remark.textContent.trim());
    this.#known = remark?.className;
  }

  #write(text: string): void {
    this.#field.value = text;
    this.#onInput();
  }

  readonly #onInput = (): void => {
    const field = this.#field;
    // What surrounds a text is not sent and does not count.
    this.#text = field.value.trim();
    this.#problem = undefined;
    this.requestUpdate();
    if (this.#text) this.view.session.sendTyping();
    this.view.actions.draft(field.value);
    fit(field);
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (this.view.features.formatting?.onKeydown(event)) return;
    // While an input method is composing, Enter picks a word. Safari ends the composition first: there only 229 tells.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else says so in Safari.
    if (event.key !== 'Enter' || event.isComposing || event.keyCode === 229) return;
    const { shiftKey, altKey, ctrlKey, metaKey } = event;
    if (shiftKey || altKey || !(this.#enterSends() || ctrlKey || metaKey)) return;
    event.preventDefault();
    void this.#submit();
  };

  readonly #submit = async (): Promise<void> => {
    const { value } = this.#field;
    const text = value.trim();
    this.focus({ preventScroll: true });
    if (!text || this.#submitting) return;
    this.#submitting = true;
    try {
      const { actions, features } = this.view;
      const queued = actions.submit(text, features.formatting?.typeOf(text, features));
      if (!(await this.follow(queued))) return;
      // What was written in the meantime stays.
      const now = this.#field.value;
      if (now.startsWith(value)) this.#write(now.slice(value.length));
    } finally {
      this.#submitting = false;
    }
  };

  #enterSends(): boolean {
    const { enterKey } = this.view;
    return enterKey === 'send' || (enterKey !== 'newline' && !matchMedia('(pointer: coarse)').matches);
  }

  get #field(): HTMLTextAreaElement {
    return this.drawn('textarea') as HTMLTextAreaElement;
  }
}
