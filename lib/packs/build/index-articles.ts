/** Stage: the words of the articles as posting indexes that readers use as they lie. */
import type { Article } from '../../model/corpus.ts';
import { dayNumber } from '../../model/days.ts';
import { IndexBuilder } from '../../postings/build.ts';
import { sliceIndex } from '../../postings/slices.ts';
import type { SegmentTask } from './segments.ts';
import type { Stage } from './stage.ts';

/** Articles of one index: fewer indexes answer faster, smaller ones are made again sooner. */
const MOST_ARTICLES = 30_000;

export const indexArticles: Stage<Article[], Article[], SegmentTask[]> = {
  name: 'index articles',
  plan(articles) {
    const tasks: Article[][] = [];
    for (let at = 0; at < articles.length; at += MOST_ARTICLES) tasks.push(articles.slice(at, at + MOST_ARTICLES));
    return tasks;
  },
  run(articles) {
    const builder = new IndexBuilder();
    for (const { title, text, published } of articles)
      builder.add({ title: title ?? '', body: text, day: dayNumber(published) });
    return sliceIndex(builder.finish()).map((raw, at) => ({
      kind: 'postings',
      raw,
      records: at === 0 ? articles.length : 0,
    }));
  },
};
