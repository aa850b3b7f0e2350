import type { SearchHit } from '../../lib/model/page-context.ts';

export type HitGroup = {
  kind: SearchHit['kind'] /** Place of the first hit among all that are shown. */;
  first: number;
  hits: SearchHit[];
};

const ORDER: SearchHit['kind'][] = ['entity', 'wording', 'article', 'outlet'];

/** Hits as they are shown: names, wordings, articles, outlets; within a kind in the given order. */
export function groupHits(hits: readonly SearchHit[]): HitGroup[] {
  let first = 0;
  const groups: HitGroup[] = [];
  for (const kind of ORDER) {
    const own = hits.filter((hit) => hit.kind === kind);
    if (own.length > 0) groups.push({ kind, first, hits: own });
    first += own.length;
  }
  return groups;
}

/** All hits in the order shown: what `chosen` counts in. */
export const hitsInOrder = (hits: readonly SearchHit[]): SearchHit[] => groupHits(hits).flatMap((group) => group.hits);
