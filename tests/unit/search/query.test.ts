/** What is typed, taken apart: filters, phrases, words, and values that cannot be. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery, withoutFilter } from '../../../lib/search/query.ts';

const filters = (typed: string) => parseQuery(typed).filters.map(({ kind, value }) => `${kind} ${value}`);

describe('parseQuery', () => {
  test('the example: a filter by outlet, one by date, a phrase', () => {
    const query = parseQuery('outlet:trend after:2023-01 "lachin road"');
    expect(query).toEqual({
      words: 'lachin road ',
      phrases: ['lachin road'],
      filters: [
        { kind: 'outlet', value: 'trend', text: 'outlet:trend' },
        { kind: 'after', value: '2023-01', text: 'after:2023-01' },
      ],
      problems: [],
    });
  });

  test.each<[string, string[]]>([
    ['outlet:"Radio Free Europe" flood', ['outlet Radio Free Europe']],
    ['OUTLET:Trend', ['outlet Trend']],
    ['before:2024 since:2020-02-29', ['before 2024', 'after 2020-02-29']],
    ['lang:RU', ['language ru']],
    ['in:articles', ['in article']],
    ['in:names', ['in entity']],
    ['https://trend.az', []],
    ['note:this', []],
    ['outlet:', []],
  ])('%j', (typed, wanted) => {
    expect(filters(typed)).toEqual(wanted);
    expect(parseQuery(typed).problems).toEqual([]);
  });

  test.each(['after:2023-13', 'before:last-week', 'lang:russian', 'in:everything'])(
    '%j is told, not dropped',
    (typed) => {
      const { filters: none, problems, words } = parseQuery(`flood ${typed}`);
      expect(none).toEqual([]);
      expect(problems.map(({ text }) => text)).toEqual([typed]);
      expect(words.trim()).toBe('flood');
    },
  );

  test('a word being typed stays open, a closed phrase does not', () => {
    expect(parseQuery('lachin ro').words).toBe('lachin ro');
    expect(parseQuery('"lachin ro').words).toBe('lachin ro');
    expect(parseQuery('"lachin ro').phrases).toEqual([]);
    expect(parseQuery('"lachin road"').words).toMatch(/\s$/);
  });

  test('never throws, and what is no filter stays words', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const { words, filters: found, problems } = parseQuery(typed);
        if (found.length + problems.length === 0 && !/[:"]/.test(typed)) expect(words).toBe(typed.trimStart());
      }),
    );
  });
});

describe('withoutFilter', () => {
  test('takes one filter off and leaves the rest', () => {
    expect(withoutFilter('outlet:trend lachin after:2023', { text: 'outlet:trend' })).toBe('lachin after:2023');
    expect(withoutFilter('lachin  after:2023 road', { text: 'after:2023' })).toBe('lachin road');
    expect(withoutFilter('lachin', { text: 'after:2023' })).toBe('lachin');
  });

  test('what it leaves no longer has the filter', () => {
    const typed = 'in:articles outlet:"a b" x lang:ru';
    for (const filter of parseQuery(typed).filters)
      expect(parseQuery(withoutFilter(typed, filter)).filters.map((one) => one.text)).not.toContain(filter.text);
  });
});
