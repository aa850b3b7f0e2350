/**
 * Trend (trend.az): between headline and text stand section, date and time, the headline again, the author twice and a
 * "Read more" button. The first headline is the title; the second is the same line and goes.
 */
import type { DateText } from '../../model/corpus.ts';
import { calendarDay } from './dateline.ts';
import { type Draft, matchLine, type Rule, removeMarked, wordPlaces } from './draft.ts';

/** `Politics Materials 1 August 2023 18:03 (UTC +04:00)` */
const STAMP = /^\p{Lu}[\p{L}& ]* Materials (\d{1,2}) (\p{L}+) (\d{4}) \d{2}:\d{2} \(UTC [+-]\d{2}:\d{2}\)$/u;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** The day of a page stamp in the site's own time zone. */
function stampDate(stamp: RegExpExecArray): DateText | null {
  const month = MONTHS.indexOf(stamp[2] ?? '') + 1;
  return month === 0 ? null : calendarDay(Number(stamp[3]), month, Number(stamp[1]));
}

/** Takes the furniture line by line, each part only where the one before it stood. Works once the headline is taken. */
function removeHead(draft: Draft): Draft {
  const [at, ...rest] = wordPlaces(draft);
  const stamp = matchLine(draft, at, STAMP);
  if (stamp === null || at === undefined) return draft;

  const marks = new Map([[at, 'trend-stamp']]);
  const line = (): string | null => draft.lines[rest[0] ?? -1] ?? null;
  const take = (count: number, rule: string): void => {
    for (const place of rest.splice(0, count)) marks.set(place, rule);
  };
  if (line() === draft.title) take(1, 'trend-doubled-headline');
  const author = isByline(draft, rest) ? line() : null;
  if (author !== null) take(2, 'trend-byline');
  if (line() === 'Read more') take(1, 'trend-read-more');
  return { ...removeMarked(draft, marks), published: stampDate(stamp), author };
}

/** An author is the same short line twice, directly one under the other. */
function isByline(draft: Draft, [first, second]: number[]): boolean {
  if (first === undefined || second !== first + 1) return false;
  const line = draft.lines[first] ?? '';
  return line === draft.lines[second] && line.length <= 60;
}

export const trendHead: Rule = { name: 'trend-head', publisher: 'trend.az', apply: removeHead };
