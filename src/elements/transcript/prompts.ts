import { html } from 'lit';
import { renderStillHere } from '../../content/index.js';
import type { Catalogue } from '../../i18n/index.js';
import type { EventItem, TranscriptItem } from '../../session/index.js';
import type { PanelView } from '../panel/panel-view.js';
import { ChatSignIn } from '../start/sign-in.js';
import type { Row } from './transcript-rows.js';

export { promptStyles as styles } from '../../styles/index.js';

/** Events of signing in (Amazon Connect administrator guide, "Authenticate customer"), by the end of their names. */
const SIGN_IN = /\.authentication\.(initiated|succeeded|failed|timeout|expired|cancelled)$/;
/** An older question is over. */
const FEW = 200;
const TAG = 'connect-chat-sign-in';

/** Adds to the lines what the flow asks of the customer beside messages: to say that they are there, and who they are. */
export function arrange(rows: readonly Row[], view: PanelView): readonly Row[] {
  return withSignIn(withStillHere(rows, view), view);
}

/** The newest line that asks whether somebody is there gets a button, until they have written. */
function withStillHere(rows: readonly Row[], { texts, actions }: PanelView): readonly Row[] {
  const newest = rows.findLast((row) => row.note === texts.idle || row.said?.direction === 'outgoing');
  if (!newest || newest.said) return rows;
  const action = renderStillHere({ texts, answer: actions.answer });
  return rows.map((row) => (row === newest ? { ...row, action } : row));
}

/** The newest question who the customer is, in its place, with what has become of it. */
function withSignIn(rows: readonly Row[], view: PanelView): readonly Row[] {
  const { items, outbox } = view.snapshot;
  const recent = items.slice(Math.max(0, items.size - FEW));
  const events = recent.filter(
    (item): item is EventItem => item.kind === 'event' && SIGN_IN.test(item.contentType),
  );
  const asked = events.findLast(({ contentType }) => outcomeOf(contentType) === 'initiated');
  const latest = events.at(-1);
  if (!asked || !latest) return rows;
  const row: Row = { key: latest.id, part: 'notice', ...renderSignIn(asked, latest, view) };
  const later: readonly TranscriptItem[] = [...recent.slice(recent.indexOf(latest)), ...outbox];
  const at = rows.findIndex(({ said }) => later.some(({ id }) => id === said?.id));
  return at < 0 ? [...rows, row] : rows.toSpliced(at, 0, row);
}

const outcomeOf = (contentType: string): string | undefined => SIGN_IN.exec(contentType)?.[1];

function renderSignIn(asked: EventItem, latest: EventItem, view: PanelView): Pick<Row, 'note' | 'action'> {
  const texts = view.texts as Catalogue;
  const outcome = outcomeOf(latest.contentType);
  if (outcome !== 'initiated') return { note: outcome === 'succeeded' ? texts.signedIn : texts.notSignedIn };
  if (!customElements.get(TAG)) customElements.define(TAG, ChatSignIn);
  return {
    note: texts.signInAsked,
    action: html`<connect-chat-sign-in .event=${asked} .view=${view}></connect-chat-sign-in>`,
  };
}
