/** Extensions of the files that a chat takes unless the page says otherwise (Amazon Connect administrator guide, feature specifications). */
export const EXTENSIONS = [
  'csv',
  'doc',
  'docx',
  'heic',
  'jfif',
  'jpeg',
  'jpg',
  'mov',
  'mp4',
  'pdf',
  'png',
  'ppt',
  'pptx',
  'rtf',
  'txt',
  'wav',
  'xls',
  'xlsx',
] as const;

/** The same as an `accept` of a file field. */
export const ACCEPTED = EXTENSIONS.map((extension) => `.${extension}`).join();
