/**
 * Rough equality of spellings, to shorten the list that is then ranked: the letter pairs of folded spellings. Word borders
 * count as letters, so that beginnings weigh: one typo inside a word of six letters leaves five of seven pairs.
 */
import { foldText } from '../text/fold.ts';

/** Folded text between word borders; a lone border for a text without letters. */
export const searchKey = (text: string): string => ` ${foldText(text)} `.replace(/^ +$/, ' ');

/** Pairs of neighbours in a key, each as one number: the first UTF-16 unit above the second. */
export function pairsOf(key: string): number[] {
  const pairs: number[] = [];
  for (let at = 1; at < key.length; at++) pairs.push(((key.charCodeAt(at - 1) << 16) | key.charCodeAt(at)) >>> 0);
  return pairs;
}
