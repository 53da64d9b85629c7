/** Times and days as the visitor's language and time zone write them. */
export interface Formats {
  /** BCP 47 language tag of the visitor; the browser's own when not defined. */
  readonly locale: string | undefined;
  /** Hours and minutes of a moment, in milliseconds since the epoch. */
  time(at: number): string;
  /** The calendar day of a moment, seen from another moment: today, yesterday, or a date. */
  day(at: number, now: number): string;
  /** Whether two moments are on the same calendar day. */
  sameDay(a: number, b: number): boolean;
}

/**
 * Makes formats for a language tag, or for what is `spoken` instead where that is another language. A tag that `Intl` does not accept
 * counts as the browser's own.
 */
export function createFormats(lang: string, spoken = lang): Formats {
  const locale = accepted(lang.slice(0, 2) === spoken.slice(0, 2) ? lang : spoken);
  const time = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });
  const date = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return {
    locale,
    time: (at) => (Number.isNaN(at) ? '' : time.format(at)),
    day: (at, now) => {
      const daysAgo = Math.round((startOfDay(now) - startOfDay(at)) / 86_400_000);
      return daysAgo === 0 || daysAgo === 1 ? relative.format(-daysAgo, 'day') : date.format(at);
    },
    sameDay: (a, b) => startOfDay(a) === startOfDay(b),
  };
}

const startOfDay = (at: number): number => new Date(at).setHours(0, 0, 0, 0);

function accepted(lang: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(lang.replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}
