/**
 * Words one edit apart without comparing every word with every other: the delete neighbourhood (Garbe's SymSpell, 2012).
 *
 * A word and its misspelling share at least one key, where the keys of a word are its first letters and the same with one
 * of them left out. So a lookup visits a few buckets, and each candidate is then compared letter by letter.
 */

/** Letters the keys are made of: what lies behind them is compared anyway. */
const KEY_LETTERS = 7;
/** In a shorter word one edit makes another word more often than it mends one. */
export const TYPO_LETTERS = 4;
const LONGEST = 40;

export const mayHaveTypo = (word: string): boolean =>
  word.length >= TYPO_LETTERS && word.length <= LONGEST && !/\p{N}/u.test(word);

function hash(word: string, skip: number): number {
  const end = Math.min(word.length, KEY_LETTERS);
  let value = 0x811c9dc5;
  for (let at = 0; at < end; at++) if (at !== skip) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> 0;
}

/** Hashes of a word's keys, each once. A key is taken by its hash alone: a clash costs one more comparison. */
export function typoKeys(word: string): Set<number> {
  const keys = new Set([hash(word, -1)]);
  const letters = Math.min(word.length, KEY_LETTERS);
  for (let skip = 0; skip < letters; skip++) keys.add(hash(word, skip));
  return keys;
}
