/** The merged name index of a set of packs: what it is made of, and the key under which it is kept. */
import { buildGazetteer } from '../matching/build.ts';
import { LAYOUT_VERSION } from '../matching/layout.ts';
import { targetInfo } from '../matching/target-info.ts';
import { compareText } from '../model/order.ts';
import type { PackData } from '../model/pack-data.ts';
import type { PackManifest, SegmentKind } from '../packs/manifest.ts';
import { FOLD_VERSION } from '../text/fold.ts';
import { mergeBySameAs } from './merge-packs.ts';

/** Segments that the index is made of: spellings, what each entity is, and what tells how often the packs name it. */
const SOURCES: ReadonlySet<SegmentKind> = new Set(['aliases', 'entities', 'references', 'events', 'stats']);

/** Changes with any of those segments, with the fold and with the layout: an old index is never adopted for new packs. */
export function gazetteerKey(manifests: readonly PackManifest[]): string {
  const hashes = manifests.flatMap((manifest) =>
    manifest.segments.filter((ref) => SOURCES.has(ref.kind)).map((ref) => ref.sha256),
  );
  return `gazetteer:${LAYOUT_VERSION}:${FOLD_VERSION}:${hashes.sort(compareText).join(',')}`;
}

export const mergedGazetteer = (packs: readonly PackData[]): ArrayBuffer => {
  const merged = mergeBySameAs(packs);
  return buildGazetteer(
    merged.flatMap((pack) => pack.aliases),
    targetInfo(merged),
  );
};
