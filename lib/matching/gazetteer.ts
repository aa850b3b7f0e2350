/** A gazetteer adopted from its buffer: who may be called what. See `layout.ts` for the bytes. */
import type { Result } from '../model/result.ts';
import { fail, ok } from '../model/result.ts';
import { FOLD_VERSION } from '../text/fold.ts';
import { Tokens } from '../text/tokens.ts';
import {
  bufferBytes,
  COMMON_BIT,
  checksum,
  findEdge,
  HEADER_WORDS,
  KIND_BITS,
  KIND_MASK,
  KINDS,
  LAST_BIT,
  LAYOUT_VERSION,
  MAGIC,
  NODE_SHIFT,
  ROW_WORDS,
  SLOT_WORDS,
  sizesIn,
  TARGET_SHIFT,
  TARGET_WORDS,
  type TargetKind,
  type Views,
  viewsOver,
  WORDING_BIT,
} from './layout.ts';

export type AdoptError = 'not-a-gazetteer' | 'other-version' | 'damaged';

export type Candidate = {
  target: string;
  text: string;
  flags: number;
  wording: boolean;
  kind: TargetKind;
  /** Named everywhere, as countries and capitals are. */
  common: boolean;
  /** Articles, references and events of the packs that name the entity. */
  prior: number;
};

export class Gazetteer {
  readonly views: Views;
  private readonly decoder = new TextDecoder();

  private constructor(views: Views) {
    this.views = views;
  }

  /** Checks magic, versions, length and checksum, then takes views over `buffer`. No copy is made. */
  static adopt(buffer: ArrayBuffer): Result<Gazetteer, AdoptError> {
    if (buffer.byteLength < HEADER_WORDS * 4 || buffer.byteLength % 4 !== 0) return fail('not-a-gazetteer');
    const head = new Int32Array(buffer, 0, HEADER_WORDS);
    if (head[0] !== MAGIC) return fail('not-a-gazetteer');
    if (head[1] !== LAYOUT_VERSION || head[2] !== FOLD_VERSION) return fail('other-version');
    const sizes = sizesIn(head);
    if (Object.values(sizes).some((size) => size < 0) || bufferBytes(sizes) !== buffer.byteLength)
      return fail('damaged');
    if (sizes.slots % SLOT_WORDS !== 0 || sizes.slots === 0) return fail('damaged');
    const views = viewsOver(buffer, sizes);
    return checksum(views.all) === head[3] ? ok(new Gazetteer(views)) : fail('damaged');
  }

  /** The alias rows that end at a node. */
  candidates(node: number): Candidate[] {
    const out: Candidate[] = [];
    for (let row = node - 1; row < this.views.rows.length / ROW_WORDS - 1; row++) {
      out.push(this.row(row));
      if ((this.views.rows[row * ROW_WORDS] as number) & LAST_BIT) break;
    }
    return out;
  }

  row(row: number): Candidate {
    const { rows, targets } = this.views;
    const bits = rows[row * ROW_WORDS] as number;
    const target = bits >>> TARGET_SHIFT;
    const info = targets[target * TARGET_WORDS + 1] as number;
    return {
      target: this.target(target),
      text: this.string(rows[row * ROW_WORDS + 1] as number, rows[(row + 1) * ROW_WORDS + 1] as number),
      flags: bits & 0xff,
      wording: (bits & WORDING_BIT) !== 0,
      kind: KINDS[info & KIND_MASK] as TargetKind,
      common: (info & COMMON_BIT) !== 0,
      prior: info >>> KIND_BITS,
    };
  }

  /** The entries whose spelling folds to the same tokens as `form`: who else could be meant. */
  entriesFor(form: string): Candidate[] {
    const { slots } = this.views;
    const tokens = new Tokens();
    const count = tokens.tokenize(form);
    let link = 0;
    for (let at = 0; at < count; at++) {
      const edge = findEdge(slots, link >>> NODE_SHIFT, tokens.h1[at] as number, tokens.h2[at] as number);
      if (edge < 0) return [];
      link = slots[edge + 2] as number;
    }
    return (link & 3) === 0 ? [] : this.candidates(link >>> NODE_SHIFT);
  }

  /** Persons of the packs whose last name has this hash, with how often the packs speak of each. */
  bearers(surname: number): { target: string; prior: number }[] {
    const { surnames, targets } = this.views;
    const out: { target: string; prior: number }[] = [];
    for (let at = firstPair(surnames, surname); surnames[at] === surname; at += 2) {
      const target = surnames[at + 1] as number;
      out.push({
        target: this.target(target),
        prior: (targets[target * TARGET_WORDS + 1] as number) >>> KIND_BITS,
      });
    }
    return out;
  }

  /** Entities that speak for one whose spelling wants context: their descriptions name it. */
  speakersFor(id: string): string[] {
    const { related } = this.views;
    const out: string[] = [];
    for (let at = 0; at < related.length; at += 2)
      if (this.target(related[at] as number) === id) out.push(this.target(related[at + 1] as number));
    return out;
  }

  /** Rows of names whose sounds have this hash. */
  soundingLike(skeleton: number): number[] {
    const { skeletons } = this.views;
    const out: number[] = [];
    for (let at = firstPair(skeletons, skeleton); skeletons[at] === skeleton; at += 2)
      out.push(skeletons[at + 1] as number);
    return out;
  }

  private target(index: number): string {
    const { targets } = this.views;
    return this.string(targets[index * TARGET_WORDS] as number, targets[(index + 1) * TARGET_WORDS] as number);
  }

  private string(from: number, to: number): string {
    return this.decoder.decode(this.views.strings.subarray(from, to));
  }
}

/** Word offset of the first pair with this key in a list sorted by key, or the list's length. Binary search. */
function firstPair(list: Int32Array, key: number): number {
  let low = 0;
  let high = list.length >> 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle * 2] as number) < key) low = middle + 1;
    else high = middle;
  }
  return low * 2;
}
