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
   * article and its score.
   */
  best(most: number, rank: (article: number, score: number) => number): { article: number; rank: number }[] {
    const out: { article: number; rank: number }[] = [];
    let least = 0;
    for (let at = 0; at < this.count; at++) {
      const article = this.touched[at] as number;
      const score = rank(article, this.value[article] as number);
      if (!(score > 0) || (out.length === most && score < least)) continue;
      let place = out.length;
      while (place > 0 && before(article, score, out[place - 1] as { article: number; rank: number })) place--;
      if (place >= most) continue;
      out.splice(place, 0, { article, rank: score });
      if (out.length > most) out.pop();
      least = (out[out.length - 1] as { rank: number }).rank;
    }
    return out;
  }
}

const before = (article: number, score: number, other: { article: number; rank: number }): boolean =>
  score > other.rank || (score === other.rank && article < other.article);
