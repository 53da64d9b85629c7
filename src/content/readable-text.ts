import { INTERACTIVE, TEXT } from './content-types.js';

/** The members that the templates have in common. Written by whoever wrote the bot, so none is certain. */
interface Template {
  readonly title?: unknown;
  readonly date?: unknown;
  readonly data?: { readonly content?: Content | null } | null;
}
interface Content {
  readonly title?: unknown;
  readonly subtitle?: unknown;
  readonly elements?: unknown;
  readonly timeslots?: unknown;
}

/**
 * What a message says, as plain text: text and markdown as they are, an interactive message as its title and its options, one
 * a line. Nothing when this version cannot read it: content of another type is not meant to be shown as it is.
 */
export function readableText(contentType: string, content: string): string | undefined {
  if (TEXT.test(contentType)) return content;
  if (contentType.toLowerCase().replace(/\s*;.*/s, '') !== INTERACTIVE) return undefined;
  try {
    return linesOf(JSON.parse(content) as Template | null).join('\n') || undefined;
  } catch {
    return undefined;
  }
}

/** Title, subtitle and options of a ListPicker, TimePicker, Panel, QuickReply or Carousel. */
function linesOf(template: Template | null): readonly string[] {
  const { title, subtitle, elements, timeslots } = template?.data?.content ?? {};
  const options = elements ?? timeslots;
  return [
    ...[title, subtitle].filter(isText),
    ...(Array.isArray(options) ? (options as readonly (Template | null)[]) : []).flatMap((option) =>
      // The elements of a carousel are templates themselves.
      option?.data
        ? linesOf(option)
        : [option?.title ?? option?.date].filter(isText).map((line) => `• ${line}`),
    ),
  ];
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
