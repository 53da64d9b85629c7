import { html, nothing, type TemplateResult } from 'lit';
import { readableText, renderText } from '../content/index.js';
import type { Catalogue, Formats } from '../i18n/index.js';
import type { AttachmentItem, MessageItem } from '../session/index.js';
import { renderDelivery, type DeliveryActions } from './delivery-view.js';
import { icon } from './icon.js';
import { participantName } from './participant-name.js';
import type { Row } from './transcript-rows.js';

const BOT_ICON =
  'M12 4v2.5M6.5 6.5h11a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2h-11a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2ZM9 11v1.5M15 11v1.5';

/** What the lines of a transcript have in common. */
export interface MessageContext {
  readonly texts: Catalogue;
  readonly formats: Formats;
  readonly actions: DeliveryActions;
  /** The newest message that the service has accepted: the only one that says so. */
  readonly newestSent: string | undefined;
}

/** One message: who and when at the first of a group, the text, and for the customer's own what has become of it. */
export function renderMessage(
  row: Extract<Row, { readonly kind: 'said' }>,
  context: MessageContext,
): TemplateResult {
  const { item, first, last } = row;
  const { texts, formats } = context;
  const outgoing = item.direction === 'outgoing';
  const status = (item.kind === 'message' && item.status) || '';
  const classes = `message ${item.direction} ${first ? 'first' : ''} ${last ? 'last' : ''} ${status}`;
  // Their own words are not read out to the customers, nor is a message that is still being written.
  const live = outgoing || (item.kind === 'message' && item.chunk !== undefined) ? 'off' : nothing;
  const time = html`<time datetime=${isoTime(item.at)}>${formats.time(item.at)}</time>`;
  const name = html`<bdi part="name" class=${first && !outgoing ? 'name' : 'unseen'}
    >${nameOf(item, texts)}</bdi
  >`;
  return html`
    <li part="message ${item.direction}" class=${classes} data-role=${item.role} aria-live=${live}>
      <div part="meta" class=${first ? 'meta' : 'unseen'}>
        ${outgoing || !first ? nothing : renderAvatar(item, texts)} ${name} ${time}
      </div>
      ${renderBubble(item, texts)}
      ${outgoing && item.kind === 'message' ? renderDelivery(item, context) : nothing}
    </li>
  `;
}

const nameOf = (item: MessageItem | AttachmentItem, texts: Catalogue): string =>
  item.direction === 'outgoing' ? texts.you : participantName(item, texts);

/** A person's initial, or a picture for what is no person. */
function renderAvatar(item: MessageItem | AttachmentItem, texts: Catalogue): TemplateResult {
  const [initial = ''] = participantName(item, texts);
  const isPerson = item.role === 'AGENT' || item.role === 'SUPERVISOR';
  return html`<span part="avatar" class="avatar" aria-hidden="true"
    >${isPerson ? initial.toUpperCase() : icon(BOT_ICON)}</span
  >`;
}

/** Bodies by item: an item never changes, and looking for links in all of them with every frame would be a waste. */
const bodies = new WeakMap<MessageItem, unknown>();

function renderBubble(item: MessageItem | AttachmentItem, texts: Catalogue): TemplateResult {
  if (item.kind === 'attachment') {
    const names = item.attachments.map(({ name }) => texts.file(name)).join('\n');
    return html`<div part="bubble" class="bubble" dir="auto">${names}</div>`;
  }
  const text = readableText(item.contentType, item.content);
  if (text === undefined) return html`<div part="bubble" class="bubble unreadable">${texts.unreadable}</div>`;
  const body = bodies.get(item) ?? renderText(text);
  bodies.set(item, body);
  const classes = item.direction === 'outgoing' ? 'bubble filled' : 'bubble';
  return html`<div part="bubble" class=${classes} dir="auto">${body}</div>`;
}

/** The machine-readable form; empty for a moment that is none. */
export const isoTime = (at: number): string => (Number.isNaN(at) ? '' : new Date(at).toISOString());
