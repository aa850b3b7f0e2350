/**
 * The words of a page as a query: each distinct word once with how often it stands, weighed against the corpus, and the
 * heaviest of them. The page is read once, by the hashes of its tokens; no word is spelled out but those that are chosen.
 */
import { rarity } from '../postings/bm25.ts';
import type { CorpusIndex, Term } from '../postings/corpus-index.ts';
import { foldText } from '../text/fold.ts';
import { Tokens } from '../text/tokens.ts';
import { WEIGHTS } from './weights.ts';

/** A distinct word of the page: its token identity, where it first stands, how often, and whether the title has it. */
export type PageWord = {
  h1: number;
  h2: number;
  text: string;
  start: number;
  end: number;
  times: number;
  inTitle: boolean;
};

export type WeightedTerm = { term: Term; weight: number };

const tokens = new Tokens();

export function pageWords(title: string, text: string): PageWord[] {
  const words = new Map<number, PageWord>();
  const read = (field: string, inTitle: boolean): void => {
    const count = tokens.tokenize(field);
    for (let at = 0; at < count; at++) {
      const [h1, h2] = [tokens.h1[at] as number, tokens.h2[at] as number];
      const key = (h1 >>> 0) + (h2 & 0x1fffff) * 0x1_0000_0000;
      const known = words.get(key);
      if (known) known.times++;
      else words.set(key, { h1, h2, text: field, start: tokens.start[at] as number, end: tokens.end[at] as number, times: 1, inTitle }); // biome-ignore format: one record
    }
  };
  read(title, true);
  read(text, false);
  return [...words.values()];
}

/** The heaviest words that the corpus knows, and what all the heaviest words of the page weigh, known or not. */
export type Query = { terms: WeightedTerm[]; most: number };

/**
 * Weighs the words of a page by ln(1 + times), more for one of the title, times rarity. A word that no article holds is as
 * rare as can be: a page whose telling words are all unknown is not much like anything here. Only the words that are chosen
 * are compared letter by letter; the weight of one in two hundred others is that of a stranger.
 */
export function weighTerms(index: CorpusIndex, words: readonly PageWord[], weights = WEIGHTS): Query {
  const all = new Float64Array(words.length);
  const known = new Float64Array(words.length);
  const unknown = rarity(index.size, 0) ** weights.rarityPower;
  const holding = index.articlesByHash(words);
  words.forEach((word, at) => {
    const articles = holding[at] as number;
    const times = Math.log(1 + word.times) + (word.inTitle ? weights.titleWord : 0);
    const weight = times * (articles > 0 ? index.rarity(articles) ** weights.rarityPower : unknown);
    all[at] = weight;
    if (articles > 0) known[at] = weight;
  });
  const terms: WeightedTerm[] = [];
  const least = known.toSorted().at(-weights.terms) ?? 0;
  words.forEach((word, at) => {
    const weight = known[at] as number;
    if (weight === 0 || weight < least) return;
    const term = index.byHash(word.h1, word.h2, foldText(word.text.slice(word.start, word.end)));
    if (term) terms.push({ term, weight });
  });
  terms.sort((a, b) => b.weight - a.weight);
  const heaviest = all.sort().subarray(-weights.terms);
  return { terms: terms.slice(0, weights.terms), most: heaviest.reduce((sum, weight) => sum + weight, 0) };
}
