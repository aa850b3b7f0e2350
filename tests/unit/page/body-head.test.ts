/** What is printed round the headline: the day, only where it can be read in one way, and who signed. */
import { describe, expect, test } from 'vitest';
import { printedDay } from '../../../lib/page/day.ts';
import { readPage } from '../../../lib/page/read-page.ts';
import { ld, meta, page, paragraphs } from './html.ts';

describe('a printed day', () => {
  test.each<[string, string | null, string | null]>([
    ['21 September 2020', 'en', '2020-09-21'],
    ['Monday, September 21st, 2020 10:15', 'en', '2020-09-21'],
    ['Sept. 21, 2020', 'en', '2020-09-21'],
    ['21 sentyabr 2020, 10:15', 'az', '2020-09-21'],
    ['21 сентября 2020 г.', 'ru', '2020-09-21'],
    ['1 мая 2020', 'ru', '2020-05-01'],
    ['21 вересня 2020', 'uk', '2020-09-21'],
    ['21 սեպտեմբերի, 2020', 'hy', '2020-09-21'],
    ['2 հունիսի, 2020', 'hy', '2020-06-02'],
    ['2 հունվարի, 2020', 'hy', '2020-01-02'],
    ['21 სექტემბერი, 2020', 'ka', '2020-09-21'],
    ['21 Eylül 2020', 'tr', '2020-09-21'],
    ['martes 17 de marzo de 2020', 'es', '2020-03-17'],
    ['21. September 2020', 'de', '2020-09-21'],
    ['1er juillet 2020', 'fr', '2020-07-01'],
    ['21 września 2020', 'pl', '2020-09-21'],
    ['21 septembrie 2020', 'ro', '2020-09-21'],
    ['21 сентября 2020', 'en', '2020-09-21'],
    ['21 сентября 2020', null, '2020-09-21'],
    ['2020-09-21 10:15', null, '2020-09-21'],
    ['2020. 09. 21. 10:15', null, '2020-09-21'],
    ['2020年9月21日', 'ja', '2020-09-21'],
    ['21.09.2020', null, '2020-09-21'],
    ['09/21/2020', null, '2020-09-21'],
    ['06.07.2020', 'ru', null],
    ['2.9.2020 klo 12.45', 'fi', null],
    ['06.22.20', 'en', null],
    ['31 February 2020', 'en', null],
    ['21 of them in 2020', 'en', null],
    ['September 2020', 'en', null],
    ['10:15', 'en', null],
  ])('%s (%s) is %s', (text, language, expected) => {
    expect(printedDay(text, language)).toBe(expected);
  });
});

const NEWS = ld({ '@type': 'NewsArticle', headline: 'Steps agreed' });
const read = (body: string, head = NEWS, url = 'https://example.com/politics/1.html') =>
  readPage(page(body, head), url).page;
const day = (lines: string, head = NEWS): string | null =>
  read(`<article><h1>Steps agreed</h1>${lines}${paragraphs(6)}</article>`, head).published;

describe('the day near the headline', () => {
  test.each<[string, string, string | null]>([
    ['under it', '<div>4 March 2022</div>', '2022-03-04'],
    ['in a line with a name and a place', '<p>Gori, 4 March 2022 | By A. Name</p>', '2022-03-04'],
    ['a time element', '<time datetime="2022-03-04T10:00">yesterday</time>', '2022-03-04'],
    ['published, then updated', '<p>Published 4 March 2022 | Updated 6 March 2022</p>', '2022-03-04'],
    ['updated, then published', '<p>Updated: 6 March 2022</p><p>Published: 4 March 2022</p>', '2022-03-04'],
    ['updated only', '<p>Updated: 6 March 2022</p>', null],
    ['two numbers that can both be the month', '<p>06.07.2022</p>', null],
    [
      'in the text itself',
      '<p>On 4 March 2022 the steps were agreed, the office said in a text on Sunday evening.</p>',
      null,
    ],
    ['of a list beside it', '<ul><li>4 March 2022</li></ul>', null],
  ])('%s', (_, lines, expected) => {
    expect(day(lines)).toBe(expected);
  });

  test('is no clock of the site, and no stamp of another article', () => {
    const clock = '<header><div>5 March 2022</div><nav><a href="/">Home</a></nav></header>';
    const others = '<div class="latest"><div><a href="/2">More steps</a><span>6 March 2022</span></div></div>';
    const article = `<article><h1>Steps agreed</h1>${paragraphs(6)}</article>`;
    expect(read(`${clock}<main><div><div>${article}</div></div></main>${others}`).published).toBeNull();
  });

  test('gives way to a statement, and corrects one in universal time by a day', () => {
    const stated = (time: string): string => NEWS + meta('article:published_time', time);
    expect(day('<p>4 March 2022</p>', stated('2022-03-09T10:00:00+04:00'))).toBe('2022-03-09');
    expect(day('<p>4 March 2022</p>', stated('2022-03-03T21:30:00Z'))).toBe('2022-03-04');
    expect(day('<p>5 March 2022</p>', stated('2022-03-03T21:30:00Z'))).toBe('2022-03-03');
  });
});

describe('byline', () => {
  const byline = (lines: string, head = NEWS): string | null =>
    read(`<article><h1>Steps agreed</h1>${lines}${paragraphs(6)}</article>`, head).byline;
  const by = (author: unknown): string => ld({ '@type': 'NewsArticle', headline: 'Steps agreed', author });

  test.each<[string, string, string, string | null]>([
    ['a person', '', by({ '@type': 'Person', name: ' A.  Name ' }), 'A. Name'],
    ['several', '', by([{ name: 'A. Name' }, { name: 'B. Other' }, { name: 'A. Name' }]), 'A. Name, B. Other'],
    ['a text', '', by('By A. Name'), 'A. Name'],
    ['an address is no name', '', by({ name: 'https://example.com/a' }) + meta('author', 'B. Other'), 'B. Other'],
    ['meta', '', NEWS + meta('author', 'A. Name'), 'A. Name'],
    ['an element marked as such', '<a rel="author" href="/a">A. Name</a>', NEWS, 'A. Name'],
    ['printed, and an agency', '<div>By Agency of the Valley</div>', NEWS, 'Agency of the Valley'],
    ['printed with a stamp', '<div>By A. Name | 4 March 2022</div>', NEWS, 'A. Name'],
    ['printed in Russian', '<div>Автор: Анна Пример</div>', NEWS, 'Анна Пример'],
    ['a sentence that begins alike', '<div>By the river</div>', NEWS, null],
    ['none', '', NEWS, null],
  ])('%s', (_, lines, head, expected) => {
    expect(byline(lines, head)).toBe(expected);
  });
});
