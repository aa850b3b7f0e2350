/** Keys of names of several words by their sounds. */
import { hashOf } from '../../text/tokens.ts';
import { PARTICLES, skeletons } from '../translit/skeleton.ts';

/** Names of more words are not looked for in other letters. */
const MOST_WORDS = 5;
/** Fewer consonants than this say too little. */
const FEWEST_SOUNDS = 4;

/** The words of a name that carry it: particles and initials left out. */
export const bearingWords = (tokens: readonly string[]): string[] =>
  tokens.filter((token) => token.length > 1 && !PARTICLES.has(token));

/** Hashes of the name's skeletons, at most `most`; none for names that sound too little or have too many words. */
export function phraseKeys(
  tokens: readonly string[],
  most: number,
  skeletonsOf: (token: string) => string[] = skeletons,
): number[] {
  const words = bearingWords(tokens);
  if (words.length < 2 || words.length > MOST_WORDS) return [];
  let keys = [''];
  for (const word of words) {
    const next: string[] = [];
    for (const skeleton of skeletonsOf(word)) for (const key of keys) next.push(`${key} ${skeleton}`);
    keys = next.slice(0, most);
  }
  return [...new Set(keys.filter((key) => key.replaceAll(' ', '').length >= FEWEST_SOUNDS))].map(
    (key) => hashOf(key).h1,
  );
}
