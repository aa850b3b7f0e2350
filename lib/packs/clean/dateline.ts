/** Datelines: the credit that opens an agency text. They stay in the body; only what they say is read off. */
import type { DateText } from '../../model/corpus.ts';

/** A dateline as it stands in the text. `date` is null where it gives no year or can be read in two ways. */
export type Dateline = { text: string; place: string; date: DateText | null };

/** `Baku / 06.22.20 / Turan:` */
const SLASHED = /^(\p{Lu}[\p{L} -]*?) ?\/ ?(\d{2}\.\d{2}\.\d{2}) ?\/ ?\p{Lu}\p{L}+ ?:/u;
/** `BAKU, Azerbaijan, Aug.1.` and `BAKU, Azerbaijan, September 30.` */
const CAPITALS = /^(\p{Lu}{2,}, \p{Lu}\p{L}+), \p{Lu}\p{Ll}+\.? ?\d{1,2}\./u;

/** The dateline that opens this line, or null. */
export function findDateline(line: string): Dateline | null {
  const slashed = SLASHED.exec(line);
  if (slashed) return { text: slashed[0], place: slashed[1] ?? '', date: datelineDate(slashed[2] ?? '') };
  const capitals = CAPITALS.exec(line);
  if (capitals) return { text: capitals[0], place: capitals[1] ?? '', date: null };
  return null;
}

/**
 * The day a numeric dateline such as `06.22.20` means. Turan has used month first and day first, so the order is told
 * by the number above 12; where both could be a month nothing is inferred. Two-digit years are of this century.
 */
export function datelineDate(numbers: string): DateText | null {
  const parts = /^(\d{2})\.(\d{2})\.(\d{2})$/.exec(numbers);
  if (!parts) return null;
  const [first, second, year] = [Number(parts[1]), Number(parts[2]), 2000 + Number(parts[3])];
  if (first <= 12 && second > 12) return calendarDay(year, first, second);
  if (first > 12 && second <= 12) return calendarDay(year, second, first);
  return null;
}

/** `YYYY-MM-DD`, or null for a day the calendar does not have. */
export function calendarDay(year: number, month: number, day: number): DateText | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}
