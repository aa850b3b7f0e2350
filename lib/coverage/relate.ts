/**
 * Related coverage: which articles are about what a page is about, and why.
 *
 *   words     the page's heaviest words over the postings, and what it names as if those were words of weight: together as
 *             a share of the most they could come to
 *   time      near days add; an article that states no day adds a little, a far one nothing
 *   looked at the candidates with the highest sum, one by one: what they share, which label, in which order
 *
 * What tells nothing, such as a country, brings no article in: it is added to the candidates alone.
 *
 * Two labels. *Same story*: both days known and near, and words and subjects that speak for one event. *Same subject*: one
 * telling subject, or many telling words. An article whose day is not known is never "same story". Nothing above the bar is
 * an answer too.
 */
import { dayNumber } from '../model/days.ts';
import type { CoverageRelation } from '../model/page-context.ts';
import type { CorpusIndex } from '../postings/corpus-index.ts';
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

/** A subject of the page with what sharing it whole adds. */
type Weighed = { id: string; weight: number };

/** Articles related to the page, best first. */
export function relate<Doc extends CoverageDoc>(
  index: CoverageIndex<Doc>,
  page: PageFeatures,
  weights: CoverageWeights = WEIGHTS,
): RelatedArticle<Doc>[] {
  const { articles, words, subjects } = index;
  const { scores } = words;
  const { terms, most: mostWords } = weighTerms(words, page.words, weights);
  words.add(scores, terms.map(({ term, weight }) => ({ term, weighed: { title: weight * weights.articleTitle, body: weight, bit: 0, open: true } }))); // biome-ignore format: one step
  const named = weighSubjects(subjects, page.subjects, weights);
  for (const { id, weight } of named) if (subjects.isTelling(id)) addSubject(index, id, weight);
  const mostSubjects = named.reduce((sum, { weight }) => sum + weight, 0);
  const most = Math.max(1e-9, mostWords + mostSubjects);
  const today = dayNumber(page.published);
  const time = timeOf(weights, today);
  addTime(words, weights, today, (day) => most * time(day));

  const placed = named.some(({ id }) => subjects.isCommon(id));
  const out: RelatedArticle<Doc>[] = [];
  for (const { article: number, rank } of scores.best(CANDIDATES)) {
    const article = articles[number];
    if (!article) continue;
    const day = words.day(number);
    const shared = named.map(({ id, weight }) => ({ id, weight: weight * subjects.shareOf(id, number) })).filter(({ weight }) => weight > 0); // biome-ignore format: one step
    const sum = (list: readonly Weighed[]): number => list.reduce((all, { weight }) => all + weight, 0);
    const inWords = rank - most * time(day) - sum(shared.filter(({ id }) => subjects.isTelling(id)));
    const factor = article.outlet === page.outlet ? weights.sameOutlet : 1;
    const one: RelatedArticle<Doc> = {
      article,
      relation: 'same-subject',
      score: Math.min(1, (factor * (inWords + sum(shared))) / most + time(day)),
      words: mostWords > 0 ? Math.max(0, Math.min(1, inWords / mostWords)) : 0,
      subjects: mostSubjects > 0 ? Math.min(1, sum(shared) / mostSubjects) : 0,
      shared: shared.map(({ id }) => id),
      days: today === null || day === null ? null : Math.abs(day - today),
    };
    const relation = judge(index, one, weights, placed && subjects.isPlaced(number));
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

/** What sharing each subject of the page adds, the most telling first. */
const weighSubjects = (
  index: SubjectIndex,
  page: ReadonlyMap<string, number>,
  { subject, rarityPower }: CoverageWeights,
): Weighed[] =>
  [...page]
    .map(([id, about]) => ({ id, weight: subject * about * index.weight(id) ** rarityPower }))
    .sort((a, b) => b.weight - a.weight);

function addSubject({ words: { scores }, subjects }: CoverageIndex, id: string, weight: number): void {
  const { articles, shares } = subjects.naming(id);
  for (let at = 0; at < articles.length; at++) scores.add(articles[at] as number, weight * (shares[at] as number));
}

/** What the day of an article adds, null for one that states none; nothing where the page states none. */
function timeOf({ date, days, undated }: CoverageWeights, today: number | null): (day: number | null) => number {
  if (today === null) return () => 0;
  const near = Array.from({ length: FAR }, (_, apart) => date * Math.exp(-apart / days));
  return (day) => (day === null ? undated : (near[Math.abs(day - today)] ?? 0));
}

/** Adds to the articles that something speaks for already. */
function addTime(
  { scores, byDay, days }: CorpusIndex,
  { undated }: CoverageWeights,
  today: number | null,
  worth: (day: number | null) => number,
): void {
  if (today === null) return;
  for (const number of byDay.between(today - FAR + 1, today + FAR))
    if ((scores.value[number] as number) > 0) scores.add(number, worth(days[number] as number));
  if (undated > 0)
    for (const number of byDay.undated) if ((scores.value[number] as number) > 0) scores.add(number, worth(null));
}
