/**
 * Names and the letter pairs of all their spellings in one ArrayBuffer, used as it lies: opening it parses nothing, and an
 * entry is read when it is on a short list.
 *
 *   header     10 × u32   magic, layout version, FOLD_VERSION, bytes, entries, spellings, pairs, postings, bytes of JSON, 0
 *   entryAt    u32 + 1    where each entry starts in the JSON
 *   entryOf    u32        entry of each spelling
 *   lengths    u32        UTF-16 units of each spelling's key (`searchKey`)
 *   pairs      u32        letter pairs that occur, in order: the first unit above the second
 *   pairAt     u32 + 1    where the postings of each pair start
 *   postings   u32        spellings that hold the pair, in order, each once for every time it does
 *   json       u8         the entries as JSON in UTF-8
 */
import { fail, ok, type Result } from '../model/result.ts';
import { FOLD_VERSION } from '../text/fold.ts';
import { pairsOf, searchKey } from './spelling-keys.ts';

export const NAMES_VERSION = 1;
const MAGIC = 0x4e4d4c53;
const HEADER = 10;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** What the table must know of an entry; the rest of it is kept as it is. */
type Named = { title: string; spellings: readonly { text: string }[] };

/** An entry, and the places of its nearest spellings in it, best first: 0 is the title. */
export type Near = { entry: number; spellings: number[] };
type Ranked = { number: number; rank: number };
/** As many spellings of an entry are ranked further. A city has sixty in as many endings, and they say nothing new. */
const SPELLINGS = 6;

type Sizes = { entries: number; spellings: number; pairs: number; postings: number; json: number };

const wordsOf = ({ entries, spellings, pairs, postings }: Sizes): number =>
  HEADER + (entries + 1) + 2 * spellings + pairs + (pairs + 1) + postings;

/** The table of these entries. Spelling 0 of an entry is its title. */
export function buildNames(entries: readonly Named[]): ArrayBuffer {
  const keys = entries.flatMap(({ title, spellings }, entry) =>
    [title, ...spellings.map(({ text }) => text)].map((text) => ({ entry, key: searchKey(text) })),
  );
  const lists = new Map<number, number[]>();
  for (const [number, { key }] of keys.entries())
    for (const pair of pairsOf(key)) {
      const list = lists.get(pair);
      if (list) list.push(number);
      else lists.set(pair, [number]);
    }
  const sorted = [...lists].sort(([a], [b]) => a - b);
  const json = entries.map((entry) => encoder.encode(JSON.stringify(entry)));
  const sizes = {
    entries: entries.length,
    spellings: keys.length,
    pairs: sorted.length,
    postings: sorted.reduce((sum, [, list]) => sum + list.length, 0),
    json: json.reduce((sum, bytes) => sum + bytes.length, 0),
  };
  const buffer = new ArrayBuffer((4 * wordsOf(sizes) + sizes.json + 3) & ~3);
  const views = viewsOver(buffer, sizes);
  new Uint32Array(buffer, 0, HEADER).set([
    MAGIC,
    NAMES_VERSION,
    FOLD_VERSION,
    buffer.byteLength,
    ...Object.values(sizes),
  ]);
  let end = 0;
  for (const [entry, bytes] of json.entries()) {
    views.json.set(bytes, end);
    end += bytes.length;
    views.entryAt[entry + 1] = end;
  }
  for (const [number, { entry, key }] of keys.entries()) {
    views.entryOf[number] = entry;
    views.lengths[number] = key.length;
  }
  let at = 0;
  for (const [place, [pair, list]] of sorted.entries()) {
    views.pairs[place] = pair;
    views.postings.set(list, at);
    at += list.length;
    views.pairAt[place + 1] = at;
  }
  return buffer;
}

function viewsOver(buffer: ArrayBuffer, { entries, spellings, pairs, postings, json }: Sizes) {
  let at = 4 * HEADER;
  const u32 = (count: number): Uint32Array => {
    const view = new Uint32Array(buffer, at, count);
    at += 4 * count;
    return view;
  };
  return {
    entryAt: u32(entries + 1),
    entryOf: u32(spellings),
    lengths: u32(spellings),
    pairs: u32(pairs),
    pairAt: u32(pairs + 1),
    postings: u32(postings),
    json: new Uint8Array(buffer, at, json),
  };
}

export class NameTable<T extends Named> {
  readonly size: number;
  private readonly views: ReturnType<typeof viewsOver>;
  /** Scratch for one query after another: pairs that each spelling shares with it. */
  private readonly shared: Uint16Array;

  private constructor(buffer: ArrayBuffer, sizes: Sizes) {
    this.size = sizes.entries;
    this.views = viewsOver(buffer, sizes);
    this.shared = new Uint16Array(sizes.spellings);
  }

  /** `T` is what the table was built of. Sizes are held against the buffer; it is made by this browser and checked no further. */
  static adopt<T extends Named>(buffer: ArrayBuffer): Result<NameTable<T>, 'not-names' | 'other-version' | 'damaged'> {
    if (buffer.byteLength < 4 * HEADER) return fail('not-names');
    const [magic, layout, fold, bytes, entries = 0, spellings = 0, pairs = 0, postings = 0, json = 0] = new Uint32Array(buffer, 0, HEADER); // biome-ignore format: the header as the map above has it
    if (magic !== MAGIC) return fail('not-names');
    if (layout !== NAMES_VERSION || fold !== FOLD_VERSION) return fail('other-version');
    const sizes = { entries, spellings, pairs, postings, json };
    const whole = (4 * wordsOf(sizes) + json + 3) & ~3;
    return bytes === buffer.byteLength && bytes === whole ? ok(new NameTable<T>(buffer, sizes)) : fail('damaged');
  }

  entry(number: number): T {
    const { entryAt, json } = this.views;
    return JSON.parse(decoder.decode(json.subarray(entryAt[number], entryAt[number + 1]))) as T;
  }

  /**
   * The `most` entries whose best spelling comes nearest, best first, each with its nearest spellings. A spelling must hold
   * at least `least` (0 to 1) of the query's pairs; among those, one of about the query's length (a whole name with a typo)
   * and one that holds all of the query (half a name) both do well, so the share and the Dice coefficient count alike.
   */
  nearest(query: string, most: number, least: number): Near[] {
    const key = searchKey(query);
    const pairs = key.length - 1;
    const { entryOf, lengths } = this.views;
    const found = new Map<number, Ranked[]>();
    for (const number of this.count(key)) {
      const shared = this.shared[number] as number;
      this.shared[number] = 0;
      if (shared < least * pairs) continue;
      const rank = shared / pairs + (2 * shared) / (pairs + (lengths[number] as number) - 1);
      const entry = entryOf[number] as number;
      const list = found.get(entry);
      if (list) list.push({ number, rank });
      else found.set(entry, [{ number, rank }]);
    }
    return [...found]
      .map(([entry, list]) => ({ entry, list: list.sort((a, b) => b.rank - a.rank || a.number - b.number) }))
      .sort((a, b) => (b.list[0] as Ranked).rank - (a.list[0] as Ranked).rank || a.entry - b.entry)
      .slice(0, most)
      .map(({ entry, list }) => {
        const first = this.firstOf((list[0] as Ranked).number);
        return { entry, spellings: list.slice(0, SPELLINGS).map(({ number }) => number - first) };
      });
  }

  /** The number of spelling 0 of the entry that this spelling is of. */
  private firstOf(number: number): number {
    const { entryOf } = this.views;
    let first = number;
    while (first > 0 && entryOf[first - 1] === entryOf[number]) first--;
    return first;
  }

  /** Counts pairs into `shared`, a pair as often as the query has it at most; gives the spellings that share one. */
  private count(key: string): number[] {
    const wanted = new Map<number, number>();
    for (const pair of pairsOf(key)) wanted.set(pair, (wanted.get(pair) ?? 0) + 1);
    const { pairAt, postings } = this.views;
    const touched: number[] = [];
    for (const [pair, times] of wanted) {
      const place = this.find(pair);
      if (place < 0) continue;
      let last = -1;
      let run = 0;
      // The list is in order of spellings, so repeats of one spelling stand together.
      for (let at = pairAt[place] as number; at < (pairAt[place + 1] as number); at++) {
        const number = postings[at] as number;
        run = number === last ? run + 1 : 1;
        last = number;
        if (run > times) continue;
        if (this.shared[number] === 0) touched.push(number);
        this.shared[number] = (this.shared[number] as number) + 1;
      }
    }
    return touched;
  }

  private find(pair: number): number {
    const { pairs } = this.views;
    let [low, high] = [0, pairs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[middle] as number) < pair) low = middle + 1;
      else high = middle;
    }
    return pairs[low] === pair ? low : -1;
  }
}
