import { html, nothing, type TemplateResult } from 'lit';
import type { Catalogue } from '../i18n/index.js';
import type { MessageItem, MessageStatus } from '../session/index.js';
import { icon } from './icon.js';
import { CHECK_ICON, CLOCK_ICON, WARNING_ICON } from './icons.js';

/** What can be done about a message that did not get through. */
export interface DeliveryActions {
  retry(id: string): void;
  /** Takes a message off the screen and its text back into the text field. */
  takeBack(message: MessageItem): void;
}

/** What {@link renderDelivery} works with. */
export interface DeliveryContext {
  readonly texts: Catalogue;
  readonly actions: DeliveryActions;
  /** The newest message that the service has accepted: the only one that says so. */
  readonly newestSent: string | undefined;
}

/** The picture for each status, and whether it is bad news. A new status does not compile without. */
const LOOKS: Readonly<Record<MessageStatus, string>> = {
  queued: CLOCK_ICON,
  sending: CLOCK_ICON,
  unconfirmed: CLOCK_ICON,
  sent: CHECK_ICON,
  delivered: CHECK_ICON,
  read: CHECK_ICON,
  failed: WARNING_ICON,
  rejected: WARNING_ICON,
};

/** What has become of a message of the customer. Of those that arrived, only the newest says so. */
export function renderDelivery(
  item: MessageItem,
  { texts, actions, newestSent }: DeliveryContext,
): TemplateResult | typeof nothing {
  const { id, status = 'sent' } = item;
  const picture = LOOKS[status];
  const wrong = picture === WARNING_ICON;
  if (picture === CHECK_ICON && id !== newestSent) return nothing;
  const button = (text: string, onClick: () => void): TemplateResult =>
    html`<button type="button" @click=${onClick}>${text}</button>`;
  return html`<div part="delivery" class="delivery small">
    ${icon(picture)} <span class=${wrong ? 'wrong' : ''}>${texts[status]}</span>
    ${status === 'failed' ? button(texts.tryAgain, () => actions.retry(id)) : nothing}
    ${wrong ? button(texts.edit, () => actions.takeBack(item)) : nothing}
  </div>`;
}
