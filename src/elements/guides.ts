import { readView, type Content, type Reading } from '../content/index.js';
import { createFlowCalls, type ChatSession, type FlowCalls } from '../session/index.js';

export { arrangeViews as arrange, replyTo, viewStyles as styles } from '../content/index.js';

/** The calls of each session. */
const calls = new WeakMap<object, FlowCalls>();

function flowCallsOf(session: Pick<ChatSession, 'extend'>): FlowCalls {
  const known = calls.get(session) ?? session.extend(createFlowCalls);
  calls.set(session, known);
  return known;
}

/** Draws a step-by-step guide, which the service is asked for. */
export function read(message: Content, reading: Reading): unknown {
  const { describeView } = flowCallsOf(reading.session as Pick<ChatSession, 'extend'>);
  return readView(message, { ...reading, describeView });
}
