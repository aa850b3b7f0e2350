/**
 * Many index segments, of one pack or several, asked as one: the articles of each follow those of the one before, and a
 * word is as rare as it is over all of them.
 */
import { rarity } from './bm25.ts';
import { NO_DAY } from './layout.ts';
import { Scores } from './scores.ts';
import type { PostingSegment } from './segment.ts';

/** A term with its number in each segment (-1 where a segment does not have it). */
export type Term = { numbers: Int32Array; articles: number };

const encoder = new TextEncoder();

export class CorpusIndex {
  readonly size: number;
  /** Days of all articles since 1970-01-01, `NO_DAY` where none is stated. */
  readonly days: Int32Array;
  /** Scratch space for one query after another; whoever takes it clears it. */
  readonly scores: Scores;
  private readonly segments: readonly PostingSegment[];
  /** Number of each segment's first article, and one more. */
  private readonly base: number[] = [0];

  constructor(segments: readonly PostingSegment[]) {
    this.segments = segments;
    for (const segment of segments) this.base.push((this.base.at(-1) as number) + segment.articles);
    this.size = this.base.at(-1) as number;
    this.scores = new Scores(this.size);
    this.days = new Int32Array(this.size);
    for (const [at, { views }] of segments.entries()) this.days.set(views.days, this.base[at]);
  }

  /** The term of a folded word, or null where no article has it. */
  term(word: string): Term | null {
    const bytes = encoder.encode(word);
    return this.merge((segment) => segment.find(bytes));
  }

  /** The term with a token's identity, or null. One stranger in two hundred is taken for it: see `isWord`. */
  byHash(h1: number, h2: number): Term | null {
    return this.merge((segment) => segment.findHash(h1, h2));
  }

  /** Whether a term found by its hash is this word, in every segment that has it. */
  isWord({ numbers }: Term, word: string): boolean {
    return this.segments.every((segment, at) => {
      const number = numbers[at] as number;
      return number < 0 || segment.word(number) === word;
    });
  }

  /** ln(1 + (N - n + 0.5) / (n + 0.5)) over all segments. */
  rarity({ articles }: Term): number {
    return rarity(this.size, articles);
  }

  /** Adds weight × impact to `scores`, titles and bodies each with a weight of their own. */
  add(scores: Scores, { numbers }: Term, titleWeight: number, bodyWeight: number, bit = 0): void {
    for (let at = 0; at < this.segments.length; at++) {
      const number = numbers[at] as number;
      if (number >= 0)
        (this.segments[at] as PostingSegment).addTo(scores, this.base[at] as number, number, titleWeight, bodyWeight, bit); // biome-ignore format: one step
    }
  }

  /** Words that start with `word`, itself among them: of each segment the `most` that most articles have. */
  withPrefix(word: string, most: number): Map<string, Term> {
    const bytes = encoder.encode(word);
    return this.expand((segment) => {
      const [first, end] = segment.withPrefix(bytes);
      const best: { number: number; articles: number }[] = [];
      for (let number = first; number < end; number++) {
        const articles = segment.articlesWith(number);
        if (best.length === most && articles <= (best[most - 1]?.articles ?? 0)) continue;
        let place = best.length;
        while (place > 0 && (best[place - 1]?.articles ?? 0) < articles) place--;
        best.splice(place, 0, { number, articles });
        if (best.length > most) best.pop();
      }
      return best.map(({ number }) => number);
    });
  }

  /** Words one edit away from `word`, without the word itself. */
  near(word: string): Map<string, Term> {
    return this.expand((segment) => segment.near(word));
  }

  /** Day since 1970-01-01 of an article by its number, or null. */
  day(article: number): number | null {
    const day = this.days[article];
    return day === undefined || day === NO_DAY ? null : day;
  }

  private expand(words: (segment: PostingSegment) => number[]): Map<string, Term> {
    const out = new Map<string, Term>();
    for (const segment of this.segments)
      for (const number of words(segment)) {
        const word = segment.word(number);
        if (!out.has(word)) {
          const term = this.term(word);
          if (term) out.set(word, term);
        }
      }
    return out;
  }

  private merge(find: (segment: PostingSegment) => number): Term | null {
    const numbers = new Int32Array(this.segments.length);
    let articles = 0;
    for (let at = 0; at < this.segments.length; at++) {
      const segment = this.segments[at] as PostingSegment;
      const number = find(segment);
      numbers[at] = number;
      if (number >= 0) articles += segment.articlesWith(number);
    }
    return articles > 0 ? { numbers, articles } : null;
  }
}
