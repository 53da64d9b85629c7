import { ChatError, type LocalCode } from '../../protocol/index.js';
import type { QuestionEvent } from './question-event.js';

/**
 * Puts a question to the page, and waits for whatever the page wants to wait for.
 * @throws {ChatError} `refusal`, when the page says no.
 */
export async function ask(
  target: EventTarget,
  question: QuestionEvent<object>,
  refusal: LocalCode,
): Promise<void> {
  const refuse = (cause?: unknown): never => {
    throw new ChatError(refusal, `${question.type} was prevented`, { cause });
  };
  if (!target.dispatchEvent(question)) refuse();
  await question.settled().catch(refuse);
}
