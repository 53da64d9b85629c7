import { endsWait, type Said } from '../said.js';
import { textAnswer } from './view-answer.js';
import { viewIn } from './view-message.js';

/** The transcript, newest last. */
export interface Conversation {
  readonly items: { readonly size: number; slice(start: number, end?: number): readonly Said[] };
  readonly outbox: readonly Said[];
}

/** So many things may happen after a view that say nothing: somebody joins, somebody leaves. */
const FEW = 20;

/**
 * What to send for a text that was written while a view waits for its answer, as the arguments of what sends; nothing when none waits,
 * so that the text goes as it is. A form takes no more of it than a message: that was looked at before.
 */
export function replyTo(
  { items, outbox }: Conversation,
  text: string,
): [content: string, contentType: string, limit: number] | undefined {
  const said = items.slice(Math.max(0, items.size - FEW)).findLast(endsWait);
  if (outbox.some(endsWait) || said?.direction !== 'incoming' || !viewIn(said)) return undefined;
  const { content, contentType } = textAnswer(text);
  return [content, contentType, Infinity];
}
