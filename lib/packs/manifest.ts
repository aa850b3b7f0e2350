/** The manifest of a built pack: what it is, what it needs, and the hash of every segment. */
import * as v from 'valibot';
import { ok, type Result } from '../model/result.ts';
import { FOLD_VERSION } from '../text/fold.ts';
import { fault, type PackFault } from './faults.ts';
import { issueText, parseJson } from './json.ts';

export const FORMAT_VERSION = 1;
/** Features a reader must know to use a pack. A pack that asks for another one is refused, not half read. */
export const FEATURES: readonly string[] = ['parts-1', 'postings-json-1'];

/** Limits of the reader; never taken from a pack. */
export const LIMIT = {
  manifestBytes: 4 * 1024 * 1024,
  manifestDepth: 8,
  segmentBytes: 2 * 1024 * 1024,
  rawSegmentBytes: 8 * 1024 * 1024,
  /** Raw bytes to a compressed byte; text comes to about three, lists of numbers to about ten. */
  ratio: 50,
  segments: 4096,
  recordsInSegment: 500_000,
  recordBytes: 1024 * 1024,
  rawTotalBytes: 2 * 1024 ** 3,
  parts: 8,
  articlesInPart: 30_000,
} as const;

/** Kinds of segment a version 1 pack may hold; the build writes those it has records for. */
export const SEGMENT_KINDS = [
  'articles', 'references', 'outlets', 'entities', 'aliases', 'wordings', 'events', 'bodies', 'postings', 'stats', 'tombstones',
] as const; // biome-ignore format: one list, read as one line
export type SegmentKind = (typeof SEGMENT_KINDS)[number];

/** How this version cuts and folds words. */
export const ANALYZER = { id: 'sidelight-fold', version: FOLD_VERSION, stemmer: 'none' } as const;

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const short = v.pipe(v.string(), v.maxLength(2048));

const Segment = v.strictObject({
  kind: v.picklist(SEGMENT_KINDS),
  /** The part of the pack that this segment describes; null where it describes the whole. */
  part: v.nullable(v.pipe(count, v.maxValue(LIMIT.parts - 1))),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  length: v.pipe(count, v.maxValue(LIMIT.segmentBytes)),
  rawLength: v.pipe(count, v.maxValue(LIMIT.rawSegmentBytes)),
  codec: v.literal('gzip'),
  records: v.pipe(count, v.maxValue(LIMIT.recordsInSegment)),
});

const Manifest = v.strictObject({
  formatVersion: count,
  minReader: short,
  requires: v.array(short),
  packId: v.pipe(short, v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)),
  seq: v.pipe(count, v.minValue(1)),
  createdAt: v.pipe(v.string(), v.isoDate()),
  channel: v.picklist(['stable', 'canary']),
  title: short,
  publisher: short,
  contact: short,
  licence: short,
  languages: v.array(short),
  /** What cut and folded the words of the index. A reader that cuts otherwise cannot use it. */
  analyzer: v.strictObject({ id: short, version: count, stemmer: short }),
  counts: v.record(v.string(), count),
  totals: v.strictObject({ bytes: count, rawBytes: v.pipe(count, v.maxValue(LIMIT.rawTotalBytes)) }),
  segments: v.pipe(v.array(Segment), v.maxLength(LIMIT.segments)),
  selfTest: v.pipe(v.array(v.strictObject({ query: short, expectTop: v.array(short) })), v.maxLength(64)),
  builder: v.strictObject({ name: short, version: short }),
});

export type SegmentRef = v.InferOutput<typeof Segment>;
export type PackManifest = v.InferOutput<typeof Manifest>;

/** Reads a manifest from bytes: size before parse, form before meaning, and never a feature that is not known here. */
export function parseManifest(bytes: Uint8Array): Result<PackManifest, PackFault> {
  const json = parseJson(bytes, { what: 'The manifest', bytes: LIMIT.manifestBytes, depth: LIMIT.manifestDepth });
  if (!json.ok) return json;
  const newer = v.safeParse(v.looseObject({ formatVersion: v.number(), requires: v.array(v.string()) }), json.value);
  if (newer.success) {
    const unknown = newer.output.requires.filter((feature) => !FEATURES.includes(feature));
    if (newer.output.formatVersion > FORMAT_VERSION || unknown.length > 0)
      return fault(
        'E_NEEDS_NEWER',
        `The pack needs a newer Sidelight (format ${newer.output.formatVersion}; ${unknown.join(', ') || 'no unknown features'}).`,
      );
  }
  const result = v.safeParse(Manifest, json.value);
  if (!result.success) {
    const [first] = result.issues;
    return fault('E_SCHEMA', `In the manifest: ${issueText(first)}.`);
  }
  if (result.output.analyzer.id !== ANALYZER.id || result.output.analyzer.version !== ANALYZER.version)
    return fault(
      'E_ANALYZER',
      `The pack was indexed with ${result.output.analyzer.id} ${result.output.analyzer.version}; this Sidelight uses ${ANALYZER.id} ${ANALYZER.version}.`,
    );
  return ok(result.output);
}

/** Bytes of a manifest: two-space JSON in schema order, so that versions compare line by line. */
export const manifestBytes = (manifest: PackManifest): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);

/** Where a segment lies below the pack folder. Made from the hash by the reader: a pack never supplies a path. */
export const segmentPath = (ref: Pick<SegmentRef, 'sha256'>): string =>
  `seg/${ref.sha256.slice(0, 2)}/${ref.sha256}.bin`;

/** Numbers of the parts of a pack, in order. */
export const partNumbers = ({ segments }: Pick<PackManifest, 'segments'>): number[] =>
  [...new Set(segments.flatMap(({ part }) => (part === null ? [] : [part])))].sort((a, b) => a - b);

/** How many articles a part has, the gone ones included. */
export const articlesOfPart = ({ segments }: Pick<PackManifest, 'segments'>, part: number | null): number =>
  segments.filter((ref) => ref.kind === 'articles' && ref.part === part).reduce((sum, ref) => sum + ref.records, 0);
