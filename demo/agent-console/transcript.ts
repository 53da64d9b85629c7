import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ConsoleContact, ConsoleItem } from '../../src/simulator/index.js';
import type { ReceiptState, Typist } from './console-state.js';
import { timeOfDay } from './times.js';

const eventPrefix = 'application/vnd.amazonaws.connect.event.';

/** What is said about an event, for those with a name and those without. */
const sentences: Readonly<Record<string, (name: string) => string>> = {
  'participant.joined': (name) => `${name} joined`,
  'participant.left': (name) => `${name} left`,
  'participant.invited': () => 'Somebody was invited',
  'transfer.succeeded': () => 'Transferred',
  'transfer.failed': () => 'The transfer failed',
  'chat.ended': () => 'The chat has ended',
};

/** What a transcript needs besides its lines. */
export interface TranscriptOptions {
  readonly contact: ConsoleContact;
  readonly receipts: ReadonlyMap<string, ReceiptState>;
  readonly typing: readonly Typist[];
}

/** Everything said in one chat, and who is typing. */
export function renderTranscript(items: readonly ConsoleItem[], options: TranscriptOptions): TemplateResult {
  const { contact, receipts, typing } = options;
  return html`
    <div class="transcript" id="transcript" role="log" tabindex="0" aria-label="Transcript">
      <ol>
        ${repeat(
          items,
          ({ id }) => id,
          (item) =>
            item.kind === 'event' ? renderEvent(item) : renderSaid(item, contact, receipts.get(item.id)),
        )}
      </ol>
    </div>
    <p class="typing" role="status">
      ${typing.map(({ displayName }) => `${shownName(displayName)} is typing…`).join(' ')}
    </p>
  `;
}

function renderEvent({ at, contentType = '', displayName = '' }: ConsoleItem): TemplateResult {
  const name = contentType.startsWith(eventPrefix) ? contentType.slice(eventPrefix.length) : contentType;
  const sentence = sentences[name]?.(shownName(displayName)) ?? name;
  return html`<li class="event">${sentence} · ${renderTime(at)}</li>`;
}

function renderSaid(
  item: ConsoleItem,
  contact: ConsoleContact,
  receipt: ReceiptState | undefined,
): TemplateResult {
  const mine = item.participantId !== undefined && item.participantId === contact.me?.participantId;
  const side = item.role === 'CUSTOMER' ? 'theirs' : 'ours';
  return html`
    <li class="said ${side}" data-role=${item.role ?? nothing}>
      <p class="meta">
        <span class="name">${mine ? 'You' : shownName(item.displayName ?? '')}</span>
        <span class="role">${roleOf(item)}</span>
        <span>${renderTime(item.at)}</span>
        ${receipt === undefined ? nothing : html`<span class="receipt">${receipt}</span>`}
      </p>
      ${renderBody(item)}
    </li>
  `;
}

function renderBody({ kind, contentType, content = '', files = [] }: ConsoleItem): TemplateResult {
  if (kind === 'attachment') {
    return html`${files.map(({ name, status }) => html`<p class="bubble">📎 ${name} (${status.toLowerCase()})</p>`)}`;
  }
  return contentType?.startsWith('text/')
    ? html`<p class="bubble">${content}</p>`
    : html`<pre class="bubble">${indented(content)}</pre>`;
}

function indented(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), undefined, 2);
  } catch {
    return json;
  }
}

const renderTime = (at: number): TemplateResult =>
  html`<time datetime=${new Date(at).toISOString()}>${timeOfDay(at)}</time>`;

/** Amazon Connect's placeholders are no names. */
const placeholders: Readonly<Record<string, string>> = { SYSTEM_MESSAGE: 'Contact flow', BOT: 'Bot' };

const shownName = (displayName: string): string => placeholders[displayName] ?? displayName;

const roleOf = ({ role }: ConsoleItem): string => role?.toLowerCase().replace('_', ' ') ?? '';
