import { html, nothing, type TemplateResult } from 'lit';
import type { MessageItem, MessageStatus } from '../../session/index.js';
import { icon } from '../icon.js';
import { CHECK_ICON, CLOCK_ICON, WARNING_ICON } from '../icons.js';
import type { PanelView } from '../panel/panel-view.js';

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

/** What has become of a message of the customer. Of those that arrived, only the `newest` says so. */
export function renderDelivery(
  item: MessageItem,
  { texts, actions, snapshot }: PanelView,
  { newest }: { readonly newest: boolean | undefined },
): TemplateResult | typeof nothing {
  const { id, status = 'sent' } = item;
  const picture = LOOKS[status];
  const wrong = picture === WARNING_ICON;
  if (picture === CHECK_ICON && !newest) return nothing;
  // As long as messages leave at once, there is no time to think again; and what was chosen is no text to be written otherwise.
  const isStuck = status === 'queued' && snapshot.state !== 'connected';
  // Where the chat is over, nothing can be sent again: in the next one it might be there twice.
  const mayRetry = status === 'failed' && snapshot.state.includes('connect');
  const button = (text: string, onClick: () => void): TemplateResult =>
    html`<button @click=${onClick}>${text}</button>`;
  return html`<div part="delivery" class="delivery small">
    ${icon(picture)} <span class=${wrong ? 'wrong' : ''}>${texts[status]}</span>
    ${mayRetry ? button(texts.tryAgain, () => actions.retry(id)) : nothing}
    ${(wrong || isStuck) && item.contentType.startsWith('text') ? button(texts.edit, () => actions.takeBack(item)) : nothing}
  </div>`;
}
