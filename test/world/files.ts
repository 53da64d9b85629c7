import type { Visit } from './visit.js';
import type { ChosenFile, World } from './world-api.js';

/** How long the scanner takes. */
export const SCAN_MS = 1_500;
/** How the name of a file begins that the scanner refuses. */
export const REFUSED = 'bad';
/** What the page itself refuses: nothing. */
export const RULES = { accept: '', maxFileSize: undefined };

/** Where a file stands in the page that it was chosen in. Undefined: it was sent, or is not known any more. */
export const uploadOf = ({ uploadId, visit }: ChosenFile) =>
  visit.uploads.list.find(({ id }) => id === uploadId);

/**
 * What belonged to a chat that the page does not show any more is not looked for. Nor is what had arrived there, and is shown as failed:
 * after the end of that chat nobody could read it.
 */
export function dropForgottenFiles({ files, ledger }: World, visit: Visit): void {
  for (const file of files) {
    if (file.visit === visit && (!uploadOf(file) || ledger.files.has(file.name))) file.dropped = true;
  }
}
