/**
 * Names with a slip of the pen: every word is one of the gazetteer's or one edit from one (insert, delete, replace, swap), the
 * first letter aside. Words are looked up among those with one letter left out (`tables.ts`) and walked through the trie.
 */
import { hashOf } from '../../text/tokens.ts';
import { SINGLE_WORD_LETTERS } from '../alias-row.ts';
import type { Candidate, Gazetteer } from '../gazetteer.ts';
import { findEdge, GROWS, NAME_LAYER, NODE_SHIFT } from '../layout.ts';
import { differByGender } from '../link/fits.ts';
import { bucketShift, eachDelete, SHORTEST_WORD } from './tables.ts';

/** Names of at least this many letters may have two slips, in two words. */
const LONG_NAME = 14;

/** Words of the gazetteer at most one edit from `word`, itself left out. */
export function wordsNear(gazetteer: Gazetteer, word: string): string[] {
  if (word.length < SHORTEST_WORD) return [];
  const { words, units, buckets, deletes } = gazetteer.views;
  const shift = bucketShift(buckets);
  const seen = new Set<number>();
  const out: string[] = [];
  eachDelete(word, (hash) => {
    const bucket = hash >>> shift;
    for (let at = buckets[bucket] as number; at < (buckets[bucket + 1] as number); at++) {
      const entry = deletes[at] as number;
      const number = entry >>> 8;
      if ((entry & 0xff) !== (hash & 0xff) || seen.has(number)) continue;
      seen.add(number);
      const start = words[number] as number;
      const length = (words[number + 1] as number) - start;
      if (units[start] !== word.charCodeAt(0) || Math.abs(length - word.length) > 1) continue;
      const other = String.fromCharCode(...units.subarray(start, start + length));
      if (other !== word && isOneEdit(word, other) && !isOtherName(word, other)) out.push(other);
    }
  });
  return out;
}

/** Whether two different words are one edit apart. Linear. */
export function isOneEdit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
}

/** Two names, not one with a slip: Aliyev and Aliyeva, Mario and Maria. */
const isOtherName = (a: string, b: string): boolean =>
  differByGender(a, b) || (a.slice(0, -1) === b.slice(0, -1) && /[aoао]$/u.test(a) && /[aoао]$/u.test(b)) || a === `${b}a` || b === `${a}a`; // biome-ignore format: one line

/** Entries that are `words` but for one slip, or two in a long name. One word alone must have 8 letters. */
export function spelledLike(gazetteer: Gazetteer, words: readonly string[]): Candidate[] {
  const { slots } = gazetteer.views;
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  if (words.length === 1 && letters < SINGLE_WORD_LETTERS) return [];
  const budget = words.length > 1 && letters >= LONG_NAME ? 2 : 1;
  const out = new Map<number, number>();
  const walk = (at: number, node: number, slips: number): void => {
    const word = words[at] as string;
    const arrive = (to: string, now: number): void => {
      const { h1, h2 } = hashOf(to);
      const edge = findEdge(slots, node, h1, h2);
      if (edge < 0) return;
      const link = slots[edge + 2] as number;
      const next = link >>> NODE_SHIFT;
      if (at === words.length - 1) {
        if (link & NAME_LAYER && now > 0) out.set(next, Math.min(now, out.get(next) ?? now));
      } else if (link & GROWS) walk(at + 1, next, now);
    };
    arrive(word, slips);
    if (slips < budget) for (const other of wordsNear(gazetteer, word)) arrive(other, slips + 1);
  };
  walk(0, 0, 0);
  const fewest = Math.min(...out.values());
  return [...out].filter(([, slips]) => slips === fewest).flatMap(([node]) => gazetteer.candidates(node));
}
