import { html, nothing, type TemplateResult } from 'lit';
import { renderContent, type Reading } from '../../content/index.js';
import type { AttachmentItem, MessageItem } from '../../session/index.js';
import { renderDelivery } from './delivery-view.js';
import { icon } from '../icon.js';
import { BOT_ICON } from '../icons.js';
import type { PanelView } from '../panel/panel-view.js';
import { participantName } from './participant-name.js';
import type { Row } from './transcript-rows.js';
import { wanted } from '../wanted.js';

/** One message: who and when at the first of a group, the text, and for the customer's own what has become of it. */
export function renderMessage(
  item: MessageItem | AttachmentItem,
  { first, last, newest }: Row,
  view: PanelView,
  reading: Reading,
): TemplateResult {
  const { texts, formats } = view;
  const { direction, role, at } = item;
  const outgoing = direction === 'outgoing';
  const name = outgoing ? texts.you : participantName(item, texts);
  return html`<div
    part="message ${direction} ${role.toLowerCase()}"
    class="message ${direction} ${first ? 'first' : ''} ${last ? 'last' : ''}"
    data-role=${role}
  >
    <div part="meta" class=${first ? 'meta small' : 'unseen'}>
      ${outgoing ? nothing : renderAvatar(role, name)}
      <bdi part="name" class=${outgoing ? 'unseen' : 'name'}>${name}</bdi>
      <time dir="auto" datetime=${new Date(at).toISOString()}>${formats.time(at)}</time>
    </div>
    <div part="bubble" class="bubble ${outgoing ? 'filled' : ''}" dir="auto">
      ${renderBody(item, view, reading)}
    </div>
    ${outgoing && item.kind === 'message' ? renderDelivery(item, view, { newest }) : nothing}
  </div>`;
}

/** A person's initial, or a picture for what is no person. */
const renderAvatar = (role: string, name: string): TemplateResult =>
  html`<span part="avatar ${role.toLowerCase()}" class="avatar round" aria-hidden="true">
    ${role === 'AGENT' || role === 'SUPERVISOR' ? /./u.exec(name)?.[0] : icon(BOT_ICON)}
  </span>`;

function renderBody(item: MessageItem | AttachmentItem, view: PanelView, reading: Reading): unknown {
  const { texts } = view;
  if (item.kind === 'attachment') {
    return (
      wanted(view, 'files')?.renderFiles(item, view) ??
      item.attachments.map(({ name }) => texts.file(name)).join('\n')
    );
  }
  const body = renderContent(item, reading) ?? html`<i>${texts.unreadable}</i>`;
  if (!view.renderMessage) return body;
  const own = wanted(view, 'own');
  // Nothing is said of it before the page was asked.
  return own ? own.renderOwn(item, body, view.renderMessage) : own === null ? body : '';
}
