/** A whole page read: its article and nothing of the site round it, in text that the matcher can use, without a change to the page. */
import { describe, expect, test } from 'vitest';
import { readPage } from '../../../lib/page/read-page.ts';
import { ld, meta, page, paragraphs, SENTENCE } from './html.ts';

const URL_OF_ARTICLE = 'https://example.com/politics/1.html';
const OG = meta('og:type', 'article');
const read = (body: string, head = OG) => readPage(page(body, head), URL_OF_ARTICLE).page;

/** Every paragraph of the article, as it must be read. */
const TEXT = Array.from({ length: 8 }, (_, at) => `Paragraph ${at + 1}. ${SENTENCE}`).join('\n\n');
const ARTICLE = `<article><h1>Steps agreed</h1>${paragraphs(8)}</article>`;

describe('what stands round an article is not read', () => {
  const link = '<a href="/x">Charles Michel in Stepanakert</a>';
  const list = `<ul><li>${link}</li><li>${link}</li><li>${link}</li></ul>`;
  const inside = (extra: string): string =>
    `<article><h1>Steps agreed</h1>${paragraphs(4)}${extra}${paragraphs(4, 5)}</article>`;

  test.each([
    ['nav', inside(`<nav>${list}</nav>`)],
    ['aside', inside(`<aside><p>${SENTENCE} Charles Michel</p></aside>`)],
    ['footer', inside(`<footer>Charles Michel</footer>`)],
    ['form', inside(`<form><label>Charles Michel</label><input></form>`)],
    ['button', inside('<button>Charles Michel</button>')],
    ['hidden', inside(`<p hidden>Charles Michel ${SENTENCE}</p><p aria-hidden="true">Charles Michel ${SENTENCE}</p>`)],
    [
      'script and style',
      inside('<script>var a = "Charles Michel"</script><style>.a::before { content: "Charles Michel" }</style>'),
    ],
    ['noscript and template', inside('<noscript>Charles Michel</noscript><template><p>Charles Michel</p></template>')],
    ['a frame', inside('<iframe title="Charles Michel"></iframe>')],
    ['a list of links', inside(list)],
    ['a list of links in a box', inside(`<div class="box"><h3>More</h3>${list}</div>`)],
    ['a list of links beside the article', `<div>${ARTICLE}<div>${list}</div></div>`],
    [
      'a column of headlines after it',
      `<div class="c">${ARTICLE}<div class="latest"><h3>Latest</h3>${list}</div></div>`,
    ],
  ])('%s', (_, body) => {
    const { text } = read(body);
    expect(text).not.toContain('Charles Michel');
    expect(text.replace('\n\nMore', '')).toContain(TEXT);
  });
});

describe('text', () => {
  const inArticle = (first: string): string =>
    read(`<article><p>${first} ${SENTENCE}</p>${paragraphs(6)}</article>`).text;

  test.each([
    ['a space between two elements', '<a>Ilham</a> <b>Aliyev</b>', 'Ilham Aliyev'],
    ['a line end between two elements', '<b>Red</b>\n<i>Cross</i>', 'Red Cross'],
    ['an element inside a word', 'Kara<b>bakh</b>', 'Karabakh'],
    ['white space', ' One \n\t two', 'One two'],
    ['a line break', 'One<br>two', 'One\ntwo'],
    ['entities', 'A &amp; B &#39;C&#39;', "A & B 'C'"],
    ['a link with a possessive', '<a>Azerbaijan</a>’s', 'Azerbaijan’s'],
    [
      'a list that is text',
      '<b>Steps:</b></p><ul><li>first step</li><li>second step</li></ul><p>',
      'Steps:\n\nfirst step\n\nsecond step',
    ],
    [
      'a list with one link in it',
      'x</p><ul><li>first <a>step</a></li><li>second step</li></ul><p>',
      'first step\n\nsecond step',
    ],
  ])('keeps %s', (_, html, expected) => {
    expect(inArticle(html)).toContain(expected);
  });

  test('the same words twice are read twice, in their order', () => {
    const { text } = read(`<article><p>Same. ${SENTENCE}</p>${paragraphs(3)}<p>Same. ${SENTENCE}</p></article>`);
    expect(text.match(/Same\./g)).toHaveLength(2);
    expect(text.endsWith(`Same. ${SENTENCE}`)).toBe(true);
  });

  test('the headline is no part of the body, printed over it or repeated under a picture', () => {
    const figure = '<figure><img src="/a.jpg"><figcaption>Steps agreed</figcaption></figure>';
    const { title, text } = read(`<article><h1>Steps agreed</h1>${figure}${paragraphs(8)}</article>`);
    expect(title).toBe('Steps agreed');
    expect(text).toBe(TEXT);
  });

  test('a body made of divisions without paragraphs is read', () => {
    const divisions = paragraphs(8).replaceAll('<p>', '<div>').replaceAll('</p>', '</div>');
    expect(read(`<main>${divisions}</main>`).text).toBe(TEXT);
  });
});

describe('verdict', () => {
  test('a page that says it is an article and has no text is none', () => {
    const { page: empty, map } = readPage(page('', ld({ '@type': 'NewsArticle' })), URL_OF_ARTICLE);
    expect(empty).toMatchObject({ isArticle: false, articleEvidence: 'not: no body found', text: '' });
    expect(map).toBeNull();
  });

  test('the body of a page that is none is not read', () => {
    const { page: shop, map } = readPage(page(ARTICLE, ld({ '@type': 'Product' })), URL_OF_ARTICLE);
    expect(shop).toMatchObject({ isArticle: false, text: '' });
    expect(map).toBeNull();
  });
});

describe('the page itself', () => {
  test('is the same after reading, attributes and all', () => {
    const document = page(`${ARTICLE}<nav><a href="/x">Home</a></nav>`, OG);
    const before = document.documentElement.outerHTML;
    readPage(document, URL_OF_ARTICLE);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test.each([
    ['a document without a body', '<html></html>'],
    ['text without elements', 'Just text.'],
    ['an unclosed page', '<html><body><article><p>One<p>two<div>'],
    ['a deep page', `${'<div>'.repeat(500)}text${'</div>'.repeat(500)}`],
  ])('%s is read without an error', (_, html) => {
    expect(() => read(html, '')).not.toThrow();
  });
});
