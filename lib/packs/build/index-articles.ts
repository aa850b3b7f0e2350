/** Stage: the words of the articles of a part as a posting index that readers use as it lies, cut into slices. */
import type { Article } from '../../model/corpus.ts';
import { dayNumber } from '../../model/days.ts';
import { IndexBuilder } from '../../postings/build.ts';
import { sliceIndex } from '../../postings/slices.ts';
import type { Stage } from './stage.ts';

export const indexArticles: Stage<Article[], Article[], Uint8Array[]> = {
  name: 'index articles',
  plan: (articles) => (articles.length > 0 ? [articles] : []),
  run(articles) {
    const builder = new IndexBuilder();
    for (const { title, text, published } of articles)
      builder.add({ title: title ?? '', body: text, day: dayNumber(published) });
    return sliceIndex(builder.finish());
  },
};
