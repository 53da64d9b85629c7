/** Characters that no file system takes, or that turn a name around so that it seems to have another extension. */
const DECEPTIVE = /[\\/:*?"<>|\p{C}\p{DI}\p{Zl}\p{Zp}]+/gu;

const LONGEST = 100;
/** As much of its end is always seen: what a file is stands there. */
const TAIL = 20;

/** A name from outside as a file may have it on this device, and as it can be shown: nothing in it turns or leads elsewhere. */
export function cleanFileName(name: string): string {
  const clean = name.replace(DECEPTIVE, ' ').replace(/^[\s.]+|[\s.]+$/g, '') || 'file';
  return clean.length > LONGEST ? `${clean.slice(0, LONGEST - TAIL - 1)}…${clean.slice(-TAIL)}` : clean;
}

/** The size of a file in the visitor's language, rounded to what somebody would say. */
export function fileSize(bytes: number, lang: string): string {
  const step = bytes >= 1e6 ? 2 : bytes >= 1e3 ? 1 : 0;
  const unit = ['byte', 'kilobyte', 'megabyte'][step];
  const format = { style: 'unit', unit, maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(lang, format).format(bytes / 1_000 ** step);
}
