/** Is it an article? What the page says of itself, then its address, then its shape; and what was taken as evidence. */
import { describe, expect, test } from 'vitest';
import { detectArticle } from '../../../lib/page/detect.ts';
import { jsonLd } from '../../../lib/page/json-ld.ts';
import { ld, meta, page, paragraphs } from './html.ts';

const URL_OF_ARTICLE = 'https://example.com/politics/3779636.html';
const TEXT = `<article>${paragraphs(8)}</article>`;
const LINKS = `<ul>${'<li><a href="/x">A headline of another article, not its text</a></li>'.repeat(40)}</ul>`;

type Row = [what: string, answer: string, head: string, body?: string, url?: string | null];

const ARTICLES: Row[] = [
  ['NewsArticle', 'json-ld:NewsArticle', ld({ '@type': 'NewsArticle' })],
  ['a full schema.org address as type', 'json-ld:NewsArticle', ld({ '@type': 'https://schema.org/NewsArticle' })],
  ['a prefixed type', 'json-ld:Article', ld({ '@type': 'schema:Article' })],
  ['several types', 'json-ld:NewsArticle', ld({ '@type': ['Thing', 'NewsArticle'] })],
  ['an analysis', 'json-ld:AnalysisNewsArticle', ld({ '@type': 'AnalysisNewsArticle' })],
  ['a live blog', 'json-ld:LiveBlogPosting', ld({ '@type': 'LiveBlogPosting' })],
  ['a blog post', 'json-ld:BlogPosting', ld({ '@type': 'BlogPosting' })],
  ['@graph', 'json-ld:Article', ld({ '@graph': [{ '@type': 'WebPage' }, { '@type': 'Article' }] })],
  ['a list at the top', 'json-ld:NewsArticle', ld([{ '@type': 'Organization' }, { '@type': 'NewsArticle' }])],
  ['a list in a list', 'json-ld:NewsArticle', ld([[{ '@type': 'NewsArticle' }]])],
  ['mainEntity of a page', 'json-ld:NewsArticle', ld({ '@type': 'WebPage', mainEntity: { '@type': 'NewsArticle' } })],
  ['the second of two blocks', 'json-ld:Article', ld({ '@type': 'BreadcrumbList' }) + ld({ '@type': 'Article' })],
  ['a broken block before a whole one', 'json-ld:Article', ld('{"@type": "Article",}') + ld({ '@type': 'Article' })],
  [
    'an article beside other things',
    'json-ld:NewsArticle',
    ld([{ '@type': 'VideoObject' }, { '@type': 'NewsArticle' }]),
  ],
  ['json-ld before og:type', 'json-ld:NewsArticle', meta('og:type', 'website') + ld({ '@type': 'NewsArticle' })],
  ['og:type', 'og:type=article', meta('og:type', 'article')],
  ['og:type in capitals', 'og:type=article', meta('og:type', 'Article')],
  ['og:type beside a list of links', 'og:type=article', meta('og:type', 'article') + ld({ '@type': 'ItemList' })],
  ['plain text without any statement', 'readable', ''],
  ['og:type website with running text', 'readable', meta('og:type', 'website')],
  ['a broken block and running text', 'readable', ld('{"@type": "NewsArticle"')],
  ['a block that is no object', 'readable', ld('"NewsArticle"') + ld('null') + ld('17') + ld('')],
  ['no address', 'readable', '', TEXT, null],
  ['an article number in the query of a root', 'readable', '', TEXT, 'https://example.com/?p=48153'],
  ['a page saved to disk', 'json-ld:Article', ld({ '@type': 'Article' }), TEXT, 'file:///home/a/index.html'],
  ['a short first part of the path that is no language', 'readable', '', TEXT, 'https://example.com/abc'],
];

const OTHERS: Row[] = [
  ['the root', 'not: front page by its address', ld({ '@type': 'NewsArticle' }), TEXT, 'https://example.com/'],
  ['index.html', 'not: front page by its address', meta('og:type', 'article'), TEXT, 'https://example.com/index.html'],
  ['index.php', 'not: front page by its address', '', TEXT, 'https://example.com/index.php'],
  ['a language root', 'not: front page by its address', '', TEXT, 'https://example.com/en/'],
  ['a language and country root', 'not: front page by its address', '', TEXT, 'https://example.com/az-AZ'],
  ['the root with a fragment', 'not: front page by its address', '', TEXT, 'https://example.com/#top'],
  ['a product', 'not: json-ld:Product', ld({ '@type': 'Product' })],
  ['og:type product', 'not: og:type=product', meta('og:type', 'product')],
  ['og:type product.item', 'not: og:type=product.item', meta('og:type', 'product.item')],
  ['og:type video', 'not: og:type=video.other', meta('og:type', 'video.other')],
  ['search results', 'not: json-ld:SearchResultsPage', ld({ '@type': 'SearchResultsPage' })],
  ['a rubric', 'not: json-ld:CollectionPage', ld({ '@graph': [{ '@type': 'CollectionPage' }] })],
  ['a recipe', 'not: json-ld:Recipe', ld({ '@type': ['Recipe'] })],
  ['a job', 'not: json-ld:JobPosting', ld({ '@type': 'JobPosting' })],
  ['links only', 'not: no running text', '', LINKS],
  ['nothing', 'not: no running text', '', ''],
  ['a login form', 'not: no running text', '', '<form><input name="user"><input name="password"></form>'],
];

const verdict = ([, , head, body = TEXT, url = URL_OF_ARTICLE]: Row) => {
  const document = page(body, head);
  return detectArticle(document, url, jsonLd(document));
};

describe('an article', () => {
  test.each(ARTICLES)('%s: %s', (...row) => {
    expect(verdict(row)).toEqual({ isArticle: true, evidence: row[1] });
  });
});

describe('no article', () => {
  test.each(OTHERS)('%s: %s', (...row) => {
    expect(verdict(row)).toEqual({ isArticle: false, evidence: row[1] });
  });
});

describe('hostile statements', () => {
  test('nested a thousand deep, and ten thousand of them, are read in no time and to no harm', () => {
    const deep = `${'{"@graph":'.repeat(1000)}{"@type":"NewsArticle"}${'}'.repeat(1000)}`;
    const many = JSON.stringify(Array.from({ length: 10_000 }, () => ({ '@type': 'Thing' })));
    const started = performance.now();
    expect(jsonLd(page('', ld(deep) + ld(many))).length).toBeLessThanOrEqual(60);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test.each(['__proto__', 'constructor', 'toString'])('a type called %s is no kind of page we know', (type) => {
    expect(verdict(['', '', ld(`{"@type":"${type}"}`)])).toEqual({ isArticle: true, evidence: 'readable' });
  });

  test('a __proto__ key changes nothing for other objects', () => {
    jsonLd(page('', ld('{"__proto__":{"@type":"NewsArticle"},"@type":"Thing"}')));
    expect(({} as Record<string, unknown>)['@type']).toBeUndefined();
  });
});

const teasers = (count: number): string =>
  Array.from(
    { length: count },
    (_, at) => `<div><h3><a href="/n/${at}">Headline ${at}</a></h3>${paragraphs(1, at)}</div>`,
  ).join('');
const about = (path: string, type = 'NewsArticle') => ({
  '@type': type,
  headline: path,
  url: `https://example.com${path}`,
});
const OWN = about('/other/3779636.html');
const TIME = '<time datetime="2024-05-14">14 May</time>';

const BY_RULE: Row[] = [
  ['the own article beside others', 'json-ld:NewsArticle', ld([about('/a/1'), about('/a/2'), OWN])],
  ['a path that moved', 'json-ld:NewsArticle', ld(OWN)],
  ['statements of other pages only', 'not: list of articles', ld([about('/a/1'), about('/a/2')])],
  [
    'several statements without address',
    'not: list of articles',
    ld(['a', 'b', 'c'].map((headline) => ({ '@type': 'NewsArticle', headline }))),
  ],
  ['one statement of another page', 'readable', ld(about('/a/1'))],
  ['items of an ItemList', 'not: json-ld:ItemList', ld({ '@type': 'ItemList', itemListElement: [{ item: OWN }] })],
  ['Article with a recipe', 'not: json-ld:Recipe', ld([{ '@type': 'Article' }, { '@type': 'Recipe' }])],
  ['NewsArticle with a product', 'json-ld:NewsArticle', ld([{ '@type': 'Product' }, { '@type': 'NewsArticle' }])],
  [
    'og:type on an archive',
    'not: json-ld:CollectionPage',
    meta('og:type', 'article') + ld({ '@type': 'CollectionPage' }),
  ],
  [
    'og:type on a fixed page',
    'not: page without a publication date',
    meta('og:type', 'article') + meta('article:modified_time', '2024-01-01'),
  ],
  ['og:type on teasers', 'not: list of articles or posts', meta('og:type', 'article'), teasers(8)],
  ['an article over teasers', 'readable', '', TEXT + teasers(8)],
  ['an article over its comments', 'readable', '', TEXT + `<div>${TIME}${paragraphs(1)}</div>`.repeat(20)],
  ['posts of a feed', 'not: part of an application', '', `<div role="feed">${TEXT}</div>`],
  ['an editor', 'not: part of an application', '', `<div contenteditable="true">${paragraphs(8)}</div>`],
  ['a price', 'not: something for sale', '', `<b class="price">9</b>${TEXT}`],
  ['a sign-in page', 'not: sign-in page', meta('og:title', 'x'), `<input type="password">${TIME}${paragraphs(4)}`],
  ['little text, no date', 'not: no running text', '', paragraphs(4)],
  ['little text with a date', 'readable', '', TIME + paragraphs(4)],
  [
    'NewsArticle under a hint',
    'json-ld:NewsArticle',
    ld({ '@type': 'NewsArticle' }),
    TEXT,
    'https://example.com/video/x',
  ],
  [
    'og:type under a hint',
    'not: media by its address',
    meta('og:type', 'article'),
    TEXT,
    'https://example.com/video/x',
  ],
  ['NewsArticle under a tag', 'not: list of articles by its address', ld(OWN), TEXT, 'https://example.com/tag/x'],
];

describe('rules against lists, shops and applications', () => {
  test.each(BY_RULE)('%s: %s', (...row) => {
    expect(verdict(row)).toEqual({ isArticle: !row[1].startsWith('not'), evidence: row[1] });
  });
});
