/** Articles in the reader view: text as stored, marks that do not overlap, and nothing for an unknown id. */
import { describe, expect, test } from 'vitest';
import { openEngine } from '../../../cli/engine.ts';
import { articleContext } from '../../../lib/context/article-context.ts';
import { buildReader } from '../../../lib/context/reader.ts';

const engine = await openEngine([]);
const ids = [...engine.articles.keys()];
const UNKNOWN = ['', 'caucasus:nothing', '__proto__', 'constructor', 'toString', '../../etc'];

describe('buildReader', () => {
  test('the pack has its five articles', () => {
    expect(ids).toHaveLength(5);
  });

  test.each(ids)('%s: marks are in order, do not overlap and hold text of the article', async (id) => {
    const view = await buildReader(engine, id);
    if (!view) return expect.unreachable();
    let last = 0;
    for (const { start, end } of view.marks) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(view.text.length);
      expect(view.text.slice(start, end)).toMatch(/^[\p{L}\p{N}].*[\p{L}\p{N}]$/su);
      last = end;
    }
    expect(view.marks.length).toBeGreaterThan(3);
  });

  test.each(ids)('%s: every mark leads to a subject that the packs know', async (id) => {
    for (const { kind, subject } of (await buildReader(engine, id))?.marks ?? [])
      expect((kind === 'name' ? engine.entities : engine.referents).has(subject)).toBe(true);
  });

  test('a wording is marked rather than the names it holds', async () => {
    const view = await buildReader(engine, 'caucasus:trend-2023-09-30-departure');
    const marked = view?.marks.map(({ start, end, kind }) => `${kind}: ${view.text.slice(start, end)}`) ?? [];
    expect(marked).toContain('wording: voluntarily left Karabakh');
    expect(marked).toContain('wording: Armenian residents of the Karabakh region of Azerbaijan');
    expect(marked).toContain('name: Ramin Mammadov');
  });

  test('gives outlet, dates, provenance and pack, and null where a thing is not known', async () => {
    const view = await buildReader(engine, 'caucasus:irfs-2022-amnesty-report');
    expect(view).toMatchObject({
      outlet: { id: 'irfs.org', shortName: 'IRFS' },
      published: null,
      publishedBounds: { after: '2022-03-29' },
      author: null,
      language: 'en',
      pack: { id: 'caucasus' },
    });
    expect(view?.provenance).not.toBe('');
  });

  test.each(UNKNOWN)('nothing for %j', async (id) => {
    expect(await buildReader(engine, id)).toBeNull();
    expect(await articleContext(engine, id)).toBeNull();
  });
});

describe('articleContext', () => {
  test.each(ids)('%s: recognised as itself, and never among its own coverage', async (id) => {
    const context = await articleContext(engine, id);
    expect(context?.page.article).toBe(id);
    expect(context?.coverage.map((one) => one.article)).not.toContain(id);
    for (const { start, end, text, field } of context?.mentions ?? [])
      expect((field === 'title' ? context?.page.title : context?.page.text)?.slice(start, end)).toBe(text);
  });
});
