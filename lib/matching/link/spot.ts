/** A stretch of a text that may be a mention, with the entries it may mean. */
import type { MentionRule } from '../../model/page-context.ts';
import type { Layer } from '../alias-row.ts';
import type { Candidate } from '../gazetteer.ts';

export type Spot = {
  layer: Layer;
  /** Token numbers. */
  first: number;
  last: number;
  /** UTF-16 offsets. */
  start: number;
  end: number;
  rule: MentionRule;
  /** Entries that pass their own conditions (case, credit line …). More than one: ambiguous. */
  fitting: Candidate[];
};

export const targetsOf = (spot: Spot): string[] => [...new Set(spot.fitting.map((one) => one.target))];

/** How sure a way of finding is by itself: of two spots that overlap and are as long, the surer one stays. */
const ORDER: MentionRule[] = ['exact', 'folded', 'acronym', 'inflected', 'surname', 'transliterated', 'fuzzy'];

/** Spots of each layer without overlaps: the longer one stays, then the surer, then the earlier; in order of their start. */
export function withoutOverlaps(spots: readonly Spot[], tokens: number): Spot[] {
  const out: Spot[] = [];
  for (const layer of ['name', 'wording'] as const) {
    const taken = new Uint8Array(tokens);
    const ranked = spots
      .filter((spot) => spot.layer === layer)
      .sort(
        (a, b) =>
          b.last - b.first - (a.last - a.first) || ORDER.indexOf(a.rule) - ORDER.indexOf(b.rule) || a.first - b.first,
      );
    for (const spot of ranked) {
      if (taken.subarray(spot.first, spot.last + 1).includes(1)) continue;
      taken.fill(1, spot.first, spot.last + 1);
      out.push(spot);
    }
  }
  return out.sort((a, b) => a.start - b.start || (a.layer < b.layer ? -1 : 1));
}
