import type { MessageItem } from '../session/index.js';
import type { Features, FetchFeature } from './features.js';
import type { StartOptions } from './settings.js';

/** What the views may ask for besides the session. One object for the life of a chat element. */
export interface ChatActions {
  /** Starts a chat, or leads to where the first message or the page's form starts one. What goes wrong is seen in the snapshot. */
  start(): void;
  /** Starts a chat with what the page's form says. Resolves when there is one, or there is none and the snapshot says why. */
  startWith(options: StartOptions): Promise<unknown>;
  /**
   * Queues what the customer has written; resolves once it is in the snapshot.
   * @throws {ChatError} when it is not, so that the text has to stay where it is.
   */
  submit(content: string, contentType?: string): Promise<void>;
  /**
   * Queues what the customer has chosen instead of written. Resolves once it is in the snapshot, or was refused, which is then said below
   * the text field. Nothing where there is none.
   */
  answer(content: string, contentType?: string): Promise<unknown> | undefined;
  /** Sends a failed message again. */
  retry(id: string): void;
  /** Takes a message that was not sent off the screen, and its text back into the text field. */
  takeBack(message: MessageItem): void;
  /** Fetches what not every chat needs, unless it is there. */
  readonly fetch: FetchFeature;
  /** Lets screen readers say something, after what they are saying. */
  readonly say: (text: string) => void;
  /** Fetches the menu, and what it changes. Resolves when it can be drawn, or cannot be. */
  prepareMenu(): Promise<Features['menu']>;
  hide(): void;
  /** The visitor sees all that was said. */
  markRead(): void;
  /** The visitor has written so far. */
  draft(text: string): void;
}
