/** Alias rows in, one gazetteer buffer out. Same rows, same bytes. */
import { compareText } from '../model/order.ts';
import { Tokens } from '../text/tokens.ts';
import type { AliasRow } from './alias-row.ts';
import {
  BITMAP_SHIFT,
  bufferBytes,
  NAME_LAYER,
  ROW_WORDS,
  SLOT_WORDS,
  slotOf,
  viewsOver,
  WORDING_BIT,
  WORDING_LAYER,
  writeHeader,
} from './layout.ts';

type Node = { edges: Map<number, { h2: number; child: number }>; rows: number[] };

/** Orders rows so that the order they were collected in does not reach the bytes. */
const byTargetThenText = (a: AliasRow, b: AliasRow): number =>
  compareText(a.target, b.target) ||
  compareText(a.layer, b.layer) ||
  compareText(a.text, b.text) ||
  compareText(a.language, b.language) ||
  a.flags - b.flags;

/** Grows the token trie; rows without a letter or digit are left out. */
function growTrie(rows: AliasRow[]): Node[] {
  const nodes: Node[] = [{ edges: new Map(), rows: [] }];
  const tokens = new Tokens();
  rows.forEach((row, index) => {
    const count = tokens.tokenize(row.text);
    if (count === 0) return;
    let at = 0;
    for (let token = 0; token < count; token++) {
      const h1 = tokens.h1[token] as number;
      const h2 = tokens.h2[token] as number;
      const node = nodes[at] as Node;
      const edge = node.edges.get(h1);
      if (edge && edge.h2 !== h2)
        throw new Error(`Token hash collision while adding alias "${row.text}": raise FOLD_VERSION with a new seed.`);
      if (edge) at = edge.child;
      else {
        node.edges.set(h1, { h2, child: nodes.length });
        at = nodes.length;
        nodes.push({ edges: new Map(), rows: [] });
      }
    }
    (nodes[at] as Node).rows.push(index);
  });
  return nodes;
}

/**
 * Compiles alias rows (any order, duplicates allowed) into one ArrayBuffer; see `layout.ts`.
 * Time and memory are linear in the number of alias tokens.
 */
export function buildGazetteer(input: readonly AliasRow[]): ArrayBuffer {
  const rows = [...input].sort(byTargetThenText);
  const nodes = growTrie(rows);
  const targets = [...new Set(rows.map((row) => row.target))].sort(compareText);
  const encoder = new TextEncoder();
  const spellings = rows.map((row) => encoder.encode(row.text));
  const ids = targets.map((target) => encoder.encode(target));
  const stringBytes = [...spellings, ...ids].reduce((sum, bytes) => sum + bytes.length, 0);
  const terminalNodes = nodes.flatMap((node, index) => (node.rows.length > 0 ? [index] : []));
  const terminalRows = terminalNodes.reduce((sum, index) => sum + (nodes[index] as Node).rows.length, 0);
  const slots = 2 ** Math.ceil(Math.log2(Math.max(8, nodes.length * 1.5)));
  const sizes = { slots, terminals: terminalNodes.length, rows: terminalRows, targets: targets.length, stringBytes };
  const views = viewsOver(new ArrayBuffer(bufferBytes(sizes)), sizes);

  // Strings first, so that rows can point at them.
  const spans: [number, number][] = [];
  let byte = 0;
  for (const bytes of spellings) {
    views.strings.set(bytes, byte);
    spans.push([byte, byte + bytes.length]);
    byte += bytes.length;
  }
  ids.forEach((bytes, index) => {
    views.targets[index] = byte;
    views.strings.set(bytes, byte);
    byte += bytes.length;
  });
  views.targets[targets.length] = byte;

  // Rows, grouped by terminal.
  const terminalOf = new Map<number, number>();
  const targetIndex = new Map(targets.map((target, index) => [target, index]));
  let rowAt = 0;
  terminalNodes.forEach((node, terminal) => {
    terminalOf.set(node, terminal);
    views.terminals[terminal] = rowAt;
    for (const index of (nodes[node] as Node).rows) {
      const row = rows[index] as AliasRow;
      const [from, to] = spans[index] as [number, number];
      views.rows.set(
        [targetIndex.get(row.target) as number, row.flags | (row.layer === 'wording' ? WORDING_BIT : 0), from, to],
        rowAt * ROW_WORDS,
      );
      rowAt++;
    }
  });
  views.terminals[terminalNodes.length] = rowAt;

  // Edges.
  const mask = slots - 1;
  nodes.forEach((node, parent) => {
    for (const [h1, { h2, child }] of node.edges) {
      let slot = slotOf(parent, h1, mask);
      while (views.slots[slot * SLOT_WORDS + 2] !== 0) slot = (slot + 1) & mask;
      const grows = (nodes[child] as Node).edges.size > 0 ? 1 : 0;
      const terminal = terminalOf.get(child);
      const ends = terminal === undefined ? 0 : ((terminal + 1) << 2) | layersOf((nodes[child] as Node).rows, rows);
      views.slots.set([parent === 0 ? h2 : parent, h1, (child << 1) | grows, ends], slot * SLOT_WORDS);
      if (parent === 0) {
        const bit = h1 >>> BITMAP_SHIFT;
        views.root[bit >>> 5] = (views.root[bit >>> 5] as number) | (1 << (bit & 31));
      }
    }
  });
  writeHeader(views);
  return views.words.buffer as ArrayBuffer;
}

/** `NAME_LAYER`, `WORDING_LAYER` or both: which layers the rows of a terminal belong to. */
const layersOf = (indexes: readonly number[], rows: readonly AliasRow[]): number =>
  indexes.reduce((layers, index) => layers | (rows[index]?.layer === 'wording' ? WORDING_LAYER : NAME_LAYER), 0);
