/** Articles by their words: BM25 over the postings, the last word as a prefix, and one typo in words of five letters or more. */
import type { Bm25 } from '../postings/bm25.ts';
import { foldedTokens } from '../text/tokens.ts';
import { withinOneEdit } from './edit-distance.ts';

const TYPO_LETTERS = 5;
const PREFIX_LETTERS = 2;
const PENALTY = { prefix: 0.7, typo: 0.5 };

/** Index terms that one query word stands for, each with how surely. `open` marks the word still being typed. */
export function expandWord(words: Bm25, word: string, open: boolean): Map<string, number> {
  const out = new Map<string, number>();
  const known = words.has(word);
  if (known) out.set(word, 1);
  const prefix = open && word.length >= PREFIX_LETTERS;
  const typo = !known && word.length >= TYPO_LETTERS;
  if (!prefix && !typo) return out;
  for (const term of words.terms()) {
    if (term === word) continue;
    if (prefix && term.startsWith(word)) out.set(term, PENALTY.prefix);
    else if (typo && withinOneEdit(word, term)) out.set(term, PENALTY.typo);
  }
  return out;
}

/** Article numbers with scores, best first. An article must hold something for at least half of the query's words. */
export function searchArticles(words: Bm25, query: string): { number: number; score: number }[] {
  const tokens = foldedTokens(query);
  const open = !/\s$/u.test(query);
  const hits = new Map<number, { score: number; words: number }>();
  tokens.forEach((token, index) => {
    for (const [number, score] of words.score(expandWord(words, token, open && index === tokens.length - 1))) {
      const known = hits.get(number) ?? { score: 0, words: 0 };
      hits.set(number, { score: known.score + score, words: known.words + 1 });
    }
  });
  return [...hits]
    .filter(([, hit]) => hit.words * 2 >= tokens.length)
    .map(([number, hit]) => ({ number, score: hit.score * (hit.words / tokens.length) }))
    .sort((a, b) => b.score - a.score || a.number - b.number);
}
