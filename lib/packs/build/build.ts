/** A checked corpus in, a built pack out. Same corpus over the same base, same bytes: no clock, no commit, no file order. */
import type { Corpus } from '../../model/corpus.ts';
import { asId } from '../../model/ids.ts';
import type { ArticleStats, PackData } from '../../model/pack-data.ts';
import { gunzip, sha256 } from '../bytes.ts';
import { loadPack, packInfo, type SegmentReader } from '../load.ts';
import {
  ANALYZER,
  FEATURES,
  FORMAT_VERSION,
  manifestBytes,
  type PackManifest,
  type SegmentRef,
  segmentPath,
} from '../manifest.ts';
import { aliasRows } from './aliases.ts';
import { cutChunks, MEAN } from './chunks.ts';
import { countWords } from './count-words.ts';
import { indexArticles } from './index-articles.ts';
import { indexNames, type NameIndex } from './index-names.ts';
import { livingOf, type PartPlan, planParts, readBaseParts } from './parts.ts';
import { type ScanOutput, scanArticles } from './scan-articles.ts';
import { articleTasks, type BuiltSegment, postingTasks, sharedTasks, statsTasks, writeSegments } from './segments.ts';
import { type Driver, inline, runStage, type Stage, type StageProgress } from './stage.ts';
import { countSubjects } from './subjects.ts';

export const BUILDER = { name: 'sidelight', version: '0.1.0' };

export type CompiledPack = {
  manifest: PackManifest;
  /** Path below the pack folder → bytes, the manifest among them. */
  files: Map<string, Uint8Array>;
};
export type BuiltPack = CompiledPack & { data: PackData };

/** What queries are answered from. */
export type SelfTestData = Pick<PackData, 'info' | 'entities' | 'outlets' | 'referents' | 'stats'>;
/** Asks the pack the queries that readers will ask before they switch to it. Given by the caller: search is its own domain. */
export type SelfTestMaker = (data: SelfTestData) => PackManifest['selfTest'];

/** An earlier version, whose parts are kept where nothing in them changed. `packed` gives the bytes of a segment's file. */
export type BasePack = {
  manifest: PackManifest;
  reader: SegmentReader;
  packed: (ref: SegmentRef) => Promise<Uint8Array>;
};

/** `driver`: who runs the tasks; the bytes are the same whoever does. */
export type BuildOptions = { base?: BasePack | null; driver?: Driver; progress?: StageProgress };

/** The pack, and its data read back from the bytes just written. */
export async function buildPack(
  corpus: Corpus,
  makeSelfTest: SelfTestMaker,
  options: BuildOptions = {},
): Promise<BuiltPack> {
  const { manifest, files } = await compilePack(corpus, makeSelfTest, options);
  return { manifest, files, data: await loadPack(manifest, memoryReader(files)) };
}

export async function compilePack(
  corpus: Corpus,
  makeSelfTest: SelfTestMaker,
  { base = null, driver = inline, progress = () => {} }: BuildOptions = {},
): Promise<CompiledPack> {
  const run = <I, T, O>(stage: Stage<I, T, O>, input: I): Promise<O[]> => runStage(driver, stage, input, progress);
  const write = async (tasks: Parameters<(typeof writeSegments)['plan']>[0]): Promise<BuiltSegment[]> =>
    (await run(writeSegments, tasks)).flat();
  const aliases = aliasRows(corpus);
  // Another analyzer cut the words of the base otherwise: nothing of it can be kept.
  const usable = base && base.manifest.analyzer.version === ANALYZER.version ? base : null;
  const plans = planParts(corpus.articles, usable ? await readBaseParts(usable.manifest, usable.reader) : []);
  const [buffer] = await run(indexNames, { ...corpus, aliases });
  const names: NameIndex = { id: await sha256(new Uint8Array(buffer as ArrayBuffer)), buffer: buffer as ArrayBuffer };
  const written: BuiltSegment[] = [];
  const stats: ArticleStats[] = [];
  // One part after another: the words of a part are many times its text, and are let go with it.
  for (const [part, plan] of plans.entries()) {
    const living = livingOf(plan);
    const scanned = (await run(scanArticles, { chunks: cutChunks(living, MEAN.scan), names })).flat();
    stats.push(...scanned);
    const postings = async (): Promise<BuiltSegment[]> => {
      const [slices = []] = await run(indexArticles, await run(countWords, cutChunks(living, MEAN.count)));
      return write(postingTasks(part, slices));
    };
    const named = statsTasks(part, withDead(plan, scanned));
    const [texts, index] = plan.kept
      ? [await write(named), []]
      : await Promise.all([write([...articleTasks(part, plan), ...named]), postings()]);
    written.push(...texts, ...index);
  }
  const subjects = countSubjects(plans.flatMap(livingOf), stats);
  written.push(...(await write(sharedTasks(corpus, aliases, subjects, plans))));
  const segments = [...written, ...(usable ? await keptSegments(plans, usable) : [])];
  const manifest = describe(corpus, aliases.length, stats, segments);
  manifest.selfTest = makeSelfTest({ ...corpus, info: packInfo(manifest), stats });
  const files = new Map([['manifest.json', manifestBytes(manifest)]]);
  for (const { ref, bytes } of segments) files.set(segmentPath(ref), bytes);
  return { manifest, files };
}

/** The scans of a part with its dead articles, which keep the stats they had, so that the bytes stay the same. */
function withDead({ articles, dead, kept }: PartPlan, scanned: ScanOutput): ScanOutput {
  let next = 0;
  return articles.map((_, number) => {
    const old = dead.has(number) ? kept?.stats[number] : undefined;
    return old ?? (scanned[next++] as ArticleStats);
  });
}

async function keptSegments(plans: readonly PartPlan[], base: BasePack): Promise<BuiltSegment[]> {
  const out: BuiltSegment[] = [];
  for (const [part, { kept }] of plans.entries())
    for (const ref of kept?.segments ?? []) out.push({ ref: { ...ref, part }, bytes: await base.packed(ref) });
  return out;
}

function describe(corpus: Corpus, aliases: number, stats: ArticleStats[], segments: BuiltSegment[]): PackManifest {
  const { pack } = corpus;
  const sum = (of: (segment: BuiltSegment) => number): number =>
    segments.reduce((total, segment) => total + of(segment), 0);
  return {
    formatVersion: FORMAT_VERSION,
    minReader: '0.1.0',
    requires: [...FEATURES],
    packId: asId(pack.id),
    seq: pack.version,
    createdAt: pack.date,
    channel: 'stable',
    title: pack.title,
    publisher: pack.publisher,
    contact: pack.contact,
    licence: pack.licence,
    languages: pack.languages,
    analyzer: { ...ANALYZER },
    counts: {
      articles: corpus.articles.length,
      outlets: corpus.outlets.length,
      entities: corpus.entities.length,
      aliases,
      referents: corpus.referents.length,
      references: corpus.references.length,
      events: corpus.events.length,
      words: stats.reduce((total, { length }) => total + length, 0),
    },
    totals: { bytes: sum(({ ref }) => ref.length), rawBytes: sum(({ ref }) => ref.rawLength) },
    segments: segments.map(({ ref }) => ref),
    selfTest: [],
    builder: BUILDER,
  };
}

function memoryReader(files: ReadonlyMap<string, Uint8Array>): SegmentReader {
  let last: { hash: string; raw: Uint8Array } | null = null;
  return {
    async raw(ref, start = 0, end = ref.rawLength) {
      if (last?.hash !== ref.sha256) {
        const raw = await gunzip(files.get(segmentPath(ref)) as Uint8Array, ref.rawLength);
        if (!raw.ok) throw new Error(`A segment just written cannot be read: ${raw.error}`);
        last = { hash: ref.sha256, raw: raw.value };
      }
      return last.raw.subarray(start, end);
    },
  };
}
