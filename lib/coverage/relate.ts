/**
 * Related coverage: which articles are about what a page is about, and why.
 *
 *   words     the page's heaviest words over the postings, as a share of the most they could come to
 *   subjects  what both name, as a share of what the page names
 *   time      near days add; an article that states no day adds a little, a far one nothing
 *
 * Two labels. *Same story*: both days known and near, and words and subjects that speak for one event. *Same subject*: one
 * telling subject, or many telling words. An article whose day is not known is never "same story". Nothing above the bar is
 * an answer too.
 */
import { dayNumber, daysBetween } from '../model/days.ts';
import type { CoverageRelation } from '../model/page-context.ts';
import type { CorpusIndex } from '../postings/corpus-index.ts';
import { NO_DAY } from '../postings/layout.ts';
import { type PageWord, weighTerms } from './page-terms.ts';
import type { SubjectIndex } from './subject-index.ts';
import { type CoverageWeights, WEIGHTS } from './weights.ts';

/** Candidates that are looked at one by one. */
const CANDIDATES = 60;
const STORY_DAYS = 3;
/** What makes a story of a near day: this share of words alone, or two telling subjects with words and subjects together. */
export const STORY = { words: 0.24, withSubjects: 0.1, subjects: 2 };
/** An article that shares no telling subject is shown only where its words say this much. */
export const WORDS_BAR = 0.14;
/** With a telling subject in common, words and subjects together must say this much. */
export const SUBJECT_BAR = 0.1;
/** In fewer articles no word is rare enough to tell: only shared subjects relate and make a story. */
const WORDS_TELL_FROM = 500;
/** Past this many days nothing is added. */
const FAR = 30;

export type PageFeatures = {
  words: readonly PageWord[];
  /** Entity and referent ids, with how much the page is about each (0 to 1). */
  subjects: ReadonlyMap<string, number>;
  published: string | null;
  outlet: string | null;
};

/** What the ranking needs to know of an article: one with text, or a reference. */
export type CoverageDoc = { id: string; outlet: string; published: string | null };

export type RelatedArticle<Doc extends CoverageDoc = CoverageDoc> = {
  article: Doc;
  relation: Exclude<CoverageRelation, 'copy'>;
  /** 0 to 1; for the order, never shown. */
  score: number;
  /** The shares that made it: words and subjects, 0 to 1 each. */
  words: number;
  subjects: number;
  /** Shared subjects, those that tell most first. */
  shared: string[];
  /** Days between the two, or null where either is not known. */
  days: number | null;
};

export type CoverageIndex<Doc extends CoverageDoc = CoverageDoc> = {
  /** By number; null for one that is gone from its pack. */
  articles: readonly (Doc | null)[];
  words: CorpusIndex;
  subjects: SubjectIndex;
};

const NOTHING_SHARED: Shared = { share: 0, subjects: [] };
type Shared = { share: number; subjects: string[] };

/** Articles related to the page, best first. */
export function relate<Doc extends CoverageDoc>(
  index: CoverageIndex<Doc>,
  page: PageFeatures,
  weights: CoverageWeights = WEIGHTS,
): RelatedArticle<Doc>[] {
  const { articles, words, subjects } = index;
  const { scores } = words;
  const shared = sharedSubjects(subjects, page.subjects);
  const { terms, most } = weighTerms(words, page.words, weights);
  for (const { term, weight } of terms) words.add(scores, term, weight * weights.articleTitle, weight);
  // An article in another language may share subjects and not one word.
  for (const number of shared.keys()) scores.touch(number);
  const wordShare = (score: number): number => (most > 0 ? Math.min(1, score / most) : 0);
  const today = dayNumber(page.published);
  const nearness = nearnessTable(weights);
  const { days } = words;
  const found = scores.best(CANDIDATES, (number, score) => {
    const day = days[number] as number;
    const time = today === null ? 0 : day === NO_DAY ? weights.undated : (nearness[Math.abs(day - today)] ?? 0);
    return wordShare(score) + weights.subjects * (shared.get(number)?.share ?? 0) + time;
  });
  const out: RelatedArticle<Doc>[] = [];
  for (const { article: number, rank } of found) {
    const article = articles[number];
    if (!article) continue;
    const share = wordShare(scores.value[number] as number);
    const one = judge(index, article, page, share, shared.get(number) ?? NOTHING_SHARED, weights);
    if (!one) continue;
    const evidence = share + weights.subjects * one.subjects;
    const factor = article.outlet === page.outlet ? weights.sameOutlet : 1;
    out.push({ ...one, score: Math.min(1, factor * evidence + (rank - evidence)) });
  }
  scores.clear();
  return out.sort((a, b) => b.score - a.score);
}

/** Relation and reasons of a candidate; null below the bar. */
function judge<Doc extends CoverageDoc>(
  index: CoverageIndex<Doc>,
  article: Doc,
  page: PageFeatures,
  words: number,
  own: Shared,
  weights: CoverageWeights,
): RelatedArticle<Doc> | null {
  const { subjects } = index;
  const wordsTell = index.words.size >= WORDS_TELL_FROM;
  const telling = own.subjects.filter((id) => !subjects.isCommon(id));
  const evidence = words + weights.subjects * own.share;
  if (telling.length > 0 ? evidence < SUBJECT_BAR : !wordsTell || words < WORDS_BAR) return null;
  const days = daysBetween(page.published, article.published);
  const oneEvent =
    (telling.length >= STORY.subjects && evidence >= STORY.withSubjects) || (wordsTell && words >= STORY.words);
  return {
    article,
    relation: days !== null && days <= STORY_DAYS && oneEvent ? 'same-story' : 'same-subject',
    score: 0,
    words,
    subjects: own.share,
    shared: [...telling, ...own.subjects.filter((id) => subjects.isCommon(id))],
    days,
  };
}

/** Article → the subjects it shares with the page, the most telling first, and their share of all the page names. */
function sharedSubjects(index: SubjectIndex, page: ReadonlyMap<string, number>): Map<number, Shared> {
  const weighed = [...page].map(([id, about]) => ({ id, weight: index.weight(id) * about }));
  const all = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const out = new Map<number, Shared>();
  for (const { id, weight } of weighed.sort((a, b) => b.weight - a.weight)) {
    for (const { article, share } of index.naming(id)) {
      const known = out.get(article);
      const part = (weight * share) / all;
      if (known) {
        known.share += part;
        known.subjects.push(id);
      } else out.set(article, { share: part, subjects: [id] });
    }
  }
  return out;
}

/** What `n` days apart add, for n from 0 on. */
const nearnessTable = ({ date, days }: CoverageWeights): number[] =>
  Array.from({ length: FAR }, (_, apart) => date * Math.exp(-apart / days));
