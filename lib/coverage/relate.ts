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
  for (const { id, weight } of named)
    if (subjects.isTelling(id)) subjects.each(id, (article, share) => scores.add(article, weight * share));
  const mostSubjects = named.reduce((sum, { weight }) => sum + weight, 0);
  const most = Math.max(1e-9, mostWords + mostSubjects);
  const today = dayNumber(page.published);
  const time = timeOf(weights, today);
  addTime(words, weights, today, (day) => most * time(day));

  const sharing = sharedOf(index, named);
  const out: RelatedArticle<Doc>[] = [];
  for (const { article: number, rank } of scores.best(CANDIDATES)) {
    const article = articles[number];
    if (!article) continue;
    const day = words.day(number);
    const own = sharing(number);
    const inWords = rank - most * time(day) - own.telling.weight;
    const factor = article.outlet === page.outlet ? weights.sameOutlet : 1;
    const one: RelatedArticle<Doc> = {
      article,
      relation: 'same-subject',
      score: Math.min(1, (factor * (inWords + own.weight)) / most + time(day)),
      words: mostWords > 0 ? Math.max(0, Math.min(1, inWords / mostWords)) : 0,
      subjects: mostSubjects > 0 ? Math.min(1, own.weight / mostSubjects) : 0,
      shared: own.ids,
      days: today === null || day === null ? null : Math.abs(day - today),
    };
    const relation = judge(words.size, one, own.telling.count, relatesBySubject(own, mostSubjects, weights), weights);
    if (relation) out.push({ ...one, relation });
  }
  scores.clear();
  return out.sort((a, b) => b.score - a.score);
}

/**
 * Numbers of all articles that are related by what they name, beyond the candidates too: for a count that is whole. Each
 * posting of the page's subjects is walked once; asking every article for every subject costs twenty times as much.
 */
export function articlesNaming(
  { articles, subjects }: Pick<CoverageIndex, 'articles' | 'subjects'>,
  page: Pick<PageFeatures, 'subjects'>,
  weights: CoverageWeights = WEIGHTS,
): number[] {
  const named = weighSubjects(subjects, page.subjects, weights).filter(({ weight }) => weight > 0);
  const most = named.reduce((sum, { weight }) => sum + weight, 0);
  const placed = named.some(({ id }) => subjects.isCommon(id));
  const weight = new Float64Array(articles.length);
  const shared = new Uint16Array(articles.length);
  const telling = new Uint16Array(articles.length);
  const last = new Uint16Array(articles.length);
  for (const [at, one] of named.entries()) {
    const tells = Number(subjects.isTelling(one.id));
    subjects.each(one.id, (number, share) => {
      weight[number] = (weight[number] as number) + one.weight * share;
      shared[number] = (shared[number] as number) + 1;
      telling[number] = (telling[number] as number) + tells;
      last[number] = at;
    });
  }
  const out: number[] = [];
  for (const [number, count] of telling.entries()) {
    if (count === 0 || !articles[number]) continue;
    const only = shared[number] === 1 ? (named[last[number] as number] as Weighed).id : null;
    const elsewhere = isElsewhere(subjects, only, placed, number);
    if (relatesBySubject({ telling: { count }, elsewhere, weight: weight[number] as number }, most, weights))
      out.push(number);
  }
  return out;
}

/** What an article shares of the page's subjects. */
type Shared = {
  ids: string[];
  weight: number;
  /** Those of them that tell something. */
  telling: { count: number; weight: number };
  /**
   * Both say where they play, and all they share is a name that is in the news everywhere (a rights group, a court): texts
   * about different countries.
   */
  elsewhere: boolean;
};

function sharedOf(
  { subjects }: Pick<CoverageIndex, 'subjects'>,
  named: readonly Weighed[],
): (number: number) => Shared {
  const placed = named.some(({ id }) => subjects.isCommon(id));
  const tells = new Map(named.map(({ id }) => [id, subjects.isTelling(id)]));
  return (number) => {
    const out: Shared = { ids: [], weight: 0, telling: { count: 0, weight: 0 }, elsewhere: false };
    for (const { id, weight } of named) {
      const own = weight * subjects.share(id, number);
      if (own === 0) continue;
      out.ids.push(id);
      out.weight += own;
      if (!tells.get(id)) continue;
      out.telling.count++;
      out.telling.weight += own;
    }
    const only = out.ids.length === 1 ? (out.ids[0] as string) : null;
    out.elsewhere = isElsewhere(subjects, only, placed, number);
    return out;
  };
}

/** `only`: all that is shared, where that is one name; `placed`: the page says where it plays. */
const isElsewhere = (subjects: SubjectIndex, only: string | null, placed: boolean, number: number): boolean =>
  only !== null && subjects.isActor(only) && placed && subjects.isPlaced(number);

const relatesBySubject = (
  { telling, elsewhere, weight }: Pick<Shared, 'elsewhere' | 'weight'> & { telling: { count: number } },
  most: number,
  { subjectBar }: CoverageWeights,
): boolean => telling.count > 0 && !elsewhere && weight >= subjectBar * most;

/** What a candidate is to the page; null where too little speaks for it. */
function judge(
  articles: number,
  { words: share, subjects: named, days }: Pick<RelatedArticle, 'words' | 'subjects' | 'days'>,
  telling: number,
  bySubject: boolean,
  weights: CoverageWeights,
): RelatedArticle['relation'] | null {
  const wordsTell = articles >= WORDS_TELL_FROM;
  const near = days !== null && days <= STORY_DAYS;
  const byWords = wordsTell && share >= weights.wordsBar * (near ? 0.5 : 1);
  if (!bySubject && !byWords) return null;
  if (!near) return 'same-subject';
  // Where words tell, two shared names without them are two names that are in the news.
  const enough = weights.storyWords * (days > 1 ? 2 : 1);
  const names = telling >= STORY_SUBJECTS && named >= weights.storySubjects;
  const oneEvent = wordsTell ? share >= enough || (names && share >= enough / 2) : names;
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
