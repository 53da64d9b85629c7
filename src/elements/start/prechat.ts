import { html, nothing, type TemplateResult } from 'lit';
import { prechatStyles } from '../../styles/index.js';
import { errorSentence } from '../panel/error-sentence.js';
import type { PanelView } from '../panel/panel-view.js';
import type { ConnectChatSettings } from '../settings.js';
import { forgetQuestion, markTooLong, readForm } from './prechat-values.js';
import { readAttributes } from './start-options.js';
import { warnOnce } from '../warn-once.js';

/** What the form stands in. */
export const styles = prechatStyles;

const formIn = (element: Element | null): HTMLFormElement | null =>
  element instanceof HTMLFormElement ? element : (element?.querySelector('form') ?? null);

/** Browsers submit a form of several fields by Enter only where it has a button. */
const hasButton = (form: HTMLFormElement): boolean =>
  !!form.querySelector('[type=image]') ||
  [...form.elements].some((field) => 'type' in field && field.type === 'submit');

/** Where the visitor begins to fill in the form, while it can be seen. */
export const firstField = ({ prechat }: PanelView): HTMLElement | undefined =>
  ([...(formIn(prechat)?.elements ?? [])] as HTMLElement[]).find(
    (field) => field.checkVisibility() && !field.matches('fieldset, output, :disabled'),
  );

/** Starts a chat with what a form says, if the page and the browser are content with it. */
async function submit(event: SubmitEvent, { texts, actions, prechat, session }: PanelView): Promise<void> {
  const form = event.target as HTMLFormElement;
  const panel = (event.currentTarget as HTMLElement).closest('connect-chat-panel');
  if (event.defaultPrevented) return;
  event.preventDefault();
  markTooLong(form, texts.tooLong);
  if (!form.noValidate && !form.reportValidity()) return;
  const { contactAttributes, ...settings } = readForm(form, {
    submitter: event.submitter,
    onMistake: warnOnce,
  });
  const known = readAttributes((prechat?.parentElement as ConnectChatSettings).contactAttributes);
  if (!known) warnOnce('contact-attributes is no object of texts; it was left out');
  const started = actions.startWith({
    ...settings,
    contactAttributes: { ...known, ...contactAttributes },
  });
  // What had the focus is gone.
  await panel?.updateComplete;
  panel?.focus({ preventScroll: true });
  await started;
  if (session.snapshot.contactId) forgetQuestion(form);
}

function onKeydown(event: KeyboardEvent): void {
  const field = event.target as HTMLInputElement;
  if (event.key !== 'Enter' || event.isComposing || event.defaultPrevented) return;
  if (!field.matches('input:not([type=button], [type=reset])') || !field.form || hasButton(field.form))
    return;
  event.preventDefault();
  field.form.requestSubmit();
}

/**
 * The page's own form, which is asked before a chat is started. It stays in the page, with the page's styles and validation; what
 * is ours is the news of a start that has failed, and a button where the form has none.
 */
export function renderForm(view: PanelView): TemplateResult {
  const { snapshot, texts, prechat } = view;
  const { error } = snapshot;
  const failed = snapshot.state === 'failed' && error;
  const form = formIn(prechat);
  const onClick = (): void => {
    if (form) form.requestSubmit();
    else void view.actions.startWith({});
  };
  if (!form) warnOnce('There is no form in what is put before the chat');
  if ((prechat?.parentElement?.querySelectorAll('[slot=prechat] form, form[slot=prechat]').length ?? 0) > 1)
    warnOnce('Of several forms before the chat, only the one that is submitted is read');
  return html`
    <div
      part="prechat"
      class="prechat"
      @submit=${(event: SubmitEvent) => submit(event, view)}
      @keydown=${onKeydown}
    >
      ${
        failed
          ? html`<p part="error" role="alert">${errorSentence(error, view)}</p>
              <slot name="offline"></slot>`
          : nothing
      }
      <slot name="prechat"></slot>
      ${
        form && hasButton(form)
          ? nothing
          : html`<button part="submit" class="button filled" @click=${onClick}>
              ${failed ? texts.tryAgain : texts.startChat}
            </button>`
      }
    </div>
  `;
}
