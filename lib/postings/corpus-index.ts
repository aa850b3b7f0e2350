/**
 * Many index segments, of one pack or several, asked as one: the articles of each follow those of the one before, and a
 * word is as rare as it is over all of them.
 */
import { rarity } from './bm25.ts';
import { ByDay } from './by-day.ts';
import { NO_DAY } from './layout.ts';
import { nearPrefixes } from './near-prefix.ts';
import { Scores } from './scores.ts';
import type { PostingSegment, Range, Weighed } from './segment.ts';

/** A term with its number in each segment (-1 where a segment does not have it), and how many articles hold it. */
export type Term = { numbers: Int32Array; articles: number };

const encoder = new TextEncoder();
const scratch = new Uint8Array(1 << 12);

export class CorpusIndex {
  readonly size: number;
  /** Days of all articles since 1970-01-01, `NO_DAY` where none is stated. */
  readonly days: Int32Array;
  private ordered: ByDay | null = null;
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

  /**
   * How many articles hold the tokens with these identities, one after another; one stranger in two hundred is taken for a
   * word that some hold. Segment by segment, so that each one's tables stay in the cache.
   */
  articlesByHash(tokens: readonly { h1: number; h2: number }[]): Uint32Array {
    const out = new Uint32Array(tokens.length);
    for (const segment of this.segments) {
      for (let at = 0; at < tokens.length; at++) {
        const { h1, h2 } = tokens[at] as { h1: number; h2: number };
        const number = segment.findHash(h1, h2);
        if (number >= 0) out[at] = (out[at] as number) + segment.articlesWith(number);
      }
    }
    return out;
  }

  /** The term with a token's identity that is this folded word, letter by letter; null where no article has it. */
  byHash(h1: number, h2: number, word: string): Term | null {
    const bytes = scratch.subarray(0, encoder.encodeInto(word, scratch).written);
    return this.merge((segment) => {
      const number = segment.findHash(h1, h2);
      return number >= 0 && segment.is(number, bytes) ? number : -1;
    });
  }

  /** ln(1 + (N - n + 0.5) / (n + 0.5)) over all segments, for a term that so many articles hold. */
  rarity(articles: number): number {
    return rarity(this.size, articles);
  }

  /** Adds weight × impact of each term to `scores`; segment by segment, so that its scores stay in the cache. */
  add(scores: Scores, terms: readonly { term: Term; weighed: Weighed }[]): void {
    this.segments.forEach((segment, at) => {
      const base = this.base[at] as number;
      for (const { term, weighed } of terms) {
        const number = term.numbers[at] as number;
        if (number >= 0) segment.addTo(scores, base, number, weighed);
      }
    });
  }

  /** The `most` words that most articles hold of those that start with `word`, itself among them. */
  withPrefix(word: string, most: number): Map<string, Term> {
    const bytes = encoder.encode(word);
    const ranges = this.segments.map((segment) => segment.withPrefix(bytes));
    const taken = this.segments.map(() => new Set<number>());
    const found: { word: () => string; term: Term }[] = [];
    this.segments.forEach((segment, own) => {
      for (const number of segment.mostHeld(ranges[own] as Range, most)) {
        if (taken[own]?.has(number)) continue;
        const letters = segment.bytes(number);
        const term = this.merge((other, at) => (at === own ? number : other.find(letters, ranges[at])));
        if (!term) continue;
        for (const [at, one] of term.numbers.entries()) taken[at]?.add(one);
        found.push({ word: () => segment.word(number), term });
      }
    });
    found.sort((a, b) => b.term.articles - a.term.articles);
    return new Map(found.slice(0, most).map((one) => [one.word(), one.term]));
  }

  /** Words one edit away from `word`, without the word itself. */
  near(word: string): Map<string, Term> {
    const out = new Map<string, Term>();
    for (const segment of this.segments)
      for (const number of segment.near(word)) {
        const other = segment.word(number);
        const term = out.has(other) ? null : this.term(other);
        if (term) out.set(other, term);
      }
    return out;
  }

  /** Beginnings of words that are one edit away from `word`, its first letter taken to be right. */
  nearPrefixes(word: string): Set<string> {
    return new Set(this.segments.flatMap((segment) => [...nearPrefixes(segment, word)]));
  }

  /** Day since 1970-01-01 of an article by its number, or null. */
  day(article: number): number | null {
    const day = this.days[article];
    return day === undefined || day === NO_DAY ? null : day;
  }

  /** The articles by day; made on the first page that asks, which a search does not wait for. */
  get byDay(): ByDay {
    this.ordered ??= new ByDay(this.days);
    return this.ordered;
  }

  private merge(find: (segment: PostingSegment, at: number) => number): Term | null {
    const numbers = new Int32Array(this.segments.length);
    let articles = 0;
    for (let at = 0; at < this.segments.length; at++) {
      const segment = this.segments[at] as PostingSegment;
      const number = find(segment, at);
      numbers[at] = number;
      if (number >= 0) articles += segment.articlesWith(number);
    }
    return articles > 0 ? { numbers, articles } : null;
  }
}
