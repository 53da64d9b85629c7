import type { Reader, ReaderName } from './readers.js';

/** Fetches the reader of a family. Those of views and of the wait need more than content. */
export const loadReader = {
  text: () => import('./rich-text.js'),
  interactive: () => import('./interactive/interactive.js'),
} satisfies Readonly<Record<Exclude<ReaderName, 'view' | 'waiting'>, () => Promise<Reader>>>;
