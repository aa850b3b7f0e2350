/** Each rule on what stands in or beside an article: what it takes off, and what it must leave. */
import { describe, expect, test } from 'vitest';
import { readPage } from '../../../lib/page/read-page.ts';
import { ld, page, paragraphs, SENTENCE } from './html.ts';

const ARTICLE = ld({ '@type': 'NewsArticle', headline: 'Steps agreed' });
const read = (body: string, head = ARTICLE): string =>
  readPage(page(body, head), 'https://example.com/politics/1.html').page.text;
const text = (count: number, first = 1): string =>
  Array.from({ length: count }, (_, at) => `Paragraph ${first + at}. ${SENTENCE}`).join('\n\n');
const TEXT = text(8);
const over = (extra: string): string => `<article><h1>Steps agreed</h1>${extra}${paragraphs(8)}</article>`;
const inside = (extra: string): string =>
  `<article><h1>Steps agreed</h1>${paragraphs(4)}${extra}${paragraphs(4, 5)}</article>`;
const under = (extra: string): string => `<article><h1>Steps agreed</h1>${paragraphs(8)}${extra}</article>`;
const LINK = '<a href="/x">Charles Michel visits the town of Gori</a>';

describe('is taken off', () => {
  test.each<[string, string]>([
    ['a caption', inside('<figure><img src="a.jpg"><figcaption>Charles Michel. Photo: agency.</figcaption></figure>')],
    [
      'a caption without its element',
      inside('<div class="photo-caption">Charles Michel arrives at the airport on Sunday.</div>'),
    ],
    ['a credit in a figure', inside('<figure><img src="a.jpg"><span>Agency</span></figure>')],
    ['a credit by its words', inside('<p>Photo: Charles Michel, agency</p><p>© Charles Michel</p>')],
    ['a byline', over('<div class="articleByline"><p>Charles Michel writes for us about the Caucasus.</p></div>')],
    ['a name without a word about it', over('<div>Charles Michel</div>')],
    ['a stamp', over('<div>Published 4 March 2022, 10:15</div>')],
    ['the time of an entry', inside('<div>10:15 Charles Michel</div>')],
    ['a newsletter', inside(`<section class="newsletter-box"><p>${SENTENCE}</p><p>Sign up.</p></section>`)],
    [
      'related links',
      inside(`<div class="related-articles"><h3>Related</h3><p>${LINK} and what he said there.</p></div>`),
    ],
    ['a link to another article', inside(`<p>${LINK}</p>`)],
    ['a label and its link', inside(`<p><b>Read also:</b> ${LINK}</p>`)],
    ['another label', inside(`<p>Oxuyun » ${LINK}</p>`)],
    ['an advertisement by its label', inside('<p>Advertisement</p><div>Реклама</div>')],
    ['a line of signs', inside('<p>* * *</p><p>___</p>')],
    [
      'who wrote it, at the end',
      under('<div class="author-bio"><p>Charles Michel is the President of the Council.</p></div>'),
    ],
    ['tags', under('<div class="tags"><a href="/1">Charles Michel</a> <a href="/2">Gori</a></div>')],
    ['a heading of nothing', under('<h3>More on Charles Michel</h3>')],
    ['an announcement of nothing', under('<p>Read more about Charles Michel here:</p>')],
    ['a dialog', `${over('')}<div role="dialog">${paragraphs(9)}</div>`],
    ['a notice on cookies', `<div id="cookie-notice">${paragraphs(9)}</div>${over('')}`],
    ['what only a reading machine shows', inside(`<div class="visually-hidden"><p>${SENTENCE}</p></div>`)],
  ])('%s', (_, body) => {
    expect(read(body)).toBe(TEXT);
  });
});

describe('stays', () => {
  test.each<[string, string, string]>([
    ['a sentence that ends in a link', `<p>The steps were named in a text by ${LINK}.</p>`, 'by Charles Michel'],
    [
      'a paragraph that is half a link',
      `<p>According to the office, ${LINK} in the coming week, and stays there.</p>`,
      'Charles Michel',
    ],
    [
      'a list of names, linked or not',
      '<ul><li><a href="/1">Gori</a> and its castle</li><li>Khashuri</li></ul>',
      'Khashuri',
    ],
    ['a heading in the text', '<h2>What comes next</h2>', 'What comes next'],
    ['a linked heading', '<h2><a href="#next">What comes next</a></h2>', 'What comes next'],
    ['a quotation', '<blockquote>“We will go on,” the speaker said.</blockquote>', 'We will go on'],
    ['a short sentence', '<p>Nobody answered.</p>', 'Nobody answered.'],
    ['a time in a sentence', '<p>The session began at 10:15.</p>', '10:15'],
    ['a source at the end of a paragraph', '<p>The news came late. (Source: agency)</p>', 'Source'],
  ])('%s', (_, extra, words) => {
    const found = read(inside(extra));
    expect(found).toContain(words);
    expect(found.startsWith(text(4)) && found.endsWith(text(4, 5))).toBe(true);
  });

  test('a source below the text: whose words these are', () => {
    expect(read(under('<p>Source: Agency of the Valley</p>'))).toBe(`${TEXT}\n\nSource: Agency of the Valley`);
  });

  test('an article that is called what boxes are called', () => {
    expect(read(`<div class="related photo gallery">${over('')}</div>`)).toBe(TEXT);
    expect(
      read(
        `<article>${paragraphs(8).replaceAll('<p>', '<div class="caption"><p>').replaceAll('</p>', '</p></div>')}</article>`,
      ),
    ).toBe(TEXT);
  });

  test('points under the headline', () => {
    const points = '<ul><li>Steps agreed on Sunday</li><li>Text to be read out later</li></ul>';
    expect(read(over(points))).toBe(`Steps agreed on Sunday\n\nText to be read out later\n\n${TEXT}`);
  });
});

describe('the standfirst', () => {
  const LEAD = 'Both sides agreed on a number of steps, and nobody knows yet who will pay for them.';
  const described = (content: string): string => `${ARTICLE}<meta name="description" content="${content}">`;
  const page_ = `<article><header><h1>Steps agreed</h1><h2 class="sub">${LEAD}</h2></header><div>${paragraphs(8)}</div></article>`;

  test.each([
    ['as the page describes itself', LEAD],
    ['cut short in the description', `${LEAD.slice(0, 70)}...`],
    ['with other marks', LEAD.replace(', and', ',\n and')],
  ])('is read: %s', (_, content) => {
    expect(read(page_, described(content))).toBe(`${LEAD}\n\n${TEXT}`);
  });

  test('is not taken from a menu or a link list that says the same', () => {
    const teaser = `<nav><p>${LEAD}</p></nav><aside><p>${LEAD}</p></aside>`;
    expect(read(`${teaser}${over('')}`, described(LEAD))).toBe(TEXT);
  });
});

describe('where the page wraps its article in what is mostly beside one', () => {
  test.each([
    ['a form', (body: string) => `<form id="aspnetForm">${body}</form>`],
    ['a hidden division', (body: string) => `<div hidden>${body}</div>`],
    ['a division behind a dialog', (body: string) => `<div aria-hidden="true">${body}</div>`],
    ['an aside', (body: string) => `<aside>${body}</aside>`],
    ['a footer', (body: string) => `<footer>${body}</footer>`],
  ])('%s', (_, wrapped) => {
    expect(read(wrapped(over('')))).toBe(TEXT);
  });

  test('a page that clobbers what is read of its forms is read all the same', () => {
    const names = [
      'nodeType',
      'parentNode',
      'localName',
      'contains',
      'shadowRoot',
      'childNodes',
      'getAttribute',
      'children',
    ];
    const body = `<form>${names.map((name) => `<input name="${name}">`).join('')}${over('')}</form>`;
    expect(read(body)).toBe(TEXT);
  });
});
