/** What a key in the search field does to the list below it. */
export type SearchKey =
  | { kind: 'choose'; index: number }
  | { kind: 'open' }
  | { kind: 'cite' }
  | { kind: 'clear' }
  | null;

/** Arrows run around the ends; Home and End go to the first and last result. Without results they stay with the text. Ctrl+Enter cites. */
export function searchKey(key: string, chosen: number, length: number, query: string, ctrl = false): SearchKey {
  if (ctrl) return key === 'Enter' && length > 0 ? { kind: 'cite' } : null;
  if (key === 'Escape') return query === '' ? null : { kind: 'clear' };
  if (length === 0) return null;
  if (key === 'Enter') return { kind: 'open' };
  if (key === 'Home') return { kind: 'choose', index: 0 };
  if (key === 'End') return { kind: 'choose', index: length - 1 };
  if (key === 'ArrowDown') return { kind: 'choose', index: (chosen + 1) % length };
  return key === 'ArrowUp' ? { kind: 'choose', index: (chosen <= 0 ? length : chosen) - 1 } : null;
}
