/**
 * Byte layout of a gazetteer: one ArrayBuffer, little-endian 32-bit words, adopted as views without parsing.
 *
 *   header     HEADER_WORDS words: magic, layout version, fold version, checksum, then the length of each section
 *              in the order below (words; bytes for the strings)
 *   root       bitmap over h1: set where some alias starts with a token of that hash
 *   vocabulary bitmap over h1: set where some alias holds such a token anywhere
 *   slots      3 words each, open addressing, a trie edge a slot:
 *                h1 of the token; h2 of the token mixed with the parent node; child node << 3 | child has edges << 2 | layers
 *              Nodes where aliases end are numbered `first of their rows + 1`, the other nodes after them.
 *   rows       2 words each: target << 12 | layer, last of its node, flags; start of the spelling in the strings.
 *              One row more ends the last spelling.
 *   targets    2 words each: start of the id in the strings; prior << 4 | common << 3 | kind. One more ends the last id.
 *   surnames   2 words each, sorted by the first: h1 of a person's last name; target
 *   related    2 words each, sorted by the first: target with spellings that want context; target that speaks for it
 *   skeletons  2 words each, sorted by the first: hash of the sounds of a name of several words; row
 *   words      (n + 1) words: start of word n in the letters. Words are those that may be met misspelt.
 *   letters    folded UTF-16 units of the words, two a word
 *   buckets    (b + 1) words: first entry of bucket b in the deletes
 *   deletes    entries of words with one letter left out: word number << 8 | 8 bits of the hash
 *   strings    UTF-8: alias spellings in the order of the rows, then target ids
 */
import { FOLD_VERSION } from '../text/fold.ts';

export const MAGIC = 0x5a474c53; // "SLGZ"
export const LAYOUT_VERSION = 2;
export const SECTIONS = [
  'root',
  'vocabulary',
  'slots',
  'rows',
  'targets',
  'surnames',
  'related',
  'skeletons',
  'words',
  'letters',
  'buckets',
  'deletes',
] as const;
export type Section = (typeof SECTIONS)[number];
export const HEADER_WORDS = 20;
const LENGTHS_AT = 4;
export const SLOT_WORDS = 3;
export const ROW_WORDS = 2;
export const TARGET_WORDS = 2;
/** Bits of a row beside its flags. */
export const WORDING_BIT = 0x100;
export const LAST_BIT = 0x200;
export const TARGET_SHIFT = 12;
/** Bits of a slot's last word: its node may end names, wordings or both, and may have edges of its own. */
export const NAME_LAYER = 1;
export const WORDING_LAYER = 2;
export const GROWS = 4;
export const NODE_SHIFT = 3;

/** Kinds in the order of their numbers in `targets`. */
export const KINDS = ['wording', 'person', 'organisation', 'place', 'event', 'document'] as const;
export type TargetKind = (typeof KINDS)[number];
export const KIND_BITS = 4;
export const KIND_MASK = 7;
/** The entity is named everywhere: a country, a capital. */
export const COMMON_BIT = 8;

export type Sizes = Record<Section, number> & { strings: number };
export type Views = Record<Section, Int32Array> & { all: Int32Array; units: Uint16Array; strings: Uint8Array };

export const bufferBytes = (sizes: Sizes): number =>
  4 * (HEADER_WORDS + SECTIONS.reduce((sum, name) => sum + sizes[name], 0)) + ((sizes.strings + 3) & ~3);

export const sizesIn = (head: Int32Array): Sizes =>
  Object.fromEntries([...SECTIONS, 'strings'].map((name, at) => [name, head[LENGTHS_AT + at] as number])) as Sizes;

/** Views over a buffer of the right length; nothing is read beyond the sizes given. */
export function viewsOver(buffer: ArrayBuffer, sizes: Sizes): Views {
  let at = HEADER_WORDS * 4;
  const views = {} as Views;
  for (const name of SECTIONS) {
    views[name] = new Int32Array(buffer, at, sizes[name]);
    at += sizes[name] * 4;
  }
  views.all = new Int32Array(buffer);
  views.units = new Uint16Array(buffer, views.letters.byteOffset, views.letters.length * 2);
  views.strings = new Uint8Array(buffer, at, sizes.strings);
  return views;
}

/** Words that the checksum reads, at most. */
const CHECKED_WORDS = 1 << 16;

/**
 * FNV-1a over the words after the checksum: over all of them in an index of up to 256 KiB, over 65,536 spread evenly in a
 * larger one, so that adopting never takes a frame. Finds torn, truncated or swapped storage; it is no defence against a forger.
 */
export function checksum(words: Int32Array): number {
  const stride = Math.ceil(words.length / CHECKED_WORDS);
  let hash = 0x811c9dc5 ^ words.length;
  for (let at = 4; at < HEADER_WORDS; at++) hash = Math.imul(hash ^ (words[at] as number), 0x01000193);
  for (let at = HEADER_WORDS; at < words.length; at += stride)
    hash = Math.imul(hash ^ (words[at] as number), 0x01000193);
  return hash;
}

/** Writes the header of a filled buffer. */
export function writeHeader(words: Int32Array, sizes: Sizes): void {
  words.set([MAGIC, LAYOUT_VERSION, FOLD_VERSION, 0, ...SECTIONS.map((name) => sizes[name]), sizes.strings]);
  words[3] = checksum(words);
}

/** Words of a bitmap for `tokens` hashes: some 16 bits a token, so that 15 of 16 strangers are told at once. */
export const bitmapWords = (tokens: number): number =>
  2 ** Math.min(15, Math.max(2, Math.ceil(Math.log2(Math.max(1, tokens))) - 1));

export const setBit = (bitmap: Int32Array, h1: number): void => {
  const bit = h1 >>> (Math.clz32(bitmap.length) - 4);
  bitmap[bit >>> 5] = (bitmap[bit >>> 5] as number) | (1 << (bit & 31));
};

/** How far h1 is shifted to its bit in a bitmap: kept out of loops. */
export const bitmapShift = (bitmap: Int32Array): number => Math.clz32(bitmap.length) - 4;

export const hasBit = (bitmap: Int32Array, shift: number, h1: number): boolean => {
  const bit = h1 >>> shift;
  return ((bitmap[bit >>> 5] as number) & (1 << (bit & 31))) !== 0;
};

/** Second word of an edge: h2 of the token for edges from the root (parent 0), apart for every other parent. */
export const edgeKey = (parent: number, h2: number): number => h2 ^ Math.imul(parent, 0x9e3779b1);

/** Slot where the search for an edge begins: the hash scaled to the table, whatever its size. */
export const slotOf = (parent: number, h1: number, capacity: number): number => {
  const mixed = h1 ^ Math.imul(parent, 0x85ebca6b);
  return Math.floor(((mixed ^ (mixed >>> 15)) >>> 0) * (capacity / 0x100000000));
};

/** Word offset of an edge in `slots`, or -1. */
export function findEdge(slots: Int32Array, parent: number, h1: number, h2: number): number {
  const capacity = slots.length / SLOT_WORDS;
  const key = edgeKey(parent, h2);
  let at = slotOf(parent, h1, capacity) * SLOT_WORDS;
  for (;;) {
    if (slots[at + 2] === 0) return -1;
    if (slots[at] === h1 && slots[at + 1] === key) return at;
    at += SLOT_WORDS;
    if (at === slots.length) at = 0;
  }
}
