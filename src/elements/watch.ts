import { ChatError } from '../protocol/index.js';

/**
 * For what the visitor has caused: a `ChatError` shows in the chat itself, anything else is our mistake. Resolves when the work is over,
 * however it ended.
 */
export const watch = (work: Promise<unknown>): Promise<unknown> =>
  work.catch((error: unknown) => {
    if (!(error instanceof ChatError)) reportError(error);
  });
