/** A built pack from its segments: the same loader for a folder, for IndexedDB and for the build's own self-test. */
import type { Entity, Outlet, PackInfo, Reference, Referent, RegionEvent } from '../model/corpus.ts';
import { asId } from '../model/ids.ts';
import type { AliasData, ArticleRow, ArticleStats, PackData, PostingPart } from '../model/pack-data.ts';
import { joinSlices } from '../postings/slices.ts';
import type { PackManifest, SegmentKind, SegmentRef } from './manifest.ts';
import { decodeRecords, decodeText } from './records.ts';

/** Raw (expanded, already verified) bytes of segments; `end` is exclusive, and the whole segment without a range. */
export interface SegmentReader {
  raw(ref: SegmentRef, start?: number, end?: number): Promise<Uint8Array>;
}

export const packInfo = (manifest: PackManifest): PackInfo => ({
  id: asId<PackInfo['id']>(manifest.packId),
  version: manifest.seq,
  title: manifest.title,
  publisher: manifest.publisher,
  date: manifest.createdAt,
  licence: manifest.licence,
  contact: manifest.contact,
  languages: manifest.languages,
});

/** Reads every segment but the bodies, whose texts are read one by one when asked for. */
export async function loadPack(manifest: PackManifest, reader: SegmentReader): Promise<PackData> {
  const records = async <T>(kind: SegmentKind): Promise<T[]> => {
    const parts = await Promise.all(manifest.segments.filter((ref) => ref.kind === kind).map((ref) => reader.raw(ref)));
    return parts.flatMap((bytes) => decodeRecords<T>(bytes));
  };
  const bodies = manifest.segments.filter((ref) => ref.kind === 'bodies');
  const [articles, outlets, entities, referents, references, events, aliases, stats, postings] = await Promise.all([
    records<ArticleRow>('articles'),
    records<Outlet>('outlets'),
    records<Entity>('entities'),
    records<Referent>('wordings'),
    records<Reference>('references'),
    records<RegionEvent>('events'),
    records<AliasData>('aliases'),
    records<ArticleStats>('stats'),
    postingParts(manifest, reader),
  ]);
  return {
    info: packInfo(manifest),
    articles,
    outlets,
    entities,
    referents,
    references,
    events,
    aliases,
    stats,
    postings,
    text: async ({ body }) => decodeText(await reader.raw(bodies[body.segment] as SegmentRef, body.start, body.end)),
  };
}

/** Throws on slices that make no index: by then the hashes have been checked, so it is a bug of the builder. */
async function postingParts({ segments }: PackManifest, reader: SegmentReader): Promise<PostingPart[]> {
  const slices = await Promise.all(segments.filter((ref) => ref.kind === 'postings').map((ref) => reader.raw(ref)));
  const joined = joinSlices(slices);
  if (!joined.ok) throw new Error('The postings of the pack are damaged: build the pack again.');
  return joined.value.map((index) => ({ index, gone: [] }));
}
