/** Documents that are not plain HTML of one tree: open shadow roots, XHTML, and what the parser used in Node leaves unmended. */
import { DOMParser, parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { mendParsed } from '../../../lib/page/mend.ts';
import { readPage } from '../../../lib/page/read-page.ts';
import { shownTexts } from '../../../lib/page/shadow.ts';
import { ld, page, paragraphs, SENTENCE } from './html.ts';

const URL_OF_ARTICLE = 'https://example.com/politics/1.html';
const ARTICLE = ld({ '@type': 'NewsArticle', headline: 'Steps agreed' });
const TEXT = Array.from({ length: 6 }, (_, at) => `Paragraph ${at + 1}. ${SENTENCE}`).join('\n\n');

/** Moves what `<template for="selector">` holds into an open root of the element that it names. */
function withRoots(document: Document): Document {
  for (const template of [...document.querySelectorAll('template[for]')]) {
    const host = document.querySelector(template.getAttribute('for') as string) as Element;
    host.attachShadow({ mode: 'open' }).innerHTML = template.innerHTML;
    template.remove();
  }
  return document;
}

const read = (document: Document) => readPage(document, URL_OF_ARTICLE);

describe('open shadow roots', () => {
  const inRoot = (body: string): Document => withRoots(page(body, ARTICLE));

  test('an article inside a component is read, and found again in its nodes', () => {
    const document = inRoot(
      `<news-page></news-page><template for="news-page"><nav><a href="/">Home</a></nav><article><h1>Steps agreed</h1>${paragraphs(6)}</article></template>`,
    );
    const { page: read_, map } = read(document);
    expect(read_.text).toBe(TEXT);
    const root = document.querySelector('news-page')?.shadowRoot;
    expect(map?.nodes.every((node) => root?.contains(node))).toBe(true);
  });

  test('a component inside the article is read where it stands', () => {
    const body = `<article>${paragraphs(2)}<news-part></news-part>${paragraphs(2, 5)}</article>
      <template for="news-part"><div>${paragraphs(2, 3)}</div></template>`;
    expect(read(inRoot(body)).page.text).toBe(TEXT);
  });

  test('what the page puts into a slot is shown there, and what it puts nowhere is not', () => {
    const body = `<news-page>${paragraphs(6)}<p slot="gone">Not shown. ${SENTENCE}</p></news-page>
      <template for="news-page"><article><slot></slot></article></template>`;
    expect(read(inRoot(body)).page.text).toBe(TEXT);
  });

  test('texts are listed in the order in which they show, slots within roots within roots', () => {
    const document = inRoot(
      `<x-a>one<b slot="end">four</b></x-a><i>five</i>
       <template for="x-a"><x-b></x-b><slot></slot><u>three</u><slot name="end">none</slot><slot name="no">own</slot></template>`,
    );
    const a = document.querySelector('x-a') as Element;
    const b = a.shadowRoot?.querySelector('x-b') as Element;
    b.attachShadow({ mode: 'open' }).innerHTML = '<s>zero</s>';
    const texts = shownTexts(document, document.body, new Set([a, b])).map((node) => node.textContent?.trim());
    expect(texts.filter((text) => text)).toEqual(['zero', 'one', 'three', 'four', 'own', 'five']);
  });

  test('the page is the same after reading', () => {
    const document = inRoot(
      `<news-page>${paragraphs(6)}</news-page><template for="news-page"><article><slot></slot></article></template>`,
    );
    const host = document.querySelector('news-page') as Element;
    const before = [document.documentElement.outerHTML, host.shadowRoot?.innerHTML];
    read(document);
    expect([document.documentElement.outerHTML, host.shadowRoot?.innerHTML]).toEqual(before);
  });
});

describe('mended documents', () => {
  const mended = (html: string): Document => mendParsed(parseHTML(html).document as unknown as Document);
  const body = `<article><h1>Steps agreed</h1>${paragraphs(6)}</article>`;

  test.each([
    ['plain', `<!doctype html><html lang="en"><head>${ARTICLE}</head><body>${body}</body></html>`],
    [
      'a script before it',
      `<!doctype html><script>1</script><html lang="en"><head>${ARTICLE}</head><body>${body}</body></html>`,
    ],
    [
      'html in html',
      `<!doctype html><html lang="en" class="old"><html lang="en"><head>${ARTICLE}</head><body>${body}</body></html>`,
    ],
    ['text after its end', `<!doctype html><html lang="en"><head>${ARTICLE}</head><body></body></html>${body}`],
    [
      'a body after the body',
      `<!doctype html><html lang="en"><head>${ARTICLE}</head><body><p>x</p></body><body>${body}</body></html>`,
    ],
  ])('%s', (_, html) => {
    const document = mended(html);
    expect(read(document).page).toMatchObject({ text: TEXT, language: 'en', isArticle: true });
    expect(document.querySelectorAll('html, body')).toHaveLength(2);
  });

  test('a text that was parted at its entities is one again', () => {
    const document = mended(`<html lang="en"><body><p>Sar&agrave; &amp; Ren&eacute;</p></body></html>`);
    expect(document.querySelector('p')?.childNodes).toHaveLength(1);
  });

  test('a whole document is left as it is', () => {
    const { document } = parseHTML(`<!doctype html><html><head></head><body>${body}</body></html>`);
    const before = document.toString();
    mendParsed(document as unknown as Document);
    expect(document.toString()).toBe(before);
  });
});

test('XHTML, whose elements have small letters for names', () => {
  const html = `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Steps agreed</title><meta property="og:type" content="article"/><meta property="article:published_time" content="2023-08-01"/></head><body><ul><li><a href="/">Home</a></li></ul><div><h1>Steps agreed</h1>${paragraphs(6)}</div></body></html>`;
  const document = new DOMParser().parseFromString(html, 'application/xhtml+xml' as 'text/xml') as unknown as Document;
  // The parser used in Node has no `implementation` for XML documents; browsers have.
  const createHTMLDocument = (): Document => parseHTML('<html><head></head></html>').document as unknown as Document;
  Object.defineProperty(document, 'implementation', { value: { createHTMLDocument } });
  expect(document.documentElement.tagName).toBe('html');
  expect(read(document).page).toMatchObject({ text: TEXT, title: 'Steps agreed', published: '2023-08-01' });
});
