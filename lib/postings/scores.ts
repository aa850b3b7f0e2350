/** Scores of articles while a query is answered: dense arrays kept from query to query, and the list of those touched. */
export class Scores {
  readonly value: Float32Array;
  /** Words of the query that an article holds, a bit each. */
  readonly seen: Uint32Array;
  readonly touched: Int32Array;
  count = 0;

  constructor(articles: number) {
    this.value = new Float32Array(articles);
    this.seen = new Uint32Array(articles);
    this.touched = new Int32Array(articles);
  }

  /** Adds to one article: what speaks for it beside its words. */
  add(article: number, weight: number): void {
    if (this.value[article] === 0) this.touched[this.count++] = article;
    this.value[article] = (this.value[article] as number) + weight;
  }

  clear(): void {
    for (let at = 0; at < this.count; at++) {
      const article = this.touched[at] as number;
      this.value[article] = 0;
      this.seen[article] = 0;
    }
    this.count = 0;
  }

  /**
   * The `most` touched articles with the highest `rank` (above 0), best first, the lower number on a tie. `rank` gets an
   * article and its score, and adds no more than `margin` to it: so most articles are passed over without asking it.
   */
  best(most: number, margin: number, rank: (article: number, score: number) => number): Ranked[] {
    const { value, touched, count } = this;
    const out: Ranked[] = [];
    let least = 0;
    for (let at = 0; at < count; at++) {
      const article = touched[at] as number;
      const score = value[article] as number;
      if (score + margin < least) continue;
      const own = rank(article, score);
      if (!(own > 0) || own < least) continue;
      let place = out.length;
      while (place > 0 && before(article, own, out[place - 1] as Ranked)) place--;
      if (place >= most) continue;
      out.splice(place, 0, { article, rank: own });
      if (out.length > most) out.pop();
      if (out.length === most) least = (out[most - 1] as Ranked).rank;
    }
    return out;
  }
}

export type Ranked = { article: number; rank: number };

const before = (article: number, rank: number, other: Ranked): boolean =>
  rank > other.rank || (rank === other.rank && article < other.article);
