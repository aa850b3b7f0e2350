/** The names of a set of packs, ready for the search box: what they are made of, and the key under which they are kept. */
import { compareText } from '../model/order.ts';
import type { PackData } from '../model/pack-data.ts';
import type { PackManifest, SegmentKind } from '../packs/manifest.ts';
import { buildNames, NAMES_VERSION } from '../search/name-table.ts';
import { FOLD_VERSION } from '../text/fold.ts';
import { mergeBySameAs } from './merge-packs.ts';
import { nameEntries } from './name-entries.ts';

/** Segments that the names come from, and the counts of articles beside them. */
const SOURCES: ReadonlySet<SegmentKind> = new Set(['entities', 'outlets', 'wordings', 'stats']);

/** Changes with any of those segments, with the order of the packs, with the fold and with the layout. */
export function namesKey(manifests: readonly PackManifest[]): string {
  const hashes = manifests.flatMap(({ segments }) =>
    segments.flatMap((ref) => (SOURCES.has(ref.kind) ? [ref.sha256] : [])).sort(compareText),
  );
  return `names:${NAMES_VERSION}:${FOLD_VERSION}:${hashes.join(',')}`;
}

export const mergedNames = (packs: readonly PackData[]): ArrayBuffer =>
  buildNames(mergeBySameAs(packs).flatMap(nameEntries));
