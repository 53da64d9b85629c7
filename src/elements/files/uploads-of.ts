import { uploadFromPage } from '../../controller/index.js';
import { ChatError } from '../../protocol/index.js';
import {
  createUploads,
  type AttachmentItem,
  type ChatSession,
  type Extensible,
  type Uploads,
} from '../../session/index.js';
import { ConnectChatAttachmentEvent } from '../events/attachment-event.js';
import { downloadsOf } from './downloads-of.js';
import type { ConnectChatSettings } from '../settings.js';

/** The settings that files depend on, and who is told of them. */
export type FilesHost = Pick<ConnectChatSettings, 'accept' | 'maxFileSize' | 'start'> & EventTarget;

const known = new WeakMap<object, Uploads>();

/** The customer's files in the chat of `host`: the same object each time, and told to the page. */
export function uploadsOf(host: FilesHost, session: Extensible): Uploads {
  let uploads = known.get(session);
  if (!uploads) {
    uploads = session.extend((inside) => createUploads(inside, downloadsOf(session), uploadFromPage));
    known.set(session, uploads);
    uploads.subscribe((news) => host.dispatchEvent(new ConnectChatAttachmentEvent(news)));
  }
  return uploads;
}

/** Sends a file by the rules of `host`, and starts a chat where none was started, unless that is the page's business. */
export async function sendFile(
  host: FilesHost,
  {
    session,
    start,
  }: { readonly session: Extensible & Pick<ChatSession, 'snapshot'>; readonly start: () => void },
  file: File,
): Promise<AttachmentItem> {
  if (session.snapshot.state === 'idle') {
    if (host.start === 'manual') throw new ChatError('chat/not-started', 'Call startChat() first');
    start();
  }
  return uploadsOf(host, session).send(file, host);
}
