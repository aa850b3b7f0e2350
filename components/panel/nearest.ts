/** The `most` items nearest to a day, in their own order; all of them where they are no more. Without a day, the latest. */
export function nearest<T extends { date: string }>(
  items: readonly T[],
  day: string | null,
  most: number,
): readonly T[] {
  if (items.length <= most) return items;
  const at = (text: string): number =>
    Date.parse(text.length === 4 ? `${text}-07-01` : text.length === 7 ? `${text}-15` : text);
  const middle = day === null ? Number.POSITIVE_INFINITY : at(day);
  const distance = ({ date }: T): number =>
    middle === Number.POSITIVE_INFINITY ? -at(date) : Math.abs(at(date) - middle);
  const kept = new Set([...items].sort((a, b) => distance(a) - distance(b)).slice(0, most));
  return items.filter((item) => kept.has(item));
}
