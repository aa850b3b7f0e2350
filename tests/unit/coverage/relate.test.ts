/** Related coverage by example: what makes "same story", what makes "same subject", and what relates nothing. */
import { describe, expect, test } from 'vitest';
import { type CoverageIndex, daysBetween, relate } from '../../../lib/coverage/relate.ts';
import type { ArticleRow, ArticleStats } from '../../../lib/model/pack-data.ts';
import { Bm25 } from '../../../lib/postings/bm25.ts';

type Given = { id: string; outlet?: string; published?: string | null; subjects: string[]; words?: string };

function index(given: Given[], common: string[] = ['azerbaijan', 'baku']): CoverageIndex {
  const articles = given.map(
    ({ id, outlet = 'a.example', published = null }) => ({ id, outlet, published }) as unknown as ArticleRow,
  );
  const stats = given.map(
    ({ id, subjects, words = '' }): ArticleStats => ({
      article: id,
      length: Math.max(1, words.split(' ').length),
      entities: subjects.filter((one) => !one.includes('#')).map((one) => [one, 1, false]),
      choices: subjects.filter((one) => one.includes('#')).map((one) => [one.slice(0, -2), one.slice(-1), 1]),
    }),
  );
  const postings = new Map<string, number[]>();
  given.forEach(({ words = '' }, number) => {
    for (const word of new Set(words.split(' ').filter(Boolean)))
      postings.set(word, [...(postings.get(word) ?? []), number, 1]);
  });
  return {
    articles,
    stats,
    words: new Bm25([...postings], stats),
    isCommon: (id) => common.includes(id),
    isPublisher: (id, article) => id === `publisher-of-${article.outlet}`,
    subjectOf: (id: string) => id,
  };
}

const page = (published: string | null, subjects: string[], words = '') => ({
  published,
  subjects: new Map(subjects.map((one) => [one, 1])),
  terms: new Map(
    words
      .split(' ')
      .filter(Boolean)
      .map((word) => [word, 1]),
  ),
});

const answer = (given: Given[], ...asked: Parameters<typeof page>): string[] =>
  relate(index(given), page(...asked), new Set()).map((one) => `${one.article.id} ${one.relation}`);

const OTHER: Given = { id: 'other', subjects: ['nothing', 'here'], words: 'unrelated text' };

describe('relation', () => {
  test('two shared subjects within three days are the same story', () => {
    const given = [OTHER, { id: 'near', published: '2023-08-03', subjects: ['lachin', 'icrc'], words: 'road aid' }];
    expect(answer(given, '2023-08-01', ['lachin', 'icrc'], 'road aid')).toEqual(['near same-story']);
    expect(answer(given, '2023-07-31', ['lachin', 'icrc'], 'road aid')).toEqual(['near same-story']);
    expect(answer(given, '2023-07-30', ['lachin', 'icrc'], 'road aid')).toEqual(['near same-subject']);
  });

  test('one shared subject on the same day is the same subject', () => {
    const given = [OTHER, { id: 'one', published: '2023-08-01', subjects: ['lachin', 'icj'], words: 'road' }];
    expect(answer(given, '2023-08-01', ['lachin', 'icrc'], 'road')).toEqual(['one same-subject']);
  });

  test.each([
    ['the article', null, '2023-08-01'],
    ['the page', '2023-08-01', null],
    ['both', null, null],
    ['the day of the article', '2023-08', '2023-08-01'],
    ['the day of the page', '2023-08-01', '2023'],
  ])('never the same story where the date of %s is unknown', (_, article, seen) => {
    const given = [
      OTHER,
      { id: 'one', published: article, subjects: ['lachin', 'icrc', 'icj'], words: 'road aid court' },
    ];
    expect(answer(given, seen, ['lachin', 'icrc', 'icj'], 'road aid court')).toEqual(['one same-subject']);
  });

  test('a country and a capital alone relate nothing, even on the same day and with the same words', () => {
    const given = [{ id: 'one', published: '2023-08-01', subjects: ['azerbaijan', 'baku'], words: 'road aid court' }];
    expect(answer(given, '2023-08-01', ['azerbaijan', 'baku'], 'road aid court')).toEqual([]);
  });

  test('countries do not make up the second subject of a story', () => {
    const given = [
      OTHER,
      { id: 'one', published: '2023-08-01', subjects: ['azerbaijan', 'baku', 'icj'], words: 'court' },
    ];
    expect(answer(given, '2023-08-01', ['azerbaijan', 'baku', 'icj'], 'court')).toEqual(['one same-subject']);
  });

  test('a contested wording counts as a subject, whichever name each side uses', () => {
    const given = [OTHER, { id: 'one', subjects: ['city#k', 'icj'], words: 'court' }];
    expect(answer(given, null, ['city', 'icj'], 'court')).toEqual(['one same-subject']);
  });

  test('a publisher that credits itself is no subject of its own article', () => {
    const given = [OTHER, { id: 'one', subjects: ['publisher-of-a.example'], words: 'court' }];
    expect(answer(given, null, ['publisher-of-a.example'], 'court')).toEqual([]);
  });

  test('common words without a shared subject relate nothing', () => {
    expect(answer([{ id: 'one', subjects: ['icj'], words: 'road aid' }], null, ['lachin'], 'road aid')).toEqual([]);
  });

  test('an empty page and an empty pack relate nothing', () => {
    expect(answer([OTHER], null, [])).toEqual([]);
    expect(answer([], '2023-08-01', ['lachin'], 'road')).toEqual([]);
  });
});

describe('order and reasons', () => {
  const GIVEN = [
    { id: 'subject', published: '2021-01-01', subjects: ['lachin', 'icrc', 'icj'], words: 'road aid court order' },
    { id: 'story', published: '2023-08-01', subjects: ['lachin', 'icrc'], words: 'road' },
    { id: 'self', published: '2023-08-01', subjects: ['lachin', 'icrc', 'icj'], words: 'road aid court order' },
    OTHER,
  ];
  const asked = page('2023-08-01', ['lachin', 'icrc', 'icj', 'azerbaijan'], 'road aid court order');

  test('the same story stands before the same subject, whatever the score; the page itself is left out', () => {
    const found = relate(index(GIVEN), asked, new Set(['self']));
    expect(found.map((one) => one.article.id)).toEqual(['story', 'subject']);
  });

  test('shared subjects come rarest first, and scores stay within 0 and 1', () => {
    const found = relate(index(GIVEN), asked, new Set());
    expect(found.find((one) => one.article.id === 'subject')?.shared[0]).toBe('icj');
    for (const one of found) expect(one.score).toBeGreaterThan(0);
    for (const one of found) expect(one.score).toBeLessThanOrEqual(1);
  });
});

test('daysBetween counts whole days, either way round, and nothing where a day is missing', () => {
  expect(daysBetween('2023-08-01', '2023-09-30')).toBe(60);
  expect(daysBetween('2023-09-30', '2023-08-01')).toBe(60);
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysBetween('2023-08-01', '2023-08-01')).toBe(0);
  expect(daysBetween('2023-08', '2023-08-01')).toBeNull();
  expect(daysBetween(null, '2023-08-01')).toBeNull();
});
