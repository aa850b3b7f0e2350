/**
 * Weights of related coverage. Fitted with `sidelight eval coverage … --fit` on one half of the clusters of a labelled set
 * and reported on the other (`docs/coverage.md` says which set, which split and what came out).
 */
export type CoverageWeights = {
  /** Words of the page that are asked for. */
  terms: number;
  /** Added to ln(1 + times) of a word that stands in the page's title. */
  titleWord: number;
  rarityPower: number;
  /** Weight of a word in an article's title, where one in its body weighs 1. */
  articleTitle: number;
  /** Weight of the share of the page's subjects that an article names. */
  subjects: number;
  /** What the same day adds, falling by e every `days` days. */
  date: number;
  days: number;
  /** What an article adds whose day is not known, where the page's is. */
  undated: number;
  /** Factor on an article of the page's own outlet: who *else* covered it is the question. */
  sameOutlet: number;
};

export const WEIGHTS: CoverageWeights = {
  terms: 60,
  titleWord: 2,
  rarityPower: 1.1,
  articleTitle: 1.5,
  subjects: 0.5,
  date: 0.15,
  days: 3,
  undated: 0.05,
  sameOutlet: 0.5,
};
