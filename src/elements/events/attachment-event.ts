import type { ChatError } from '../../protocol/index.js';
import type { Upload, UploadStatus } from '../../session/index.js';
import { ConnectChatEvent } from './connect-chat-event.js';

/** What a {@link ConnectChatAttachmentEvent} tells. */
export interface ConnectChatAttachmentDetail {
  /** `id` is the same in all events of one file. `size` is in bytes. */
  readonly attachment: {
    readonly id: string;
    readonly name: string;
    readonly contentType: string;
    readonly size: number;
  };
  readonly status: UploadStatus;
  /** The part that has left, 0 to 1, while `uploading`. */
  readonly progress?: number;
  /** Why it `failed`, or was `rejected`. */
  readonly error?: ChatError;
}

/** A file of the customer waits, gets on, is there, or is not. */
export class ConnectChatAttachmentEvent extends ConnectChatEvent<ConnectChatAttachmentDetail> {
  static readonly type = 'connect-chat-attachment';

  constructor({ id, file, name, contentType, itemId: _ours, ...stand }: Upload) {
    super({ attachment: { id, name, contentType, size: file.size }, ...stand });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    [ConnectChatAttachmentEvent.type]: ConnectChatAttachmentEvent;
  }
}
