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
   * article and its score, and never gives more than that: so most articles are passed over without asking it.
   */
  best(most: number, rank: (article: number, score: number) => number = (_, score) => score): Ranked[] {
    const { value, touched, count } = this;
    const ranks = new Float64Array(most);
    const articles = new Int32Array(most);
    let length = 0;
    let least = 0;
    for (let at = 0; at < count; at++) {
      const article = touched[at] as number;
      const score = value[article] as number;
      if (score < least) continue;
      const own = rank(article, score);
      if (!(own > 0) || own < least) continue;
      let place = length;
      while (place > 0 && isBefore(article, own, articles[place - 1] as number, ranks[place - 1] as number)) place--;
      if (place === most) continue;
      ranks.copyWithin(place + 1, place, length);
      articles.copyWithin(place + 1, place, length);
      ranks[place] = own;
      articles[place] = article;
      if (length < most) length++;
      if (length === most) least = ranks[most - 1] as number;
    }
    return Array.from({ length }, (_, at) => ({ article: articles[at] as number, rank: ranks[at] as number }));
  }
}

export type Ranked = { article: number; rank: number };

const isBefore = (article: number, rank: number, other: number, otherRank: number): boolean =>
  rank > otherRank || (rank === otherRank && article < other);
