/**
 * Articles in parts: what an update does not touch keeps its bytes, and so its hashes, and is not fetched again.
 *
 * A part is a self-contained index of at most 30,000 articles. A build over an earlier version keeps the parts it finds
 * there as they are, marks what is gone or changed as dead (tombstones), and puts all new text into new parts. Parts
 * that are small or mostly dead are dissolved into the new ones, and so is the smallest while there are too many. (The
 * shape of a log-structured merge tree: O'Neil et al., 1996.)
 */
import type { Article } from '../../model/corpus.ts';
import { byId } from '../../model/order.ts';
import type { ArticleStats } from '../../model/pack-data.ts';
import { readBody, readRecords, type SegmentReader, type StoredArticle, type Tombstones } from '../load.ts';
import { LIMIT, type PackManifest, partNumbers, type SegmentRef } from '../manifest.ts';

/** Below this many living articles a part costs a reader more in requests than it saves in bytes. */
const SMALL_PART = 500;
/** Above this share of dead articles a part is written anew. */
const MOSTLY_DEAD = 0.25;

/** A part of an earlier version. `segments`: its articles, bodies and postings, which a new version may take over. */
export type BasePart = {
  segments: SegmentRef[];
  articles: Article[];
  stats: ArticleStats[];
  dead: ReadonlySet<number>;
};

/** A part of the version to build. `kept` is null where its articles are written anew; `dead` are places in `articles`. */
export type PartPlan = { articles: Article[]; dead: Set<number>; kept: BasePart | null };

/** What a build needs of an earlier version: its articles with their texts, dead ones included. */
export async function readBaseParts(manifest: PackManifest, reader: SegmentReader): Promise<BasePart[]> {
  const tombstones = await readRecords<Tombstones>(manifest, reader, 'tombstones');
  const out: BasePart[] = [];
  for (const part of partNumbers(manifest)) {
    const rows = await readRecords<StoredArticle>(manifest, reader, 'articles', part);
    const articles: Article[] = [];
    for (const { body, ...row } of rows)
      articles.push({ ...row, text: await readBody(manifest, reader, { part, ...body }) });
    out.push({
      segments: manifest.segments.filter((ref) => ref.part === part && ref.kind !== 'stats'),
      articles,
      stats: await readRecords<ArticleStats>(manifest, reader, 'stats', part),
      dead: new Set(tombstones.filter((one) => one.part === part).flatMap((one) => one.articles)),
    });
  }
  return out;
}

/** Cuts `articles` (sorted by id) into parts over those of an earlier version. Same input, same parts. */
export function planParts(articles: readonly Article[], base: readonly BasePart[]): PartPlan[] {
  const wanted = new Map(articles.map((article) => [article.id, article]));
  const keep: { plan: PartPlan; living: number }[] = [];
  for (const part of base) {
    const dead = new Set<number>();
    part.articles.forEach((article, number) => {
      const now = wanted.get(article.id);
      if (part.dead.has(number) || !now || !sameArticle(article, now)) dead.add(number);
    });
    const living = part.articles.length - dead.size;
    if (living >= SMALL_PART && dead.size <= MOSTLY_DEAD * part.articles.length)
      keep.push({ living, plan: { articles: part.articles, dead, kept: part } });
  }
  for (;;) {
    const held = new Set(keep.flatMap(({ plan }) => livingOf(plan).map(({ id }) => id)));
    const fresh = articles.filter(({ id }) => !held.has(id)).sort(byId);
    const parts = Math.ceil(fresh.length / LIMIT.articlesInPart);
    if (keep.length + parts <= LIMIT.parts || keep.length === 0)
      return [...keep.map(({ plan }) => plan), ...cut(fresh)];
    const smallest = keep.reduce((least, one) => (one.living < least.living ? one : least));
    keep.splice(keep.indexOf(smallest), 1);
  }
}

function cut(fresh: readonly Article[]): PartPlan[] {
  const out: PartPlan[] = [];
  for (let at = 0; at < fresh.length; at += LIMIT.articlesInPart)
    out.push({ articles: fresh.slice(at, at + LIMIT.articlesInPart), dead: new Set(), kept: null });
  return out;
}

export const livingOf = ({ articles, dead }: PartPlan): Article[] => articles.filter((_, number) => !dead.has(number));

/** Every field the same, in whatever order they were written down. */
const sameArticle = (a: Article, b: Article): boolean => a.text === b.text && fields(a) === fields(b);
const fields = ({ text: _, ...rest }: Article): string =>
  JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)));
