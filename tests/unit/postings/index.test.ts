/** The index against what it stands for: plain counting over the texts, whatever the texts and wherever it is cut. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { impactOf, rarity } from '../../../lib/postings/bm25.ts';
import { KEPT, WHOLE_UP_TO } from '../../../lib/postings/build.ts';
import { withinOneEdit } from '../../../lib/postings/edit-distance.ts';
import { foldedTokens, Tokens } from '../../../lib/text/tokens.ts';
import { type Given, index } from './make.ts';

const word = fc.constantFrom('lachin', 'lachyn', 'road', 'roads', 'Xankəndi', 'Ханкенди', 'a', 'of', 'şuşa', 'Շուշի', 'checkpoint', 'chekpoint', '2020'); // biome-ignore format: one list
const text = fc.array(word, { maxLength: 14 }).map((words) => words.join(' '));
const articles: fc.Arbitrary<Given[]> = fc.array(
  fc.record({ title: text, body: text, day: fc.option(fc.integer({ min: -30_000, max: 30_000 }), { nil: null }) }),
  { maxLength: 12 },
);

const tokensOf = ({ title = '', body = '' }: Given): { title: string[]; body: string[] } => ({
  title: foldedTokens(title),
  body: foldedTokens(body),
});
const times = (tokens: string[], wanted: string): number => tokens.filter((one) => one === wanted).length;
const mean = (values: number[]): number => Math.max(1, values.reduce((a, b) => a + b, 0) / Math.max(1, values.length));
const vocabulary = (given: Given[]): string[] => [
  ...new Set(given.flatMap((one) => Object.values(tokensOf(one)).flat())),
];

/** BM25 by the book, unquantised: title weight 2, body weight 1. */
function slowScores(given: Given[], wanted: string): number[] {
  const all = given.map(tokensOf);
  const averages = { title: mean(all.map((one) => one.title.length)), body: mean(all.map((one) => one.body.length)) };
  const field = (tokens: string[], average: number): number => {
    const count = times(tokens, wanted);
    return count === 0 ? 0 : impactOf(count, tokens.length, average);
  };
  return all.map((one) => 2 * field(one.title, averages.title) + field(one.body, averages.body));
}

describe('against the oracle', () => {
  test('every word is found with the articles that hold it, its rarity and its scores', () => {
    fc.assert(
      fc.property(articles, (given) => {
        const built = index(given);
        for (const wanted of vocabulary(given)) {
          const term = built.term(wanted);
          const having = given.filter((one) => Object.values(tokensOf(one)).flat().includes(wanted)).length;
          expect(term?.articles).toBe(having);
          if (!term) continue;
          expect(built.rarity(term)).toBeCloseTo(rarity(given.length, having));
          built.add(built.scores, term, { title: 2, body: 1, bit: 0, open: true });
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
              const term = built.byHash(tokens.h1[at] as number, tokens.h2[at] as number);
              expect(term && built.isWord(term, words[at] as string)).toBe(true);
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
      fc.property(articles, fc.array(fc.nat(12), { maxLength: 3 }), (given, places) => {
        const cuts = places.map((one) => Math.min(one, given.length)).sort((a, b) => a - b);
        const [whole, parts] = [index(given), index(given, cuts)];
        expect(parts.size).toBe(given.length);
        expect(given.map((_, number) => parts.day(number))).toEqual(given.map(({ day = null }) => day));
        for (const wanted of vocabulary(given)) {
          const [one, other] = [whole.term(wanted), parts.term(wanted)];
          expect(other?.articles).toBe(one?.articles);
          if (!one || !other) continue;
          whole.add(whole.scores, one, { title: 1, body: 1, bit: 0, open: true });
          parts.add(parts.scores, other, { title: 1, body: 1, bit: 0, open: true });
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
        const built = index(values.map((value) => ({ title: 'x '.repeat(value) })));
        const term = built.term('x');
        if (term) built.add(built.scores, term, 1, 0);
        const found = built.scores.best(most, (number) => values[number] as number);
        const sorted = values.map((rank, article) => ({ article, rank })).filter(({ rank }) => rank > 0).sort((a, b) => b.rank - a.rank || a.article - b.article); // biome-ignore format: one line
        expect(found).toEqual(sorted.slice(0, most));
      }),
    );
  });
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
    if (common) built.add(built.scores, common, 0, 1);
    expect(built.scores.count).toBe(0);
  });

  test('a small one keeps everything', () => {
    const built = index(many.slice(0, 3));
    expect(built.term(`word2x${KEPT + 39}`)?.articles).toBe(1);
  });
});
