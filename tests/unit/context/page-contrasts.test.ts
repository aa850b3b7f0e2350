/** Outlets compared on the page: what counts as about, own text, copies, and where the counter-examples are. */
import { beforeAll, describe, expect, test } from 'vitest';
import { compileSource, DEFAULT_PACK } from '../../../cli/packs.ts';
import { articleContext } from '../../../lib/context/article-context.ts';
import { buildCompare } from '../../../lib/context/compare.ts';
import { createEngine, type Engine } from '../../../lib/context/engine.ts';
import { pageContrasts } from '../../../lib/context/page-contrasts.ts';
import { buildGazetteer } from '../../../lib/matching/build.ts';
import type { ArticleRow, ArticleStats, PackData } from '../../../lib/model/pack-data.ts';
import type { NamingUse } from '../../../lib/model/page-context.ts';
import { IndexBuilder } from '../../../lib/postings/build.ts';

const CITY = 'caucasus:name-khankendi-stepanakert';
let data: PackData;
beforeAll(async () => {
  data = (await compileSource(DEFAULT_PACK)).data;
});

type Given = {
  outlet: string;
  choice: string;
  own?: number;
  times?: number;
  lead?: boolean;
  day?: string;
  length?: number;
  /** The city as an entity: times, in title or lead. */
  entity?: [number, boolean];
};

/** An engine whose articles are only what is given. */
function engineOf(given: readonly Given[]): Engine {
  const articles = given.map(
    ({ outlet, day = '2023-09-30' }, at) =>
      ({ ...(data.articles[0] as ArticleRow), id: `caucasus:a${at}`, outlet, published: day }) as ArticleRow,
  );
  const stats = given.map(
    ({ choice, own = 1, times = 2, lead = true, length, entity }, at): ArticleStats => ({
      article: `caucasus:a${at}`,
      length: length ?? 100 + at,
      entities: entity ? [[data.referents.find(({ id }) => id === CITY)?.entity as string, ...entity]] : [],
      choices: [[CITY, choice, times, own, lead]],
    }),
  );
  const index = new IndexBuilder();
  for (const _ of articles) index.add({ title: '', body: '', day: null });
  const postings = [{ index: index.finish(), gone: [] }];
  return createEngine([{ ...data, articles, stats, postings }], buildGazetteer(data.aliases));
}

const NAMING = [{ referent: CITY, choice: 'khankendi' }] as unknown as NamingUse[];
const many = (n: number, one: Given): Given[] => Array.from({ length: n }, () => one);
const rows = (engine: Engine) =>
  pageContrasts(engine, NAMING, 'trend.az').map(
    ({ term, level, sides }) =>
      `${term} ${level}: ${sides.map(({ outletName, k, n }) => `${outletName} ${k}/${n}`).join(', ')}`,
  );

describe('pageContrasts', () => {
  test('too few articles: no word but their number', () => {
    expect(
      rows(
        engineOf([
          ...many(2, { outlet: 'trend.az', choice: 'khankendi' }),
          { outlet: 'irfs.org', choice: 'stepanakert' },
        ]),
      ),
    ).toEqual(['khankendi 0: Trend 2/2, IRFS 0/1', 'stepanakert 0: Trend 0/2, IRFS 1/1']);
  });

  test('from three a side, counts; from ten and a difference that holds, a claim', () => {
    const sides = (n: number) => [
      ...many(n, { outlet: 'trend.az', choice: 'khankendi' }),
      ...many(n, { outlet: 'irfs.org', choice: 'stepanakert' }),
    ];
    expect(rows(engineOf(sides(3)))[0]).toBe('khankendi 1: Trend 3/3, IRFS 0/3');
    expect(rows(engineOf(sides(12)))[0]).toBe('khankendi 2: Trend 12/12, IRFS 0/12');
  });

  test('a form that stands in quotations only is no word of the outlet', () => {
    expect(
      rows(
        engineOf([
          ...many(3, { outlet: 'trend.az', choice: 'khankendi', own: 0 }),
          ...many(3, { outlet: 'irfs.org', choice: 'khankendi' }),
        ]),
      )[0],
    ).toBe('khankendi 1: Trend 0/3, IRFS 3/3');
  });

  test('copies of one text count once, and an article that only brushes the subject not at all', () => {
    const copies = many(3, { outlet: 'trend.az', choice: 'khankendi', length: 77 });
    const brushes = many(2, { outlet: 'trend.az', choice: 'khankendi', times: 1, lead: false });
    expect(rows(engineOf([...copies, ...brushes, { outlet: 'irfs.org', choice: 'khankendi' }]))[0]).toBe(
      'khankendi 0: Trend 1/1, IRFS 1/1',
    );
  });

  test('articles that use another form stand beside every count', () => {
    const engine = engineOf([
      ...many(3, { outlet: 'trend.az', choice: 'khankendi' }),
      { outlet: 'trend.az', choice: 'stepanakert' },
      ...many(3, { outlet: 'irfs.org', choice: 'stepanakert' }),
    ]);
    const [first] = pageContrasts(engine, NAMING, 'trend.az');
    expect(first?.sides[0]?.examples).toEqual([
      { article: 'caucasus:a0', uses: true },
      { article: 'caucasus:a1', uses: true },
      { article: 'caucasus:a2', uses: true },
      { article: 'caucasus:a3', uses: false },
    ]);
  });

  test('an article that names the thing by its entity, in no contested form, is about it too', () => {
    const brushes: Given = { outlet: 'irfs.org', choice: 'stepanakert', times: 1, lead: false };
    const named = (entity: [number, boolean]) =>
      rows(
        engineOf([
          { outlet: 'trend.az', choice: 'khankendi' },
          { ...brushes, entity },
        ]),
      );
    expect(named([1, false])).toEqual([]);
    expect(named([2, false])[0]).toBe('khankendi 0: Trend 1/1, IRFS 0/1');
    expect(named([1, true])[0]).toBe('khankendi 0: Trend 1/1, IRFS 0/1');
  });

  test('an outlet that no pack knows is compared with nobody', () => {
    expect(pageContrasts(engineOf([]), NAMING, null)).toEqual([]);
  });
});

describe('buildCompare', () => {
  test('the two articles of Trend: whose words, what each calls the city, and what stands in one only', async () => {
    const engine = createEngine([data], buildGazetteer(data.aliases));
    const page = await articleContext(engine, 'caucasus:trend-2023-09-30-departure');
    if (!page) throw new Error('the article is gone');
    const view = await buildCompare(engine, page, 'caucasus:trend-2023-08-01-civil-society-statement');
    expect(view?.sides.map(({ outlet }) => outlet)).toEqual(['Trend', 'Trend']);
    expect(view?.sides[0]?.quotedShare).toBe(0);
    expect(view?.sides[1]?.quotedShare).toBeCloseTo(0.81, 1);
    expect(view?.wordings.find(({ subject }) => subject === 'Largest city of Karabakh')?.forms).toEqual([
      ['Khankendi'],
      ['Khankendi'],
    ]);
    expect(view?.sides[0]?.only.names).toContain('Sergey Martirosyan');
    for (const { sentences } of view?.aligned ?? [])
      for (const { text, marks } of sentences)
        for (const { start, end } of marks) expect(text.slice(start, end)).not.toBe('');
    expect(await buildCompare(engine, page, 'caucasus:none')).toBeNull();
  });
});
