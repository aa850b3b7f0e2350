/** Title, date, language and address of an article, each from the first place that states it plainly. */
import { hostOf } from '../outlets/directory.ts';
import { isCalendarDay } from '../text/calendar.ts';
import { articleType, type Statement, stringField } from './json-ld.ts';
import { attribute, query, rootElement, textOf } from './safe-dom.ts';

const meta = (document: Document, ...selectors: string[]): string | null => {
  for (const selector of selectors) {
    const element = query(document, selector);
    const content = element ? (attribute(element, 'content') ?? attribute(element, 'datetime'))?.trim() : '';
    if (content) return content;
  }
  return null;
};

const squash = (text: string): string => text.replace(/\s+/g, ' ').trim();
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

/** `YYYY-MM-DD` from a machine-readable statement only: a dateline in the text may be read in two ways. */
export function publishedDate(document: Document, statements: Statement[]): string | null {
  const stated = statements.find((one) => articleType(one));
  return (
    isoDay(stated ? stringField(stated, 'datePublished') : null) ??
    isoDay(
      meta(
        document,
        'meta[property="article:published_time"]',
        'meta[itemprop="datePublished"]',
        'meta[name="date"]',
        'meta[name="pubdate"]',
      ),
    ) ??
    isoDay(meta(document, 'article time[datetime]', 'time[datetime][pubdate]', 'time[itemprop="datePublished"]'))
  );
}

/** The day as written, in the page's own time zone: the one its readers saw. */
function isoDay(text: string | null): string | null {
  const day = /^(\d{4}-\d{2}-\d{2})(?:$|[T\s])/.exec(text ?? '')?.[1];
  return day && isCalendarDay(day) ? day : null;
}

export function pageLanguage(document: Document): string | null {
  const root = rootElement(document);
  const stated =
    (root ? attribute(root, 'lang') || attribute(root, 'xml:lang') : null) ||
    meta(document, 'meta[property="og:locale"]', 'meta[http-equiv="content-language"]');
  return /^[a-z]{2,3}(?=$|[-_])/i.exec(stated ?? '')?.[0].toLowerCase() ?? null;
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
    for (const name of [...chosen.searchParams.keys()])
      if (/^(?:utm_|fbclid$|gclid$|yclid$)/.test(name)) chosen.searchParams.delete(name);
    chosen.hash = '';
    return chosen.href;
  } catch {
    return null;
  }
}
