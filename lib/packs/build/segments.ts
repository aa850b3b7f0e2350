/** Stage: records to compressed, hash-named segments, none over the reader's limits. */
import type { Corpus } from '../../model/corpus.ts';
import type { AliasData, ArticleRow } from '../../model/pack-data.ts';
import { gzip, sha256 } from '../bytes.ts';
import type { SegmentKind, SegmentRef } from '../manifest.ts';
import { encodeRecords } from '../records.ts';
import type { ScanOutput } from './scan-articles.ts';
import type { Stage } from './stage.ts';

/** Raw size a segment is cut at: half of what a reader takes, so that one long record never breaks the limit. */
const CUT = 4 * 1024 * 1024;

export type SegmentInput = { corpus: Corpus; aliases: AliasData[]; scanned: ScanOutput; postings: SegmentTask[] };
export type SegmentTask = { kind: SegmentKind; raw: Uint8Array; records: number };
export type BuiltSegment = { ref: SegmentRef; bytes: Uint8Array };

export const writeSegments: Stage<SegmentInput, SegmentTask, BuiltSegment> = {
  name: 'write segments',
  plan({ corpus, aliases, scanned, postings }) {
    const bodies = packBodies(corpus);
    return [
      ...cut('articles', bodies.rows),
      ...cut('outlets', corpus.outlets),
      ...cut('entities', corpus.entities),
      ...cut('aliases', aliases),
      ...cut('wordings', corpus.referents),
      ...cut('references', corpus.references),
      ...cut('events', corpus.events),
      ...bodies.segments,
      ...postings,
      ...cut('stats', scanned),
    ];
  },
  async run({ kind, raw, records }) {
    const bytes = await gzip(raw);
    return {
      bytes,
      ref: { kind, sha256: await sha256(bytes), length: bytes.length, rawLength: raw.length, codec: 'gzip', records },
    };
  },
};

/** Records of one kind as one or more segments; a kind without records has none. */
function cut(kind: SegmentKind, records: readonly unknown[]): SegmentTask[] {
  const out: SegmentTask[] = [];
  let batch: unknown[] = [];
  let size = 0;
  const flush = (): void => {
    if (batch.length > 0) out.push({ kind, raw: encodeRecords(batch), records: batch.length });
    batch = [];
    size = 0;
  };
  for (const record of records) {
    batch.push(record);
    size += JSON.stringify(record).length;
    if (size > CUT) flush();
  }
  flush();
  return out;
}

/** Texts end to end in `bodies` segments, and the article rows that say where each lies. */
function packBodies(corpus: Corpus): { rows: ArticleRow[]; segments: SegmentTask[] } {
  const encoder = new TextEncoder();
  const rows: ArticleRow[] = [];
  const segments: SegmentTask[] = [];
  let parts: Uint8Array[] = [];
  let size = 0;
  const flush = (): void => {
    if (parts.length === 0) return;
    const raw = new Uint8Array(size);
    let at = 0;
    for (const part of parts) {
      raw.set(part, at);
      at += part.length;
    }
    segments.push({ kind: 'bodies', raw, records: parts.length });
    parts = [];
    size = 0;
  };
  for (const { text, ...article } of corpus.articles) {
    const bytes = encoder.encode(text);
    if (size + bytes.length > CUT) flush();
    rows.push({ ...article, body: { segment: segments.length, start: size, end: size + bytes.length } });
    parts.push(bytes);
    size += bytes.length;
  }
  flush();
  return { rows, segments };
}
