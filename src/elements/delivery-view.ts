import { html, nothing, type TemplateResult } from 'lit';
import type { Catalogue } from '../i18n/index.js';
import type { MessageItem, MessageStatus } from '../session/index.js';
import { icon } from './icon.js';

const CLOCK_ICON = 'M12 7.5V12l2.75 2M20 12a8 8 0 1 1-16 0 8 8 0 0 1 16 0Z';
const CHECK_ICON = 'm5.5 12.5 4.25 4.25 8.75-9.5';
const WARNING_ICON = 'M12 8v4.5M12 16h.01M20 12a8 8 0 1 1-16 0 8 8 0 0 1 16 0Z';

/** What can be done about a message that did not get through. */
export interface DeliveryActions {
  retry(id: string): void;
  /** Takes a message off the screen and its text back into the text field. */
  takeBack(message: MessageItem): void;
}

/** How a status is drawn, and the entry of the catalogue that names it. A new status does not compile without. */
const LOOKS: Readonly<
  Record<
    MessageStatus,
    readonly [
      text: 'queued' | 'sending' | 'sent' | 'delivered' | 'read' | 'failed' | 'rejected',
      icon: string,
    ]
  >
> = {
  queued: ['queued', CLOCK_ICON],
  sending: ['sending', CLOCK_ICON],
  unconfirmed: ['sending', CLOCK_ICON],
  sent: ['sent', CHECK_ICON],
  delivered: ['delivered', CHECK_ICON],
  read: ['read', CHECK_ICON],
  failed: ['failed', WARNING_ICON],
  rejected: ['rejected', WARNING_ICON],
};

/** What has become of a message of the customer. Of those that arrived, only the newest says so. */
export function renderDelivery(
  item: MessageItem,
  {
    texts,
    actions,
    newestSent,
  }: {
    readonly texts: Catalogue;
    readonly actions: DeliveryActions;
    readonly newestSent: string | undefined;
  },
): TemplateResult | typeof nothing {
  const { id, status = 'sent' } = item;
  const wrong = status === 'failed' || status === 'rejected';
  const arrived = status === 'sent' || status === 'delivered' || status === 'read';
  if (arrived && id !== newestSent) return nothing;
  const [text, picture] = LOOKS[status];
  const retry = (): void => {
    actions.retry(id);
  };
  const takeBack = (): void => {
    actions.takeBack(item);
  };
  return html`
    <div part="delivery" class="delivery">
      ${icon(picture)} <span class=${wrong ? 'wrong' : ''}>${texts[text]}</span>
      ${status === 'failed' ? html`<button type="button" @click=${retry}>${texts.tryAgain}</button>` : nothing}
      ${wrong ? html`<button type="button" @click=${takeBack}>${texts.edit}</button>` : nothing}
    </div>
  `;
}
