/**
 * Articles by their words: the postings of titles and bodies, the last word as a prefix while it is typed, and one typo in
 * a word of four letters or more that hardly any article has.
 *
 *   words → terms each stands for (`expandWord`) → the word with the shortest lists first → scores → the best, those first
 *   whose titles have the words in the order typed
 *
 * One must hold something for at least half of the words. So an article that none of the first words brought in need not be
 * looked at for the last ones, which are those that nearly every article holds: this is what makes "trials for th" cheap.
 */
import type { CorpusIndex, Term } from '../postings/corpus-index.ts';
import { mayHaveTypo } from '../postings/typos.ts';
import { foldedTokens } from '../text/tokens.ts';

/** A word of the title speaks for an article as three of its body. */
const TITLE_WEIGHT = 3;
const PREFIX_LETTERS = 2;
/** Completions of a prefix that are tried, those of most articles first. */
const COMPLETIONS = 40;
/** A word of fewer articles than this may be a misspelling of one of many. */
const RARE = 5;
const SURETY = { prefix: 0.75, leastPrefix: 0.4, typo: 0.6 };
/** What an article gains whose title has all words in the order typed, and how many articles are looked at for it. */
const IN_ORDER = 1;
const ORDERED = 50;
/** Words past these are not looked at: a bit of a mask for each. */
const MOST_WORDS = 32;

export type ArticleHit = { number: number; score: number };
type Expansion = { term: Term; surety: number };

/** Terms that one query word stands for, each with how surely. `open` marks the word still being typed. */
export function expandWord(index: CorpusIndex, word: string, open: boolean): Map<string, Expansion> {
  const out = new Map<string, Expansion>();
  const add = (other: string, term: Term, surety: number): void => {
    if (surety > (out.get(other)?.surety ?? 0)) out.set(other, { term, surety });
  };
  const complete = (prefix: string, surety: number): void => {
    for (const [longer, term] of index.withPrefix(prefix, COMPLETIONS))
      add(longer, term, surety * Math.max(SURETY.leastPrefix, prefix.length / longer.length));
  };
  const known = index.term(word);
  if (known) add(word, known, 1);
  if (open && word.length >= PREFIX_LETTERS) complete(word, SURETY.prefix);
  const articles = out.values().reduce((sum, { term }) => sum + term.articles, 0);
  if (articles >= RARE) return out;
  for (const [other, term] of index.near(word)) add(other, term, SURETY.typo);
  if (open && mayHaveTypo(word))
    for (const prefix of index.nearPrefixes(word)) complete(prefix, SURETY.prefix * SURETY.typo);
  return out;
}

export type ArticleSearch = {
  /** Asked by number; may leave an article out. */
  accept?: (number: number) => boolean;
  /** Titles by number: one that has the words in the order typed stands before one that merely has them. */
  titleOf?: (number: number) => string | null;
};

type Asked = { bit: number; terms: ReadonlyMap<string, Expansion>; postings: number };

/** The `most` best articles. */
export function searchArticles(
  index: CorpusIndex,
  query: string,
  most: number,
  { accept = () => true, titleOf }: ArticleSearch = {},
): ArticleHit[] {
  const typed = foldedTokens(query);
  const words = [...new Set(typed)].slice(0, MOST_WORDS);
  const open = /\s$/u.test(query) ? null : typed.at(-1);
  const asked = words.map((word, place): Asked => {
    const terms = expandWord(index, word, word === open);
    return { bit: 1 << place, terms, postings: terms.values().reduce((sum, { term }) => sum + term.articles, 0) };
  });
  const { scores } = index;
  asked
    .toSorted((a, b) => a.postings - b.postings)
    .forEach(({ bit, terms }, done) => {
      const left = words.length - done;
      const weighed = terms.values().map(({ term, surety }) => {
        const weight = surety * index.rarity(term.articles);
        return { term, weighed: { title: weight * TITLE_WEIGHT, body: weight, bit, open: 2 * left >= words.length } };
      });
      index.add(scores, [...weighed]);
    });
  const { seen } = scores;
  const ordered = titleOf !== undefined && words.length > 1;
  const found = scores.best(ordered ? Math.max(most, ORDERED) : most, (number, score) => {
    const held = bitCount(seen[number] as number);
    return 2 * held >= words.length && accept(number) ? score * (held / words.length) : 0;
  });
  scores.clear();
  const hits = found.map(({ article, rank }) => ({ number: article, score: rank }));
  return ordered ? byOrder(hits, asked, titleOf).slice(0, most) : hits;
}

/**
 * Adds to an article for each two words that its title has next to one another as they were typed, or with one word between
 * them (the ordered pairs of Metzler and Croft's sequential dependence model, 2005).
 */
function byOrder(
  hits: readonly ArticleHit[],
  asked: readonly Asked[],
  titleOf: (number: number) => string | null,
): ArticleHit[] {
  const bitsOf = new Map<string, number>();
  for (const { bit, terms } of asked) for (const word of terms.keys()) bitsOf.set(word, (bitsOf.get(word) ?? 0) | bit);
  return hits
    .map(({ number, score }) => {
      const title = foldedTokens(titleOf(number) ?? '').map((word) => bitsOf.get(word) ?? 0);
      const pairs = title.reduce(
        (all, bits, at) => all | (bits & (((title[at + 1] ?? 0) | (title[at + 2] ?? 0)) >>> 1)),
        0,
      );
      return { number, score: score * (1 + (IN_ORDER * bitCount(pairs)) / (asked.length - 1)) };
    })
    .sort((a, b) => b.score - a.score || a.number - b.number);
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
