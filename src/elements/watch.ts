import { ChatError } from '../protocol/index.js';

/** For what the visitor has caused: a `ChatError` shows in the chat itself, anything else is our mistake. */
export function watch(work: Promise<unknown>): void {
  work.catch((error: unknown) => {
    if (!(error instanceof ChatError)) reportError(error);
  });
}
