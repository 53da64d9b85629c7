import type { Reader, ReaderName } from './readers.js';

/** Fetches the reader of a family. That of views needs more than content. */
export const loadReader = {
  text: () => import('./rich-text.js'),
  interactive: () => import('./interactive/interactive.js'),
  waiting: () => import('./waiting/index.js'),
} satisfies Readonly<Record<Exclude<ReaderName, 'view'>, () => Promise<Reader>>>;
