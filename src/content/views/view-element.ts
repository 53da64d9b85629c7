import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Catalogue } from '../../i18n/index.js';
import type { Reading, Standing } from '../readers.js';
import { renderCustom } from './custom-view.js';
import { renderManaged, stepOf } from './managed-views.js';
import { recordOf, textOf, type Members } from './members.js';
import { reconsider, refuse, wantOne } from './notes.js';
import { renderAttributes, renderDetails, renderHeading } from './render-details.js';
import { valuesOf } from './render-field.js';
import { actionAnswer } from './view-answer.js';
import { parsed, type ViewMessage } from './view-message.js';
import { renderAction, type ViewContext } from './view-parts.js';

/** What views are read with. */
export interface ViewReading extends Reading {
  /** What the service says about the view behind a token. */
  readonly describeView: (token: string) => Promise<{ readonly name?: string; readonly template: string }>;
}

/** The service's own views are named at the end of their ARN, as in `…:view/form:1`. */
const NAME = /(?:^|[/:])(detail|list|form|confirmation|cards)(?::|$)/;

/**
 * A view in the transcript: asks the service what it looks like, as long as it can be answered, and is a line of text afterwards. What
 * was filled in stays until it was sent.
 *
 * @internal
 */
export class ChatView extends LitElement {
  static override properties = {
    view: { attribute: false },
    reading: { attribute: false },
    standing: { attribute: false },
  };

  declare view: ViewMessage;
  declare reading: ViewReading;
  declare standing: Standing;

  #asked = false;
  #known: { readonly name: string; readonly template: Members } | undefined;
  #failed = false;
  #answering = false;

  protected override createRenderRoot(): this {
    return this;
  }

  constructor() {
    super();
    // Does not bubble.
    this.addEventListener('invalid', refuse, { capture: true });
    this.addEventListener('input', reconsider);
    this.addEventListener('click', wantOne);
  }

  protected override willUpdate(): void {
    // What was answered or comes too late is not asked for: most views of a long chat are such.
    if (this.standing !== undefined || this.#asked) return;
    this.#asked = true;
    void this.#ask();
  }

  protected override render(): TemplateResult {
    const { standing, reading } = this;
    const texts = reading.texts as Catalogue;
    const { Heading, SubHeading, Description, AttributeBar, Back } = this.view.input;
    const isOver = standing !== undefined;
    const body = this.#known && this.#renderBody(this.#known, texts);
    return html`
      <div part="card" class="card view">
        ${textOf(Heading) ? html`<h3>${textOf(Heading)}</h3>` : nothing}
        ${isOver ? html`<p class="small">${standing === null ? texts.tooLateToChoose : texts.answered}</p>` : nothing}
        <form class="view-form" aria-live="off" ?hidden=${isOver} @submit=${this.#onSubmit}>
          ${renderHeading(SubHeading)} ${renderDetails(Description)} ${renderAttributes(AttributeBar, texts)}
          ${body ?? (this.#failed ? this.#renderFailure(texts) : html`<p>${texts.viewLoading}</p>`)}
          ${this.#known ? renderAction(this.#context(this.#known, texts), 'Back', Back) : nothing}
        </form>
      </div>
    `;
  }

  #renderBody(
    known: { readonly name: string; readonly template: Members },
    texts: ViewContext['texts'],
  ): unknown {
    const context = this.#context(known, texts);
    const body = renderManaged(known.name, context) ?? renderCustom(context);
    // The style sheet takes the hint away where there is something to press.
    return html`${body ?? renderDetails(withoutHead(context.input))}
      <p class="small ${body ? 'view-words' : ''}">${texts.viewInWords}</p>`;
  }

  #renderFailure(texts: ViewContext['texts']): TemplateResult {
    return html`${renderDetails(withoutHead(this.view.input))}
      <p class="wrong" role="alert">${texts.viewFailed}</p>
      <button type="button" class="button plain" @click=${this.#ask}>${texts.tryAgain}</button>`;
  }

  #context({ template }: { readonly template: Members }, texts: ViewContext['texts']): ViewContext {
    return { texts, template, input: this.view.input, act: this.#act };
  }

  readonly #ask = async (): Promise<void> => {
    this.#failed = false;
    this.requestUpdate();
    const { token, viewId } = this.view;
    try {
      const { name, template } = await this.reading.describeView(token);
      const known = NAME.exec((viewId || (name ?? '')).toLowerCase())?.[1];
      this.#known = { name: known ?? '', template: recordOf(parsed(template)) };
    } catch {
      this.#failed = true;
    }
    this.requestUpdate();
  };

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const pressed = event.submitter instanceof HTMLButtonElement ? event.submitter.value : '';
    this.#act(pressed || 'Submit');
  };

  readonly #act = (action: string, data?: object): void => {
    if (this.#answering || this.standing !== undefined) return;
    this.#answering = true;
    void this.#answer(action, data ?? this.#filledIn()).finally(() => {
      this.#answering = false;
    });
  };

  async #answer(action: string, data: object): Promise<void> {
    const { content, contentType } = actionAnswer(action, data);
    await this.reading.answer(content, contentType);
  }

  #filledIn(): object {
    const form = this.querySelector('form');
    const step = stepOf(this.view.input);
    return { FormData: form ? valuesOf(form) : {}, ...(step && { StepName: step }) };
  }
}

/** What a view says that nobody here can draw: what says nothing is left out. */
const withoutHead = (input: Members): Members => ({
  ...input,
  Heading: '',
  SubHeading: '',
  Description: '',
  AttributeBar: '',
  Back: '',
});
