/** Related coverage by example: what makes "same story", what makes "same subject", and what relates nothing. */
import { describe, expect, test } from 'vitest';
import { pageWords } from '../../../lib/coverage/page-terms.ts';
import { type CoverageDoc, type CoverageIndex, type PageFeatures, relate } from '../../../lib/coverage/relate.ts';
import { SubjectIndex } from '../../../lib/coverage/subject-index.ts';
import { dayNumber, daysBetween } from '../../../lib/model/days.ts';
import type { ArticleStats } from '../../../lib/model/pack-data.ts';
import { index as wordIndex } from '../postings/make.ts';

type Given = { id: string; outlet?: string; published?: string | null; subjects: string[]; words?: string };

function index(given: Given[], common: string[] = ['azerbaijan', 'baku']): CoverageIndex {
  const articles = given.map(
    ({ id, outlet = 'a.example', published = null }): CoverageDoc => ({ id, outlet, published }),
  );
  const stats = given.map(
    ({ id, subjects }): ArticleStats => ({
      article: id,
      length: 1,
      entities: subjects.filter((one) => !one.includes('#')).map((one) => [one, 2, false]),
      choices: subjects.filter((one) => one.includes('#')).map((one) => [one.slice(0, -2), one.slice(-1), 2]),
    }),
  );
  const rules = {
    isCommon: (id: string) => common.includes(id),
    isActor: (id: string) => id === 'amnesty',
    isPublisher: (id: string, article: { outlet: string }) => id === `publisher-of-${article.outlet}`,
    subjectOf: (id: string) => id,
  };
  const words = wordIndex(given.map(({ words: body = '', published = null }) => ({ body, day: dayNumber(published) })));
  return { articles, words, subjects: new SubjectIndex(articles, stats, rules) };
}

const page = (
  published: string | null,
  subjects: string[],
  words = '',
  outlet: string | null = null,
): PageFeatures => ({
  published,
  outlet,
  subjects: new Map(subjects.map((one) => [one, 1])),
  words: pageWords('', words),
});

const answer = (given: Given[], ...asked: Parameters<typeof page>): string[] =>
  relate(index(given), page(...asked)).map((one) => `${one.article.id} ${one.relation}`);

const OTHER: Given = { id: 'other', subjects: ['nothing', 'here'], words: 'unrelated text' };

describe('relation', () => {
  test('two shared subjects within three days are the same story', () => {
    const given = [OTHER, { id: 'near', published: '2023-08-03', subjects: ['lachin', 'icrc'], words: 'road aid' }];
    expect(answer(given, '2023-08-01', ['lachin', 'icrc'], 'road aid')).toEqual(['near same-story']);
    expect(answer(given, '2023-07-31', ['lachin', 'icrc'], 'road aid')).toEqual(['near same-story']);
    expect(answer(given, '2023-07-30', ['lachin', 'icrc'], 'road aid')).toEqual(['near same-subject']);
  });

  test('a rights group named in texts about two countries relates nothing; a place, or a country in common, does', () => {
    const given: Given[] = [OTHER, { id: 'report', subjects: ['amnesty', 'azerbaijan', 'lachin'], words: 'report' }];
    expect(answer(given, null, ['amnesty', 'baku'], 'report')).toEqual([]);
    expect(answer(given, null, ['amnesty', 'azerbaijan'], 'report')).toEqual(['report same-subject']);
    expect(answer(given, null, ['amnesty'], 'report')).toEqual(['report same-subject']);
    expect(answer(given, null, ['lachin', 'baku'], 'report')).toEqual(['report same-subject']);
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
    { id: 'far', published: '2021-01-01', subjects: ['lachin', 'icrc', 'icj'], words: 'road aid court order' },
    { id: 'near', published: '2023-08-01', subjects: ['lachin', 'icrc', 'icj'], words: 'road aid court order' },
    { id: 'undated', published: null, subjects: ['lachin', 'icrc', 'icj'], words: 'road aid court order' },
    OTHER,
  ];
  const asked = page('2023-08-01', ['lachin', 'icrc', 'icj', 'azerbaijan'], 'road aid court order');

  test('of equals the near one stands first, then the one that states no day, then the far one', () => {
    expect(relate(index(GIVEN), asked).map((one) => one.article.id)).toEqual(['near', 'undated', 'far']);
  });

  test('of equals another outlet stands before the page’s own', () => {
    const given = [
      { id: 'own', outlet: 'own.example', subjects: ['lachin'], words: 'road' },
      { id: 'other', outlet: 'other.example', subjects: ['lachin'], words: 'road' },
    ];
    const found = relate(index(given), page(null, ['lachin'], 'road', 'own.example'));
    expect(found.map((one) => one.article.id)).toEqual(['other', 'own']);
  });

  test('shared subjects come most telling first, and scores stay within 0 and 1', () => {
    const given = [...GIVEN, { id: 'more', subjects: ['lachin', 'icrc'] }];
    const found = relate(index(given), asked);
    expect(found[0]?.shared[0]).toBe('icj');
    for (const one of found) expect(one.score).toBeGreaterThan(0);
    for (const one of found) expect(one.score).toBeLessThanOrEqual(1);
  });

  test('an article that is gone from its pack is not shown', () => {
    const built = index(GIVEN);
    const gone = { ...built, articles: built.articles.map((one) => (one?.id === 'near' ? null : one)) };
    expect(relate(gone, asked).map((one) => one.article.id)).toEqual(['undated', 'far']);
  });
});

describe('words alone', () => {
  const filler = Array.from({ length: 600 }, (_, at) => ({
    id: `x${at}`,
    subjects: [],
    words: `filler number${at} common`,
  }));
  const STORY = 'wildfire crews evacuate hillside village overnight common filler';
  const given = [...filler, { id: 'fire', published: '2023-08-01', subjects: [], words: STORY }];

  test('tell in a corpus of some size: near in time the same story, far or undated the same subject', () => {
    expect(answer(given, '2023-08-02', [], STORY)).toEqual(['fire same-story']);
    expect(answer(given, '2023-09-02', [], STORY)).toEqual(['fire same-subject']);
    expect(answer(given, null, [], STORY)).toEqual(['fire same-subject']);
  });

  test('relate nothing in a handful of articles, where no word is rare', () => {
    expect(answer(given.slice(-3), '2023-08-02', [], STORY)).toEqual([]);
  });

  test('a page whose telling words are all unknown here is like nothing here', () => {
    const strange = Array.from({ length: 40 }, (_, at) => `unheard${at}`).join(' ');
    expect(answer(given, '2023-08-01', [], `${strange} overnight common filler`)).toEqual([]);
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
