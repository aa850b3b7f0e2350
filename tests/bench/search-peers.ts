/** The libraries that search is measured against, each set up as its manual advises for titles and texts with typos and prefixes. */
import uFuzzy from '@leeoniya/ufuzzy';
import { create, insertMultiple, search as oramaSearch } from '@orama/orama';
import { Document } from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { foldText } from '../../lib/text/fold.ts';
import type { BenchArticle } from './search-data.ts';

/** Answers a query with the numbers of the first ten articles. */
export type Peer = { name: string; search: (query: string) => Promise<number[]> | number[] };
const TOP = 10;

export function miniSearch(articles: readonly BenchArticle[]): Peer {
  const index = new MiniSearch({ fields: ['title', 'body'], searchOptions: { boost: { title: 3 }, fuzzy: 0.2 } });
  index.addAll(articles.map(({ title, body }, id) => ({ id, title, body })));
  const prefix = (_: string, at: number, terms: string[]): boolean => at === terms.length - 1;
  return { name: 'MiniSearch', search: (query) => index.search(query, { prefix }).slice(0, TOP).map(({ id }) => id as number) }; // biome-ignore format: one record
}

export function flexSearch(articles: readonly BenchArticle[]): Peer {
  const index = new Document({ document: { id: 'id', index: ['title', 'body'] }, tokenize: 'forward' });
  for (const [id, { title, body }] of articles.entries()) index.add({ id, title, body });
  return {
    name: 'FlexSearch',
    search: (query) => {
      const fields = index.search(query, { limit: TOP, suggest: true });
      return [...new Set(fields.flatMap(({ result }) => result as unknown as number[]))].slice(0, TOP);
    },
  };
}

export async function orama(articles: readonly BenchArticle[]): Promise<Peer> {
  const db = create({ schema: { id: 'string', title: 'string', body: 'string' } as const });
  await insertMultiple(db, articles.map(({ title, body }, id) => ({ id: String(id), title, body })), 1000); // biome-ignore format: one call
  return {
    name: 'Orama',
    search: async (query) => {
      const { hits } = await oramaSearch(db, { term: query, tolerance: 1, boost: { title: 3 }, limit: TOP });
      return hits.map(({ id }) => Number(id));
    },
  };
}

/** Over titles alone, which is all it is made for. */
export function fuzzy(articles: readonly BenchArticle[]): Peer {
  const list = articles.map(({ title }) => foldText(title));
  const engine = new uFuzzy({ intraMode: 1 });
  return {
    name: 'uFuzzy (titles)',
    search: (query) => {
      const [found, info, order] = engine.search(list, foldText(query), 1, 1000);
      return order && info ? order.slice(0, TOP).map((at) => info.idx[at] as number) : (found ?? []).slice(0, TOP);
    },
  };
}

/** Over titles alone: over texts a query takes half a minute. */
export function fuse(articles: readonly BenchArticle[]): Peer {
  const index = new Fuse(
    articles.map(({ title }) => foldText(title)),
    { ignoreLocation: true, threshold: 0.4 },
  );
  return { name: 'Fuse.js (titles)', search: (query) => index.search(foldText(query), { limit: TOP }).map(({ refIndex }) => refIndex) }; // biome-ignore format: one record
}
