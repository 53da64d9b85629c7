/** Content types that are shown as they are. Others that are text mean something else. */
const TEXT = /^text\/(?:plain|markdown)\s*(?:;|$)/i;
/** Where a link may begin. */
const ADDRESS = /https?:|www\.|mailto:|tel:/i;

/** Fetches what reads messages that are more than text. */
export const fetchRichText = (): Promise<typeof import('./rich-text.js')> => import('./rich-text.js');

/** What reads messages that are more than text; null when it could not be fetched. */
export type RichText = typeof import('./rich-text.js').renderRichText | null | undefined;

/** What is there of it, and how to ask for it. */
export interface Reading {
  readonly rich: RichText;
  readonly onWanted: () => void;
}

/**
 * What a message says; nothing when this version cannot read it. What few chats need, links and messages that are no text, is
 * asked for with the first of them, and expected as `rich` from then on. Until it is there, a link is plain text.
 */
export function renderContent(
  { contentType, content }: { readonly contentType: string; readonly content: string },
  { rich, onWanted }: Reading,
): unknown {
  const isText = TEXT.test(contentType);
  if (isText && !ADDRESS.test(content)) return content;
  if (rich) return rich(contentType, content);
  onWanted();
  if (isText) return content;
  return rich === null ? undefined : '';
}
