/**
 * Kinds of page that are hard to read: each fixture marks its own text with `data-body`, and exactly that must be read, in
 * its order. The marks say nothing to the reader.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../../lib/page/read-page.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'pages', 'bodies');
const open = (name: string): Document =>
  parseHTML(readFileSync(join(FOLDER, name), 'utf8')).document as unknown as Document;
const read = (name: string) => readPage(open(name), `https://valley.example/news/${name.replace('.html', '')}-42`).page;

/** Marked elements as a reader sees them: `<br><br>` parts paragraphs. */
const expectedText = (document: Document): string =>
  [...document.querySelectorAll('[data-body]')]
    .flatMap((element) => element.innerHTML.split('<br><br>').map((part) => part.replace(/<[^>]+>/g, '').trim()))
    .join('\n\n')
    .replace(/&quot;/g, '"');

describe('body', () => {
  test.each(readdirSync(FOLDER).filter((name) => name.endsWith('.html')))('%s', (name) => {
    expect(read(name).text).toBe(expectedText(open(name)));
  });
});

describe('what stands round it', () => {
  test.each<[string, string | null, string | null, string | null]>([
    ['live-blog.html', '2024-05-02', 'Mariam Example, Levan Example', 'en'],
    ['paywall.html', '2024-05-02', 'Anna Beispiel', 'de'],
    ['amp.html', '2024-03-11', 'Mariam Example', 'en'],
    ['line-breaks.html', '2020-09-21', null, 'ru'],
    ['whole-page-form.html', '2020-10-24', null, 'az'],
    ['streamed.html', '2020-09-21', null, 'tr'],
    ['armenian.html', '2020-11-24', null, 'hy'],
    ['right-to-left.html', '2024-03-11', null, 'fa'],
    ['two-articles.html', '2024-11-20', 'Levan Example', 'en'],
  ])('%s: %s by %s in %s', (name, published, byline, language) => {
    expect(read(name)).toMatchObject({ isArticle: true, published, byline, language });
  });

  test('a live blog says when it was last changed', () => {
    expect(read('live-blog.html').modified).toBe('2024-05-03');
  });
});
