import { uploadFromPage } from '../controller/index.js';
import { ChatError } from '../protocol/index.js';
import {
  createChatFiles,
  type AttachmentItem,
  type ChatFiles,
  type ChatSession,
  type Extensible,
} from '../session/index.js';
import { ConnectChatAttachmentEvent } from './attachment-event.js';
import type { ConnectChatSettings } from './settings.js';

/** The settings that files depend on, and who is told of them. */
export type FilesHost = Pick<ConnectChatSettings, 'accept' | 'maxFileSize' | 'platform' | 'start'> &
  EventTarget;

const known = new WeakMap<object, ChatFiles>();

/** The files of the chat of `host`: the same each time, and told to the page. */
export function filesOf(host: FilesHost, session: Extensible): ChatFiles {
  const files =
    known.get(session) ??
    session.extend((inside) =>
      // A page that has replaced the network wants no other.
      createChatFiles(inside, host.platform ? undefined : uploadFromPage),
    );
  if (!known.has(session)) {
    known.set(session, files);
    files.subscribe((upload) => host.dispatchEvent(new ConnectChatAttachmentEvent(upload)));
  }
  return files;
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
  const { accept, maxFileSize } = host;
  return filesOf(host, session).send(file, { accept, maxFileSize });
}
