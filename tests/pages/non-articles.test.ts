/** Pages that are no articles: front pages, lists, shops, mail, editors, terms and the like, through the whole reading path. */
import { readdirSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { detectArticle } from '../../lib/page/detect.ts';
import { jsonLd } from '../../lib/page/json-ld.ts';
import { readPage } from '../../lib/page/read-page.ts';
import { nonArticleIndex, nonArticles } from './non-articles/set.ts';

/** Pages still taken for articles, with the reason. A page that leaves or joins this list fails the test. */
const KNOWN: Record<string, string> = {
  'event-gamofena-ka': 'states og:type=article over 770 letters of text: short news without a date look the same',
  'form-calc-en':
    'a byline, a date and three paragraphs of explanation: only the fields above them tell it from an article',
  'rates-mezenne-az':
    'a dated table with notes on it, as long as a short report; neither statement nor address says what it is',
};
/** Without an address that says anything: what statements and shape alone leave over. */
const KNOWN_WITHOUT_ADDRESS: Record<string, string> = {
  ...KNOWN,
  'about-haqqimizda-az': 'states og:type=article over 1,300 letters of text',
  'contact-kap-hy': 'states og:type=article over 800 letters of text',
  'section-sazogadoeba-ka': 'states og:type=article; its teasers have headlines in divisions, not headings',
  'help-ticket-en': 'states og:type=article, an author and a time',
  'job-vakansiya-ru': 'states og:type=article and a publication time',
  'privacy-politika-ru': 'states og:type=article; 1,500 letters of running text in one column',
  'privacy-privacy-en': 'running text with the day of its last change',
  'rss-feed-en': 'a long note for readers above three short entries',
  'terms-kosullar-tr': '1,800 letters of running text in one column',
  'weather-forecast-en': 'a dated outlook in four paragraphs',
  'wiki-front-main-en': 'states Article, as an encyclopedia does on all its pages',
};
const byName = (a: string, b: string): number => (a < b ? -1 : 1);
const BARE = 'https://site.example/n/73510/x';

const pages = nonArticles();
const open = (html: string): Document => parseHTML(html).document as unknown as Document;
const taken = (answers: (page: (typeof pages)[number]) => boolean): string[] =>
  pages
    .filter(answers)
    .map(({ id }) => id)
    .sort(byName);

const detected = (html: string, url: string | null): boolean => {
  const document = open(html);
  return detectArticle(document, url, jsonLd(document)).isArticle;
};

describe('the set', () => {
  const index = nonArticleIndex();

  test('is large and varied', () => {
    expect(index.length).toBeGreaterThanOrEqual(64);
    expect(new Set(index.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(25);
    const languages = new Set(pages.map(({ html }) => /<html lang="(\w+)"/.exec(html)?.[1]));
    for (const language of ['en', 'az', 'ru', 'hy', 'tr', 'ka', 'fa']) expect(languages).toContain(language);
  });

  test('index names every file once, each row whole', () => {
    const files = readdirSync(new URL('non-articles/', import.meta.url)).filter((name) => name.endsWith('.html'));
    expect(index.map(({ file }) => file).sort(byName)).toEqual(files.sort(byName));
    expect(new Set(index.map(({ id }) => id)).size).toBe(index.length);
    for (const { id, file, url, kind, note } of index) {
      expect(file).toBe(`${id}.html`);
      expect(id.startsWith(`${kind}-`)).toBe(true);
      expect(note).not.toBe('');
      // Reserved names: no page here may be taken for that of a real site.
      expect(new URL(url).hostname).toMatch(/\.example$/);
    }
  });
});

describe('taken for articles', () => {
  test('by the detector: the known ones, at most 5 %', () => {
    const wrong = taken(({ html, url }) => detected(html, url));
    expect(wrong).toEqual(Object.keys(KNOWN).sort(byName));
    expect(wrong.length / pages.length).toBeLessThanOrEqual(0.05);
  });

  test('by reading the page: the same ones', () => {
    expect(taken(({ html, url }) => readPage(open(html), url).page.isArticle)).toEqual(Object.keys(KNOWN).sort(byName));
  });

  test('with an address that says nothing: the known ones', () => {
    expect(taken(({ html }) => detected(html.replace(/<link rel="canonical"[^>]*>/, ''), BARE))).toEqual(
      Object.keys(KNOWN_WITHOUT_ADDRESS).sort(byName),
    );
  });
});
