/** Dates as numbers of days, for nearness in time. */

/** Days since 1970-01-01 of a date that gives the day; null for any other. */
export function dayNumber(date: string | null): number | null {
  if (date?.length !== 10) return null;
  const day = Date.parse(date) / 86_400_000;
  return Number.isNaN(day) ? null : day;
}

/** Whole days between two dates; null unless both give the day. */
export function daysBetween(a: string | null, b: string | null): number | null {
  const [one, other] = [dayNumber(a), dayNumber(b)];
  return one === null || other === null ? null : Math.abs(one - other);
}
