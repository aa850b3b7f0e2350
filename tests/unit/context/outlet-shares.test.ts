/** What the packs hold of each outlet, and how much of that is related to a page: a count that is whole, and honest about none. */
import { beforeAll, describe, expect, test } from 'vitest';
import { engineOver } from '../../../cli/eval/articles.ts';
import type { Engine } from '../../../lib/context/engine.ts';
import { buildPageContext } from '../../../lib/context/page-context.ts';
import type { Entity } from '../../../lib/model/corpus.ts';
import { asId } from '../../../lib/model/ids.ts';
import type { OutletShare } from '../../../lib/model/page-context.ts';

const MANY = 150;
const AMBERSIDE: Entity = { id: asId('names:amberside'), name: 'Amberside', kind: 'place', description: '', common: false, aliases: [{ text: 'Amberside', language: 'en' }], sameAs: [], outlet: null, facts: [] }; // biome-ignore format: one record
const article = (id: string, outlet: string, date: string | null, text: string) => ({
  id, outlet, url: null, date, title: null, text, language: 'en', cluster: null,
}); // biome-ignore format: one record
const about = 'Amberside waits. In Amberside nothing moved on the day.';
const records = [
  article('loud-0', 'loud.example', '2020-05-01', about),
  ...Array.from({ length: MANY }, (_, at) => article(`often-${at}`, 'often.example', '2021-05-01', `${about} ${at}`)),
  ...['2020', '2022', '2023'].map((year) => article(`other-${year}`, 'other.example', `${year}-01-02`, 'Fishing prices rose.')),
  article('undated', 'undated.example', null, 'Fishing prices fell.'),
]; // biome-ignore format: one list

let engine: Engine;
beforeAll(async () => {
  engine = await engineOver(records, [AMBERSIDE]);
});

async function sharesOf(url: string, text: string): Promise<Map<string, OutletShare>> {
  const page = { url, isArticle: true, articleEvidence: '', title: null, published: '2021-05-02', modified: null, byline: null, language: 'en', text }; // biome-ignore format: one record
  const { spread = [] } = await buildPageContext(engine, page);
  return new Map(spread.map((one) => [one.outlet, one]));
}

describe('outlet shares', () => {
  test('tell how many of an outlet’s articles are related, also where they are more than are looked at one by one', async () => {
    const shares = await sharesOf('https://reader.example/a', about);
    expect(shares.get('often.example')).toMatchObject({ related: MANY, articles: MANY, years: '2021' });
    expect(shares.get('loud.example')).toMatchObject({ related: 1, articles: 1, years: '2020' });
  });

  test('say 0 of n with the years of what is there, and no years where nothing is dated', async () => {
    const shares = await sharesOf('https://reader.example/a', about);
    expect(shares.get('other.example')).toMatchObject({ related: 0, articles: 3, years: '2020–2023' });
    expect(shares.get('undated.example')).toMatchObject({ related: 0, articles: 1, years: '' });
  });

  test('stand in one order: outlets with something related first, then by name', async () => {
    const shares = await sharesOf('https://reader.example/a', about);
    expect([...shares.keys()]).toEqual(['loud.example', 'often.example', 'other.example', 'undated.example']);
  });

  test('of a page about nothing the packs know are all 0', async () => {
    const shares = await sharesOf('https://reader.example/b', 'A recipe for soup with leeks.');
    expect([...shares.values()].map(({ related }) => related)).toEqual([0, 0, 0, 0]);
  });
});
