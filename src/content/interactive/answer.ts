import type { Catalogue } from '../../i18n/index.js';
import { RESPONSE } from '../content-types.js';
import { listOf, recordOf, textOf, type Members } from './members.js';

/** What a choice sends: plain text, unless a type is named. */
export interface Answer {
  readonly content: string;
  readonly contentType?: string;
}

/** Asks for another page of a list, with the members and their order of amazon-connect-chat-interface. */
export const pagingAnswer = (action: string, templateType: string, content: Members): Answer => {
  const { preIndex, nextIndex, listId, referenceId } = content;
  const data = { actionName: action, preIndex, nextIndex, listId, templateType, referenceId };
  return { contentType: RESPONSE, content: JSON.stringify({ version: '1.0', data, action }) };
};

/** What the options do that lead to others (Amazon Connect administrator guide, list picker). */
export const PAGING = ['SHOW_MORE', 'PREVIOUS_OPTIONS'];

/** Whether a response asks for another page: then it is nothing that was said. */
export const asksForPage = (response: string): boolean =>
  PAGING.some((action) => response.includes(`"actionName":"${action}"`));

/** The answers from a card of a carousel, which name the card besides the choice (JSON, sent as plain text). */
export function quotedIn(
  carousel: Members,
  template: Members,
  content: Members,
): (selectionText: string) => { readonly answer: Answer; readonly reads: string } {
  const templateIdentifier = textOf(template.templateIdentifier);
  const listTitle = textOf(content.title);
  return (selectionText) => ({
    answer: { content: JSON.stringify({ templateIdentifier, listTitle, selectionText }) },
    reads: carousel.omitTitleFromCarouselResponse === true ? selectionText : quote(listTitle, selectionText),
  });
}

/** A card and what was chosen there, as amazon-connect-chat-interface writes it. */
const quote = (title: string, selection: string): string =>
  title ? `${title}${title.endsWith(':') ? ' ' : ' - '}${selection}` : selection;

/** What an answer to a carousel says to people, without the carousel. Nothing when it is none. */
export function readableQuote(content: string): string | undefined {
  if (!content.startsWith('{"templateIdentifier"')) return undefined;
  try {
    const { listTitle, selectionText } = recordOf(JSON.parse(content));
    return quote(textOf(listTitle), textOf(selectionText)) || undefined;
  } catch {
    return undefined;
  }
}

/** What an answer to a view says to people: what was written or pressed, of a form only that it was sent. Nothing when it is none. */
export function readableResponse(response: string, { formSent }: Catalogue): string | undefined {
  try {
    const { FormData, content, Label, actionName } = recordOf(
      (JSON.parse(response) as Members | null)?.data,
    ) as Readonly<Record<string, unknown>>;
    return FormData ? formSent : [content, Label, actionName].map(textOf).find(Boolean);
  } catch {
    return undefined;
  }
}

/** What is nested deeper than this in a view, nobody chooses from. */
const DEEPEST = 12;

/** What was chosen by its id among what `view` shows, by the name that it has there. Nothing when it is its own name, or none. */
export function nameOfChoice(response: string, view: string): string | undefined {
  const { actionName } = recordOf(recordOf(parsed(response)).data);
  return textOf(actionName) ? nameIn(view, actionName) : undefined;
}

/** What a text says in JSON, as far as an object or a list does: flows put JSON into JSON. */
function parsed(text: string): unknown {
  try {
    return /^\s*[[{]/.test(text) ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

function nameIn(value: unknown, id: unknown, depth = 0): string | undefined {
  if (depth > DEEPEST) return undefined;
  if (typeof value === 'string') return nameIn(parsed(value), id, depth + 1);
  const { Id, Heading, ...rest } = Object(value) as Readonly<Record<string, unknown>>;
  if (String(Id) === id && textOf(Heading)) return textOf(Heading);
  for (const part of Array.isArray(value) ? listOf(value) : Object.values(rest)) {
    const name = nameIn(part, id, depth + 1);
    if (name) return name;
  }
  return undefined;
}
