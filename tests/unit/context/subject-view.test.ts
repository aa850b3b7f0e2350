/** One subject over the default pack: who covered it, who calls it what, and when. Its counts can be checked by hand. */
import { describe, expect, test } from 'vitest';
import { openEngine } from '../../../cli/engine.ts';
import { articleContext } from '../../../lib/context/article-context.ts';
import { buildPageContext } from '../../../lib/context/page-context.ts';
import { buildSubjectView } from '../../../lib/context/subject-view.ts';
import { compareText } from '../../../lib/model/order.ts';
import type { PageContext } from '../../../lib/model/page-context.ts';
import type { SpreadMark, SubjectKey, SubjectView } from '../../../lib/model/subject.ts';

const engine = await openEngine([]);
const DEPARTURE = 'caucasus:trend-2023-09-30-departure';

async function view(id: string, context: PageContext | null = null, kind: SubjectKey['kind'] = 'wording') {
  const built = await buildSubjectView(engine, { kind, id: `caucasus:${id}` }, context);
  if (!built) throw new Error(`no subject ${id}`);
  return built;
}

const marksOf = ({ spread }: SubjectView): SpreadMark[] => spread.rows.flatMap(({ marks }) => marks);
const linksOf = (one: SubjectView) => [
  ...one.primary,
  ...one.spread.undated,
  ...marksOf(one).flatMap((mark) => (mark.kind === 'link' ? [mark.link] : [])),
];
const outletsOf = (one: SubjectView): Set<string> =>
  new Set([...one.count.outlets, ...linksOf(one).map(({ outlet }) => outlet)]);

describe('a city with two names', async () => {
  const city = await view('name-khankendi-stepanakert');

  test('has all its names, by choice and in alphabetical order, without inflected forms', () => {
    expect(city.title.map(({ text }) => text)).toEqual(['Khankendi', 'Stepanakert']);
    expect(city.names.map(({ name }) => name.text)).toEqual(['Khankendi', 'Stepanakert']);
    const [first] = city.names;
    expect(first?.others).toContainEqual({ text: 'Xankəndi', language: 'az' });
    expect(first?.others.map(({ text }) => text)).not.toContain('Xankəndidə');
  });

  test('is the same subject by its entity and by its wording', async () => {
    const entity = await view('khankendi-stepanakert', null, 'entity');
    expect({ ...entity, subject: null }).toEqual({ ...city, subject: null });
  });

  test('says how many articles use a choice in their own text, and where it stands on the page', async () => {
    const page = await articleContext(engine, 'caucasus:trend-2023-08-01-civil-society-statement');
    const { wordings } = await view('name-khankendi-stepanakert', page);
    expect(wordings?.rows[0]).toMatchObject({
      choice: 'khankendi',
      k: 2,
      own: 1,
      onPage: 1,
      onPageIn: { headline: 0, own: 0, quoted: 1, unclear: 0 },
    });
  });

  test('has its former names, each with a source and a date', () => {
    expect(city.formerNames.length).toBeGreaterThan(0);
    for (const { field, source, url, asOf } of city.formerNames)
      expect([field, source !== '', url.startsWith('https://'), asOf !== '']).toEqual([
        'former-name',
        true,
        true,
        true,
      ]);
  });

  test('counts full texts only: 2 of 5, both by Trend', () => {
    expect(city.count).toEqual({ k: 2, n: 5, outlets: ['Trend'], ofOutlets: 4, years: '2023' });
    const counted = city.spread.rows.filter(({ n }) => n > 0);
    expect(counted.map(({ outlet, k, n }) => `${outlet} ${k} of ${n}`)).toEqual([
      'IRFS 0 of 1',
      'JAMnews 0 of 1',
      'Trend 2 of 2',
      'Turan 0 of 1',
    ]);
  });

  test('shows the reference beside the text in the same row, without counting it', () => {
    const turan = city.spread.rows.find(({ outlet }) => outlet === 'Turan');
    expect(turan).toMatchObject({ k: 0, n: 1 });
    expect(turan?.marks.map(({ kind }) => kind)).toEqual(['article', 'link']);
  });

  test('a link without a day is in no row, and every link is somewhere once', () => {
    expect(city.spread.undated.every(({ published }) => published === null)).toBe(true);
    const ids = linksOf(city).map(({ reference }) => reference);
    expect(new Set(ids).size).toBe(ids.length);
    const copies = linksOf(city).reduce((sum, { carriedBy }) => sum + carriedBy.length, 0);
    const references = engine.packs[0]?.data.references.filter(
      ({ entities, forms }) =>
        entities.some((id) => id === 'caucasus:khankendi-stepanakert') ||
        forms.some(({ referent }) => referent === 'caucasus:name-khankendi-stepanakert'),
    );
    expect(ids.length + copies).toBe(references?.length);
  });

  test('each choice: k of the texts that name the city, quotations, and links that use it with at most eight words', () => {
    const rows = city.wordings?.rows ?? [];
    expect(city.wordings?.n).toBe(2);
    expect(rows.map(({ name, k }) => [name.text, k])).toEqual([
      ['Khankendi', 2],
      ['Stepanakert', 0],
    ]);
    expect(rows[0]?.quotes.map(({ outlet }) => outlet)).toEqual(['Trend', 'Trend']);
    expect(rows[0]?.quotes[0]?.passage).toMatch(/^https:\/\/en\.trend\.az\/.*#:~:text=[^-&]+$/);
    for (const { alsoUsedBy } of rows) {
      expect(new Set(alsoUsedBy.map(({ outlet }) => outlet)).size).toBeGreaterThanOrEqual(3);
      for (const { context, url } of alsoUsedBy) {
        expect(context?.split(/\s+/).length).toBeLessThanOrEqual(8);
        expect(url).toContain(':~:text=');
      }
    }
  });

  test('events that name it, by day', () => {
    const days = city.events.map(({ date }) => date);
    expect(days.length).toBeGreaterThan(0);
    expect(days).toEqual([...days].sort(compareText));
    expect(city.events.every(({ sources }) => sources.length > 0)).toBe(true);
  });
});

describe('coverage of three subjects', () => {
  test.each(['name-lachin-road', 'name-khankendi-stepanakert', 'departure-2023'])(
    '%s: at least three outlets, a count for every choice, and a link for every page',
    async (id) => {
      const one = await view(id);
      expect(outletsOf(one).size).toBeGreaterThanOrEqual(3);
      expect(one.wordings?.rows.every(({ k }) => Number.isInteger(k))).toBe(true);
      for (const { url } of linksOf(one)) expect(url).toMatch(/^https?:/);
      for (const mark of marksOf(one)) if (mark.kind === 'article') expect(mark.url).toMatch(/^https:/);
    },
  );

  test('primary documents stand apart, in no row of coverage', async () => {
    const road = await view('name-lachin-road');
    expect(road.primary.map(({ outlet }) => outlet)).toEqual([
      'Council of Europe Parliamentary Assembly',
      'Prime Minister of Armenia',
    ]);
    const ids = new Set(road.primary.map(({ reference }) => reference));
    expect(marksOf(road).some((mark) => mark.kind === 'link' && ids.has(mark.link.reference))).toBe(false);
  });

  test('a wording that is no entity has the events that its pages are sources of', async () => {
    const departure = await view('departure-2023');
    expect(departure.events.map(({ id }) => id)).toContain('caucasus:2023-09-departure');
  });

  test('a name that nothing contests has no wordings', async () => {
    const person = await view('charles-michel', null, 'entity');
    expect(person.wordings).toBeNull();
    expect(person.count.k).toBe(1);
  });

  test('an id that no pack knows is null', async () => {
    for (const id of ['caucasus:nobody', '__proto__', ''])
      expect(await buildSubjectView(engine, { kind: 'entity', id }, null)).toBeNull();
  });
});

describe('beside a page', () => {
  test('that is an article of the pack: ringed, and not quoted back at its reader', async () => {
    const context = await articleContext(engine, DEPARTURE);
    const departure = await view('departure-2023', context);
    const self = marksOf(departure).filter((mark) => mark.kind === 'article' && mark.self);
    expect(self).toHaveLength(1);
    const left = departure.wordings?.rows.find(({ choice }) => choice === 'voluntarily-left');
    expect(left).toMatchObject({ k: 1, quotes: [] });
    expect(left?.onPage).toBeGreaterThan(0);
    expect(marksOf(departure).some(({ kind }) => kind === 'page')).toBe(false);
  });

  const page = (url: string) =>
    buildPageContext(engine, {
      url,
      isArticle: true,
      articleEvidence: 'test',
      title: 'A page',
      published: '2023-10-02',
      modified: null,
      byline: null,
      language: 'en',
      text: 'Khankendi is named here.',
    });

  test('that no pack holds: a mark of its own in its outlet’s row, uncounted', async () => {
    const context = await page('https://jam-news.net/elsewhere/');
    const city = await view('name-khankendi-stepanakert', context);
    const row = city.spread.rows.find(({ outlet }) => outlet === 'JAMnews');
    expect(row).toMatchObject({ k: 0, n: 1 });
    expect(row?.marks.map(({ kind }) => kind)).toEqual(['article', 'page']);
    expect(context.page).toMatchObject({ article: null, reference: null });
  });

  test('that is a link of the pack: known by its address, whatever a newsletter adds, and never by less', async () => {
    const reference = engine.packs[0]?.data.references.find(({ url }) => url.includes('?') && !url.includes('#'));
    if (!reference) throw new Error('no reference with a parameter');
    const more = new URL(reference.url);
    more.searchParams.set('utm_source', 'letter');
    expect((await page(more.href)).page.reference).toBe(reference.id);
    expect((await page(`${more.origin}${more.pathname}`)).page.reference).not.toBe(reference.id);
    const known = engine.packs[0]?.data.references.find(
      ({ entities, published }) =>
        published?.length === 10 && entities.some((id) => id === 'caucasus:khankendi-stepanakert'),
    );
    const city = await view('name-khankendi-stepanakert', await page(known?.url ?? ''));
    expect(linksOf(city).filter(({ self }) => self)).toHaveLength(1);
    expect(marksOf(city).some(({ kind }) => kind === 'page')).toBe(false);
  });
});
