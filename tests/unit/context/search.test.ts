/** The whole search over the default pack: filters, phrases that are verified in texts, and what is said about both. */
import { describe, expect, test } from 'vitest';
import { openEngine } from '../../../cli/engine.ts';
import { searchEngine } from '../../../lib/context/search.ts';

const engine = await openEngine([]);
const search = (typed: string) => searchEngine(engine, typed, 40);
const articles = async (typed: string): Promise<string[]> =>
  (await search(typed)).hits.filter((hit) => hit.kind === 'article').map((hit) => hit.id.replace('caucasus:', ''));

describe('filters', () => {
  test('by outlet, by day and both; names have neither and stay away', async () => {
    expect(await articles('outlet:trend karabakh')).toEqual(
      expect.arrayContaining(['trend-2023-08-01-civil-society-statement', 'trend-2023-09-30-departure']),
    );
    expect(await articles('karabakh outlet:turan')).toEqual([]);
    expect(await articles('outlet:trend after:2023-09 karabakh')).toEqual(['trend-2023-09-30-departure']);
    expect((await search('outlet:trend karabakh')).hits.every((hit) => hit.kind === 'article')).toBe(true);
  });

  test('alone they list articles, the latest first', async () => {
    expect(await articles('outlet:trend')).toEqual([
      'trend-2023-09-30-departure',
      'trend-2023-08-01-civil-society-statement',
    ]);
    expect(await articles('after:2030')).toEqual([]);
  });

  test('one list alone', async () => {
    expect(new Set((await search('in:outlets trend')).hits.map((hit) => hit.kind))).toEqual(new Set(['outlet']));
    expect(await articles('in:names trend')).toEqual([]);
  });

  test('the answer says what was understood and what was not', async () => {
    const { filters, problems } = await search('after:2023-13 outlet:trend x');
    expect(filters?.map((one) => one.kind)).toEqual(['outlet']);
    expect(problems).toEqual([{ kind: 'after', text: 'after:2023-13' }]);
    expect(await search('trend')).not.toHaveProperty('filters');
  });
});

describe('phrases', () => {
  test('are found in texts, shown with the words round them, and said to be checked', async () => {
    const { hits, phrases } = await search('"police officers did not allow"');
    const [hit] = hits.filter((one) => one.kind === 'article');
    expect(hit?.id).toBe('caucasus:jamnews-2022-03-04-embassy-rally');
    const range = hit?.found.find((one) => one.field === 'snippet');
    expect(hit?.snippet.slice(range?.start, range?.end).toLowerCase()).toBe('police officers did not allow');
    expect(phrases).toBe('texts');
  });

  test('the same words in another order are no match', async () => {
    expect(await articles('"officers police allow did"')).toEqual([]);
    expect(await articles('officers police allow did')).toEqual(['jamnews-2022-03-04-embassy-rally']);
  });
});
