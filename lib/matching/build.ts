/**
 * Alias rows in, one gazetteer buffer out. Same rows, same bytes, in whatever order they come.
 *
 * The work is cut into steps of some milliseconds, so that a background can answer messages in between: `gazetteerSteps`
 * is to be run to its end in any pieces; `buildGazetteer` runs it at once.
 */
import { compareText } from '../model/order.ts';
import { Tokens } from '../text/tokens.ts';
import { type AliasRow, FLAG } from './alias-row.ts';
import { bufferBytes, COMMON_BIT, KIND_BITS, KINDS, LAST_BIT, NAME_LAYER, ROW_WORDS, type Sizes, TARGET_SHIFT, TARGET_WORDS, viewsOver, WORDING_BIT, WORDING_LAYER, writeHeader } from './layout.ts'; // biome-ignore format: one line
import { NearTables } from './near/tables.ts';
import type { TargetInfo } from './target-info.ts';
import { Trie } from './trie.ts';

/** Rows read in one step. */
const STEP = 250;

/** Orders rows so that the order they were collected in does not reach the bytes. */
const byTargetThenText = (a: AliasRow, b: AliasRow): number =>
  compareText(a.target, b.target) ||
  compareText(a.layer, b.layer) ||
  compareText(a.text, b.text) ||
  compareText(a.language, b.language) ||
  a.flags - b.flags;

export type BuildProgress = { done: number; total: number };

/** Compiles alias rows (duplicates allowed), yielding after every step; see `layout.ts`. Linear in the number of tokens. */
export function* gazetteerSteps(
  input: readonly AliasRow[],
  info: ReadonlyMap<string, TargetInfo> = new Map(),
): Generator<BuildProgress, ArrayBuffer> {
  const rows = [...input].sort(byTargetThenText);
  const targets = [...new Set(rows.map((row) => row.target))];
  const targetIndex = new Map(targets.map((target, index) => [target, index]));
  const encoder = new TextEncoder();
  const spellings: Uint8Array[] = [];
  const trie = new Trie();
  const near = new NearTables();
  const tokens = new Tokens();

  for (const [index, row] of rows.entries()) {
    if (index % STEP === 0) yield { done: index, total: rows.length };
    spellings.push(encoder.encode(row.text));
    const count = tokens.tokenize(row.text);
    let node = 0;
    for (let at = 0; at < count; at++) node = trie.step(node, tokens.h1[at] as number, tokens.h2[at] as number);
    if (count === 0) continue;
    trie.end(node, index);
    if (row.layer === 'name' && !(row.flags & FLAG.other))
      near.add(row, index, targetIndex.get(row.target) as number, info.get(row.target)?.kind === 'person');
  }

  const { order, numbers } = trie.numberNodes();
  for (const _ of near.makeDeletes()) yield { done: rows.length, total: rows.length };
  const related = targets.flatMap((target, index) =>
    (info.get(target)?.spokenForBy ?? []).flatMap((other) => {
      const speaker = targetIndex.get(other);
      return speaker === undefined ? [] : [[index, speaker] as const];
    }),
  );
  const ids = targets.map((target) => encoder.encode(target));
  const sizes: Sizes = {
    ...trie.sizes(),
    ...near.sizes(),
    related: related.length * 2,
    rows: (order.length + 1) * ROW_WORDS,
    targets: (targets.length + 1) * TARGET_WORDS,
    strings:
      order.reduce((sum, index) => sum + (spellings[index] as Uint8Array).length, 0) +
      ids.reduce((sum, bytes) => sum + bytes.length, 0),
  };
  const views = viewsOver(new ArrayBuffer(bufferBytes(sizes)), sizes);

  let byte = 0;
  const put = (bytes: Uint8Array): void => {
    views.strings.set(bytes, byte);
    byte += bytes.length;
  };
  const placeOf = new Int32Array(rows.length).fill(-1);
  const lastOf = new Set(trie.ends.flatMap((list) => (list ? [list.at(-1) as number] : [])));
  for (const [place, index] of order.entries()) {
    const row = rows[index] as AliasRow;
    placeOf[index] = place;
    const bits = row.flags | (row.layer === 'wording' ? WORDING_BIT : 0) | (lastOf.has(index) ? LAST_BIT : 0);
    views.rows[place * ROW_WORDS] = ((targetIndex.get(row.target) as number) << TARGET_SHIFT) | bits;
    views.rows[place * ROW_WORDS + 1] = byte;
    put(spellings[index] as Uint8Array);
  }
  views.rows[order.length * ROW_WORDS + 1] = byte;
  for (const [index, target] of targets.entries()) {
    const { kind = 'wording', prior = 0, common = false } = info.get(target) ?? {};
    views.targets[index * TARGET_WORDS] = byte;
    views.targets[index * TARGET_WORDS + 1] = (prior << KIND_BITS) | (common ? COMMON_BIT : 0) | KINDS.indexOf(kind);
    put(ids[index] as Uint8Array);
  }
  views.targets[targets.length * TARGET_WORDS] = byte;
  for (const [at, pair] of related.entries()) views.related.set(pair, at * 2);
  yield { done: rows.length, total: rows.length };

  trie.write(views, numbers, (list) =>
    list.reduce((bits, index) => bits | (rows[index]?.layer === 'wording' ? WORDING_LAYER : NAME_LAYER), 0),
  );
  yield { done: rows.length, total: rows.length };
  near.write(views, placeOf);
  writeHeader(views.all, sizes);
  return views.all.buffer as ArrayBuffer;
}

/** All steps at once. */
export function buildGazetteer(rows: readonly AliasRow[], info?: ReadonlyMap<string, TargetInfo>): ArrayBuffer {
  const steps = gazetteerSteps(rows, info);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
