/** A feed in, its items out: RSS, RDF, Atom and JSON Feed answer the same questions in four ways. */
import { parseFeed } from 'feedsmith';
import { printedDay, statedDay } from '../../lib/page/day.ts';
import { TRACKING, withoutNames } from '../../lib/page/query-string.ts';
import { squash } from '../../lib/text/squash.ts';

/** What a feed says of one page. Texts are plain: markup is taken off. `published` is the day in the feed's own time zone. */
export type FeedItem = {
  url: string;
  title: string;
  teaser: string;
  published: string | null;
  language: string | null;
};
export type ReadFeed = { ok: true; items: FeedItem[]; unusable: number } | { ok: false; error: string };

type Raw = { url: string | undefined; title: string | undefined; teaser: string | undefined; date: string | undefined };

/**
 * Reads a feed found at `address`, which relative links are taken from. Items without a web address or a headline are
 * counted as unusable, for nothing could be cited of them.
 */
export function readFeed(text: string, address: string): ReadFeed {
  let raw: Raw[];
  let language: string | null;
  try {
    ({ raw, language } = rawItems(text));
  } catch (error) {
    return { ok: false, error: `This is no RSS, Atom, RDF or JSON feed (${(error as Error).message}).` };
  }
  const items = raw.flatMap((one) => {
    const url = pageAddress(one.url, address);
    const title = plain(one.title);
    if (url === null || title === '') return [];
    const published = statedDay(one.date ?? null) ?? printedDay(one.date ?? '', 'en');
    return [{ url, title, teaser: plain(one.teaser), published, language }];
  });
  return { ok: true, items, unusable: raw.length - items.length };
}

function rawItems(text: string): { raw: Raw[]; language: string | null } {
  const { format, feed } = parseFeed(text);
  if (format === 'atom')
    return {
      language: languageOf(feed.xml?.lang),
      raw: (feed.entries ?? []).map((entry) => ({
        url: (entry.links?.find((link) => !link.rel || link.rel === 'alternate') ?? entry.links?.[0])?.href,
        title: entry.title?.value,
        teaser: entry.summary?.value,
        date: entry.published ?? entry.updated,
      })),
    };
  if (format === 'json')
    return {
      language: languageOf(feed.language),
      raw: (feed.items ?? []).map((item) => ({
        url: item.url,
        title: item.title,
        teaser: item.summary,
        date: item.date_published,
      })),
    };
  if (format === 'rdf')
    return {
      language: languageOf(feed.dc?.languages?.[0]),
      raw: (feed.items ?? []).map((item) => ({
        url: item.link,
        title: item.title,
        teaser: item.description,
        date: item.dc?.dates?.[0],
      })),
    };
  return {
    language: languageOf(feed.language),
    raw: (feed.items ?? []).map((item) => ({
      url: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
      title: item.title,
      teaser: item.description,
      date: item.pubDate ?? item.dc?.dates?.[0],
    })),
  };
}

const languageOf = (tag: string | undefined): string | null =>
  /^[a-z]{2,3}(?=$|[-_])/i.exec(tag ?? '')?.[0].toLowerCase() ?? null;

/** Markup and control characters off, white space single: a headline may hold `<b>`, a teaser a whole paragraph. */
const plain = (html: string | undefined): string =>
  squash((html ?? '').replace(/<[^>]*>/g, ' ').replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ')).normalize('NFC');

/** The web address of an item without what only counts clicks; null for anything but http and https. */
function pageAddress(link: string | undefined, base: string): string | null {
  try {
    const url = new URL(link ?? '', base);
    if (!link || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null;
    url.search = withoutNames(url.search, TRACKING);
    url.hash = '';
    return url.href;
  } catch {
    return null;
  }
}
