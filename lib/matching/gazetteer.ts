/** A gazetteer adopted from its buffer: who may be called what. See `layout.ts` for the bytes. */
import type { Result } from '../model/result.ts';
import { fail, ok } from '../model/result.ts';
import { FOLD_VERSION } from '../text/fold.ts';
import { Tokens } from '../text/tokens.ts';
import {
  bufferBytes,
  checksum,
  findEdge,
  HEADER_WORDS,
  LAYOUT_VERSION,
  MAGIC,
  ROW_WORDS,
  type Views,
  viewsOver,
  WORDING_BIT,
} from './layout.ts';

export type AdoptError = 'not-a-gazetteer' | 'other-version' | 'damaged';

export type Candidate = { target: string; text: string; flags: number; wording: boolean };

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
    const [slots, terminals, rows, targets, stringBytes] = head.slice(4, 9) as unknown as [
      number,
      number,
      number,
      number,
      number,
    ];
    const sizes = { slots, terminals, rows, targets, stringBytes };
    if (Object.values(sizes).some((size) => size < 0) || bufferBytes(sizes) !== buffer.byteLength)
      return fail('damaged');
    const views = viewsOver(buffer, sizes);
    return checksum(views.words) === head[3] ? ok(new Gazetteer(views)) : fail('damaged');
  }

  /** The alias rows that end at a terminal. */
  candidates(terminal: number): Candidate[] {
    const { terminals, rows } = this.views;
    const out: Candidate[] = [];
    for (let row = terminals[terminal] as number; row < (terminals[terminal + 1] as number); row++) {
      const [target, bits, from, to] = rows.subarray(row * ROW_WORDS, row * ROW_WORDS + ROW_WORDS) as unknown as [
        number,
        number,
        number,
        number,
      ];
      out.push({
        target: this.targetId(target),
        text: this.string(from, to),
        flags: bits & 0xff,
        wording: (bits & WORDING_BIT) !== 0,
      });
    }
    return out;
  }

  /** The entries whose spelling folds to the same tokens as `form`: who else could be meant. */
  entriesFor(form: string): Candidate[] {
    const { slots } = this.views;
    const tokens = new Tokens();
    const count = tokens.tokenize(form);
    let edge = -1;
    for (let at = 0; at < count; at++) {
      const parent = at === 0 ? 0 : (slots[edge + 2] as number) >> 1;
      edge = findEdge(slots, parent, at === 0 ? (tokens.h2[0] as number) : parent, tokens.h1[at] as number);
      if (edge < 0) return [];
    }
    const terminal = edge < 0 ? -1 : ((slots[edge + 3] as number) >> 2) - 1;
    return terminal < 0 ? [] : this.candidates(terminal);
  }

  private targetId(index: number): string {
    return this.string(this.views.targets[index] as number, this.views.targets[index + 1] as number);
  }

  private string(from: number, to: number): string {
    return this.decoder.decode(this.views.strings.subarray(from, to));
  }
}
