/** The manifest of a built pack: what it is, what it needs, and the hash of every segment. */
import * as v from 'valibot';
import { fail, ok, type Result } from '../model/result.ts';
import { FOLD_VERSION } from '../text/fold.ts';

export const FORMAT_VERSION = 1;
/** Features a reader must know to use a pack. A pack that asks for another one is refused, not half read. */
export const FEATURES: readonly string[] = ['postings-1'];

/** Limits of the reader; never taken from a pack. */
export const LIMIT = {
  manifestBytes: 4 * 1024 * 1024,
  segmentBytes: 2 * 1024 * 1024,
  rawSegmentBytes: 8 * 1024 * 1024,
  segments: 4096,
  rawTotalBytes: 2 * 1024 ** 3,
} as const;

/** Kinds of segment a version 1 pack may hold; the build writes those it has records for. */
export const SEGMENT_KINDS = [
  'articles', 'references', 'outlets', 'entities', 'aliases', 'wordings', 'events', 'bodies', 'postings', 'stats', 'tombstones',
] as const; // biome-ignore format: one list, read as one line
export type SegmentKind = (typeof SEGMENT_KINDS)[number];

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const short = v.pipe(v.string(), v.maxLength(2048));

const Segment = v.strictObject({
  kind: v.picklist(SEGMENT_KINDS),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  length: v.pipe(count, v.maxValue(LIMIT.segmentBytes)),
  rawLength: v.pipe(count, v.maxValue(LIMIT.rawSegmentBytes)),
  codec: v.literal('gzip'),
  records: count,
});

const Manifest = v.strictObject({
  formatVersion: count,
  minReader: short,
  requires: v.array(short),
  packId: v.pipe(short, v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)),
  /** SHA-256 of the publisher's root metadata; null until the pack is signed. */
  publisherId: v.nullable(short),
  seq: v.pipe(count, v.minValue(1)),
  createdAt: short,
  channel: v.picklist(['stable', 'canary']),
  title: short,
  publisher: short,
  contact: short,
  licence: short,
  languages: v.array(short),
  analyzer: v.strictObject({ id: short, version: count }),
  counts: v.record(v.string(), count),
  totals: v.strictObject({ bytes: count, rawBytes: v.pipe(count, v.maxValue(LIMIT.rawTotalBytes)) }),
  segments: v.pipe(v.array(Segment), v.maxLength(LIMIT.segments)),
  selfTest: v.pipe(v.array(v.strictObject({ query: short, expectTop: v.array(short) })), v.maxLength(64)),
  builder: v.strictObject({ name: short, version: short }),
});

export type SegmentRef = v.InferOutput<typeof Segment>;
export type PackManifest = v.InferOutput<typeof Manifest>;

export type ManifestError = {
  code: 'E_JSON' | 'E_SCHEMA' | 'E_NEEDS_NEWER' | 'E_ANALYZER' | 'E_TOO_BIG';
  message: string;
};

/** Reads a manifest from bytes: size before parse, form before meaning, and never a feature that is not known here. */
export function parseManifest(bytes: Uint8Array): Result<PackManifest, ManifestError> {
  if (bytes.length > LIMIT.manifestBytes)
    return fail({
      code: 'E_TOO_BIG',
      message: `The manifest has ${bytes.length} bytes; ${LIMIT.manifestBytes} is the most.`,
    });
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    return fail({ code: 'E_JSON', message: `The manifest is not JSON: ${String(error)}` });
  }
  const newer = v.safeParse(v.looseObject({ formatVersion: v.number(), requires: v.array(v.string()) }), data);
  if (newer.success) {
    const unknown = newer.output.requires.filter((feature) => !FEATURES.includes(feature));
    if (newer.output.formatVersion > FORMAT_VERSION || unknown.length > 0) {
      return fail({
        code: 'E_NEEDS_NEWER',
        message: `The pack needs a newer Sidelight (format ${newer.output.formatVersion}; ${unknown.join(', ') || 'no unknown features'}).`,
      });
    }
  }
  const result = v.safeParse(Manifest, data);
  if (!result.success) {
    const first = result.issues[0];
    return fail({
      code: 'E_SCHEMA',
      message: `The manifest has a wrong value at ${v.getDotPath(first) ?? 'the top'}: ${first.message}.`,
    });
  }
  if (result.output.analyzer.version !== FOLD_VERSION) {
    return fail({
      code: 'E_ANALYZER',
      message: `The pack was indexed with text rules ${result.output.analyzer.version}; this Sidelight uses ${FOLD_VERSION}. Build it again.`,
    });
  }
  return ok(result.output);
}

/** Bytes of a manifest: two-space JSON in schema order, so that versions compare line by line. */
export const manifestBytes = (manifest: PackManifest): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);

/** Where a segment lies below the pack folder. Made from the hash by the reader: a pack never supplies a path. */
export const segmentPath = (ref: Pick<SegmentRef, 'sha256'>): string =>
  `seg/${ref.sha256.slice(0, 2)}/${ref.sha256}.bin`;
