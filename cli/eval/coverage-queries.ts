/** Every clustered article asked as a page: what comes first, and what is called the same story. */
import { pageFeatures } from '../../lib/context/coverage.ts';
import type { Engine } from '../../lib/context/engine.ts';
import { namesOnPage } from '../../lib/context/page-context.ts';
import { type PageFeatures, type RelatedArticle, relate } from '../../lib/coverage/relate.ts';
import { pickDiverse, spreadByOutlet } from '../../lib/coverage/spread.ts';
import type { CoverageWeights } from '../../lib/coverage/weights.ts';
import { outletOf, type Record } from './articles.ts';

/** As many as a reader is shown. */
const SHOWN = 10;

export type Query = { record: Record; features: PageFeatures; half: 'fit' | 'held-out' };

/** Which half a cluster falls into: by a hash of seed and cluster, so that it stays there whatever else is in the file. */
export function halfOf(cluster: string, seed: number): Query['half'] {
  let hash = 0x811c9dc5 ^ seed;
  for (const unit of `${seed}:${cluster}`) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  hash ^= hash >>> 13;
  return (Math.imul(hash, 0x5bd1e995) >>> 16) & 1 ? 'fit' : 'held-out';
}

/** Pages to ask: of clusters with another article that may be the answer. */
export function makeQueries(engine: Engine, records: readonly Record[], seed: number): Query[] {
  return records.map((record) => {
    const page = { url: null, isArticle: true, articleEvidence: 'evaluation', title: record.title, published: record.date, modified: null, byline: null, language: record.language, text: record.text }; // biome-ignore format: one record
    const { mentions, naming } = namesOnPage(engine, page);
    const features = pageFeatures(engine, page, outletOf(record), mentions, naming);
    return { record, features, half: halfOf(record.cluster as string, seed) };
  });
}

export type Answer = { id: string } & Pick<RelatedArticle, 'relation' | 'words' | 'days'>;

/** The ranking a reader would get, the page itself left out. `hideDates`: as if the page stated no day. */
export function ask(
  engine: Engine,
  { record, features }: Query,
  hideDates: boolean,
  weights?: CoverageWeights,
): Answer[] {
  const page = hideDates ? { ...features, published: null } : features;
  const found = relate(engine.coverage(), page, weights).filter(({ article }) => article.id !== record.id);
  const outlet = ({ article }: { article: { outlet: string } }): string | null =>
    article.outlet === 'unknown' ? null : article.outlet;
  return spreadByOutlet(pickDiverse(found, SHOWN, outlet), outlet).map(({ article, relation, words, days }) => ({
    id: article.id,
    relation,
    words,
    days,
  }));
}

/** Queries with a right answer among the first 1, 5 and 10. */
export function hitsAt(
  queries: readonly Query[],
  answers: (query: Query) => readonly Answer[],
  isRight: (query: Query, id: string) => boolean,
): { [at in 1 | 5 | 10]: number } {
  const hits = { 1: 0, 5: 0, 10: 0 };
  for (const query of queries) {
    const place = answers(query).findIndex(({ id }) => isRight(query, id));
    for (const at of [1, 5, 10] as const) if (place >= 0 && place < at) hits[at]++;
  }
  return hits;
}
