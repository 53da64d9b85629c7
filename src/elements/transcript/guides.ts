import { readView, type Content, type Reading } from '../../content/index.js';
import type { Extensible } from '../../session/index.js';
import { flowCallsOf } from './flow-calls.js';

export { arrangeViews as arrange, replyTo, viewStyles as styles } from '../../content/index.js';

/** Draws a step-by-step guide, which the service is asked for. */
export function read(message: Content, reading: Reading): unknown {
  const { describeView } = flowCallsOf(reading.session as Extensible);
  return readView(message, { ...reading, describeView });
}
