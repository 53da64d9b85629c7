import { ChatError } from './errors.js';
import { failureOf } from './http-failure.js';
import { lazily } from './lazily.js';
import type { Refusal } from './service-refusal.js';

/** Loads what reads more from an answer than its status, or finds a contact in a less common one. Most chats never need it. */
export const loadUnusualAnswers = lazily(() => import('./unusual-answers.js'), 'errorOfRefusal');

/**
 * The error that an answer stands for: by all that the answer says or, where what reads that cannot be loaded, by its status.
 * Never rejects.
 */
export async function errorOfAnswer(refusal: Refusal, load = loadUnusualAnswers): Promise<ChatError> {
  const { phase, status } = refusal;
  try {
    const { errorOfRefusal } = await load();
    return errorOfRefusal(refusal);
  } catch {
    return new ChatError(`${phase}/${failureOf(status)}`, `HTTP ${String(status)}`, { status });
  }
}
