import { html, nothing, type TemplateResult } from 'lit';
import type { Catalogue } from '../../i18n/index.js';
import type { ErrorKind } from '../../protocol/index.js';
import {
  fileLimit,
  type FileRules,
  type Upload,
  type Uploads,
  type UploadStatus,
} from '../../session/index.js';
import { AGAIN_ICON, FILE_ICON } from './attachment-icons.js';
import { fileButton } from './file-button.js';
import { cleanFileName, fileSize } from './file-name.js';
import { icon } from '../icon.js';
import { CLOSE_ICON } from '../icons.js';

/** What is said of a file instead of what is said of a message: why it is not sent, or where it stands. */
const SENTENCES: Partial<
  Record<
    ErrorKind | UploadStatus,
    | 'sending'
    | 'fileChecked'
    | 'fileTooLarge'
    | 'fileEmpty'
    | 'fileTypeRefused'
    | 'fileBlocked'
    | 'tooManyFiles'
    | 'chatEnded'
  >
> = {
  uploading: 'sending',
  scanning: 'fileChecked',
  'attachment/too-large': 'fileTooLarge',
  'attachment/empty': 'fileEmpty',
  'attachment/type-refused': 'fileTypeRefused',
  'attachment/blocked': 'fileBlocked',
  quota: 'tooManyFiles',
  'chat/ended': 'chatEnded',
};

/** What is said of a file that is not sent so far, and why; nothing of one that was taken back. */
export function uploadSentence(
  { status, error }: Upload,
  texts: Catalogue,
  rules: FileRules,
): string | undefined {
  const sentence = texts[SENTENCES[error?.kind ?? status] ?? (status as 'sent')];
  return typeof sentence === 'function' ? sentence(fileSize(fileLimit(rules), texts.lang)) : sentence;
}

/** One file on its way: what it is, how far it is, and what can be done about it. */
export function renderUpload(
  upload: Upload,
  uploads: Uploads,
  texts: Catalogue,
  rules: FileRules,
): TemplateResult {
  const { id, status, progress, file } = upload;
  const name = cleanFileName(upload.name);
  const button = (text: (name: string) => string, path: string, action: 'retry' | 'cancel'): TemplateResult =>
    fileButton(text(name), path, () => {
      uploads[action](id);
    });
  return html`<div role="listitem" part="upload" class="attachment upload">
    ${icon(FILE_ICON)}
    <div>
      <bdi>${name}</bdi>
      <span class="small">
        ${fileSize(file.size, texts.lang)} ·
        <span class=${upload.error ? 'wrong' : ''}>${uploadSentence(upload, texts, rules)}</span>
      </span>
      ${status === 'uploading' ? html`<progress aria-label=${name} value=${progress}></progress>` : nothing}
    </div>
    ${status === 'failed' ? button(texts.retryFile, AGAIN_ICON, 'retry') : nothing}
    ${status === 'scanning' ? nothing : button(texts.removeFile, CLOSE_ICON, 'cancel')}
  </div>`;
}
