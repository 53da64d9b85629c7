import type { Option } from './decode-template.js';

/** A time that can be chosen, in the visitor's language and zone. */
export interface Slot {
  readonly option: Option;
  readonly day: string;
  /** From when to when, if the flow tells how long it takes. */
  readonly time: string;
  /** The same moment where it takes place, when the clocks there show another time. */
  readonly there: string;
}

const MINUTE = 60_000;

/** Asked for with every frame, and slow. */
const moments = new WeakMap<Option, string>();

/** A moment in full, in the visitor's zone; nothing for an option that is none. */
export function momentOf(option: Option, locale: string | undefined): string | undefined {
  const { at } = option;
  const known = moments.get(option);
  if (!at || known) return known;
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' }).format(at);
  moments.set(option, moment);
  return moment;
}

/** The visitor's time zone, by its name. */
export const zoneName = (at: number, locale: string | undefined): string =>
  new Intl.DateTimeFormat(locale, { timeZoneName: 'long' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value ?? '';

/** The times of a card by days. What is no time stands for itself, without a day. */
export function slotsOf(
  options: readonly Option[],
  { locale, offset }: { readonly locale: string | undefined; readonly offset: number | undefined },
): ReadonlyMap<string, readonly Slot[]> {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'full' });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  const slots = options.map((option): Slot => {
    const { at, lasts, title } = option;
    if (!at) return { option, day: '', time: title, there: '' };
    return {
      option,
      day: day.format(at),
      time: time.formatRange(at, at + lasts),
      there: timeThere(at, { locale, offset }),
    };
  });
  return new Map(slots.map((slot) => [slot.day, slots.filter((other) => other.day === slot.day)]));
}

/** The weekday is named where it is another one. */
function timeThere(
  at: number,
  { locale, offset }: { readonly locale: string | undefined; readonly offset: number | undefined },
): string {
  if (offset === undefined || offset === -new Date(at).getTimezoneOffset()) return '';
  const there = at + offset * MINUTE;
  const format = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(there);
  const isOtherDay = new Date(there).getUTCDate() !== new Date(at).getDate();
  const time = `${format({ timeStyle: 'short' })} ${offsetName(offset)}`;
  return isOtherDay ? `${format({ weekday: 'short' })} ${time}` : time;
}

/** A distance from GMT, such as `GMT-7:30`. */
export function offsetName(offset: number): string {
  const minutes = Math.abs(offset);
  const rest = minutes % 60;
  const hours = `${offset < 0 ? '-' : '+'}${String((minutes - rest) / 60)}`;
  return `GMT${hours}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}
