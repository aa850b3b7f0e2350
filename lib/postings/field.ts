/** Postings of one field while an index is built: in the order of articles first, then grouped by term. */
import { impactOf } from './bm25.ts';
import type { CountedField } from './counted.ts';

/** Postings by term: those of term t lie in `start[t]` to `start[t + 1]`, articles in order, impacts in 1 to 255. */
export type Grouped = { start: Uint32Array; article: Uint32Array; impact: Uint8Array };

export const has = ({ start }: Grouped, term: number): boolean => (start[term] as number) < (start[term + 1] as number);

export class Field {
  private term = new Int32Array(1 << 12);
  private times = new Uint16Array(1 << 12);
  /** Where each article starts, and where the next one will. */
  private readonly start: number[] = [0];
  private readonly lengths: number[] = [];
  private count = 0;

  /** The next articles; `numbers` gives the term of the whole for each of theirs. */
  append({ term, times, end, length }: CountedField, numbers: Uint32Array): void {
    const before = this.count;
    while (before + term.length > this.term.length) this.grow();
    for (let at = 0; at < term.length; at++) this.term[before + at] = numbers[term[at] as number] as number;
    this.times.set(times, before);
    this.count += term.length;
    for (const one of end) this.start.push(before + one);
    for (const one of length) this.lengths.push(one);
  }

  private grow(): void {
    const size = 2 * this.term.length;
    const [term, times] = [new Int32Array(size), new Uint16Array(size)];
    term.set(this.term);
    times.set(this.times);
    [this.term, this.times] = [term, times];
  }

  private averageLength(): number {
    return Math.max(1, this.lengths.reduce((sum, one) => sum + one, 0) / Math.max(1, this.lengths.length));
  }

  /** Marks the postings that stay: of each article the `most` heaviest, of equals those that stand first. */
  prune(most: number, rarity: Float64Array): Uint8Array {
    const average = this.averageLength();
    const keep = new Uint8Array(this.count);
    this.lengths.forEach((length, article) => {
      const [from, to] = [this.start[article] as number, this.start[article + 1] as number];
      if (to - from <= most) {
        keep.fill(1, from, to);
        return;
      }
      const weight = new Float64Array(to - from);
      for (let at = from; at < to; at++)
        weight[at - from] =
          impactOf(this.times[at] as number, length, average) * (rarity[this.term[at] as number] as number);
      const least = nthLargest(weight.slice(), most);
      let left = most;
      for (let at = from; at < to; at++)
        if ((weight[at - from] as number) > least) {
          keep[at] = 1;
          left--;
        }
      for (let at = from; left > 0; at++)
        if (weight[at - from] === least) {
          keep[at] = 1;
          left--;
        }
    });
    return keep;
  }

  /** Postings by term: a counting sort, which leaves the articles of a term in order. `keep` as `prune` gave it. */
  grouped(terms: number, keep: Uint8Array | null): Grouped {
    const start = new Uint32Array(terms + 1);
    for (let at = 0; at < this.count; at++) {
      if (keep && !keep[at]) continue;
      const after = (this.term[at] as number) + 1;
      start[after] = (start[after] as number) + 1;
    }
    for (let term = 0; term < terms; term++) start[term + 1] = (start[term + 1] as number) + (start[term] as number);
    const next = start.slice();
    const total = start[terms] as number;
    const [article, impact] = [new Uint32Array(total), new Uint8Array(total)];
    const average = this.averageLength();
    this.lengths.forEach((length, number) => {
      for (let at = this.start[number] as number; at < (this.start[number + 1] as number); at++) {
        if (keep && !keep[at]) continue;
        const term = this.term[at] as number;
        const place = next[term] as number;
        next[term] = place + 1;
        article[place] = number;
        impact[place] = Math.max(1, Math.round(255 * impactOf(this.times[at] as number, length, average)));
      }
    });
    return { start, article, impact };
  }
}

/** The value that stands at place `n` (from 1) when the largest come first. Reorders `values` (Hoare's selection). */
function nthLargest(values: Float64Array, n: number): number {
  let [low, high] = [0, values.length - 1];
  const wanted = n - 1;
  while (low < high) {
    const pivot = values[(low + high) >> 1] as number;
    let [i, j] = [low, high];
    while (i <= j) {
      while ((values[i] as number) > pivot) i++;
      while ((values[j] as number) < pivot) j--;
      if (i > j) break;
      const held = values[i] as number;
      values[i++] = values[j] as number;
      values[j--] = held;
    }
    if (wanted <= j) high = j;
    else if (wanted >= i) low = i;
    else break;
  }
  return values[wanted] as number;
}
