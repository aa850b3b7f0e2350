/** What the index stands for, by plain counting over the texts: slow, and short enough to be seen to be right. */
import fc from 'fast-check';
import { impactOf, rarity } from '../../../lib/postings/bm25.ts';
import { foldedTokens } from '../../../lib/text/tokens.ts';
import type { Given } from './make.ts';

const word = fc.constantFrom('lachin', 'lachyn', 'road', 'roads', 'Xankəndi', 'Ханкенди', 'a', 'of', 'şuşa', 'Շուշի', 'checkpoint', 'chekpoint', '2020'); // biome-ignore format: one list
export const someText = fc.array(word, { maxLength: 14 }).map((words) => words.join(' '));
export const someArticles: fc.Arbitrary<Given[]> = fc.array(
  fc.record({
    title: someText,
    body: someText,
    day: fc.option(fc.integer({ min: 19_000, max: 19_040 }), { nil: null }),
  }),
  { maxLength: 12 },
);
/** Places to cut a list of articles into segments. */
export const someCuts = fc.array(fc.nat(12), { maxLength: 3 });
export const cutsOf = (given: readonly unknown[], places: readonly number[]): number[] =>
  places.map((one) => Math.min(one, given.length)).sort((a, b) => a - b);

export type Field = 'title' | 'body';
type Counted = { [field in Field]: string[] };

export const times = (tokens: readonly string[], wanted: string): number =>
  tokens.filter((one) => one === wanted).length;
const mean = (values: number[]): number => Math.max(1, values.reduce((a, b) => a + b, 0) / Math.max(1, values.length));

export class SlowIndex {
  readonly articles: Counted[];
  readonly segments: Counted[][];
  readonly vocabulary: string[];

  constructor(given: readonly Given[], cuts: readonly number[] = []) {
    this.articles = given.map(({ title = '', body = '' }) => ({
      title: foldedTokens(title),
      body: foldedTokens(body),
    }));
    const places = [0, ...cuts, given.length];
    this.segments = places.slice(1).map((end, at) => this.articles.slice(places[at], end));
    this.vocabulary = [...new Set(this.articles.flatMap(({ title, body }) => [...title, ...body]))];
  }

  /** Articles that hold a word in either field. */
  having(wanted: string, among: readonly Counted[] = this.articles): number {
    return among.filter(({ title, body }) => title.includes(wanted) || body.includes(wanted)).length;
  }

  rarity(wanted: string): number {
    return rarity(this.articles.length, this.having(wanted));
  }

  /** BM25 by the book, field lengths held against those of the segment: by article, 0 to 1, in 255 steps or exactly. */
  impacts(wanted: string, field: Field, steps: boolean): number[] {
    return this.segments.flatMap((segment) => {
      const average = mean(segment.map((one) => one[field].length));
      return segment.map((one) => {
        const count = times(one[field], wanted);
        if (count === 0) return 0;
        const impact = impactOf(count, one[field].length, average);
        return steps ? Math.max(1, Math.round(255 * impact)) / 255 : impact;
      });
    });
  }
}
