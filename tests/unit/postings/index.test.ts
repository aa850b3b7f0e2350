/** The index against what it stands for: plain counting over the texts, whatever the texts and wherever it is cut. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rarity } from '../../../lib/postings/bm25.ts';
import { KEPT, WHOLE_UP_TO } from '../../../lib/postings/build.ts';
import type { CorpusIndex, Term } from '../../../lib/postings/corpus-index.ts';
import { withinOneEdit } from '../../../lib/postings/edit-distance.ts';
import { foldedTokens, Tokens } from '../../../lib/text/tokens.ts';
import { type Given, index } from './make.ts';
import { someArticles as articles, cutsOf, SlowIndex, someCuts, someText } from './slow.ts';

const word = someText;
const vocabulary = (given: Given[]): string[] => new SlowIndex(given).vocabulary;

/** Title weight 2, body weight 1, unquantised. */
function slowScores(given: Given[], wanted: string): number[] {
  const slow = new SlowIndex(given);
  const body = slow.impacts(wanted, 'body', false);
  return slow.impacts(wanted, 'title', false).map((title, at) => 2 * title + (body[at] as number));
}

/** Scores of one term with these weights of title and body. */
const add = (built: CorpusIndex, term: Term, title: number, body: number): void =>
  built.add(built.scores, [{ term, weighed: { title, body, bit: 0, open: true } }]);

describe('against the oracle', () => {
  test('every word is found with the articles that hold it, its rarity and its scores', () => {
    fc.assert(
      fc.property(articles, (given) => {
        const built = index(given);
        for (const wanted of vocabulary(given)) {
          const term = built.term(wanted);
          const having = new SlowIndex(given).having(wanted);
          expect(term?.articles).toBe(having);
          if (!term) continue;
          expect(built.rarity(term.articles)).toBeCloseTo(rarity(given.length, having));
          add(built, term, 2, 1);
          slowScores(given, wanted).forEach((score, number) => {
            // Two impacts of a byte each: half a step of 1/255 in either, or the least impact of 1.
            expect(Math.abs((built.scores.value[number] as number) - score)).toBeLessThanOrEqual(3 / 255);
            expect((built.scores.value[number] as number) > 0).toBe(score > 0);
          });
          built.scores.clear();
        }
      }),
    );
  });

  test('words that are not there are not found, by letters or by hash', () => {
    fc.assert(
      fc.property(articles, fc.string({ minLength: 1, maxLength: 8 }), (given, typed) => {
        const built = index(given);
        for (const token of foldedTokens(typed))
          if (!vocabulary(given).includes(token)) expect(built.term(token)).toBeNull();
      }),
    );
  });

  test('a token is found by its hash, and is the word it says it is', () => {
    fc.assert(
      fc.property(articles, (given) => {
        const built = index(given);
        const tokens = new Tokens();
        for (const { title = '', body = '' } of given)
          for (const field of [title, body]) {
            const count = tokens.tokenize(field);
            const words = foldedTokens(field);
            for (let at = 0; at < count; at++) {
              const [h1, h2, own] = [tokens.h1[at] as number, tokens.h2[at] as number, words[at] as string];
              expect(built.byHash(h1, h2, own)).toEqual(built.term(own));
              expect(built.byHash(h1, h2, `${own}x`)).toBeNull();
              expect(built.articlesByHash([{ h1, h2 }])[0]).toBe(built.term(own)?.articles);
            }
          }
      }),
    );
  });

  test('prefixes and typos are those of the vocabulary', () => {
    fc.assert(
      fc.property(articles, word, (given, typed) => {
        const built = index(given);
        const [wanted = ''] = foldedTokens(typed);
        const words = vocabulary(given);
        const start = wanted.slice(0, 3);
        expect(new Set(built.withPrefix(start, 1000).keys())).toEqual(
          new Set(words.filter((one) => one.startsWith(start))),
        );
        // A word of bodies alone counts as a right spelling from three articles on; all are in a title here.
        const titled = given.map(({ title = '', body = '' }) => ({ title: `${title} ${body}` }));
        const near = words.filter(
          (one) => one !== wanted && one.length >= 4 && !/\d/.test(one) && withinOneEdit(one, wanted),
        );
        const asked = wanted.length >= 4 && !/\d/.test(wanted);
        expect(new Set(index(titled).near(wanted).keys())).toEqual(new Set(asked ? near : []));
      }),
    );
  });

  test('cut into segments it knows the same words, as rare, in the same articles, on the same days', () => {
    fc.assert(
      fc.property(articles, someCuts, (given, places) => {
        const cuts = cutsOf(given, places);
        const [whole, parts] = [index(given), index(given, cuts)];
        expect(parts.size).toBe(given.length);
        expect(given.map((_, number) => parts.day(number))).toEqual(given.map(({ day = null }) => day));
        for (const wanted of vocabulary(given)) {
          const [one, other] = [whole.term(wanted), parts.term(wanted)];
          expect(other?.articles).toBe(one?.articles);
          if (!one || !other) continue;
          add(whole, one, 1, 1);
          add(parts, other, 1, 1);
          const held = ({ value }: { value: Float32Array }): number[] => [...value.keys()].filter((at) => (value[at] as number) > 0); // biome-ignore format: one line
          expect(held(parts.scores)).toEqual(held(whole.scores));
          whole.scores.clear();
          parts.scores.clear();
        }
      }),
    );
  });

  test('the best are the best: as sorting all of them would have it', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { maxLength: 40 }), fc.integer({ min: 1, max: 12 }), (values, most) => {
        const { scores } = index(values.map(() => ({})));
        for (const [article, value] of values.entries()) scores.add(article, value);
        // Half of them are ranked below their score, some left out altogether.
        const rankOf = (article: number): number => [1, 0.5, 0][article % 3] as number;
        const found = scores.best(most, (article, score) => score * rankOf(article));
        const sorted = values.map((value, article) => ({ article, rank: value * rankOf(article) })).filter(({ rank }) => rank > 0).sort((a, b) => b.rank - a.rank || a.article - b.article); // biome-ignore format: one line
        expect(found).toEqual(sorted.slice(0, most));
      }),
    );
  });
});

test('the beginnings one edit away from a word are those that words have', () => {
  fc.assert(
    fc.property(
      articles,
      someCuts,
      fc.constantFrom('lach', 'laxh', 'raod', 'cheeckp', 'xankn', 'şu', 'ханк', 'шуши'),
      (given, places, typed) => {
        const [wanted = ''] = foldedTokens(typed);
        const beginnings = vocabulary(given).flatMap((one) => Array.from(one, (_, at) => one.slice(0, at + 1)));
        const near = beginnings.filter((one) => one[0] === wanted[0] && !one.startsWith(wanted) && withinOneEdit(one, wanted)); // biome-ignore format: one line
        expect(index(given, cutsOf(given, places)).nearPrefixes(wanted)).toEqual(new Set(near));
      },
    ),
  );
});

test('articles are found by their days, those without one apart', () => {
  fc.assert(
    fc.property(
      articles,
      someCuts,
      fc.integer({ min: 18_995, max: 19_045 }),
      fc.nat(20),
      (given, places, from, length) => {
        const { byDay } = index(given, cutsOf(given, places));
        const all = given.map(({ day = null }, article) => ({ day, article }));
        const between = all.flatMap(({ day, article }) => (day !== null && day >= from && day < from + length ? [{ day, article }] : [])); // biome-ignore format: one line
        expect([...byDay.between(from, from + length)]).toEqual(between.sort((a, b) => a.day - b.day || a.article - b.article).map(({ article }) => article)); // biome-ignore format: one line
        expect([...byDay.undated]).toEqual(all.filter(({ day }) => day === null).map(({ article }) => article));
      },
    ),
  );
});

test('of many words with one beginning those of most articles are tried', () => {
  const given = ['roada roadb roadc', 'roadb roadc', 'roadc'].map((body) => ({ body }));
  expect([...index(given).withPrefix('road', 2).keys()]).toEqual(['roadc', 'roadb']);
  expect([...index(given).withPrefix('road', 9).keys()]).toEqual(['roadc', 'roadb', 'roada']);
});

describe('pruning', () => {
  const many = Array.from(
    { length: WHOLE_UP_TO + 1 },
    (_, number): Given => ({
      title: `common title${number}`,
      body: `${Array.from({ length: KEPT + 40 }, (__, at) => `common word${number}x${at}`).join(' ')}`,
    }),
  );

  test('a large segment keeps titles whole, and of a body the terms that say most', () => {
    const built = index(many);
    expect(built.term(`title${WHOLE_UP_TO}`)?.articles).toBe(1);
    const kept = Array.from({ length: KEPT + 40 }, (_, at) => `word7x${at}`).filter((one) => built.term(one));
    expect(kept).toHaveLength(KEPT);
    // The word that every body has says nothing of any: it stays in titles alone, and keeps its count.
    const common = built.term('common');
    expect(common?.articles).toBe(many.length);
    if (common) add(built, common, 0, 1);
    expect(built.scores.count).toBe(0);
  });

  test('a small one keeps everything', () => {
    const built = index(many.slice(0, 3));
    expect(built.term(`word2x${KEPT + 39}`)?.articles).toBe(1);
  });
});
