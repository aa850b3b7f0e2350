/** Title, date, language and address of an article, each from the first place that states it plainly. */
import { hostOf } from '../outlets/directory.ts';
import { squash } from '../text/squash.ts';
import { articleType, type Statement, stringField } from './json-ld.ts';
import { TRACKING, withoutNames } from './query-string.ts';
import { attribute, query, queryAll, rootElement, textOf } from './safe-dom.ts';

const meta = (document: Document, ...selectors: string[]): string | null => {
  for (const selector of selectors) {
    const element = query(document, selector);
    const content = element ? (attribute(element, 'content') ?? attribute(element, 'datetime'))?.trim() : '';
    if (content) return content;
  }
  return null;
};

const entities = new Map([['&amp;', '&'], ['&quot;', '"'], ['&#39;', "'"], ['&apos;', "'"], ['&nbsp;', ' '], ['&lt;', '<'], ['&gt;', '>']]); // biome-ignore format: one table
/** Headlines in JSON-LD are often escaped as if for HTML. The result is only ever shown as text. */
const unescaped = (text: string): string =>
  text.replace(/&(?:amp|quot|#39|apos|nbsp|lt|gt);/g, (found) => entities.get(found) ?? found);

export function pageTitle(document: Document, statements: Statement[]): string | null {
  const stated = statements.find((one) => articleType(one));
  const headline = stated ? stringField(stated, 'headline') : null;
  if (headline) return squash(unescaped(headline));
  const heading = query(document, 'article h1') ?? query(document, 'h1');
  const printed = heading ? squash(textOf(heading)) : '';
  const og = meta(document, 'meta[property="og:title"]', 'meta[name="twitter:title"]');
  if (og) return withoutSiteName(squash(og), printed);
  const title = query(document, 'title');
  return printed || (title ? squash(textOf(title)) : '') || null;
}

/** `Headline - Site`, where the page prints the headline without it; without that evidence the title stays as it is. */
const withoutSiteName = (title: string, printed: string): string =>
  printed !== '' && title.startsWith(printed) && /^\s*[|–—·:»-]\s/u.test(title.slice(printed.length)) ? printed : title;

/** How the page describes itself: often the standfirst, word for word. */
export const pageDescriptions = (document: Document): string[] =>
  queryAll(
    document,
    'meta[name="description"], meta[property="og:description"], meta[name="twitter:description"]',
  ).flatMap((element) => attribute(element, 'content')?.trim() || []);

/** The longest body among the page's statements. */
export const statedBody = (statements: Statement[]): string | null =>
  statements.flatMap((one) => stringField(one, 'articleBody') ?? []).sort((a, b) => b.length - a.length)[0] ?? null;

/** Scripts that one language of news is written in: a site's own template often still says `en`. */
const OWN_SCRIPT: [RegExp, string][] = [
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Georgian}/gu, 'ka'],
];

/** The language the page states, unless its script says otherwise; without a statement, what its letters tell. */
export function pageLanguage(document: Document, text: string): string | null {
  const sample = text.slice(0, 2000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const script = OWN_SCRIPT.find(([letter]) => letters > 0 && (sample.match(letter)?.length ?? 0) > letters / 2);
  if (script) return script[1];
  const root = rootElement(document);
  const stated =
    (root ? attribute(root, 'lang') || attribute(root, 'xml:lang') : null) ||
    meta(document, 'meta[property="og:locale"]', 'meta[http-equiv="content-language"]');
  return /^[a-z]{2,3}(?=$|[-_])/i.exec(stated ?? '')?.[0].toLowerCase() ?? byLetters(sample, letters);
}

function byLetters(sample: string, letters: number): string | null {
  const cyrillic = sample.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  if (letters > 0 && cyrillic > letters / 2) return /[іїєґ]/i.test(sample) ? 'uk' : /[ыэё]/i.test(sample) ? 'ru' : null;
  return /ə/i.test(sample) ? 'az' : null;
}

/** The address the page calls its own, if it lies on the same host; tracking parameters are dropped. */
export function canonicalUrl(document: Document, url: string | null): string | null {
  const link = query(document, 'link[rel="canonical"]');
  const href = link ? attribute(link, 'href') : null;
  if (!url) return null;
  try {
    const own = new URL(url);
    const stated = href ? new URL(href, own) : own;
    const chosen = hostOf(stated.href) === hostOf(own.href) && stated.pathname !== '/' ? stated : own;
    chosen.search = withoutNames(chosen.search, TRACKING);
    chosen.hash = '';
    return chosen.href;
  } catch {
    return null;
  }
}
