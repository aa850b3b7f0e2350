/**
 * One index over the articles of a segment, in one ArrayBuffer that is used as it lies: nothing is parsed.
 *
 *   header     12 × u32   magic, layout version, FOLD_VERSION, bytes, articles, terms, bytes of the term blob, bytes of the
 *                         lists, hash slots, typo buckets, typo entries, 0
 *   days       i32        a day number for each article since 1970-01-01, or `NO_DAY`
 *   termAt     u32 + 1    where each term starts in the term blob; terms stand in the order of their bytes
 *   held       u32        articles that hold each term, before anything was pruned
 *   listAt     u32 + 1    where the postings of each term start
 *   slots      u32        open hash over the terms by the tokens' first hash: 8 bits of the second one above a term number
 *   typoAt     u32 + 1    where each bucket of the typo table starts
 *   typos      u32        8 bits of a key's hash above a term number (`typos.ts`)
 *   terms      u8         the term blob: folded words in UTF-8
 *   lists      u8         postings, see below
 *
 * A list of postings is a run of varints and bytes:
 *   bytes of the postings in titles,
 *   [gap to the next article number, impact]… for titles, then the same for bodies up to the end of the list.
 * An impact is the BM25 weight of the term in that field, as a share of the most it could be, in 1 to 255.
 */
import { fail, ok, type Result } from '../model/result.ts';
import { FOLD_VERSION } from '../text/fold.ts';

export const LAYOUT_VERSION = 2;
const MAGIC = 0x58494c53;
const HEADER = 12;

/** The day of an article that states none. */
export const NO_DAY = -0x80000000;
/** Term numbers take the lower 24 bits of a slot; the upper 8 tell most strangers apart. */
export const TERM_BITS = 24;
export const TERM_MASK = (1 << TERM_BITS) - 1;
/** In `slots`: nothing here. */
export const EMPTY = 0xffffffff;

export type Sizes = {
  articles: number;
  terms: number;
  termBytes: number;
  listBytes: number;
  slots: number;
  typoBuckets: number;
  typos: number;
};

export type Views = Sizes & {
  bytes: number;
  days: Int32Array;
  termAt: Uint32Array;
  held: Uint32Array;
  listAt: Uint32Array;
  slot: Uint32Array;
  typoAt: Uint32Array;
  typo: Uint32Array;
  term: Uint8Array;
  list: Uint8Array;
};

const words = ({ articles, terms, slots, typoBuckets, typos }: Sizes): number =>
  HEADER + articles + 2 * (terms + 1) + terms + slots + (typoBuckets + 1) + typos;

/** Bytes of an index of these sizes; a multiple of four, so that one may follow another. */
export const byteLength = (sizes: Sizes): number => (4 * words(sizes) + sizes.termBytes + sizes.listBytes + 3) & ~3;

function views(buffer: ArrayBuffer, sizes: Sizes): Views {
  let at = 4 * HEADER;
  const u32 = (count: number): Uint32Array => {
    const view = new Uint32Array(buffer, at, count);
    at += 4 * count;
    return view;
  };
  const days = new Int32Array(buffer, at, sizes.articles);
  at += 4 * sizes.articles;
  const termAt = u32(sizes.terms + 1);
  const held = u32(sizes.terms);
  const listAt = u32(sizes.terms + 1);
  const slot = u32(sizes.slots);
  const typoAt = u32(sizes.typoBuckets + 1);
  const typo = u32(sizes.typos);
  const term = new Uint8Array(buffer, at, sizes.termBytes);
  const list = new Uint8Array(buffer, at + sizes.termBytes, sizes.listBytes);
  return { ...sizes, bytes: buffer.byteLength, days, termAt, held, listAt, slot, typoAt, typo, term, list };
}

/** A new buffer with its header written, to be filled through its views. */
export function allocate(sizes: Sizes): { buffer: ArrayBuffer; views: Views } {
  const buffer = new ArrayBuffer(byteLength(sizes));
  const { articles, terms, termBytes, listBytes, slots, typoBuckets, typos } = sizes;
  new Uint32Array(buffer, 0, HEADER).set([
    MAGIC, LAYOUT_VERSION, FOLD_VERSION, buffer.byteLength, articles, terms, termBytes, listBytes, slots, typoBuckets, typos, 0,
  ]); // biome-ignore format: the header as the map above has it
  return { buffer, views: views(buffer, sizes) };
}

export type AdoptError = 'not-an-index' | 'other-version' | 'damaged';

/** Views of a whole index. Sizes are held against the buffer; what the lists say is held in check where they are read. */
export function adopt(buffer: ArrayBuffer): Result<Views, AdoptError> {
  if (buffer.byteLength < 4 * HEADER) return fail('not-an-index');
  const [magic, layout, fold, bytes, articles, terms, termBytes, listBytes, slots, typoBuckets, typos] =
    new Uint32Array(buffer, 0, HEADER) as unknown as number[] as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
  if (magic !== MAGIC) return fail('not-an-index');
  if (layout !== LAYOUT_VERSION || fold !== FOLD_VERSION) return fail('other-version');
  const sizes = { articles, terms, termBytes, listBytes, slots, typoBuckets, typos };
  const powers = [slots, typoBuckets].every((count) => count > 0 && (count & (count - 1)) === 0);
  if (!powers || bytes !== buffer.byteLength || byteLength(sizes) !== bytes) return fail('damaged');
  const found = views(buffer, sizes);
  if (found.termAt[terms] !== termBytes || found.listAt[terms] !== listBytes || found.typoAt[typoBuckets] !== typos)
    return fail('damaged');
  return ok(found);
}

/** Bytes of the index that starts at `at` of a run of indexes, or null where none starts there. */
export function lengthAt(bytes: Uint8Array, at: number): number | null {
  if (at + 4 * HEADER > bytes.length) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, 4 * HEADER);
  const length = view.getUint32(12, true);
  return view.getUint32(0, true) === MAGIC && length >= 4 * HEADER && at + length <= bytes.length ? length : null;
}
