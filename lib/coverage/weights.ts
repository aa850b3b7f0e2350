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
  /** A subject of the page beside its words: this many times ln(1 + times) = 1. */
  subject: number;
  /** What the same day adds, falling by e every `days` days. */
  date: number;
  days: number;
  /** What an article adds whose day is not known, where the page's is. */
  undated: number;
  /** Factor on an article of the page's own outlet: who *else* covered it is the question. */
  sameOutlet: number;
  /** An article that shares no telling subject is shown only where its words say this much of the page; half on a near day. */
  wordsBar: number;
  /** One that shares a telling subject, where it shares this much of the page's subjects. */
  subjectBar: number;
  /** This share of words makes a story of the same day or the next, twice as much of a day or two more. */
  storyWords: number;
  /** Two telling subjects do where they are this much of the page's subjects. */
  storySubjects: number;
};

export const WEIGHTS: CoverageWeights = {
  terms: 60,
  titleWord: 1.8,
  rarityPower: 1.3,
  articleTitle: 1.5,
  subject: 4,
  date: 0.15,
  days: 5.1,
  undated: 0.06,
  sameOutlet: 0.5,
  wordsBar: 0.015,
  subjectBar: 0.13,
  storyWords: 0.22,
  storySubjects: 0.15,
};
