import { html } from 'lit';
import type { Catalogue } from '../../i18n/index.js';
import type { EventItem, TranscriptItem } from '../../session/index.js';
import type { PanelView } from '../panel/panel-view.js';
import { ChatSignIn } from '../start/sign-in.js';
import type { Row } from './transcript-rows.js';

export { promptStyles as styles } from '../../styles/index.js';

/** Events of signing in (Amazon Connect administrator guide, "Authenticate customer"): one that is not the beginning is an end. */
const SIGN_IN = /\.authentication\.\w+$/;
/** Events of the chat timers (Amazon Connect administrator guide, "Set up chat timeouts"), by the end of their names. */
const IDLE = /\.(idle|returned|autodisconnection)$/;
/** An older question is over. */
const FEW = 200;
/** No flow waits longer for somebody to sign in ("Authenticate customer"); how it has ended may not be in the transcript. */
const PATIENCE_MS = 15 * 60_000;
const TAG = 'connect-chat-sign-in';

/** Adds to the lines what the flow asks of the customer beside messages: to say that they are there, and who they are. */
export function arrange(rows: readonly Row[], view: PanelView): readonly Row[] {
  const { items, outbox } = view.snapshot;
  const recent = [...items.slice(Math.max(0, items.size - FEW)), ...outbox].filter(({ past }) => !past);
  return withSignIn(withStillHere(rows, recent, view), recent, view);
}

/** The newest line that asks whether somebody is there gets a button, until they have written or it is too late. */
function withStillHere(
  rows: readonly Row[],
  recent: readonly TranscriptItem[],
  { texts, actions, features, snapshot }: PanelView,
): readonly Row[] {
  const latest = recent.findLast((item) =>
    item.kind === 'event'
      ? IDLE.test(item.contentType) && item.participant?.role !== 'AGENT'
      : item.direction === 'outgoing',
  );
  // A word beside a view that waits would be its answer.
  if (snapshot.state === 'ended' || features.view?.replyTo(snapshot, '')) return rows;
  const { stillHere } = texts as Catalogue;
  const action = html`<span class="prompt">
    <button part="option" class="button plain" @click=${() => void actions.answer(stillHere)}>
      ${stillHere}
    </button>
  </span>`;
  return rows.map((row) => (row.key === latest?.id && row.note === texts.idle ? { ...row, action } : row));
}

/** The newest question who the customer is, in its place, with what has become of it. */
function withSignIn(
  rows: readonly Row[],
  recent: readonly TranscriptItem[],
  view: PanelView,
): readonly Row[] {
  const events = recent.filter(
    (item): item is EventItem => item.kind === 'event' && SIGN_IN.test(item.contentType),
  );
  const asked = events.findLast(({ contentType }) => contentType.endsWith('initiated'));
  const latest = events.at(-1);
  if (!asked || !latest) return rows;
  // By what the service has said since: the clock of this device may be wrong.
  const now = recent.findLast((item) => item.kind === 'event' || item.direction === 'incoming')?.at ?? 0;
  const isOver = view.snapshot.state === 'ended' || now - asked.at > PATIENCE_MS;
  if (latest === asked && isOver) return rows;
  const row: Row = { key: latest.id, part: 'notice', ...renderSignIn(asked, latest, view) };
  const later = recent.slice(recent.indexOf(latest));
  const at = rows.findIndex(({ said }) => later.some(({ id }) => id === said?.id));
  return at < 0 ? [...rows, row] : rows.toSpliced(at, 0, row);
}

function renderSignIn(asked: EventItem, latest: EventItem, view: PanelView): Pick<Row, 'note' | 'action'> {
  const texts = view.texts as Catalogue;
  if (latest !== asked)
    return { note: latest.contentType.endsWith('succeeded') ? texts.signedIn : texts.notSignedIn };
  if (!customElements.get(TAG)) customElements.define(TAG, ChatSignIn);
  return {
    note: texts.signInAsked,
    action: html`<connect-chat-sign-in .event=${asked} .view=${view}></connect-chat-sign-in>`,
  };
}
