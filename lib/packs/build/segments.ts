/** Stage: records to compressed, hash-named segments, none over the reader's limits. */
import type { Corpus } from '../../model/corpus.ts';
import type { AliasData, SubjectCount } from '../../model/pack-data.ts';
import { endsRun } from '../../model/runs.ts';
import { gzip, sha256 } from '../bytes.ts';
import type { StoredArticle, Tombstones } from '../load.ts';
import { LIMIT, type SegmentKind, type SegmentRef } from '../manifest.ts';
import { concat, encodeLine } from '../records.ts';
import type { PartPlan } from './parts.ts';
import type { ScanOutput } from './scan-articles.ts';
import type { Stage } from './stage.ts';

/** Raw size a segment is cut at: half of what a reader takes, so that one long record never breaks the limit. */
const CUT = 4 * 1024 * 1024;
/** Texts are stored by readers in blocks of this size; a segment of them holds whole blocks but for the last. */
const BLOCK = 64 * 1024;
/** Lists of the whole pack may also be cut after a record that asks for it, so that a change moves no later cut. */
const SOFT_CUT = { from: 128 * 1024, oneIn: 64 };
/** So may texts, after an article whose id asks for it: a text that grows or shrinks leaves the others where they are. */
const BODY_CUT = { from: 2 * 1024 * 1024, oneIn: 64 };

export type SegmentTask = { kind: SegmentKind; part: number | null; raw: Uint8Array };
export type BuiltSegment = { ref: SegmentRef; bytes: Uint8Array };

export const writeSegments: Stage<SegmentTask[], SegmentTask, BuiltSegment[]> = {
  name: 'write segments',
  plan: (tasks) => tasks,
  key: ({ kind, part, raw }) => [kind, String(part), raw],
  run: compress,
};

/** What describes the whole pack. */
export const sharedTasks = (
  corpus: Corpus,
  aliases: readonly AliasData[],
  subjects: readonly SubjectCount[],
  plans: readonly PartPlan[],
): SegmentTask[] => [
  ...whole('outlets', corpus.outlets),
  ...whole('entities', corpus.entities),
  ...whole('aliases', aliases),
  ...whole('wordings', corpus.referents),
  ...whole('references', corpus.references),
  ...whole('events', corpus.events),
  ...whole('stats', subjects),
  ...whole('tombstones', tombstones(plans)),
];

/** What the articles of a part name. It may have changed with the names of the pack, so a kept part needs it too. */
export const statsTasks = (part: number, scanned: ScanOutput): SegmentTask[] => lines('stats', part, scanned);

export const postingTasks = (part: number, slices: readonly Uint8Array[]): SegmentTask[] =>
  slices.map((raw): SegmentTask => ({ kind: 'postings', part, raw }));

/** Halves a task until its compressed bytes are within the limit: text in some scripts compresses badly. */
async function compress(task: SegmentTask): Promise<BuiltSegment[]> {
  const { kind, part, raw } = task;
  const bytes = gzip(raw);
  const middle = bytes.length > LIMIT.segmentBytes ? middleOf(task) : 0;
  if (middle > 0)
    return [
      ...(await compress({ ...task, raw: raw.subarray(0, middle) })),
      ...(await compress({ ...task, raw: raw.subarray(middle) })),
    ];
  const records = recordsIn(task);
  const ref = { kind, part, sha256: await sha256(bytes), length: bytes.length, rawLength: raw.length, records };
  return [{ bytes, ref: { ...ref, codec: 'gzip' } }];
}

const NEWLINE = 0x0a;
const middleOf = ({ kind, raw }: SegmentTask): number =>
  kind === 'bodies' ? Math.floor(raw.length / 2 / BLOCK) * BLOCK : raw.lastIndexOf(NEWLINE, raw.length >> 1) + 1;

/** Blocks of text, one slice of an index, or lines. */
function recordsIn({ kind, raw }: SegmentTask): number {
  if (kind === 'postings') return 1;
  return kind === 'bodies' ? Math.ceil(raw.length / BLOCK) : countLines(raw);
}

function countLines(raw: Uint8Array): number {
  let count = 0;
  for (let at = raw.indexOf(NEWLINE); at >= 0; at = raw.indexOf(NEWLINE, at + 1)) count++;
  return count;
}

/** Records of one kind as one or more tasks; a kind without records has none. */
function lines(kind: SegmentKind, part: number | null, records: readonly unknown[], soft = false): SegmentTask[] {
  const out: SegmentTask[] = [];
  let batch: Uint8Array[] = [];
  let size = 0;
  const flush = (): void => {
    if (batch.length > 0) out.push({ kind, part, raw: concat(batch) });
    batch = [];
    size = 0;
  };
  for (const record of records) {
    const line = encodeLine(record);
    if (size + line.length > CUT) flush();
    batch.push(line);
    size += line.length;
    if (soft && size > SOFT_CUT.from && asksForCut(line)) flush();
  }
  flush();
  return out;
}

const whole = (kind: SegmentKind, records: readonly unknown[]): SegmentTask[] => lines(kind, null, records, true);

/** FNV-1a over the start of a record: the same record asks again in the next version, wherever it then stands. */
function asksForCut(line: Uint8Array): boolean {
  let hash = 0x811c9dc5;
  for (const byte of line.subarray(0, 64)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 8) % SOFT_CUT.oneIn === 0;
}

/** Texts end to end in `bodies` segments, and the article rows that say where each lies. */
export function articleTasks(part: number, { articles }: PartPlan): SegmentTask[] {
  const encoder = new TextEncoder();
  const rows: StoredArticle[] = [];
  const bodies: SegmentTask[] = [];
  let batch: Uint8Array[] = [];
  let size = 0;
  let end = 0;
  const flush = (): void => {
    const raw = concat(batch);
    // A text longer than a segment runs over the border of two.
    for (let at = 0; at < raw.length; at += CUT) bodies.push({ kind: 'bodies', part, raw: raw.subarray(at, at + CUT) });
    batch = [];
    size = 0;
  };
  for (const { text, ...article } of articles) {
    const bytes = encoder.encode(text);
    if (size + bytes.length > CUT) flush();
    rows.push({ ...article, body: { start: end, end: end + bytes.length } });
    batch.push(bytes);
    size += bytes.length;
    end += bytes.length;
    if (size > BODY_CUT.from && endsRun(article.id, BODY_CUT.oneIn)) flush();
  }
  flush();
  return [...lines('articles', part, rows), ...bodies];
}

const tombstones = (plans: readonly PartPlan[]): Tombstones[] =>
  plans.flatMap(({ dead }, part) => (dead.size > 0 ? [{ part, articles: [...dead].sort((a, b) => a - b) }] : []));
