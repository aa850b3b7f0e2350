/**
 * Related coverage: which articles of a pack are about what the page is about, and why.
 *
 * Two questions, two labels. *Same story*: both days known and at most three apart, and two or more shared subjects that
 * are not countries. *Same subject*: shared subjects or telling words without that. An article whose day is not known is
 * never "same story". Nothing above the bar is an answer too.
 *
 * score = 0.5 x words (BM25, as a share of the best an article could reach on this page)
 *       + 0.35 x subjects (shared by all, weighted by rarity)
 *       + 0.15 x nearness in time, exp(-days / 3)
 */
import type { ArticleStats } from '../model/pack-data.ts';
import type { CoverageRelation } from '../model/page-context.ts';
import type { Bm25 } from '../postings/bm25.ts';

const WEIGHT = { words: 0.5, subjects: 0.35, time: 0.15 };
const STORY_DAYS = 3;
/** Below this an article is not shown as related. */
const BAR = 0.12;
/** A country or a capital says little about what a text is about. */
const COMMON_WEIGHT = 0.05;

export type Subjects = ReadonlyMap<string, number>;

export type PageFeatures = {
  /** Folded terms of title and body with their weights. */
  terms: ReadonlyMap<string, number>;
  /** Entity and referent ids, with how often each stands on the page. */
  subjects: Subjects;
  published: string | null;
};

/** What the ranking needs to know of an article: one with text, or a reference. */
export type CoverageDoc = { id: string; outlet: string; published: string | null };

export type RelatedArticle<Doc extends CoverageDoc = CoverageDoc> = {
  article: Doc;
  relation: Exclude<CoverageRelation, 'copy'>;
  score: number;
  /** Shared subjects, rarest first. */
  shared: string[];
  /** Days between the two, or null where either is not known. */
  days: number | null;
};

export type CoverageIndex<Doc extends CoverageDoc = CoverageDoc> = {
  articles: Doc[];
  stats: ArticleStats[];
  words: Bm25;
  /** Named everywhere: nearly weightless. */
  isCommon: (subject: string) => boolean;
  /** One id for one subject: a contested wording of an entity's name is that entity. */
  subjectOf: (id: string) => string;
  /** The publisher naming itself in a credit line: no subject of its own article. */
  isPublisher: (subject: string, article: CoverageDoc) => boolean;
};

/** Articles related to the page, best first. `skip` holds the page itself. */
export function relate<Doc extends CoverageDoc>(
  index: CoverageIndex<Doc>,
  page: PageFeatures,
  skip: ReadonlySet<string>,
): RelatedArticle<Doc>[] {
  const wordScores = index.words.score(page.terms);
  const best = Math.max(1e-9, ...wordScores.values());
  const rarity = subjectRarity(index);
  const out: RelatedArticle<Doc>[] = [];
  index.articles.forEach((article, number) => {
    const stats = index.stats[number];
    if (!stats || skip.has(article.id)) return;
    const subjects = subjectsOf(stats, index.subjectOf, (id) => index.isPublisher(id, article));
    const shared = [...subjects]
      .filter((id) => page.subjects.has(id))
      .sort((a, b) => (rarity.get(b) ?? 0) - (rarity.get(a) ?? 0));
    const days = daysBetween(page.published, article.published);
    const score =
      WEIGHT.words * ((wordScores.get(number) ?? 0) / best) * (shared.length > 0 ? 1 : 0.3) +
      WEIGHT.subjects * overlap(page.subjects.keys(), subjects, rarity) +
      WEIGHT.time * (days === null ? 0 : Math.exp(-days / STORY_DAYS));
    const telling = shared.filter((id) => !index.isCommon(id));
    if (score < BAR || telling.length === 0) return;
    const relation = days !== null && days <= STORY_DAYS && telling.length >= 2 ? 'same-story' : 'same-subject';
    out.push({
      article,
      relation,
      score: Math.min(1, score),
      shared: [...telling, ...shared.filter((id) => index.isCommon(id))],
      days,
    });
  });
  return out.sort(
    (a, b) => Number(b.relation === 'same-story') - Number(a.relation === 'same-story') || b.score - a.score,
  );
}

function subjectsOf(
  stats: ArticleStats,
  subjectOf: (id: string) => string,
  leaveOut: (subject: string) => boolean = () => false,
): Set<string> {
  const entities = stats.entities.map(([id]) => id).filter((id) => !leaveOut(id));
  return new Set([...entities, ...stats.choices.map(([referent]) => subjectOf(referent))]);
}

function subjectRarity(index: Pick<CoverageIndex, 'stats' | 'isCommon' | 'subjectOf'>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const stats of index.stats)
    for (const id of subjectsOf(stats, index.subjectOf)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const all = index.stats.length;
  return new Map([...counts].map(([id, n]) => [id, Math.log(1 + all / n) * (index.isCommon(id) ? COMMON_WEIGHT : 1)]));
}

/** Weighted Jaccard: what both share by what either has, each subject weighing its rarity. */
function overlap(page: Iterable<string>, article: Set<string>, rarity: ReadonlyMap<string, number>): number {
  let shared = 0;
  let all = 0;
  const seen = new Set<string>();
  for (const id of page) {
    const weight = rarity.get(id) ?? Math.LN2;
    seen.add(id);
    all += weight;
    if (article.has(id)) shared += weight;
  }
  for (const id of article) if (!seen.has(id)) all += rarity.get(id) ?? Math.LN2;
  return all === 0 ? 0 : shared / all;
}

/** Whole days between two dates; null unless both give the day. */
export function daysBetween(a: string | null, b: string | null): number | null {
  if (!a || !b || a.length !== 10 || b.length !== 10) return null;
  return Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
}
