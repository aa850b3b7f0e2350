/**
 * A built pack from its segments: the same loader for a folder, for IndexedDB and for the build's own self-test.
 *
 * Articles come in parts, each numbered from 0 by itself; the tombstones of the pack say which numbers of a part are gone.
 * The loader lays the parts end to end, leaves the gone articles out, and renumbers the postings.
 */
import type { Entity, Outlet, PackInfo, Reference, Referent, RegionEvent } from '../model/corpus.ts';
import { asId } from '../model/ids.ts';
import { byKey } from '../model/order.ts';
import type { AliasData, ArticleRow, ArticleStats, PackData, PostingRow, SubjectCount } from '../model/pack-data.ts';
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

/** Reads every segment but the bodies, whose texts are read one by one when asked for. */
export async function loadPack(manifest: PackManifest, reader: SegmentReader): Promise<PackData> {
  const shared = <T>(kind: SegmentKind): Promise<T[]> => readRecords<T>(manifest, reader, kind);
  const [outlets, entities, referents, references, events, aliases, subjects, tombstones] = await Promise.all([
    shared<Outlet>('outlets'),
    shared<Entity>('entities'),
    shared<Referent>('wordings'),
    shared<Reference>('references'),
    shared<RegionEvent>('events'),
    shared<AliasData>('aliases'),
    shared<SubjectCount>('stats'),
    shared<Tombstones>('tombstones'),
  ]);
  const gone = new Map(tombstones.map(({ part, articles }) => [part, new Set(articles)]));
  const articles: ArticleRow[] = [];
  const stats: ArticleStats[] = [];
  const postings = new Map<string, number[]>();
  for (const part of partNumbers(manifest)) {
    const [rows, ownStats, ownPostings] = await Promise.all([
      readRecords<StoredArticle>(manifest, reader, 'articles', part),
      readRecords<ArticleStats>(manifest, reader, 'stats', part),
      readRecords<PostingRow>(manifest, reader, 'postings', part),
    ]);
    const dead = gone.get(part);
    // Number within the part → number in the pack, or -1 for a gone article.
    const numbers = new Int32Array(rows.length).fill(-1);
    rows.forEach(({ body, ...row }, number) => {
      if (dead?.has(number)) return;
      numbers[number] = articles.length;
      articles.push({ ...row, body: { part, ...body } });
      stats.push(ownStats[number] as ArticleStats);
    });
    addPostings(postings, ownPostings, numbers);
  }
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
    subjects,
    postings: [...postings].sort(byKey),
    text: ({ body }) => readBody(manifest, reader, body),
  };
}

/** Adds the postings of a part under its new numbers; gone articles have none. */
function addPostings(into: Map<string, number[]>, rows: PostingRow[], numbers: Int32Array): void {
  for (const [term, places] of rows) {
    const list = into.get(term) ?? [];
    for (let at = 0; at < places.length; at += 2) {
      const number = numbers[places[at] as number] ?? -1;
      if (number >= 0) list.push(number, places[at + 1] as number);
    }
    if (list.length > 0) into.set(term, list);
  }
}
