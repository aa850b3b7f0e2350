/** BM25 against values worked out by hand. */
import { describe, expect, test } from 'vitest';
import type { ArticleStats } from '../../../lib/model/pack-data.ts';
import { Bm25 } from '../../../lib/postings/bm25.ts';

const stats = (...lengths: number[]): ArticleStats[] =>
  lengths.map((length, at) => ({ article: `a${at}`, length, entities: [], choices: [] }));

// Three articles of 10, 20 and 30 words; "road" once in the first and three times in the third; "aid" in all.
const words = new Bm25(
  [
    ['road', [0, 1, 2, 3]],
    ['aid', [0, 1, 1, 1, 2, 1]],
  ],
  stats(10, 20, 30),
);

describe('Bm25', () => {
  test('idf is ln(1 + (N - n + 0.5) / (n + 0.5))', () => {
    expect(words.idf('road')).toBeCloseTo(Math.log(1 + 1.5 / 2.5), 12);
    expect(words.idf('aid')).toBeCloseTo(Math.log(1 + 0.5 / 3.5), 12);
    expect(words.idf('nowhere')).toBeCloseTo(Math.log(1 + 3.5 / 0.5), 12);
  });

  test('one term: idf x tf x 2.2 / (tf + 1.2 x (0.25 + 0.75 x length / average))', () => {
    const scores = words.score(new Map([['road', 1]]));
    // ln 1.6 = 0.470004; first: 1 x 2.2 / (1 + 1.2 x 0.625) = 2.2 / 1.75; third: 3 x 2.2 / (3 + 1.2 x 1.375) = 6.6 / 4.65.
    expect(scores.get(0)).toBeCloseTo(0.590862, 5);
    expect(scores.get(2)).toBeCloseTo(0.667102, 5);
    expect(scores.has(1)).toBe(false);
  });

  test('terms add up, weighted', () => {
    const one = words.score(new Map([['road', 1]])).get(0) ?? 0;
    const other = words.score(new Map([['aid', 1]])).get(0) ?? 0;
    const both = words.score(new Map([['road', 1], ['aid', 3]])).get(0); // biome-ignore format: one line
    expect(both).toBeCloseTo(one + 3 * other, 12);
  });

  test('a term of no article, no term and no article give no score', () => {
    expect(words.score(new Map([['nowhere', 1]])).size).toBe(0);
    expect(words.score(new Map()).size).toBe(0);
    expect(new Bm25([], []).score(new Map([['road', 1]])).size).toBe(0);
  });

  test.each(['__proto__', 'constructor', 'hasOwnProperty'])('the word %s is a word like any other', (term) => {
    expect(words.has(term)).toBe(false);
    expect(new Bm25([[term, [0, 1]]], stats(5)).score(new Map([[term, 1]])).size).toBe(1);
  });
});
