/**
 * Articles by their words: the postings of titles and bodies, the last word as a prefix while it is typed, and one typo in
 * a word of four letters or more that hardly any article has.
 */
import type { CorpusIndex, Term } from '../postings/corpus-index.ts';
import { foldedTokens } from '../text/tokens.ts';

/** A word of the title speaks for an article as three of its body. */
const TITLE_WEIGHT = 3;
const PREFIX_LETTERS = 2;
/** Completions of a prefix that are tried, those of most articles first. */
const COMPLETIONS = 40;
/** A word of fewer articles than this may be a misspelling of one of many. */
const RARE = 5;
const SURETY = { prefix: 0.75, leastPrefix: 0.4, typo: 0.6 };
/** Bits of a mask: more words than this count as the last one. */
const MOST_WORDS = 31;

export type ArticleHit = { number: number; score: number };

/** Terms that one query word stands for, each with how surely. `open` marks the word still being typed. */
export function expandWord(
  index: CorpusIndex,
  word: string,
  open: boolean,
): Map<string, { term: Term; surety: number }> {
  const out = new Map<string, { term: Term; surety: number }>();
  const known = index.term(word);
  if (known) out.set(word, { term: known, surety: 1 });
  if (open && word.length >= PREFIX_LETTERS) {
    for (const [longer, term] of index.withPrefix(word, COMPLETIONS)) {
      const surety = SURETY.prefix * Math.max(SURETY.leastPrefix, word.length / longer.length);
      if (!out.has(longer)) out.set(longer, { term, surety });
    }
  }
  if (!known || known.articles < RARE)
    for (const [other, term] of index.near(word)) if (!out.has(other)) out.set(other, { term, surety: SURETY.typo });
  return out;
}

/**
 * The `most` best articles. One must hold something for at least half of the words; `accept` is asked by number and may
 * leave an article out.
 */
export function searchArticles(
  index: CorpusIndex,
  query: string,
  most: number,
  accept: (number: number) => boolean = () => true,
): ArticleHit[] {
  const words = [...new Set(foldedTokens(query))];
  if (words.length === 0) return [];
  const last = foldedTokens(query).at(-1);
  const open = !/\s$/u.test(query);
  const { scores } = index;
  words.forEach((word, place) => {
    const bit = 1 << Math.min(place, MOST_WORDS);
    for (const { term, surety } of expandWord(index, word, open && word === last).values()) {
      const weight = surety * index.rarity(term);
      index.add(scores, term, weight * TITLE_WEIGHT, weight, bit);
    }
  });
  const all = Math.min(words.length, MOST_WORDS + 1);
  const { seen } = scores;
  const found = scores.best(most, (number, score) => {
    const held = bitCount(seen[number] as number);
    return held * 2 >= all && accept(number) ? score * (held / all) : 0;
  });
  scores.clear();
  return found.map(({ article, rank }) => ({ number: article, score: rank }));
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
