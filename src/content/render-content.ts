/** Content types that are shown as they are. Others that are text mean something else. */
const TEXT = /^text\/(?:plain|markdown)\s*(?:;|$)/i;
/** Where a link may begin. */
const ADDRESS = /https?:|www\.|mailto:|tel:/i;

/** What reads messages that are more than text; null when it could not be fetched. */
export type RichText = typeof import('./rich-text.js').renderRichText | null | undefined;

/** What is there of it, and who wants to know when there is more. */
export interface Reading {
  readonly rich: RichText;
  readonly onFetched: (rich: RichText) => void;
}

/**
 * What a message says; nothing when this version cannot read it. What few chats need, links and messages that are no text, is
 * fetched with the first of them, handed to `onFetched`, and wanted as `rich` from then on. Until it is there, a link is plain text.
 */
export function renderContent(
  { contentType, content }: { readonly contentType: string; readonly content: string },
  { rich, onFetched }: Reading,
): unknown {
  const isText = TEXT.test(contentType);
  if (isText && !ADDRESS.test(content)) return content;
  if (rich) return rich(contentType, content);
  import('./rich-text.js').then(
    ({ renderRichText }) => {
      onFetched(renderRichText);
    },
    () => {
      onFetched(null);
    },
  );
  if (isText) return content;
  return rich === null ? undefined : '';
}
