/** Hidden matches: gone from the one answer at their place, nowhere else, and nothing that was not asked for. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openEngine } from '../../../cli/engine.ts';
import { hiddenAt, matchOnPage, pageAddress, placeFor } from '../../../lib/context/hidden.ts';
import { buildPageContext, extendPageContext } from '../../../lib/context/page-context.ts';
import type { HiddenMatch, HiddenScope } from '../../../lib/model/hidden.ts';
import type { PageText } from '../../../lib/model/page-text.ts';

const engine = await openEngine([]);
const URL_A = 'https://news.example/a?id=1';
const TEXT = 'Ramin Mammadov came to Yevlakh. In Stepanakert, or Khankendi, RAMIN MAMMADOV was not seen.';
const page = (text: string, url: string | null = URL_A): PageText => ({
  url,
  isArticle: true,
  articleEvidence: 'given as text',
  title: 'Ramin Mammadov in Yevlakh',
  published: null,
  modified: null,
  byline: null,
  language: null,
  text,
});

async function hidden(form: string, scope: HiddenScope, from = URL_A, text = TEXT): Promise<HiddenMatch> {
  const context = await buildPageContext(engine, page(text));
  const entity = context.mentions.find((one) => one.text === form)?.entity ?? '';
  const match = matchOnPage(engine, context, { kind: 'entity', id: entity, form });
  const where = placeFor(scope, from);
  if (!match || !where) throw new Error(`${form} is not on the page`);
  return { ...match, id: `hidden ${form}`, where, page: from, day: '2026-11-21', passing: false };
}
const read = async (list: HiddenMatch[], url: string, text = TEXT) => {
  const context = await buildPageContext(engine, page(text, url), hiddenAt(list, url));
  return [...context.mentions, ...context.naming].map((one) => one.text);
};

describe('where', () => {
  test.each<[HiddenScope, string, boolean]>([
    ['page', URL_A, true],
    ['page', `${URL_A}#top`, true],
    ['page', 'https://news.example/a?id=2', false],
    ['page', 'https://news.example/b', false],
    ['site', 'http://www.news.example/z', true],
    ['site', 'https://sport.news.example/z', true],
    ['site', 'https://fakenews.example/z', false],
    ['site', 'https://example/z', false],
    ['everywhere', 'https://other.example/', true],
  ])('hidden by %s, at %s: %s', async (scope, url, gone) => {
    const words = await read([await hidden('Ramin Mammadov', scope)], url);
    expect(words.includes('Ramin Mammadov')).toBe(!gone);
    expect(words).toContain('Yevlakh');
  });

  test('a page without an address has no page and no site, only everywhere', () => {
    expect([placeFor('page', 'about:blank'), placeFor('site', 'file:///a'), placeFor('everywhere', 'x')]).toEqual([
      null,
      null,
      { kind: 'everywhere' },
    ]);
    expect([pageAddress('data:text/html,x'), pageAddress(null), pageAddress('https://x.example/#a')]).toEqual([
      null,
      null,
      'https://x.example/',
    ]);
  });
});

describe('what', () => {
  test('the same letters in another case go too, in title and body; everything else stays', async () => {
    const before = await read([], URL_A);
    const after = await read([await hidden('Ramin Mammadov', 'page')], URL_A);
    expect(before.filter((word) => /ramin/i.test(word))).toHaveLength(3);
    expect(after).toEqual(before.filter((word) => !/ramin/i.test(word)));
  });

  test('a contested name is one subject: name and wording go together, the rival name stays', async () => {
    const list = [await hidden('Stepanakert', 'page')];
    const context = await buildPageContext(engine, page(TEXT), hiddenAt(list, URL_A));
    expect(context.mentions.map((one) => one.text)).not.toContain('Stepanakert');
    expect(context.naming.map((one) => one.text)).toEqual(['Khankendi']);
    expect(context.referents[0]?.choices.map(({ timesOnPage }) => timesOnPage)).toEqual([1, 0]);
  });

  test('another spelling of the entry stays', async () => {
    const text = 'The ICRC, the International Committee of the Red Cross, was there.';
    const words = await read([await hidden('ICRC', 'everywhere', URL_A, text)], URL_A, text);
    expect(words).toContain('International Committee of the Red Cross');
    expect(words).not.toContain('ICRC');
  });

  test('coverage no longer rests on it', async () => {
    const text = 'Ramin Mammadov was there.';
    const list = [await hidden('Ramin Mammadov', 'everywhere', URL_A, text)];
    const nameless = { ...page(text), title: null };
    expect((await buildPageContext(engine, nameless)).coverage).not.toEqual([]);
    expect((await buildPageContext(engine, nameless, hiddenAt(list, URL_A))).coverage).toEqual([]);
  });

  test('text that comes later is held against the same list', async () => {
    const here = hiddenAt([await hidden('Yevlakh', 'page')], URL_A);
    const context = await buildPageContext(engine, page(TEXT), here);
    const grown = extendPageContext(engine, context, 'From Yevlakh to Khojaly.', here);
    const words = grown.mentions.map((one) => one.text);
    expect(words).not.toContain('Yevlakh');
    expect(words.at(-1)).toBe('Khojaly');
    expect(grown.page.text.slice(grown.mentions.at(-1)?.start, grown.mentions.at(-1)?.end)).toBe('Khojaly');
  });

  test('whatever is hidden, the rest of the answer is the same', async () => {
    const words = ['Ramin Mammadov', 'Yevlakh', 'Stepanakert', 'Khankendi'];
    const matches = await Promise.all(words.map((word) => hidden(word, 'page')));
    const all = (await buildPageContext(engine, page(TEXT))).mentions;
    await fc.assert(
      fc.asyncProperty(fc.subarray(matches), async (chosen) => {
        const { mentions } = await buildPageContext(engine, page(TEXT), hiddenAt(chosen, URL_A));
        const gone = new Set(chosen.map(({ text }) => text.toLowerCase()));
        expect(mentions).toEqual(all.filter(({ text }) => !gone.has(text.toLowerCase())));
      }),
      { numRuns: 20 },
    );
  });
});

describe('matchOnPage', () => {
  test('gives nothing that does not stand on the page', async () => {
    const context = await buildPageContext(engine, page(TEXT));
    const id = 'caucasus:ramin-mammadov';
    expect(matchOnPage(engine, context, { kind: 'entity', id, form: 'Mammadov' })).toBeNull();
    expect(matchOnPage(engine, context, { kind: 'entity', id: 'caucasus:trend', form: 'Trend' })).toBeNull();
    expect(matchOnPage(engine, context, { kind: 'wording', id, form: 'Ramin Mammadov' })).toBeNull();
    expect(matchOnPage(engine, context, { kind: 'entity', id: '__proto__', form: 'x' })).toBeNull();
  });

  test('tells what a report needs', async () => {
    const context = await buildPageContext(engine, page(TEXT));
    const wording = context.naming[0];
    const match = matchOnPage(engine, context, { kind: 'wording', id: wording?.referent ?? '', form: 'Stepanakert' });
    expect(match).toMatchObject({
      subject: 'caucasus:khankendi-stepanakert',
      text: 'Stepanakert',
      alias: 'Stepanakert',
      name: 'Khankendi · Stepanakert',
      rule: 'exact',
      pack: { id: 'caucasus', title: engine.packs[0]?.data.info.title },
    });
  });
});
