/** Reading one index buffer (its map: `layout.ts`): terms by word, hash, prefix and typo; postings into scores. */
import { ok, type Result } from '../model/result.ts';
import { withinOneEdit } from './edit-distance.ts';
import { type AdoptError, adopt, EMPTY, TERM_BITS, TERM_MASK, type Views } from './layout.ts';
import type { Scores } from './scores.ts';
import { mayHaveTypo, typoKeys } from './typos.ts';
import { ByteReader } from './varint.ts';

const decoder = new TextDecoder();

/** Terms from the first number up to, not including, the second. */
export type Range = readonly [number, number];

export class PostingSegment {
  readonly views: Views;

  private constructor(views: Views) {
    this.views = views;
  }

  static adopt(buffer: ArrayBuffer): Result<PostingSegment, AdoptError> {
    const views = adopt(buffer);
    return views.ok ? ok(new PostingSegment(views.value)) : views;
  }

  get articles(): number {
    return this.views.articles;
  }

  get all(): Range {
    return [0, this.views.terms];
  }

  word(term: number): string {
    return decoder.decode(this.bytes(term));
  }

  /** The bytes of a term as they lie in the index. */
  bytes(term: number): Uint8Array {
    const { term: blob, termAt } = this.views;
    return blob.subarray(termAt[term], termAt[term + 1]);
  }

  /** Number of the term with these bytes, or -1; looked for among the terms of `range`. */
  find(bytes: Uint8Array, range: Range = this.all): number {
    const at = this.lowerBound(bytes, range);
    return at < range[1] && this.compare(at, bytes) === 0 ? at : -1;
  }

  /** Whether the term with this number is the one with these bytes. */
  is(term: number, bytes: Uint8Array): boolean {
    return this.compare(term, bytes) === 0;
  }

  /**
   * Number of the term with this token identity (`Tokens`), or -1. Only eight bits of the second hash are kept, so one
   * unknown word in some two hundred is taken for another: ask `is` where it matters.
   */
  findHash(h1: number, h2: number): number {
    const { slot, slots } = this.views;
    const wanted = h2 & 0xff;
    let at = h1 & (slots - 1);
    for (let step = 0; step < slots; step++) {
      const entry = slot[at] as number;
      if (entry === EMPTY) return -1;
      if (entry >>> TERM_BITS === wanted) return entry & TERM_MASK;
      at = (at + 1) & (slots - 1);
    }
    return -1;
  }

  /** Terms that start with these bytes, of those in `range`. */
  withPrefix(bytes: Uint8Array, range: Range = this.all): Range {
    const first = this.lowerBound(bytes, range);
    let [low, high] = [first, range[1]];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.startsWith(middle, bytes)) low = middle + 1;
      else high = middle;
    }
    return [first, low];
  }

  /** Of the terms of a range the `most` that most articles hold, the first ones on a tie. */
  mostHeld([first, end]: Range, most: number): number[] {
    const best: { number: number; articles: number }[] = [];
    let least = 0;
    for (let number = first; number < end; number++) {
      const articles = this.articlesWith(number);
      if (articles <= least) continue;
      let place = best.length;
      while (place > 0 && (best[place - 1]?.articles ?? 0) < articles) place--;
      best.splice(place, 0, { number, articles });
      if (best.length > most) best.pop();
      if (best.length === most) least = best[most - 1]?.articles ?? 0;
    }
    return best.map(({ number }) => number);
  }

  /** Terms one edit away from `word`, without the word itself. */
  near(word: string): number[] {
    if (!mayHaveTypo(word)) return [];
    const { typo, typoAt, typoBuckets, terms } = this.views;
    const out: number[] = [];
    const seen = new Set<number>();
    for (const key of typoKeys(word)) {
      const bucket = (key >>> 8) & (typoBuckets - 1);
      const end = Math.min(typo.length, typoAt[bucket + 1] as number);
      for (let at = typoAt[bucket] as number; at < end; at++) {
        const entry = typo[at] as number;
        const term = entry & TERM_MASK;
        if (entry >>> TERM_BITS !== (key & 0xff) || term >= terms || seen.has(term)) continue;
        seen.add(term);
        const found = this.word(term);
        if (found !== word && withinOneEdit(word, found)) out.push(term);
      }
    }
    return out;
  }

  /** Articles that hold the term, before pruning. */
  articlesWith(term: number): number {
    return this.views.held[term] as number;
  }

  /**
   * Adds weight × impact of a term to the articles that hold it, from number `base` on; `bit` is noted for them. With
   * `open` false only articles that are touched already get anything.
   */
  addTo(scores: Scores, base: number, term: number, { title, body, bit, open }: Weighed): void {
    const { list, listAt, articles } = this.views;
    const reader = new ByteReader(list, listAt[term] as number);
    const titleBytes = reader.varint();
    const end = Math.min(list.length, listAt[term + 1] as number);
    const middle = Math.min(end, reader.at + titleBytes);
    const last = base + articles;
    if (title > 0) scores.count = addRun(scores, list, reader.at, middle, base, last, title / 255, bit, open);
    if (body > 0) scores.count = addRun(scores, list, middle, end, base, last, body / 255, bit, open);
  }

  private lowerBound(bytes: Uint8Array, [first, end]: Range): number {
    let [low, high] = [first, end];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.compare(middle, bytes) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private compare(number: number, bytes: Uint8Array): number {
    const { term, termAt } = this.views;
    const [start, end] = [termAt[number] as number, termAt[number + 1] as number];
    const shared = Math.min(end - start, bytes.length);
    for (let at = 0; at < shared; at++) {
      const difference = (term[start + at] as number) - (bytes[at] as number);
      if (difference !== 0) return difference;
    }
    return end - start - bytes.length;
  }

  private startsWith(number: number, bytes: Uint8Array): boolean {
    const { term, termAt } = this.views;
    const start = termAt[number] as number;
    if ((termAt[number + 1] as number) - start < bytes.length) return false;
    for (let at = 0; at < bytes.length; at++) if (term[start + at] !== bytes[at]) return false;
    return true;
  }
}

/** What a term is worth: in a title, in a body; the bit noted for it; whether it may bring articles in. */
export type Weighed = { title: number; body: number; bit: number; open: boolean };

/** The hot loop: two bytes or three a posting. */
function addRun(
  { value, seen, touched, count: before }: Scores,
  list: Uint8Array,
  from: number,
  to: number,
  base: number,
  last: number,
  weight: number,
  bit: number,
  open: boolean,
): number {
  let count = before;
  let at = from;
  let number = base - 1;
  while (at < to) {
    let byte = list[at++] as number;
    let gap = byte & 0x7f;
    for (let shift = 7; byte > 0x7f && at < to; shift += 7) {
      byte = list[at++] as number;
      gap |= (byte & 0x7f) << shift;
    }
    number += gap + 1;
    // Damaged bytes may name articles that are not there, or stop before the impact; an impact is never 0.
    const impact = at < to ? (list[at++] as number) : 0;
    if (number < base || number >= last || impact === 0) break;
    const known = value[number] as number;
    if (known === 0) {
      if (!open) continue;
      touched[count++] = number;
    }
    value[number] = known + weight * impact;
    if (bit !== 0) seen[number] = (seen[number] as number) | bit;
  }
  return count;
}
