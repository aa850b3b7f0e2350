/** Stage: the counted words of a part as a posting index that readers use as it lies, cut into slices. */
import { IndexBuilder } from '../../postings/build.ts';
import type { CountedArticles } from '../../postings/counted.ts';
import { sliceIndex } from '../../postings/slices.ts';
import type { KeyPart, Stage } from './stage.ts';

export const indexArticles: Stage<CountedArticles[], CountedArticles[], Uint8Array[]> = {
  name: 'index articles',
  plan: (counted) => (counted.length > 0 ? [counted] : []),
  key: (counted) => counted.flatMap(identity),
  run(counted) {
    const builder = new IndexBuilder();
    for (const one of counted) builder.append(one);
    return sliceIndex(builder.finish());
  },
};

/** How often a word stands follows from the rest of these and the words; hashes follow from the words. */
function identity({ words, days, title, body }: CountedArticles): KeyPart[] {
  const lists = [days, ...[title, body].flatMap(({ term, times, end }) => [term, times, end])];
  return [words, ...lists.map((list) => new Uint8Array(list.buffer, list.byteOffset, list.byteLength))];
}
