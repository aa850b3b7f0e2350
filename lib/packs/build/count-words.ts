/** Stage: the words of articles, counted. */
import { dayNumber } from '../../model/days.ts';
import { type CountedArticles, countArticles } from '../../postings/counted.ts';
import { type Chunk, chunkDigests } from './chunks.ts';
import type { Stage } from './stage.ts';

export const countWords: Stage<readonly Chunk[], Chunk, CountedArticles> = {
  name: 'count words',
  plan: (chunks) => [...chunks],
  key: (chunk, digest) => chunkDigests(chunk, digest),
  run: (articles) =>
    countArticles(
      articles.map(({ title, text, published }) => ({ title: title ?? '', body: text, day: dayNumber(published) })),
    ),
};
