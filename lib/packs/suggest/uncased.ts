/**
 * Names in scripts without capitals, Georgian and Arabic among them: nothing marks them but their sound, so only those are
 * found that sound like a name of another script, in the articles or in the pack.
 */
import { nameDistance } from '../../matching/near/by-sound.ts';
import { bearingWords } from '../../matching/near/phrase.ts';
import { withoutEnding } from '../../matching/translit/endings.ts';
import { foldedTokens } from '../../text/fold.ts';
import { type NameUse, type Word, wordsOf } from './read-names.ts';
import { soundKeys } from './sound-keys.ts';

const UNCASED = /[\u0600-\u06ff\u10d0-\u10ff]/;
export const isUncased = (text: string): boolean => UNCASED.test(text.slice(0, 2000));

const MOST_WORDS = 3;
/** One word has few sounds to differ by. */
const SINGLE_MOST = 0.1;

/** Names by their sounds. */
export class SoundIndex {
  private readonly buckets = new Map<number | string, string[][]>();

  add(name: string): void {
    if (UNCASED.test(name)) return;
    const words = bearingWords(foldedTokens(name));
    if (words.length > MOST_WORDS || words.some((word) => /\d/.test(word))) return;
    for (const key of soundKeys(words)) {
      const bucket = this.buckets.get(key);
      if (bucket) bucket.push(words);
      else this.buckets.set(key, [words]);
    }
  }

  has(words: readonly string[]): boolean {
    const bare = words.map(withoutEnding);
    return [words, bare].some((reading) =>
      soundKeys(reading).some((key) =>
        (this.buckets.get(key) ?? []).some((listed) => isNear(bare, listed) || isNear(words, listed)),
      ),
    );
  }
}

const isNear = (words: readonly string[], listed: readonly string[]): boolean => {
  const distance = nameDistance(words, listed);
  return words.length > 1 ? distance < 1 : distance <= SINGLE_MOST;
};

/** Runs of up to three words that sound like a name of the index, the longest at each place. */
export function readUncased(
  text: string,
  spans: readonly { start: number; end: number }[],
  index: SoundIndex,
): NameUse[] {
  const out: NameUse[] = [];
  for (const sentence of spans) {
    const words = wordsOf(text, sentence.start, sentence.end);
    for (let at = 0; at < words.length; ) {
      const length = [3, 2, 1].find((size) => at + size <= words.length && soundsListed(text, words.slice(at, at + size), index)); // biome-ignore format: one line
      if (length === undefined) {
        at++;
        continue;
      }
      const [first, last] = [words[at] as Word, words[at + length - 1] as Word];
      out.push({ text: text.slice(first.start, last.end), start: first.start, end: last.end, sentence, cues: [] });
      at += length;
    }
  }
  return out;
}

function soundsListed(text: string, words: readonly Word[], index: SoundIndex): boolean {
  const isRun = words.every((word, at) => at === 0 || /^\s$/.test(text.slice((words[at - 1] as Word).end, word.start)));
  return isRun && words.every(({ text: word }) => UNCASED.test(word)) && index.has(words.map(({ folded }) => folded));
}
