/** Title, day, language and address of a page: each only from a plain statement, never guessed from the text. */
import { describe, expect, test } from 'vitest';
import { modifiedDate, publishedDate } from '../../../lib/page/dates.ts';
import { jsonLd } from '../../../lib/page/json-ld.ts';
import { canonicalUrl, pageLanguage, pageTitle } from '../../../lib/page/metadata.ts';
import { metasOf } from '../../../lib/page/metas.ts';
import { ld, meta, page } from './html.ts';

const article = (fields: object): string => ld({ '@type': 'NewsArticle', ...fields });

describe('title', () => {
  const title = (body: string, head = ''): string | null => {
    const document = page(body, head);
    return pageTitle(document, jsonLd(document));
  };

  test.each<[string, string, string, string | null]>([
    ['the headline of json-ld', '', article({ headline: 'Steps agreed' }), 'Steps agreed'],
    ['before og:title and the heading', '<h1>B</h1>', meta('og:title', 'C') + article({ headline: 'A' }), 'A'],
    [
      'escaped as if for HTML',
      '',
      article({ headline: 'Armenia&#39;s &quot;claim&quot; &amp; more&nbsp;' }),
      'Armenia\'s "claim" & more',
    ],
    ['unescaped once only', '', article({ headline: '&amp;lt;b&amp;gt;' }), '&lt;b&gt;'],
    ['white space of all sorts', '', article({ headline: '  Steps\n\t agreed\u00a0today ' }), 'Steps agreed today'],
    ['an empty headline says nothing', '<h1>Heading</h1>', article({ headline: ' ' }), 'Heading'],
    ['a headline that is no text says nothing', '<h1>Heading</h1>', article({ headline: ['a'] }), 'Heading'],
    [
      'the headline of something else says nothing',
      '<h1>Heading</h1>',
      ld({ '@type': 'WebPage', headline: 'Site' }),
      'Heading',
    ],
    ['og:title', '', meta('og:title', 'From og'), 'From og'],
    [
      'og:title with the site, the heading without',
      '<h1>Steps agreed</h1>',
      meta('og:title', 'Steps agreed - Site'),
      'Steps agreed',
    ],
    ['the same with a bar', '<h1>Steps agreed</h1>', meta('og:title', 'Steps agreed | Site'), 'Steps agreed'],
    [
      'a dash that belongs to the headline',
      '<h1>Site</h1>',
      meta('og:title', 'Steps agreed - Amnesty'),
      'Steps agreed - Amnesty',
    ],
    ['a longer headline than the heading', '<h1>Steps</h1>', meta('og:title', 'Steps agreed'), 'Steps agreed'],
    ['a heading inside the article first', '<h1>Site</h1><article><h1>Steps</h1></article>', '', 'Steps'],
    ['a heading with elements in it', '<h1>Steps <b>agreed</b></h1>', '', 'Steps agreed'],
    ['twitter:title', '', '<meta name="twitter:title" content="From there">', 'From there'],
    ['the title element last', '', '', 'Title of the page'],
    ['an empty heading', '<h1> </h1>', '', 'Title of the page'],
  ])('%s', (_, body, head, expected) => {
    expect(title(body, head)).toBe(expected);
  });
});

describe('day', () => {
  const day = (body: string, head = '', url: string | null = null): string | null => {
    const document = page(body, head);
    const sources = { statements: jsonLd(document), metas: metasOf(document), lines: [], url, language: 'en' };
    return publishedDate(document, sources);
  };

  test.each<[string, string, string, string | null]>([
    ['json-ld', '', article({ datePublished: '2023-08-01' }), '2023-08-01'],
    ['the day as its readers saw it', '', article({ datePublished: '2023-08-01T00:30:00+04:00' }), '2023-08-01'],
    ['a space instead of T', '', article({ datePublished: '2023-08-01 18:03' }), '2023-08-01'],
    ['without dashes', '', article({ datePublished: '20230801T18:03:00' }), '2023-08-01'],
    ['year first, with slashes', '', meta('date', '2023/08/01 18:03'), '2023-08-01'],
    ['words that can be read in one way', '', article({ datePublished: 'Tue, 1 Aug 2023 18:03 GMT' }), '2023-08-01'],
    ['article:published_time', '', meta('article:published_time', '2022-03-04T12:00:00Z'), '2022-03-04'],
    ['meta name', '', meta('date', '2022-03-04') + meta('lastmod', '2022-03-05'), '2022-03-04'],
    ['a name in capitals', '', meta('DC.date.issued', '2022-03-04'), '2022-03-04'],
    ['the name of a reading system', '', meta('cXenseParse:recs:publishtime', '2022-03-04T10:00:00Z'), '2022-03-04'],
    ['an itemprop in the head', '', '<meta itemprop="datePublished" content="2022-03-04">', '2022-03-04'],
    [
      'a time element of the article',
      '<article><time datetime="2022-03-04">4 March</time></article>',
      '',
      '2022-03-04',
    ],
    ['an itemprop', '<time itemprop="datePublished" datetime="2022-03-04T10:00">x</time>', '', '2022-03-04'],
    [
      'json-ld that cannot be read, and meta that can',
      '',
      article({ datePublished: '06.07.2023' }) + meta('date', '2023-08-01'),
      '2023-08-01',
    ],
    ['the page, where no article is stated', '', ld({ '@type': 'WebPage', datePublished: '2023-08-01' }), '2023-08-01'],
    ['a dateline with the month first', '<p>Baku / 06.22.20 / Turan: Steps</p>', '', null],
    ['a dateline that can be read two ways', '<p>Baku / 06.07.20 / Turan: Steps</p>', '', null],
    ['dots in a statement', '', article({ datePublished: '06.07.20' }), null],
    ['two numbers that can both be the month', '', article({ datePublished: '01-08-2023' }), null],
    ['a month only', '', article({ datePublished: '2023-08' }), null],
    ['a day that does not exist', '', article({ datePublished: '2023-13-45' }), null],
    ['a number', '', article({ datePublished: 1690898580 }), null],
    ['the day it was changed', '', article({ dateModified: '2023-08-01' }), null],
    ['the day of something else', '', ld({ '@type': 'Event', datePublished: '2023-08-01' }), null],
    ['a time element outside the article', '<aside><time datetime="2022-03-04">x</time></aside>', '', null],
    ['nothing', '', '', null],
  ])('%s', (_, body, head, expected) => {
    expect(day(body, head)).toBe(expected);
  });

  test.each<[string, string | null]>([
    ['https://e.com/2020/09/21/steps', '2020-09-21'],
    ['https://e.com/2020/9/1/steps', '2020-09-01'],
    ['https://e.com/news/2020-09-21-steps.html', '2020-09-21'],
    ['https://e.com/news/20200921/steps', '2020-09-21'],
    ['https://e.com/2020/09/steps', null],
    ['https://e.com/news/20209999/steps', null],
    ['https://e.com/news/120200921', null],
    ['https://e.com/?day=2020/09/21/', null],
  ])('of the address %s: %s', (url, expected) => {
    expect(day('', '', url)).toBe(expected);
  });

  test.each<[string, string, string]>([
    ['2020-09-22T01:30:00Z', 'https://e.com/2020/09/21/steps', '2020-09-21'],
    ['2020-09-21T22:30:00Z', 'https://e.com/2020/09/22/steps', '2020-09-22'],
    ['2020-09-22T18:30:00Z', 'https://e.com/2020/09/21/steps', '2020-09-22'],
    ['2020-09-22T01:30:00+04:00', 'https://e.com/2020/09/21/steps', '2020-09-22'],
    ['2020-09-22T01:30:00Z', 'https://e.com/2020/09/01/steps', '2020-09-22'],
  ])('stated as %s on %s is %s', (datePublished, url, expected) => {
    expect(day('', article({ datePublished }), url)).toBe(expected);
  });

  test('the day it was changed is read for itself', () => {
    const changed = (head: string): string | null => {
      const document = page('', head);
      return modifiedDate({ statements: jsonLd(document), metas: metasOf(document) });
    };
    expect(changed(article({ datePublished: '2023-08-01', dateModified: '2023-08-03T10:00' }))).toBe('2023-08-03');
    expect(changed(meta('article:modified_time', '2023-08-03T10:00'))).toBe('2023-08-03');
    expect(changed(meta('article:published_time', '2023-08-01'))).toBeNull();
  });
});

describe('address', () => {
  const at = (head: string, url: string | null): string | null => canonicalUrl(page('', head), url);
  const link = (href: string): string => `<link rel="canonical" href="${href}">`;

  test.each<[string, string, string | null, string | null]>([
    ['none stated', '', 'https://e.com/a', 'https://e.com/a'],
    ['stated', link('https://e.com/b'), 'https://e.com/a?x=1', 'https://e.com/b'],
    ['stated without host', link('/b'), 'https://e.com/a', 'https://e.com/b'],
    ['www. aside, the same host', link('https://www.e.com/b'), 'https://e.com/a', 'https://www.e.com/b'],
    ['another host: this page keeps its own', link('https://other.com/b'), 'https://e.com/a', 'https://e.com/a'],
    ['a host that only ends alike', link('https://evile.com/b'), 'https://e.com/a', 'https://e.com/a'],
    ['the front page stated by mistake', link('https://e.com/'), 'https://e.com/a', 'https://e.com/a'],
    ['a script address', link('javascript:alert(1)'), 'https://e.com/a', 'https://e.com/a'],
    ['an address that is none', link('https://'), 'https://e.com/a', null],
    ['tracking', '', 'https://e.com/a?utm_source=x&utm_medium=y&fbclid=1&gclid=2&yclid=3&id=7', 'https://e.com/a?id=7'],
    ['tracking in the stated one', link('https://e.com/b?utm_source=x'), 'https://e.com/a', 'https://e.com/b'],
    ['a fragment', '', 'https://e.com/a#comments', 'https://e.com/a'],
    ['a parameter that only sounds like tracking', '', 'https://e.com/a?utmost=1', 'https://e.com/a?utmost=1'],
    ['no address', link('https://e.com/b'), null, null],
    ['an address of the page that is none', '', 'not an address', null],
  ])('%s', (_, head, url, expected) => {
    expect(at(head, url)).toBe(expected);
  });
});

describe('language', () => {
  const language = (html: string, text = ''): string | null => {
    const document = page('');
    document.documentElement.removeAttribute('lang');
    if (html.startsWith('<')) document.head.innerHTML = html;
    else if (html !== '') document.documentElement.setAttribute('lang', html);
    return pageLanguage(document, text);
  };

  test.each<[string, string | null]>([
    ['en', 'en'],
    ['az-AZ', 'az'],
    ['az_Latn_AZ', 'az'],
    ['HY', 'hy'],
    ['<meta property="og:locale" content="ru_RU">', 'ru'],
    ['<meta http-equiv="content-language" content="tr">', 'tr'],
    ['english', null],
    ['x', null],
    ['', null],
  ])('%j is %s', (html, expected) => {
    expect(language(html)).toBe(expected);
  });

  test.each<[string, string, string | null]>([
    ['', 'Քայլերի մասին պայմանավորվեցին։', 'hy'],
    ['en', 'Քայլերի մասին պայմանավորվեցին։', 'hy'],
    ['en', 'ნაბიჯებზე შეთანხმდნენ', 'ka'],
    ['', 'Стороны договорились о шагах: было объявлено вечером', 'ru'],
    ['', 'Сторони домовилися про кроки, її оголосили', 'uk'],
    ['bg', 'Стъпките бяха договорени', 'bg'],
    ['', 'Стъпките бяха договорени', null],
    ['', 'Tərəflər addımlar barədə razılığa gəldilər', 'az'],
    ['', 'The steps were agreed', null],
    ['en', 'The word for steps, քայլեր, was agreed', 'en'],
  ])('%j with %j is %s', (html, text, expected) => {
    expect(language(html, text)).toBe(expected);
  });
});
