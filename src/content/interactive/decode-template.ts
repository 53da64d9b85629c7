import { safeUrl } from '../safe-url.js';
import { PAGING, pagingAnswer, quotedIn, type Answer } from './answer.js';
import { listOf, recordOf, textOf, type Members } from './members.js';

/** The templates that are cards (Amazon Connect administrator guide, "Add interactive messages to chat"). */
const TYPES = ['ListPicker', 'TimePicker', 'Panel', 'QuickReply', 'Carousel'] as const;
/** More than the service knows in any template; beyond it, nobody has meant well. */
const MOST_OPTIONS = 100;

let count = 0;

/** A picture of a template. */
export interface Picture {
  readonly src: string;
  readonly alt: string;
}

/** What an option, a card and a reply have in common. Title and subtitle may be markdown. */
interface Captions {
  readonly title: string;
  readonly subtitle: string;
  readonly picture: Picture | undefined;
}

/** Something that the customer can choose, or a link that they can follow. */
export interface Option extends Captions {
  /** Where it leads, as the flow has written it: a link. Following it sends nothing. Empty for what can be chosen. */
  readonly leads: string;
  /** The same, where that is safe. */
  readonly href: string | undefined;
  /** Asks for other options instead of choosing one. */
  readonly pages: boolean;
  /** Of a time: milliseconds since the epoch; `NaN` for one that no calendar has. */
  readonly at: number | undefined;
  /** How long it takes, in ms; 0 when the flow does not tell. */
  readonly lasts: number;
  readonly answer: Answer;
  /** The answer as people read it; of a time, as the service has written it. */
  readonly reads: string;
}

/** A template that was understood. */
export interface Card extends Captions {
  /** Unlike that of any other card. */
  readonly id: string;
  readonly type: (typeof TYPES)[number];
  readonly options: readonly Option[];
  /** The cards of a carousel. */
  readonly cards: readonly Card[];
  /** Of a carousel: one below the other. */
  readonly vertical: boolean;
  /** Where an appointment takes place. */
  readonly place: string;
  /** Minutes from GMT at that place. */
  readonly offset: number | undefined;
  /** What is said when something was chosen. */
  readonly reply: Captions | undefined;
  /** Pages of the same list have the same. */
  readonly reference: string;
}

/**
 * The card that an interactive message stands for. Nothing for other templates, and for what says nothing that could be chosen: that
 * is read as text. Never throws, whatever the content is: bots write it, and the service checks no more than its size.
 */
export function decodeTemplate(content: string): Card | null {
  try {
    return cardOf(JSON.parse(content)) ?? null;
  } catch {
    return null;
  }
}

/** A template; `carousel` is the content of the carousel that it is in. */
function cardOf(value: unknown, carousel?: Members): Card | undefined {
  const template = recordOf(value);
  const data = recordOf(template.data);
  const content = recordOf(data.content);
  const type = TYPES.find((known) => known === template.templateType);
  const [elements = []] = [content.elements, content.timeslots].map(listOf).filter(({ length }) => length);
  if (!type || elements.length > MOST_OPTIONS) return undefined;
  const isCarousel = type === 'Carousel';
  const quoted = carousel && quotedIn(carousel, template, content);
  const card: Card = {
    id: `card-${String(++count)}`,
    type,
    ...captionsOf(content),
    options: isCarousel
      ? []
      : elements.flatMap(
          (element) =>
            optionOf(recordOf(typeof element === 'string' ? { title: element } : element), {
              type,
              content,
              quoted,
            }) ?? [],
        ),
    // One that were in itself would never end.
    cards: isCarousel && !carousel ? elements.flatMap((element) => cardOf(element, content) ?? []) : [],
    vertical: content.carouselIsVertical === true,
    place: textOf(recordOf(content.location).title),
    offset: offsetIn(content.timeZoneOffset),
    reply: data.replyMessage ? captionsOf(recordOf(data.replyMessage)) : undefined,
    reference: textOf(content.referenceId),
  };
  return card.options.length + card.cards.length ? card : undefined;
}

function optionOf(
  element: Members,
  around: {
    readonly type: Card['type'];
    readonly content: Members;
    readonly quoted: ((title: string) => Pick<Option, 'answer' | 'reads'>) | undefined;
  },
): Option | undefined {
  const { type, content, quoted } = around;
  const captions = captionsOf(element);
  const date = textOf(element.date);
  const title = captions.title || date;
  if (!title) return undefined;
  const leads = /^hyperlink$/i.test(textOf(element.type)) ? textOf(element.url) || title : '';
  const says = type === 'TimePicker' && date ? date : title;
  // The cards of a carousel have no pages.
  const action = quoted ? '' : PAGING.find((known) => known === element.actionDetail);
  return {
    ...captions,
    title,
    leads,
    href: safeUrl(leads),
    pages: Boolean(action),
    at: /^\d{4}-\d\d-\d\dT/.test(date) ? Date.parse(date) : undefined,
    lasts: lengthOf(Number(element.duration)),
    reads: title,
    answer: action ? pagingAnswer(action, type, content) : { content: says },
    ...quoted?.(says),
  };
}

/**
 * How long a time takes, in ms; 0 for what the service does not allow. Its guide names no unit and writes 60 for an hour. Bots that
 * were made for Apple's Messages tell seconds: no appointment takes longer than a day's work.
 */
const lengthOf = (duration: number): number =>
  duration >= 1 && duration <= 3_600 ? duration * (duration > 480 ? 1_000 : 60_000) : 0;

/** Everything that can be chosen on a card, or on its cards. */
export const choicesOf = (card: Card): readonly Option[] => optionsOf(card).filter(({ leads }) => !leads);

/** The same with its links. */
export const optionsOf = (card: Card): readonly Option[] => [
  ...card.options,
  ...card.cards.flatMap(optionsOf),
];

/** Zones that there are. */
const offsetIn = (value: unknown): number | undefined =>
  typeof value === 'number' && Math.abs(value) <= 840 ? Math.round(value) : undefined;

function captionsOf(members: Members): Captions {
  const src = safeUrl(textOf(members.imageData));
  return {
    title: textOf(members.title),
    subtitle: textOf(members.subtitle),
    picture: src?.startsWith('http') ? { src, alt: textOf(members.imageDescription) } : undefined,
  };
}
