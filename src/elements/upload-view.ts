import { html, nothing, type TemplateResult } from 'lit';
import { allOf, type Catalogue, type Texts } from '../i18n/index.js';
import type { ErrorKind } from '../protocol/index.js';
import { fileLimit, type FileRules, type Upload, type Uploads, type UploadStatus } from '../session/index.js';
import { AGAIN_ICON, FILE_ICON } from './attachment-icons.js';
import { cleanFileName, fileSize } from './file-name.js';
import { icon } from './icon.js';
import { CLOSE_ICON } from './icons.js';

/** Why a file is not sent, where there is more to say than that. */
const REASONS: Partial<
  Record<ErrorKind, 'fileEmpty' | 'fileTypeRefused' | 'fileBlocked' | 'tooManyFiles' | 'chatEnded'>
> = {
  'attachment/empty': 'fileEmpty',
  'attachment/type-refused': 'fileTypeRefused',
  'attachment/blocked': 'fileBlocked',
  quota: 'tooManyFiles',
  'chat/ended': 'chatEnded',
};

/** Where a file stands, for those that are in the list. */
const STATUSES = {
  queued: 'queued',
  uploading: 'sending',
  scanning: 'fileChecked',
  sent: 'sent',
  failed: 'failed',
  rejected: 'rejected',
} as const satisfies Partial<Record<UploadStatus, keyof Catalogue>>;

/** What is said of a file that is not sent so far, and why. */
export function uploadSentence({ status, error }: Upload, known: Texts, rules: FileRules): string {
  const texts = allOf(known);
  if (status === 'cancelled') return '';
  if (error?.kind === 'attachment/too-large')
    return texts.fileTooLarge(fileSize(fileLimit(rules), texts.lang));
  const reason = error && REASONS[error.kind];
  return texts[reason ?? STATUSES[status]];
}

/** One file on its way: what it is, how far it is, and what can be done about it. */
export function renderUpload(
  upload: Upload,
  {
    texts: known,
    uploads,
    rules,
  }: { readonly texts: Texts; readonly uploads: Uploads; readonly rules: FileRules },
): TemplateResult {
  const texts = allOf(known);
  const { id, status, progress, file } = upload;
  const name = cleanFileName(upload.name);
  const wrong = upload.error ? 'wrong' : '';
  return html`<li part="upload" class="upload">
    ${icon(FILE_ICON)}
    <div>
      <bdi>${name}</bdi>
      <span class="small">
        ${fileSize(file.size, texts.lang)} ·
        <span class=${wrong}>${uploadSentence(upload, known, rules)}</span>
      </span>
      ${progress === undefined ? nothing : html`<progress aria-label=${name} value=${progress}></progress>`}
    </div>
    ${
      status === 'failed'
        ? html`<button class="round" aria-label=${texts.retryFile(name)} @click=${() => uploads.retry(id)}>
            ${icon(AGAIN_ICON)}
          </button>`
        : nothing
    }
    <button class="round" aria-label=${texts.removeFile(name)} @click=${() => uploads.cancel(id)}>
      ${icon(CLOSE_ICON)}
    </button>
  </li>`;
}
