/**
 * BM25 over the postings of a pack (Robertson and Zaragoza, 2009): how much the words of a query speak for an article.
 * k1 = 1.2 and b = 0.75 are the customary values; they are not tuned.
 */
import type { ArticleStats, PostingRow } from '../model/pack-data.ts';

const K1 = 1.2;
const B = 0.75;

export class Bm25 {
  private readonly postings: Map<string, number[]>;
  private readonly lengths: number[];
  private readonly average: number;

  constructor(postings: PostingRow[], stats: ArticleStats[]) {
    this.postings = new Map(postings);
    this.lengths = stats.map((one) => one.length);
    this.average = Math.max(1, this.lengths.reduce((sum, one) => sum + one, 0) / Math.max(1, this.lengths.length));
  }

  terms(): Iterable<string> {
    return this.postings.keys();
  }

  has(term: string): boolean {
    return this.postings.has(term);
  }

  /** How rare a term is: ln(1 + (N - n + 0.5) / (n + 0.5)). */
  idf(term: string): number {
    const articles = (this.postings.get(term)?.length ?? 0) / 2;
    return Math.log(1 + (this.lengths.length - articles + 0.5) / (articles + 0.5));
  }

  /** Score of each article (by its number) that holds one of the weighted terms. */
  score(query: ReadonlyMap<string, number>): Map<number, number> {
    const scores = new Map<number, number>();
    for (const [term, weight] of query) {
      const list = this.postings.get(term);
      if (!list) continue;
      const idf = this.idf(term);
      for (let at = 0; at < list.length; at += 2) {
        const article = list[at] as number;
        const times = list[at + 1] as number;
        const norm = K1 * (1 - B + (B * (this.lengths[article] as number)) / this.average);
        scores.set(article, (scores.get(article) ?? 0) + (weight * idf * times * (K1 + 1)) / (times + norm));
      }
    }
    return scores;
  }
}
