import { createFlowCalls, type Extensible, type FlowCalls } from '../../session/index.js';

const calls = new WeakMap<object, FlowCalls>();

/** What the flow of a session may ask for; the same object for the same session. */
export function flowCallsOf(session: Extensible): FlowCalls {
  const known = calls.get(session) ?? session.extend(createFlowCalls);
  calls.set(session, known);
  return known;
}
