import { phraseKeys } from '../../matching/near/phrase.ts';
import { skeletons } from '../../matching/translit/skeleton.ts';

/** One word is compared by sound from this length on: shorter ones sound like too much. */
const LONG_ENOUGH = 6;
const KEYS = 8;

/** Under what a name is looked for by its sounds; nothing for one that has too few of them. */
export const soundKeys = (words: readonly string[]): (number | string)[] =>
  words.length > 1
    ? phraseKeys(words, KEYS)
    : (words[0]?.length ?? 0) >= LONG_ENOUGH
      ? skeletons(words[0] as string).filter((key) => key.length > 2)
      : [];
