/** Which subjects a page offers, and in what order. */
import { describe, expect, test } from 'vitest';
import { openEngine } from '../../../cli/engine.ts';
import { buildPageContext } from '../../../lib/context/page-context.ts';
import { pageSubjects } from '../../../lib/context/page-subjects.ts';

const engine = await openEngine([]);

async function subjects(text: string, title: string | null = null, url = 'https://gardening.example/1') {
  const context = await buildPageContext(engine, {
    url,
    isArticle: true,
    articleEvidence: 'test',
    title,
    published: null,
    modified: null,
    byline: null,
    language: 'en',
    text,
  });
  return pageSubjects(engine, context);
}
const names = async (...args: Parameters<typeof subjects>) =>
  (await subjects(...args)).map((one) => one.names.map(({ text }) => text).join(' · '));

describe('pageSubjects', () => {
  test('contested names come first, then what the page names most', async () => {
    expect(await names('Charles Michel met Charles Michel. Ramin Mammadov went to Stepanakert.')).toEqual([
      'Khankendi · Stepanakert',
      'Charles Michel',
      'Ramin Mammadov',
    ]);
  });

  test('a city and the wording of its name are one subject, each place counted once', async () => {
    const found = await subjects('From Khankendi to Stepanakert and back to Khankendi.');
    expect(found).toMatchObject([{ kind: 'wording', contested: true, times: 3 }]);
  });

  test('the title outweighs a few mentions further down', async () => {
    const filler = 'Nothing is named in this sentence at all. '.repeat(12);
    const text = `${filler}Shusha was reached. Shusha was left.`;
    expect(await names(text, 'A day in Stepanakert')).toEqual(['Khankendi · Stepanakert', 'Shusha · Shushi']);
  });

  test('countries and the page’s own publisher open no subject', async () => {
    expect(await names('Armenia and Azerbaijan met, JAMnews reported.', null, 'https://jam-news.net/x')).toEqual([]);
  });

  test('a page that names nothing has none', async () => {
    expect(await subjects('Roses want sun.')).toEqual([]);
  });
});
