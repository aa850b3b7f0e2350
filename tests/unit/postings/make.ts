/** Small indexes for tests. */
import { IndexBuilder } from '../../../lib/postings/build.ts';
import { CorpusIndex } from '../../../lib/postings/corpus-index.ts';
import { PostingSegment } from '../../../lib/postings/segment.ts';

export type Given = { title?: string; body?: string; day?: number | null };

export function buffer(given: readonly Given[]): ArrayBuffer {
  const builder = new IndexBuilder();
  for (const { title = '', body = '', day = null } of given) builder.add({ title, body, day });
  return builder.finish();
}

export function segment(given: readonly Given[]): PostingSegment {
  const adopted = PostingSegment.adopt(buffer(given));
  if (!adopted.ok) throw new Error(adopted.error);
  return adopted.value;
}

/** One index over the articles, cut into segments at these places. */
export function index(given: readonly Given[], cuts: readonly number[] = []): CorpusIndex {
  const places = [0, ...cuts, given.length];
  return new CorpusIndex(places.slice(1).map((end, at) => segment(given.slice(places[at], end))));
}
