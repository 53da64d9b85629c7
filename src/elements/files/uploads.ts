import { html, nothing } from 'lit';
import { uploadFromPage } from '../../controller/index.js';
import type { Catalogue } from '../../i18n/index.js';
import { ChatError } from '../../protocol/index.js';
import {
  createUploads,
  type AttachmentItem,
  type ChatSession,
  type Extensible,
  type Uploads,
} from '../../session/index.js';
import { uploadStyles } from '../../styles/index.js';
import { ConnectChatAttachmentEvent } from '../events/attachment-event.js';
import { downloadsOf } from './downloads-of.js';
import { cleanFileName } from './file-name.js';
import { styles as fileStyles } from './files.js';
import type { FilesHost } from './files-host.js';
import type { PanelView } from '../panel/panel-view.js';
import { renderUpload, uploadSentence } from './upload-view.js';

/** What files on their way look like. */
export const styles = [fileStyles, uploadStyles];

const known = new WeakMap<object, Uploads>();

/** The customer's files in the chat of `host`: the same object each time. Page and visitor are told of each step. */
function uploadsOf(host: FilesHost, session: Extensible): Uploads {
  let uploads = known.get(session);
  if (uploads) return uploads;
  uploads = session.extend((inside) => createUploads(inside, downloadsOf(session), uploadFromPage));
  known.set(session, uploads);
  /** What screen readers were told last. */
  let said = '';
  uploads.subscribe((upload) => {
    host.dispatchEvent(new ConnectChatAttachmentEvent(upload));
    const root = host.renderRoot as ShadowRoot;
    const part = root.querySelector('connect-chat-attach');
    if (!part) return;
    const { actions, texts } = part.view;
    const sentence = uploadSentence(upload, texts as Catalogue, host);
    const line = sentence && `${cleanFileName(upload.name)}: ${sentence}`;
    // How far it is nobody wants to hear all the time.
    if (line && line !== said) actions.say((said = line));
    // The button that was pressed may be gone with its file.
    const had = part.contains(root.activeElement);
    part.requestUpdate();
    void part.updateComplete.then(() => {
      if (had && !root.activeElement) part.querySelector('button')?.focus();
    });
  });
  return uploads;
}

/** The list of files on their way. */
export function renderUploads(view: PanelView, host: FilesHost): unknown {
  const texts = view.texts as Catalogue;
  const uploads = uploadsOf(host, view.session);
  const list = uploads.list.filter(({ itemId }) => !itemId);
  if (!list.length) return nothing;
  return html`<div part="uploads" class="uploads">
    <div role="list" aria-label=${texts.filesToSend}>
      ${list.map((upload) => renderUpload(upload, uploads, texts, host))}
    </div>
    <p class="small">${texts.filesNotKept}</p>
  </div>`;
}

/** Sends a file by the rules of `host`, and starts a chat where none was started, unless that is the page's business. */
export async function sendFile(
  host: FilesHost,
  session: Extensible & Pick<ChatSession, 'snapshot'>,
  start: () => void,
  file: File,
): Promise<AttachmentItem> {
  if (!(file instanceof File)) throw new ChatError('config/value-invalid', 'Not a File');
  if (/idle|failed/.test(session.snapshot.state) && host.start !== 'manual') start();
  return uploadsOf(host, session).send(file, host);
}
