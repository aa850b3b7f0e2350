/** Reading one index buffer (its map: `layout.ts`): terms by word, hash, prefix and typo; postings into scores. */
import { ok, type Result } from '../model/result.ts';
import { withinOneEdit } from './edit-distance.ts';
import { type AdoptError, adopt, EMPTY, TERM_BITS, TERM_MASK, type Views } from './layout.ts';
import type { Scores } from './scores.ts';
import { mayHaveTypo, typoKeys } from './typos.ts';
import { ByteReader } from './varint.ts';

const decoder = new TextDecoder();

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

  word(term: number): string {
    const { term: blob, termAt } = this.views;
    return decoder.decode(blob.subarray(termAt[term], termAt[term + 1]));
  }

  /** Number of the term with these bytes, or -1. */
  find(bytes: Uint8Array): number {
    const at = this.lowerBound(bytes);
    return at < this.views.terms && this.compare(at, bytes) === 0 ? at : -1;
  }

  /**
   * Number of the term with this token identity (`Tokens`), or -1. Only eight bits of the second hash are kept, so one
   * unknown word in some two hundred is taken for another: compare `word` where it matters.
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

  /** Terms that start with these bytes: from the first number up to, not including, the second. */
  withPrefix(bytes: Uint8Array): [number, number] {
    const first = this.lowerBound(bytes);
    let [low, high] = [first, this.views.terms];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.startsWith(middle, bytes)) low = middle + 1;
      else high = middle;
    }
    return [first, low];
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
    return new ByteReader(this.views.list, this.views.listAt[term] as number).varint();
  }

  /**
   * Adds weight × impact of a term to the articles that hold it, from number `base` on; `bit` is noted for them.
   * The hot loop: two bytes or three a posting.
   */
  addTo(scores: Scores, base: number, term: number, titleWeight: number, bodyWeight: number, bit: number): void {
    const { list, listAt, articles } = this.views;
    const reader = new ByteReader(list, listAt[term] as number);
    reader.varint();
    reader.varint();
    const titleBytes = reader.varint();
    const end = Math.min(list.length, listAt[term + 1] as number);
    const middle = Math.min(end, reader.at + titleBytes);
    if (titleWeight > 0) addRun(scores, list, reader.at, middle, base, articles, titleWeight / 255, bit);
    if (bodyWeight > 0) addRun(scores, list, middle, end, base, articles, bodyWeight / 255, bit);
  }

  private lowerBound(bytes: Uint8Array): number {
    let [low, high] = [0, this.views.terms];
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

function addRun(
  scores: Scores,
  list: Uint8Array,
  from: number,
  to: number,
  base: number,
  articles: number,
  weight: number,
  bit: number,
): void {
  const { value, seen, touched } = scores;
  let at = from;
  let article = -1;
  let count = scores.count;
  while (at < to) {
    let byte = list[at++] as number;
    let gap = byte & 0x7f;
    for (let shift = 7; byte > 0x7f && at < to; shift += 7) {
      byte = list[at++] as number;
      gap |= (byte & 0x7f) << shift;
    }
    article += gap + 1;
    // Damaged bytes may name articles that are not there, or stop before the impact.
    if (article < 0 || article >= articles || at >= to) break;
    const number = base + article;
    if (value[number] === 0) touched[count++] = number;
    value[number] = (value[number] as number) + weight * (list[at++] as number);
    seen[number] = (seen[number] as number) | bit;
  }
  scores.count = count;
}
