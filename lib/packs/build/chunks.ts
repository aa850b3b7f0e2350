/** Articles in runs, each scanned or counted as one: a changed article is done again with its neighbours alone. */
import type { Article } from '../../model/corpus.ts';
import { cutRuns } from '../../model/runs.ts';
import type { Digest } from './stage.ts';

export type Chunk = Article[];

/** Articles of a run, on average: scanning one takes milliseconds, counting its words a tenth of that. */
export const MEAN = { scan: 16, count: 128 };

export const cutChunks = (articles: readonly Article[], mean: number): Chunk[] =>
  cutRuns(articles, ({ id }) => id, mean);

const digests = new WeakMap<Article, string>();

/** What scanning and counting see of a chunk. An article is hashed once for all stages, and must not change after that. */
export const chunkDigests = (chunk: Chunk, digest: Digest): string[] =>
  chunk.map((article) => {
    const { id, title, text, published } = article;
    const made = digests.get(article) ?? digest([id, title ?? '', published ?? '', text]);
    digests.set(article, made);
    return made;
  });
