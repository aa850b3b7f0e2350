/**
 * Related coverage: which articles are about what a page is about, and why.
 *
 *   words     the page's heaviest words over the postings, and what it names as if those were words of weight: together as
 *             a share of the most they could come to
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
/** Telling subjects that make a story of a near day. */
const STORY_SUBJECTS = 2;
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
  /** Its share of what the page's words could come to, and of what its subjects could, 0 to 1 each. */
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

/** Articles related to the page, best first. */
export function relate<Doc extends CoverageDoc>(
  index: CoverageIndex<Doc>,
  page: PageFeatures,
  weights: CoverageWeights = WEIGHTS,
): RelatedArticle<Doc>[] {
  const { articles, words } = index;
  const { scores, days } = words;
  const { terms, most: mostWords } = weighTerms(words, page.words, weights);
  for (const { term, weight } of terms) words.add(scores, term, weight * weights.articleTitle, weight);
  const subjects = weighSubjects(index.subjects, page.subjects, weights);
  for (const { id, weight } of subjects)
    index.subjects.each(id, (article, share) => scores.add(article, weight * share));
  const mostSubjects = subjects.reduce((sum, { weight }) => sum + weight, 0);

  const most = Math.max(1e-9, mostWords + mostSubjects);
  const today = dayNumber(page.published);
  const nearness = nearnessTable(weights);
  const time = (day: number): number =>
    today === null ? 0 : day === NO_DAY ? weights.undated : (nearness[Math.abs(day - today)] ?? 0);
  const found = scores.best(CANDIDATES, (number, score) => score / most + time(days[number] as number));
  const placed = [...page.subjects.keys()].some(index.subjects.isCommon);
  const out: RelatedArticle<Doc>[] = [];
  for (const { article: number } of found) {
    const article = articles[number];
    if (!article) continue;
    const score = scores.value[number] as number;
    const own = sharedWith(index.subjects, subjects, number);
    const factor = article.outlet === page.outlet ? weights.sameOutlet : 1;
    const one: RelatedArticle<Doc> = {
      article,
      relation: 'same-subject',
      score: Math.min(1, (factor * score) / most + time(days[number] as number)),
      words: mostWords > 0 ? Math.min(1, (score - own.weight) / mostWords) : 0,
      subjects: mostSubjects > 0 ? Math.min(1, own.weight / mostSubjects) : 0,
      shared: own.ids,
      days: daysBetween(page.published, article.published),
    };
    const relation = judge(index, one, weights, placed && index.subjects.isPlaced(number));
    if (relation) out.push({ ...one, relation });
  }
  scores.clear();
  return out.sort((a, b) => b.score - a.score);
}

/**
 * What a candidate is to the page; null where too little speaks for it. `placed`: both say where they play. A name that is
 * all they share, in texts about different countries, is one that is in the news everywhere: a rights group, a court.
 */
function judge<Doc extends CoverageDoc>(
  { words, subjects }: CoverageIndex<Doc>,
  { words: share, subjects: named, shared, days }: RelatedArticle<Doc>,
  weights: CoverageWeights,
  placed: boolean,
): RelatedArticle['relation'] | null {
  const elsewhere = placed && shared.length === 1 && shared.every((id) => subjects.isActor(id));
  const telling = shared.filter((id) => subjects.isTelling(id)).length;
  const wordsTell = words.size >= WORDS_TELL_FROM;
  const bySubject = telling > 0 && !elsewhere && named >= weights.subjectBar;
  const near = days !== null && days <= STORY_DAYS;
  const byWords = wordsTell && share >= weights.wordsBar * (near ? 0.5 : 1);
  if (!bySubject && !byWords) return null;
  if (!near) return 'same-subject';
  // Where words tell, two shared names without them are two names that are in the news.
  const enough = weights.storyWords * (days > 1 ? 2 : 1);
  const oneEvent = wordsTell
    ? share >= enough || (telling >= STORY_SUBJECTS && named >= weights.storySubjects && share >= enough / 2)
    : telling >= STORY_SUBJECTS && named >= weights.storySubjects;
  return oneEvent ? 'same-story' : 'same-subject';
}

type Weighed = { id: string; weight: number };

/** Subjects of the page, those that tell most first. */
const weighSubjects = (
  index: SubjectIndex,
  page: ReadonlyMap<string, number>,
  { subject, rarityPower }: CoverageWeights,
): Weighed[] =>
  [...page]
    .map(([id, about]) => ({ id, weight: subject * about * index.weight(id) ** rarityPower }))
    .sort((a, b) => b.weight - a.weight);

/** What one article shares of them. Asked of the candidates alone: a country stands in half of all articles. */
function sharedWith(
  index: SubjectIndex,
  subjects: readonly Weighed[],
  article: number,
): { weight: number; ids: string[] } {
  const out = { weight: 0, ids: [] as string[] };
  for (const { id, weight } of subjects) {
    const share = index.share(id, article);
    if (share === 0) continue;
    out.weight += weight * share;
    out.ids.push(id);
  }
  return out;
}

/** What `n` days apart add, for n from 0 on. */
const nearnessTable = ({ date, days }: CoverageWeights): number[] =>
  Array.from({ length: FAR }, (_, apart) => date * Math.exp(-apart / days));
