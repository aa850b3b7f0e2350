/**
 * Byte layout of a gazetteer: one ArrayBuffer, little-endian 32-bit words, adopted as views without parsing.
 *
 *   header    12 words: magic, layout version, fold version, checksum, slots, terminals, rows, targets, string bytes, spare
 *   root      BITMAP_WORDS words: bit (h1 >>> SHIFT) is set where some alias starts with a token of that hash
 *   slots     4 words each, open addressing, a trie edge a slot:
 *               parent node (for edges from the root: h2 of the token), h1, child << 1 | child has edges, (terminal + 1) << 2 | layers of its rows
 *   terminal  (terminals + 1) words: first row of terminal i, so that its rows are [terminal[i], terminal[i+1])
 *   rows      4 words each: target, layer and flags, string start, string end (bytes)
 *   targets   (targets + 1) words: byte offsets of target ids in the strings
 *   strings   UTF-8: alias spellings, then target ids
 *
 * Edges from inner nodes are told apart by parent number and h1 only. An inner collision needs the same parent and the
 * same 32-bit hash; it is refused when the gazetteer is built.
 */
import { FOLD_VERSION } from '../text/fold.ts';

export const MAGIC = 0x5a474c53; // "SLGZ"
export const LAYOUT_VERSION = 1;
export const HEADER_WORDS = 12;
const BITMAP_BITS = 15;
export const BITMAP_WORDS = 1 << (BITMAP_BITS - 5);
export const BITMAP_SHIFT = 32 - BITMAP_BITS;
export const SLOT_WORDS = 4;
export const ROW_WORDS = 4;
export const WORDING_BIT = 0x100;
/** Bits of a slot's last word: a terminal may end names, wordings or both. */
export const NAME_LAYER = 1;
export const WORDING_LAYER = 2;

export type Sizes = { slots: number; terminals: number; rows: number; targets: number; stringBytes: number };

export type Views = {
  sizes: Sizes;
  words: Int32Array;
  root: Int32Array;
  slots: Int32Array;
  terminals: Int32Array;
  rows: Int32Array;
  targets: Int32Array;
  strings: Uint8Array;
};

export const bufferBytes = (sizes: Sizes): number =>
  4 *
    (HEADER_WORDS +
      BITMAP_WORDS +
      SLOT_WORDS * sizes.slots +
      sizes.terminals +
      1 +
      ROW_WORDS * sizes.rows +
      sizes.targets +
      1) +
  ((sizes.stringBytes + 3) & ~3);

/** Views over a buffer of the right length; nothing is read beyond the sizes given. */
export function viewsOver(buffer: ArrayBuffer, sizes: Sizes): Views {
  let at = HEADER_WORDS * 4;
  const take = (words: number): Int32Array => {
    const view = new Int32Array(buffer, at, words);
    at += words * 4;
    return view;
  };
  return {
    sizes,
    words: new Int32Array(buffer),
    root: take(BITMAP_WORDS),
    slots: take(SLOT_WORDS * sizes.slots),
    terminals: take(sizes.terminals + 1),
    rows: take(ROW_WORDS * sizes.rows),
    targets: take(sizes.targets + 1),
    strings: new Uint8Array(buffer, at, sizes.stringBytes),
  };
}

/** FNV-1a over the words after the checksum. Finds torn or truncated storage; it is no defence against a forger. */
export function checksum(words: Int32Array): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = 4; at < words.length; at++) hash = Math.imul(hash ^ (words[at] as number), 0x01000193);
  return hash;
}

export function writeHeader({ words, sizes }: Views): void {
  words.set([
    MAGIC,
    LAYOUT_VERSION,
    FOLD_VERSION,
    0,
    sizes.slots,
    sizes.terminals,
    sizes.rows,
    sizes.targets,
    sizes.stringBytes,
  ]);
  words[3] = checksum(words);
}

/** Slot where the search for an edge begins. */
export function slotOf(parent: number, h1: number, mask: number): number {
  const mixed = parent === 0 ? h1 : Math.imul(parent, 0x9e3779b1) ^ h1;
  return (mixed ^ (mixed >>> 16)) & mask;
}

/** Word offset of an edge in `slots`, or -1. `key` is the parent, or h2 of the token for edges from the root. */
export function findEdge(slots: Int32Array, parent: number, key: number, h1: number): number {
  const mask = slots.length / SLOT_WORDS - 1;
  let slot = slotOf(parent, h1, mask);
  for (;;) {
    const at = slot * SLOT_WORDS;
    if (slots[at + 2] === 0) return -1;
    if (slots[at + 1] === h1 && slots[at] === key) return at;
    slot = (slot + 1) & mask;
  }
}
