/** Why something is shown as related, in words: the names both share, most telling first, and how far the days lie apart. */

const MOST_NAMES = 4;

export function reasonsOf(names: readonly string[], days: number | null): string[] {
  const nearness = days === null ? [] : [days === 0 ? 'same day' : days === 1 ? 'one day apart' : `${days} days apart`];
  return [...names.slice(0, MOST_NAMES), ...nearness];
}
