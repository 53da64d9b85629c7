/** `integrity.json` beside the files for pages: what a page pins them with, and which version they are. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The value of an `integrity` attribute for `bytes`. */
export const integrityOf = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

/**
 * Writes `integrity.json` into `folder`. It names every script below, as an address relative to the folder: the form that the
 * `integrity` of an import map has, which pins the chunks that are loaded later, too.
 */
export function writeIntegrity(folder, version) {
  const scripts = readdirSync(folder, { recursive: true })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.js'))
    .sort();
  const integrity = Object.fromEntries(
    scripts.map((file) => [`./${file}`, integrityOf(readFileSync(join(folder, file)))]),
  );
  writeFileSync(join(folder, 'integrity.json'), `${JSON.stringify({ version, integrity }, undefined, 2)}\n`);
}
