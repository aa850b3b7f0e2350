/** Made-up names and texts, the same in every run: benchmarks need sizes that the pack does not have yet. */

import { random } from '../../cli/eval/random.ts';

const SYLLABLES = [
  'ba',
  'khan',
  'ra',
  'min',
  'ma',
  'mad',
  'şu',
  'şa',
  'lə',
  'çin',
  'go',
  'ris',
  'ste',
  'pan',
  'yev',
  'lakh',
  'na',
  'ger',
  'ğa',
  'dam',
  'tur',
  'ov',
  'yan',
  'li',
  'zə',
];
const WORDS = [
  'the',
  'of',
  'and',
  'in',
  'to',
  'a',
  'talks',
  'road',
  'said',
  'that',
  'was',
  'on',
  'with',
  'for',
  'meeting',
  'statement',
  'reported',
  'people',
  'region',
  'border',
  'about',
  'from',
  'were',
  'after',
  'it',
];

const pick = <T>(list: readonly T[], next: () => number): T => list[Math.floor(next() * list.length)] as T;
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Distinct names of one to three tokens. */
export function names(count: number, seed = 1): string[] {
  const next = random(seed);
  const out = new Set<string>();
  const token = (): string =>
    capital(Array.from({ length: 2 + Math.floor(next() * 3) }, () => pick(SYLLABLES, next)).join(''));
  while (out.size < count) out.add(Array.from({ length: 1 + Math.floor(next() * 3) }, token).join(' '));
  return [...out];
}

/** A page of `words` words in which every fourteenth place or so is one of the names. */
export function page(words: number, from: readonly string[], seed = 2): string {
  const next = random(seed);
  const out: string[] = [];
  while (out.length < words) out.push(next() < 0.07 ? pick(from, next) : pick(WORDS, next), next() < 0.08 ? '.' : '');
  return out.filter(Boolean).join(' ').replaceAll(' .', '.');
}
