/** Articles in the order of their days, so that those near a day are found without looking at all. */
import { NO_DAY } from './layout.ts';

/** Above any number of articles: a day and an article as one number that sorts by both. */
const ARTICLES = 2 ** 24;

export class ByDay {
  private readonly days: Int32Array;
  /** Articles by day, then number; those without a day are in `undated` alone. */
  private readonly order: Int32Array;
  readonly undated: Int32Array;

  constructor(days: Int32Array) {
    this.days = days;
    const numbers = [...days.keys()];
    this.undated = Int32Array.from(numbers.filter((article) => days[article] === NO_DAY));
    const keys = Float64Array.from(numbers.filter((article) => days[article] !== NO_DAY), (article) => (days[article] as number) * ARTICLES + article).sort(); // biome-ignore format: one step
    this.order = Int32Array.from(keys, (key) => key - Math.floor(key / ARTICLES) * ARTICLES);
  }

  /** Articles of the days from the first up to, not including, the second; by day, then number. */
  between(from: number, to: number): Int32Array {
    return this.order.subarray(this.firstOf(from), this.firstOf(to));
  }

  private firstOf(day: number): number {
    let [low, high] = [0, this.order.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.days[this.order[middle] as number] as number) < day) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
