/** Rough equality of spellings, to shorten the list that is then ranked: shared letter pairs of the folded text. */
import { foldText } from '../text/fold.ts';

export const searchKey = (text: string): string => foldText(text).replaceAll(' ', '');

function pairs(key: string): Map<string, number> {
  const out = new Map<string, number>();
  for (let at = 0; at + 1 < key.length; at++) {
    const pair = key.slice(at, at + 2);
    out.set(pair, (out.get(pair) ?? 0) + 1);
  }
  return out;
}

/** Share of the query's letter pairs that `key` holds, 0 to 1. One typo in a word of six keeps it near 0.6. */
export function pairShare(query: string, key: string): number {
  if (query.length < 2) return key.startsWith(query) ? 1 : 0;
  const wanted = pairs(query);
  const held = pairs(key);
  let shared = 0;
  for (const [pair, times] of wanted) shared += Math.min(times, held.get(pair) ?? 0);
  return shared / (query.length - 1);
}
