/** The merged name index of a set of packs: what it is made of, and the key under which it is kept. */
import { buildGazetteer } from '../matching/build.ts';
import { LAYOUT_VERSION } from '../matching/layout.ts';
import { compareText } from '../model/order.ts';
import type { PackData } from '../model/pack-data.ts';
import type { PackManifest } from '../packs/manifest.ts';
import { FOLD_VERSION } from '../text/fold.ts';
import { mergeBySameAs } from './merge-packs.ts';

/** Changes with any spelling or entity, with the fold and with the layout: an old index is never adopted for new packs. */
export function gazetteerKey(manifests: readonly PackManifest[]): string {
  const hashes = manifests.flatMap((manifest) =>
    manifest.segments.filter((ref) => ref.kind === 'aliases' || ref.kind === 'entities').map((ref) => ref.sha256),
  );
  return `gazetteer:${LAYOUT_VERSION}:${FOLD_VERSION}:${hashes.sort(compareText).join(',')}`;
}

export const mergedGazetteer = (packs: readonly PackData[]): ArrayBuffer =>
  buildGazetteer(mergeBySameAs(packs).flatMap((pack) => pack.aliases));
