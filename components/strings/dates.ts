/** What a source says about a day: `published`, or bounds around a day it does not give. */
export type DateBounds = { after?: string; before?: string } | null;

/** The words around dates; the numbers and months come from `Intl`. */
export type DateWords = {
  notKnown: string;
  dayNotKnown: string;
  after: (date: string) => string;
  before: (date: string) => string;
  between: (first: string, last: string) => string;
  inYear: (year: string, rest: string) => string;
};

type Length = 'short' | 'long';
const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Formats `YYYY`, `YYYY-MM` and `YYYY-MM-DD` as far as they go, in UTC; `null` for anything else. */
export function dayFormatter(locale: string): (text: string, length?: Length, withYear?: boolean) => string | null {
  const make = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
    // CLDR abbreviates September to four letters in British English, alone among the months.
    return (date: Date) => format.format(date).replace(/\bSept\b/, 'Sep');
  };
  const cache = new Map<string, (date: Date) => string>();
  return (text, length = 'short', withYear = true) => {
    const [, year, month, day] = SHAPE.exec(text) ?? [];
    if (!year) return null;
    const date = new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`);
    if (Number.isNaN(date.getTime()) || (day && date.getUTCDate() !== Number(day))) return null;
    const key = `${month ? length : ''} ${day ? 'd' : ''} ${withYear}`;
    const options: Intl.DateTimeFormatOptions = {};
    if (withYear || !month) options.year = 'numeric';
    if (month) options.month = length;
    if (day) options.day = 'numeric';
    const format = cache.get(key) ?? make(options);
    cache.set(key, format);
    return format(date);
  };
}

/** The day of an article, or what is known of it: "30 Sep 2023", "2022, after 29 March · day not known". */
export function dateFormatter(
  locale: string,
  words: DateWords,
): (published: string | null, bounds?: DateBounds) => string {
  const day = dayFormatter(locale);
  const unsure = (text: string) => `${text} · ${words.dayNotKnown}`;
  return (published, bounds) => {
    const known = published === null ? null : day(published);
    if (known && published !== null && published.length === 10) return known;
    const { after, before } = bounds ?? {};
    const [from, until] = [after && day(after) ? after : null, before && day(before) ? before : null];
    if (!from && !until) return known ?? words.notKnown;
    const year = sharedYear(published, from, until);
    const say = (text: string) => (text.length === 4 ? text : (day(text, year ? 'long' : 'short', !year) ?? text));
    const closes = until === `${year}-12-31` || until === year;
    const opens = from === `${year}-01-01` || from === year;
    if (year && closes && opens) return unsure(year);
    const rest =
      from && until && !(year && (closes || opens))
        ? words.between(say(from), say(until))
        : from && !(year && opens)
          ? words.after(say(from))
          : words.before(say(until ?? ''));
    return unsure(year ? words.inYear(year, rest) : rest);
  };
}

/** The words for how old a day is. */
export type AgeWords = {
  today: string;
  days: (n: number) => string;
  months: (n: number) => string;
  years: (n: number) => string;
};

const DAY_MS = 86_400_000;

/** How old a day (`YYYY-MM-DD`) is, in the largest unit of which it holds two; empty for what is no day, or is yet to come. */
export function ageFormatter(now: () => Date, words: AgeWords): (day: string) => string {
  return (day) => {
    const start = SHAPE.exec(day)?.[3] ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
    const days = Math.floor((now().getTime() - start) / DAY_MS);
    if (!(days >= 0)) return '';
    if (days === 0) return words.today;
    if (days < 61) return words.days(days);
    return days < 730 ? words.months(Math.floor(days / 30.44)) : words.years(Math.floor(days / 365.25));
  };
}

/** The year that all that is known agrees on. "After 29 March 2022" alone leaves the year open. */
function sharedYear(published: string | null, from: string | null, until: string | null): string | null {
  const years = [published, from, until].filter((text) => text !== null).map((text) => text.slice(0, 4));
  const settled = published !== null || (from !== null && until !== null);
  return settled && new Set(years).size === 1 ? (years[0] ?? null) : null;
}
