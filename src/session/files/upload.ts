import type { Cancel, ChatError } from '../../protocol/index.js';
import type { AttachmentItem } from '../transcript/items.js';
import type { FileRules } from './file-rules.js';

/**
 * Where a file of the customer stands: `queued` waits for its turn, `uploading` is on its way, `scanning` has arrived, cannot be
 * taken back, and is shown to nobody before a scanner has looked at it. Then it is `sent` or, `rejected` by scanner or service, not to be sent at all; `failed`
 * files can be tried again, and `cancelled` ones were taken back.
 */
export type UploadStatus = 'queued' | 'uploading' | 'scanning' | 'sent' | 'failed' | 'rejected' | 'cancelled';

/** Where a file stands, and what belongs to that. What it has nothing of is not there. */
export interface UploadStand {
  readonly status: UploadStatus;
  /** The part that has left, 0 to 1, while `uploading`. */
  readonly progress?: number;
  /** Why it `failed`, or was `rejected`. */
  readonly error?: ChatError;
  /** The item of the transcript that has it already, while it is `scanning`. */
  readonly itemId?: string;
}

/** A file that the customer wants to send. Immutable: a change makes a new object. */
export interface Upload extends UploadStand {
  /** Ours; the service gives the file another one. */
  readonly id: string;
  readonly file: File;
  readonly name: string;
  readonly contentType: string;
}

/** The customer's files: one after the other, in the order in which they were chosen. Not kept when the page goes. */
export interface Uploads {
  /** Those that are neither sent nor taken back. */
  readonly list: readonly Upload[];
  subscribe(listener: (upload: Upload) => void): Cancel;
  /**
   * Queues a file, and resolves when everybody in the chat can see it. One that breaks a rule is in the `list` as `rejected`; where no
   * chat was started, it is not.
   * @throws {ChatError} `chat/not-started`, `chat/ended`, every `attachment/…` code.
   */
  send(file: File, rules: FileRules): Promise<AttachmentItem>;
  /** Sends a `failed` file again: the same bytes, from the step that has failed. */
  retry(id: string): void;
  /** Takes a file back, or off the screen. What is `scanning` is sent all the same: nobody can stop it any more. */
  cancel(id: string): void;
}
