/**
 * A built pack from its segments: the same loader for a folder, for IndexedDB and for the build's own self-test.
 *
 * Articles come in parts, each numbered from 0 by itself; the tombstones of the pack say which numbers of a part are gone.
 * The loader lays the parts end to end and leaves the gone articles out; the index of a part keeps its own numbers.
 */
import type { Entity, Outlet, PackInfo, Reference, Referent, RegionEvent } from '../model/corpus.ts';
import { asId } from '../model/ids.ts';
import type {
  AliasData,
  ArticleRow,
  ArticleStats,
  PackArticles,
  PackData,
  PostingPart,
  SubjectCount,
} from '../model/pack-data.ts';
import { joinSlices } from '../postings/slices.ts';
import { type PackManifest, partNumbers, type SegmentKind, type SegmentRef } from './manifest.ts';
import { concat, decodeRecords, decodeText } from './records.ts';

/** Raw (expanded, already verified) bytes of segments; `end` is exclusive, and the whole segment without a range. */
export interface SegmentReader {
  raw(ref: SegmentRef, start?: number, end?: number): Promise<Uint8Array>;
}

/** An article row as a segment holds it: the part is known from the segment. */
export type StoredArticle = Omit<ArticleRow, 'body'> & { body: { start: number; end: number } };
/** Numbers of articles of a part that are gone. */
export type Tombstones = { part: number; articles: number[] };

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

/** Records of a kind, of one part or of the whole pack (`part: null`). */
export async function readRecords<T>(
  { segments }: Pick<PackManifest, 'segments'>,
  reader: SegmentReader,
  kind: SegmentKind,
  part: number | null = null,
): Promise<T[]> {
  const out: T[] = [];
  for (const ref of segments)
    if (ref.kind === kind && ref.part === part)
      for (const record of decodeRecords<T>(await reader.raw(ref))) out.push(record);
  return out;
}

/** Bytes `[start, end)` of the `bodies` segments of a part, as text. A text may run over the border of two segments. */
export async function readBody(
  { segments }: Pick<PackManifest, 'segments'>,
  reader: SegmentReader,
  { part, start, end }: ArticleRow['body'],
): Promise<string> {
  const pieces: Uint8Array[] = [];
  let offset = 0;
  for (const ref of segments) {
    if (ref.kind !== 'bodies' || ref.part !== part) continue;
    const from = Math.max(start, offset);
    const to = Math.min(end, offset + ref.rawLength);
    if (from < to) pieces.push(await reader.raw(ref, from - offset, to - offset));
    offset += ref.rawLength;
  }
  return decodeText(concat(pieces));
}

/** The part of a pack that a search by words needs: a popup that was just opened waits for no more. */
export async function loadArticles(manifest: PackManifest, reader: SegmentReader): Promise<PackArticles> {
  const parts = partNumbers(manifest);
  const [outlets, tombstones, read] = await Promise.all([
    readRecords<Outlet>(manifest, reader, 'outlets'),
    readRecords<Tombstones>(manifest, reader, 'tombstones'),
    Promise.all(
      parts.map((part) =>
        Promise.all([
          readRecords<StoredArticle>(manifest, reader, 'articles', part),
          readIndex(manifest, reader, part),
        ]),
      ),
    ),
  ]);
  const gone = new Map(tombstones.map(({ part, articles }) => [part, new Set(articles)]));
  const articles: ArticleRow[] = [];
  const postings: PostingPart[] = [];
  for (const [place, [rows, index]] of read.entries()) {
    const part = parts[place] as number;
    const dead = gone.get(part);
    rows.forEach(({ body, ...row }, number) => {
      if (!dead?.has(number)) articles.push({ ...row, body: { part, ...body } });
    });
    postings.push({ index, gone: [...(dead ?? [])].filter((number) => number < rows.length) });
  }
  return {
    info: packInfo(manifest),
    articles,
    outlets,
    postings,
    text: ({ body }) => readBody(manifest, reader, body),
  };
}

/** Reads every segment but the bodies, whose texts are read one by one when asked for. `own`: its articles, read before. */
export async function loadPack(
  manifest: PackManifest,
  reader: SegmentReader,
  own: Promise<PackArticles> = loadArticles(manifest, reader),
): Promise<PackData> {
  const shared = <T>(kind: SegmentKind): Promise<T[]> => readRecords<T>(manifest, reader, kind);
  const ofParts = Promise.all(
    partNumbers(manifest).map((part) => readRecords<ArticleStats>(manifest, reader, 'stats', part)),
  );
  const [articles, entities, referents, references, events, aliases, subjects, counted] = await Promise.all([
    own,
    shared<Entity>('entities'),
    shared<Referent>('wordings'),
    shared<Reference>('references'),
    shared<RegionEvent>('events'),
    shared<AliasData>('aliases'),
    shared<SubjectCount>('stats'),
    ofParts,
  ]);
  const stats = counted.flatMap((rows, place) => {
    const gone = new Set(articles.postings[place]?.gone);
    return gone.size === 0 ? rows : rows.filter((_, number) => !gone.has(number));
  });
  return { ...articles, entities, referents, references, events, aliases, stats, subjects };
}

/** The index of a part from its slices; an empty buffer, which no reader adopts, where they make none. */
async function readIndex(manifest: PackManifest, reader: SegmentReader, part: number): Promise<ArrayBuffer> {
  const slices: Uint8Array[] = [];
  for (const ref of manifest.segments)
    if (ref.kind === 'postings' && ref.part === part) slices.push(await reader.raw(ref));
  const joined = joinSlices(slices);
  return (joined.ok && joined.value.length === 1 && joined.value[0]) || new ArrayBuffer(0);
}
