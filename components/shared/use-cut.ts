import { useState } from 'preact/hooks';

/**
 * A long list cut to its first entries until the reader asks for all. A list that is longer by one is shown whole: the button
 * would take the place of the entry. `more` is null where nothing is hidden.
 */
export function useCut<T>(items: readonly T[], shown: number): { items: readonly T[]; more: (() => void) | null } {
  const [all, setAll] = useState(false);
  if (all || items.length <= shown + 1) return { items, more: null };
  return { items: items.slice(0, shown), more: () => setAll(true) };
}
