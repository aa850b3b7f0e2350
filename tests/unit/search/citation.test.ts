/** Citations in four formats, of whole articles, of poor ones and of hostile ones. */
import { describe, expect, test } from 'vitest';
import { CITATION_FORMATS, type Cited, cite } from '../../../lib/search/citation.ts';

const ARTICLE: Cited = {
  title: 'Rally at the embassy',
  author: 'A. Writer',
  outlet: 'JAMnews',
  published: '2022-03-04',
  url: 'https://jam-news.net/rally/',
  language: 'en',
};
const POOR: Cited = { title: null, author: null, outlet: 'Turan', published: null, url: null, language: 'en' };
const HOSTILE: Cited = {
  ...ARTICLE,
  title: '50 % off } \\input{x} [click](javascript:alert(1)) <b> `code`\nnext',
  url: 'https://example.com/a(b)?q={x}',
};
const DAY = '2026-11-22';

test('plain text', () => {
  expect(cite(ARTICLE, 'text', DAY)).toBe('A. Writer. “Rally at the embassy”. JAMnews. 2022-03-04. https://jam-news.net/rally/ (accessed 2026-11-22).'); // biome-ignore format: one line
  expect(cite(POOR, 'text', DAY)).toBe('Untitled. Turan. no date.');
});

test('Markdown', () => {
  expect(cite(ARTICLE, 'markdown', DAY)).toBe('A. Writer. [“Rally at the embassy”](https://jam-news.net/rally/). JAMnews. 2022-03-04. Accessed 2026-11-22.'); // biome-ignore format: one line
  const hostile = cite(HOSTILE, 'markdown', DAY);
  expect(hostile).not.toMatch(/(?<!\\)\]\(javascript/);
  expect(hostile).not.toMatch(/(?<!\\)[<`]/);
  expect(hostile).toContain('](https://example.com/a%28b%29?q=%7Bx%7D)');
  expect(cite({ ...ARTICLE, url: 'javascript:alert(1)' }, 'markdown', DAY)).not.toContain('javascript');
});

test('CSL-JSON is JSON of one item with what is known and nothing else', () => {
  expect(JSON.parse(cite(ARTICLE, 'csl-json', DAY))).toEqual([
    {
      id: 'jamnews2022rally',
      type: 'article-newspaper',
      title: 'Rally at the embassy',
      author: [{ literal: 'A. Writer' }],
      'container-title': 'JAMnews',
      issued: { 'date-parts': [[2022, 3, 4]] },
      URL: 'https://jam-news.net/rally/',
      accessed: { 'date-parts': [[2026, 11, 22]] },
      language: 'en',
    },
  ]);
  expect(JSON.parse(cite(POOR, 'csl-json', DAY))).toEqual([
    { id: 'turan', type: 'article-newspaper', 'container-title': 'Turan', language: 'en' },
  ]);
  expect(JSON.parse(cite({ ...ARTICLE, published: '2022-03' }, 'csl-json', DAY))[0].issued).toEqual({ 'date-parts': [[2022, 3]] }); // biome-ignore format: one line
});

test('BibTeX', () => {
  expect(cite(ARTICLE, 'bibtex', DAY)).toBe(`@article{jamnews2022rally,
  author = {{A. Writer}},
  title = {{Rally at the embassy}},
  journal = {JAMnews},
  year = {2022},
  month = {03},
  day = {04},
  url = {https://jam-news.net/rally/},
  urldate = {2026-11-22},
  langid = {en},
}`);
  const hostile = cite(HOSTILE, 'bibtex', DAY);
  expect(hostile).toContain('50 \\% off \\} \\textbackslash{}input\\{x\\}');
  // Braces pair up, so the entry ends where it should.
  const plain = hostile.replace(/\\[{}]/g, '');
  expect(plain.split('{').length).toBe(plain.split('}').length);
});

describe('any script', () => {
  test.each(CITATION_FORMATS)('%s keeps letters of any script', (format) => {
    const title = 'Ստեփանակերտ и Xankəndi';
    expect(cite({ ...ARTICLE, title }, format, DAY)).toContain(title);
  });
});
