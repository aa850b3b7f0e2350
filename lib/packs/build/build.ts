/** A checked corpus in, a built pack out. Same corpus, same bytes: no clock, no commit, no order of the file system. */
import type { Corpus } from '../../model/corpus.ts';
import { asId } from '../../model/ids.ts';
import type { PackData } from '../../model/pack-data.ts';
import { FOLD_VERSION } from '../../text/fold.ts';
import { gunzip } from '../bytes.ts';
import { loadPack, type SegmentReader } from '../load.ts';
import { FEATURES, FORMAT_VERSION, manifestBytes, type PackManifest, segmentPath } from '../manifest.ts';
import { aliasRows } from './aliases.ts';
import { indexArticles } from './index-articles.ts';
import { scanArticles } from './scan-articles.ts';
import { type BuiltSegment, writeSegments } from './segments.ts';
import { runInline, type StageProgress } from './stage.ts';

export const BUILDER = { name: 'sidelight', version: '0.1.0' };

export type BuiltPack = {
  manifest: PackManifest;
  /** Path below the pack folder → bytes, the manifest among them. */
  files: Map<string, Uint8Array>;
  data: PackData;
};

/** Asks the built pack the queries that readers will ask before they switch to it. Given by the caller: search is its own domain. */
export type SelfTestMaker = (data: PackData) => PackManifest['selfTest'];

export async function buildPack(
  corpus: Corpus,
  makeSelfTest: SelfTestMaker,
  progress: StageProgress = () => {},
): Promise<BuiltPack> {
  const aliases = aliasRows(corpus);
  const scanned = (await runInline(scanArticles, { articles: corpus.articles, aliases }, progress)).flat();
  const postings = (await runInline(indexArticles, corpus.articles, progress)).flat();
  const segments = await runInline(writeSegments, { corpus, aliases, scanned, postings }, progress);
  const manifest = describe(corpus, aliases.length, segments);
  const data = await loadPack(manifest, memoryReader(segments));
  manifest.selfTest = makeSelfTest(data);
  const files = new Map([['manifest.json', manifestBytes(manifest)]]);
  for (const { ref, bytes } of segments) files.set(segmentPath(ref), bytes);
  return { manifest, files, data };
}

function describe(corpus: Corpus, aliases: number, segments: BuiltSegment[]): PackManifest {
  const { pack } = corpus;
  const sum = (of: (segment: BuiltSegment) => number): number =>
    segments.reduce((total, segment) => total + of(segment), 0);
  return {
    formatVersion: FORMAT_VERSION,
    minReader: '0.1.0',
    requires: [...FEATURES],
    packId: asId(pack.id),
    publisherId: null,
    seq: pack.version,
    createdAt: pack.date,
    channel: 'stable',
    title: pack.title,
    publisher: pack.publisher,
    contact: pack.contact,
    licence: pack.licence,
    languages: pack.languages,
    analyzer: { id: 'sidelight-fold', version: FOLD_VERSION },
    counts: {
      articles: corpus.articles.length,
      outlets: corpus.outlets.length,
      entities: corpus.entities.length,
      aliases,
      referents: corpus.referents.length,
      references: corpus.references.length,
      events: corpus.events.length,
    },
    totals: { bytes: sum(({ ref }) => ref.length), rawBytes: sum(({ ref }) => ref.rawLength) },
    segments: segments.map(({ ref }) => ref),
    selfTest: [],
    builder: BUILDER,
  };
}

function memoryReader(segments: BuiltSegment[]): SegmentReader {
  return {
    async raw(ref, start = 0, end = ref.rawLength) {
      const found = segments.find((segment) => segment.ref.sha256 === ref.sha256) as BuiltSegment;
      const raw = await gunzip(found.bytes, ref.rawLength);
      if (!raw.ok) throw new Error(`A segment just written cannot be read: ${raw.error}`);
      return raw.value.subarray(start, end);
    },
  };
}
