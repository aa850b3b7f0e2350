/** An index from articles counted in any runs is the index from articles one by one; its parts against slow oracles. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { impactOf } from '../../../lib/postings/bm25.ts';
import { IndexBuilder } from '../../../lib/postings/build.ts';
import { countArticles, type IndexedArticle, wordOf } from '../../../lib/postings/counted.ts';
import { Field } from '../../../lib/postings/field.ts';
import { TermTable } from '../../../lib/postings/term-table.ts';

const words = fc.array(
  fc.constantFrom('harbour', 'Harbour', 'quay', 'Şuşa', 'ферри', '1994', 'x'.repeat(50), 'tariff'),
  {
    maxLength: 20,
  },
);
const article: fc.Arbitrary<IndexedArticle> = fc.record({
  title: words.map((all) => all.join(' ')),
  body: words.map((all) => all.join(', ')),
  day: fc.option(fc.nat(20_000)),
});

describe('counted articles', () => {
  test('give the same index in whatever runs they are counted', () => {
    fc.assert(
      fc.property(fc.array(article, { maxLength: 30 }), fc.array(fc.nat(30)), (articles, cuts) => {
        const single = new IndexBuilder();
        for (const one of articles) single.add(one);
        const places = [0, ...cuts.filter((cut) => cut < articles.length).sort((a, b) => a - b), articles.length];
        const runs = new IndexBuilder();
        places.slice(1).forEach((end, at) => {
          runs.append(countArticles(articles.slice(places[at], end)));
        });
        expect(new Uint8Array(runs.finish())).toEqual(new Uint8Array(single.finish()));
      }),
    );
  });

  test('know their words folded, once each, and how many articles hold them', () => {
    const counted = countArticles([
      { title: 'Harbour', body: 'harbour quay', day: 3 },
      { title: '', body: 'Quay quay', day: null },
    ]);
    expect([0, 1].map((term) => wordOf(counted, term))).toEqual(['harbour', 'quay']);
    expect([...counted.articlesWith]).toEqual([1, 2]);
    expect([...counted.body.times]).toEqual([1, 1, 2]);
  });
});

describe('pruning', () => {
  /** Sorts them all. */
  function slow(times: number[], rarity: number[], length: number, average: number, most: number): number[] {
    return times
      .map((n, term) => ({ term, weight: impactOf(n, length, average) * (rarity[term] as number) }))
      .sort((a, b) => b.weight - a.weight || a.term - b.term)
      .slice(0, most)
      .map(({ term }) => term)
      .sort((a, b) => a - b);
  }

  test('keeps the heaviest terms, and of equals those that stand first', () => {
    // Few values, so that many weights are equal.
    const term = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom(0.5, 1, 1.5));
    fc.assert(
      fc.property(fc.array(term, { minLength: 1, maxLength: 60 }), fc.integer({ min: 1, max: 40 }), (terms, most) => {
        const times = terms.map(([n]) => n);
        const rarity = terms.map(([, weight]) => weight);
        const length = times.reduce((sum, n) => sum + n, 0);
        const field = new Field();
        const own = Uint32Array.from(terms.keys());
        field.append(
          {
            term: own,
            times: Uint16Array.from(times),
            end: Uint32Array.of(terms.length),
            length: Uint32Array.of(length),
          },
          own,
        );
        const kept = [...field.prune(most, Float64Array.from(rarity)).entries()].flatMap(([at, yes]) =>
          yes ? [at] : [],
        );
        expect(kept).toEqual(slow(times, rarity, length, length, most));
      }),
    );
  });
});

test('terms are numbered as a map would, through growth and clashes', () => {
  // Hashes of few bits clash often.
  const hashes = fc.array(fc.tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: -40, max: 40 })), {
    minLength: 500,
    maxLength: 3000,
  });
  fc.assert(
    fc.property(hashes, (all) => {
      const table = new TermTable();
      const known = new Map<string, number>();
      for (const [h1, h2] of all) {
        const key = `${h1} ${h2}`;
        if (!known.has(key)) known.set(key, known.size);
        expect(table.numberOf(h1, h2)).toBe(known.get(key));
      }
    }),
    { numRuns: 20 },
  );
});
