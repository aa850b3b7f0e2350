/** Whether the words of a phrase stand one after another in a text, by their folded letters, and where. */
import { Tokens } from '../text/tokens.ts';

const tokens = new Tokens();

/** Place of the phrase in `text` (UTF-16 offsets), or null. A phrase without letters stands nowhere. */
export function findPhrase(text: string, phrase: string): { start: number; end: number } | null {
  const count = tokens.tokenize(phrase);
  if (count === 0) return null;
  const wanted = { h1: tokens.h1.slice(0, count), h2: tokens.h2.slice(0, count) };
  const all = tokens.tokenize(text);
  for (let at = 0; at + count <= all; at++) {
    let length = 0;
    while (
      length < count &&
      tokens.h1[at + length] === wanted.h1[length] &&
      tokens.h2[at + length] === wanted.h2[length]
    )
      length++;
    if (length === count) return { start: tokens.start[at] as number, end: tokens.end[at + count - 1] as number };
  }
  return null;
}
