/** The one answer about a page, for pages that no pack holds: empty, foreign, hostile, and one that copies an article in part. */
import { describe, expect, test } from 'vitest';
import { openEngine } from '../../../cli/engine.ts';
import { subjectTotal, yearSpan } from '../../../lib/context/engine.ts';
import { buildPageContext } from '../../../lib/context/page-context.ts';
import type { CoverageItem } from '../../../lib/model/page-context.ts';
import type { PageText } from '../../../lib/model/page-text.ts';

const engine = await openEngine([]);
const page = (text: string, more: Partial<PageText> = {}): PageText => ({
  url: 'https://example.com/a',
  isArticle: true,
  articleEvidence: 'given as text',
  title: null,
  published: null,
  modified: null,
  byline: null,
  language: null,
  text,
  ...more,
});
const contextOf = (...args: Parameters<typeof page>) => buildPageContext(engine, page(...args));

describe('a page that names nothing', () => {
  test.each(['', 'Nothing here names anything.', '…'])('%j', async (text) => {
    const context = await contextOf(text);
    expect(context).toMatchObject({ mentions: [], naming: [], coverage: [], outlet: null, referents: [] });
    expect(context.page).toMatchObject({ outlet: null, article: null, text });
  });
});

describe('spans', () => {
  test('are offsets into the text and title given, unchanged', async () => {
    const title = 'İlham Əliyev in  Şuşa';
    const text = '  🙂 Xankəndi,\n\nStepanakert “Armenia’s”  ';
    const { mentions, naming, page: seen } = await contextOf(text, { title });
    expect(seen).toMatchObject({ title, text });
    for (const span of [...mentions, ...naming])
      expect((span.field === 'title' ? title : text).slice(span.start, span.end)).toBe(span.text);
    expect(mentions.map((one) => one.text)).toEqual(['İlham Əliyev', 'Şuşa', 'Xankəndi', 'Stepanakert', 'Armenia']);
  });

  test('rival names of one place are one entity and two choices', async () => {
    const { mentions, naming, referents } = await contextOf('From Stepanakert, or Khankendi.');
    expect(new Set(mentions.map((one) => one.entity))).toEqual(new Set(['caucasus:khankendi-stepanakert']));
    expect(mentions.map((one) => one.name)).toEqual(['Khankendi · Stepanakert', 'Khankendi · Stepanakert']);
    expect(naming.map((one) => one.choice)).toEqual(['stepanakert', 'khankendi']);
    expect(referents[0]?.choices.map((one) => [one.id, one.timesOnPage])).toEqual([['khankendi', 1], ['stepanakert', 1]]); // biome-ignore format: one line
  });
});

describe('whose page it is', () => {
  test('an address decides, with or without www., query and slash', async () => {
    for (const url of ['https://www.turan.az/en/x', 'https://turan.az/en/x?a=b', 'http://az.turan.az/'])
      expect((await contextOf('Text.', { url })).page.outlet).toBe('turan.az');
    expect((await contextOf('Text.', { url: 'https://notturan.az/en/x' })).page.outlet).toBeNull();
  });

  test('the address of an article of the pack is that article, whatever its scheme and tracking', async () => {
    const url = 'http://en.trend.az/azerbaijan/politics/3805089.html/?utm_source=x';
    expect((await contextOf('', { url })).page.article).toBe('caucasus:trend-2023-09-30-departure');
  });

  test('the same text on another site is not that article', async () => {
    const found = engine.articles.get('caucasus:trend-2023-09-30-departure');
    const text = (await found?.data.text(found.row)) ?? '';
    const context = await contextOf(text, { url: 'https://example.com/copied' });
    expect(context.page.article).toBeNull();
    expect(context.coverage[0]?.article).toBe('caucasus:trend-2023-09-30-departure');
  });

  test('a publisher crediting itself is no subject: Trend does not relate to all that Trend wrote', async () => {
    const context = await contextOf('Talks were held, Trend reports.', { url: 'https://en.trend.az/x' });
    expect(context.mentions.map((one) => one.entity)).toEqual(['caucasus:trend']);
    expect(context.coverage).toEqual([]);
  });

  test('no day, no "same story"', async () => {
    const text = 'Ramin Mammadov met Sergey Martirosyan and David Melkumyan in Yevlakh and then in Khojaly.';
    const undated = (await contextOf(text)).coverage;
    const dated = (await contextOf(text, { published: '2023-09-29' })).coverage;
    expect(new Set(undated.map((one) => one.relation))).toEqual(new Set(['same-subject']));
    const articles = (items: CoverageItem[]) => items.filter((one) => one.reference === null);
    expect(articles(undated)).toHaveLength(1);
    expect(articles(dated).map((one) => one.relation)).toEqual(['same-story']);
    expect(articles(dated)[0]?.why.at(-1)).toBe('one day apart');
    expect(dated.filter((one) => one.published === null && one.relation === 'same-story')).toEqual([]);
  });
});

describe('counts', () => {
  test('subjects: a contested place counts once, countries not at all', async () => {
    const context = await contextOf('Stepanakert, Khankendi, Azerbaijan, Baku, Ramin Mammadov and Yevlakh.');
    expect(subjectTotal(engine, context)).toBe(3);
  });

  test('years of a pack', () => {
    const rows = (...dates: (string | null)[]) => dates.map((published) => ({ published })) as never;
    expect(yearSpan(rows('2023-01-01', null, '2020'))).toBe('2020–2023');
    expect(yearSpan(rows('2023-01-01', '2023-05-05'))).toBe('2023');
    expect(yearSpan(rows(null))).toBe('');
  });
});

test('a page of 400,000 letters is answered in well under a second', async () => {
  const text = 'Armenian residents of the Karabakh region of Azerbaijan met in Khojaly. '.repeat(5500);
  const started = performance.now();
  const context = await contextOf(text);
  expect(context.mentions.length).toBeGreaterThan(10_000);
  expect(performance.now() - started).toBeLessThan(3000);
});
