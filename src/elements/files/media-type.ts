/** What browsers show without running anything, by how such a file begins. */
const BEGINNINGS: readonly (readonly [RegExp, string])[] = [
  [/^\x89PNG\r\n/, 'image/png'],
  [/^\xff\xd8\xff/, 'image/jpeg'],
  [/^GIF8/, 'image/gif'],
  [/^RIFF....WEBP/s, 'image/webp'],
  [/^RIFF....WAVE/s, 'audio/wav'],
  [/^....ftyp(?:isom|iso\d|mp4|avc1|M4|qt|MSNV|dash)/s, 'video/mp4'],
];

/** Content types about which it is worth asking. */
const WORTH = /^(?:image\/(?:png|jpeg|gif|webp)|audio\/|video\/)/;

/** Whether a file says of itself that it can be seen or heard. */
export const isMedia = (contentType: string): boolean => WORTH.test(contentType);

/** What a file really is, if it can be shown in a page; its name and what somebody has called it do not count. */
export async function mediaType(file: Blob): Promise<string | undefined> {
  const bytes = new Uint8Array(await file.slice(0, 16).arrayBuffer());
  const text = String.fromCharCode(...bytes);
  return BEGINNINGS.find(([beginning]) => beginning.test(text))?.[1];
}
