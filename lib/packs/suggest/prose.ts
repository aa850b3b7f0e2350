/** Sentences of running text, and their words with what tells a name: a capital, and whether something else asks for one. */
import { foldText } from '../../text/fold.ts';
import { sentences } from '../../text/sentences.ts';

export type Word = { text: string; folded: string; start: number; end: number; possessive: boolean; opens: boolean };

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-’'‘ʼ.][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const POSSESSIVE = /[’'ʼ]s$/u;
export const UPPER = /^\p{Lu}/u;
/** U.S., D.C. */
const DOTTED = /^(?:\p{Lu}\.)+\p{Lu}$/u;
/** What makes the next word the first of something: an opening quotation mark, a colon, a bullet. */
const OPENS = /(?:^|[“"«„‘(:•–—]\s*|[.!?]\s+)$/u;

/** A corpus has few words, each of them often. */
const foldedWords = new Map<string, string>();
function foldWord(word: string): string {
  let folded = foldedWords.get(word);
  if (folded === undefined) {
    folded = foldText(word);
    foldedWords.set(word, folded);
  }
  return folded;
}

/** Words of a stretch of text. */
export function wordsOf(text: string, from: number, to: number): Word[] {
  const out: Word[] = [];
  let last = from;
  for (const match of text.slice(from, to).matchAll(WORD)) {
    const start = from + match.index;
    let word = match[0];
    const possessive = POSSESSIVE.test(word);
    if (possessive) word = word.replace(POSSESSIVE, '');
    else if (DOTTED.test(word) && text.charAt(start + word.length) === '.') word += '.';
    const opens = start === from || OPENS.test(text.slice(Math.max(last, start - 4), start));
    out.push({ text: word, folded: foldWord(word), start, end: start + word.length, possessive, opens });
    last = start + match[0].length;
  }
  return out;
}

/** Sentences of those lines that end like sentences; a title is one by itself. */
export function proseOf(text: string, language: string): { start: number; end: number }[] {
  const isProse = (start: number, end: number): boolean => /[.!?…։۔؟:;—]["”»’')\]\s]*$/u.test(text.slice(start, end));
  return sentences(text, language).flatMap(({ start, end }) => {
    // A sentence never reaches over a line that ends without a mark: such lines are rows of a list.
    const rows: { start: number; end: number }[] = [];
    let at = start;
    for (const row of text.slice(start, end).split('\n')) {
      if (row.trim() !== '' && isProse(at, at + row.length)) rows.push({ start: at, end: at + row.length });
      at += row.length + 1;
    }
    return rows;
  });
}

/** A headline in which most words have a capital says nothing about names. */
export const isHeadlineCase = (words: readonly Word[]): boolean => {
  const long = words.filter(({ text }) => text.length > 3);
  return long.length > 2 && long.filter(({ text }) => UPPER.test(text)).length > 0.6 * long.length;
};
