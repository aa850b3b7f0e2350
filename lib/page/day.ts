/**
 * A day out of what a page writes, or null. Machine forms with the year first, a month in words, or two numbers of which
 * only one can be the month. `06.07.2020` is two days, and so it is none.
 */
import { isCalendarDay } from '../text/calendar.ts';

/** Beginnings of the names of the months, January first; several forms of one month are parted by a bar. */
const MONTHS: Record<string, string> = {
  en: 'jan feb mar apr may jun jul aug sep oct nov dec',
  az: 'yan fev mar apr may iyun iyul avq sen okt noy dek',
  tr: 'oca şub mar nis may haz tem ağu eyl eki kas ara',
  ru: 'янв фев мар апр май|мая июн июл авг сен окт ноя дек',
  uk: 'січ лют бер кві тра чер лип сер вер жов лис гру',
  hy: 'հունվ|հնվ փետ մար ապր մայ հունիս հուլ օգոս սեպ հոկ նոյ դեկ',
  ka: 'იან თებ მარ აპრ მაი ივნ ივლ აგვ სექ ოქტ ნოე დეკ',
  es: 'ene feb mar abr may jun jul ago sep|set oct nov dic',
  pt: 'jan fev mar abr mai jun jul ago set out nov dez',
  fr: 'janv|jan fév|fev mar avr mai juin juil aoû|aou sep oct nov déc|dec',
  it: 'gen feb mar apr mag giu lug ago set ott nov dic',
  ro: 'ian feb mar apr mai iun iul aug sep oct noi dec',
  de: 'jan|jän feb mär|mar apr mai jun jul aug sep okt nov dez',
  nl: 'jan feb maa|mrt apr mei jun jul aug sep okt nov dec',
  pl: 'sty lut mar kwi maj cze lip sie wrz paź lis gru',
  sv: 'jan feb mar apr maj jun jul aug sep okt nov dec',
};

const iso = (year: string | undefined, month: number, day: string | undefined): string | null => {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isCalendarDay(text) ? text : null;
};

/** `2020-09-21T…`, `2020/09/21 15:05`, `20200921T…`: the day as written, in the page's own time zone. */
export function statedDay(text: string | null): string | null {
  const match =
    /^\s*(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:$|[T\s,])/.exec(text ?? '') ??
    /^\s*(\d{4})()(\d{2})(\d{2})(?:$|T\d)/.exec(text ?? '');
  return match ? iso(match[1], Number(match[3]), match[4]) : null;
}

/** `/2020/09/21/`, `/2020-09-21-headline`, `/20200921/` in the path of an address. */
export function dayOfPath(url: string | null): string | null {
  const path = url === null ? '' : url.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/[?#].*$/s, '');
  const match =
    /\/((?:19|20)\d{2})([/_-])(\d{1,2})\2(\d{1,2})(?=[/_.-]|$)/.exec(path) ??
    /\/((?:19|20)\d{2})()(\d{2})(\d{2})(?=\/|$)/.exec(path);
  return match ? iso(match[1], Number(match[3]), match[4]) : null;
}

/** The first unambiguous day of a line that the page prints; its own language first, for a page may state a wrong one. */
export function printedDay(text: string, language: string | null): string | null {
  const line = text.toLowerCase();
  const yearFirst = /(?<!\d)(\d{4})(?:[-/.]\s?|[年년]\s?)(\d{1,2})(?:[-/.]\s?|[月월]\s?)(\d{1,2})(?!\d)/.exec(line);
  if (yearFirst) return iso(yearFirst[1], Number(yearFirst[2]), yearFirst[3]);
  const numbers = /(?<!\d)(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4})(?!\d)/.exec(line);
  if (numbers) {
    const [first, second] = [Number(numbers[1]), Number(numbers[3])];
    if (first > 12) return iso(numbers[4], second, numbers[1]);
    return second > 12 ? iso(numbers[4], first, numbers[3]) : null;
  }
  const order = [...(language && MONTHS[language] ? [language] : []), 'en', ...Object.keys(MONTHS)];
  for (const one of order) {
    const day = inWords(line, one);
    if (day) return day;
  }
  return null;
}

const FORMS = [
  // 21 September 2020, 21. September 2020, 21 de septiembre de 2020, 21 սեպտեմբերի, 2020
  /(?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th|er|º|[.,])?\s*(?:de\s+|of\s+|di\s+)?(?<month>\p{L}{3,})[.,]?\s*(?:de\s+|del\s+)?,?\s*(?<year>\d{4})(?!\d)/u,
  // September 21, 2020
  /(?<month>\p{L}{3,})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})(?!\d)/u,
  // 2020. szeptember 21., 2020 թ. սեպտեմբերի 21
  /(?<!\d)(?<year>\d{4})(?:\s*(?:թ|г|წ|-ci il)?\.?,?)\s+(?<month>\p{L}{3,})\s+(?<day>\d{1,2})(?!\d)/u,
];

function inWords(line: string, language: string): string | null {
  for (const form of FORMS) {
    const found = form.exec(line)?.groups;
    const month = found ? monthOf(found.month as string, language) : 0;
    if (found && month > 0) return iso(found.year, month, found.day);
  }
  return null;
}

/** 1 to 12, or 0. The longest beginning wins: Armenian June begins as January does. */
function monthOf(word: string, language: string): number {
  let best = { month: 0, length: 0 };
  for (const [at, forms] of (MONTHS[language] ?? '').split(' ').entries())
    for (const form of forms.split('|'))
      if (word.startsWith(form) && form.length > best.length) best = { month: at + 1, length: form.length };
  return best.month;
}
