import { ChatError } from '../../protocol/index.js';
import type { ACCEPTED } from '../connection/accepted.js';

/** What stands between commas. */
type Listed<List extends string> = List extends `${infer First},${infer Rest}` ? First | Listed<Rest> : List;

/** Under which type each is sent. A table of its own: whoever only chooses files does not need it. */
const TYPES: Readonly<Record<Listed<typeof ACCEPTED>, string>> = {
  '.csv': 'text/csv',
  '.doc': 'application/msword',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.heic': 'image/heic',
  '.jfif': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.mov': 'video/quicktime',
  '.mp4': 'video/mp4',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.ppt': 'application/vnd.ms-powerpoint',
  '.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  '.rtf': 'application/rtf',
  '.txt': 'text/plain',
  '.wav': 'audio/wav',
  '.xls': 'application/vnd.ms-excel',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Most bytes of one file, unless the instance's administrator has raised it (the same guide). */
const FILE_BYTES_LIMIT = 20 * 1_024 * 1_024;

/** What the page lets through. */
export interface FileRules {
  /** As of a file field: extensions, types, and wildcards such as `image/*`, with commas between. Empty: what Amazon Connect takes. */
  readonly accept: string;
  /** In bytes. What makes no sense counts as not set: 20 MiB. */
  readonly maxFileSize: number | undefined;
}

/** The size limit that a page has set, or the service's. */
export const fileLimit = ({ maxFileSize = 0 }: Pick<FileRules, 'maxFileSize'>): number =>
  maxFileSize >= 1 ? maxFileSize : FILE_BYTES_LIMIT;

/**
 * The content type to send a file under. By its extension where that is known: a browser may say nothing, or what some program on the
 * device has registered.
 * @throws {ChatError} `attachment/empty`, `attachment/too-large`, `attachment/type-refused`.
 */
export function checkFile({ name, size, type }: File, rules: FileRules): string {
  const extension = /\.[^.]+$/.exec(name.toLowerCase())?.[0];
  const known = TYPES[extension as keyof typeof TYPES] as string | undefined;
  const contentType = known ?? type;
  const names = [extension, contentType, contentType.replace(/\/.*/, '/*')];
  const isAccepted = rules.accept
    ? rules.accept
        .toLowerCase()
        .split(/[,\s]+/)
        .some((entry) => names.includes(entry))
    : known;
  const problem =
    !isAccepted || !contentType
      ? 'type-refused'
      : !size
        ? 'empty'
        : size > fileLimit(rules)
          ? 'too-large'
          : undefined;
  if (problem)
    throw new ChatError(`attachment/${problem}`, `Not accepted: ${extension} ${contentType} ${size}`);
  return contentType;
}
