/** A feed in, its items out: RSS, RDF, Atom and JSON Feed answer the same questions in four ways. */
import { parseFeed } from 'feedsmith';
import { printedDay, statedDay } from '../../../lib/page/day.ts';
import { TRACKING, withoutNames } from '../../../lib/page/query-string.ts';
import { plainLine } from './plain.ts';
import { languageOf } from './records.ts';

/**
 * What a feed says of one page. Texts are plain: markup is taken off. `published` is the day in the feed's own time zone.
 * `content`: the full text as HTML, where the feed holds one.
 */
export type FeedItem = {
  url: string;
  title: string;
  teaser: string;
  published: string | null;
  language: string | null;
  author: string | null;
  content: string | null;
};
export type ReadFeed = { ok: true; items: FeedItem[]; unusable: number } | { ok: false; error: string };

type Raw = {
  url: string | undefined;
  title: string | undefined;
  teaser: string | undefined;
  date: string | undefined;
  author: string | undefined;
  content: string | undefined;
};

/** Shorter than this, what stands where a full text may stand is a teaser: letters of the plain text. */
const LEAST_CONTENT = 300;

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
    const content = one.content !== undefined && plain(one.content).length >= LEAST_CONTENT ? one.content : null;
    return [
      { url, title, teaser: plain(one.teaser), published, language, author: plainLine(one.author, 200), content },
    ];
  });
  return { ok: true, items, unusable: raw.length - items.length };
}

function rawItems(text: string): { raw: Raw[]; language: string | null } {
  const { format, feed } = parseFeed(text);
  if (format === 'atom')
    return {
      language: languageOf(feed.xml?.lang ?? null),
      raw: (feed.entries ?? []).map((entry) => ({
        url: (entry.links?.find((link) => !link.rel || link.rel === 'alternate') ?? entry.links?.[0])?.href,
        title: entry.title?.value,
        teaser: entry.summary?.value,
        date: entry.published ?? entry.updated,
        author: entry.authors?.[0]?.name,
        content: entry.content?.value,
      })),
    };
  if (format === 'json')
    return {
      language: languageOf(feed.language ?? null),
      raw: (feed.items ?? []).map((item) => ({
        url: item.url,
        title: item.title,
        teaser: item.summary,
        date: item.date_published,
        author: item.authors?.[0]?.name,
        content: item.content_html ?? asHtml(item.content_text),
      })),
    };
  if (format === 'rdf')
    return {
      language: languageOf(feed.dc?.languages?.[0] ?? null),
      raw: (feed.items ?? []).map((item) => ({
        url: item.link,
        title: item.title,
        teaser: item.description,
        date: item.dc?.dates?.[0],
        author: item.dc?.creators?.[0],
        content: item.content?.encoded,
      })),
    };
  return {
    language: languageOf(feed.language ?? null),
    raw: (feed.items ?? []).map((item) => ({
      url: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
      title: item.title,
      teaser: item.description,
      date: item.pubDate ?? item.dc?.dates?.[0],
      author: item.dc?.creators?.[0] ?? item.authors?.[0]?.name,
      content: item.content?.encoded,
    })),
  };
}

/** Plain text as markup, paragraphs as they are parted. */
const asHtml = (text: string | undefined): string | undefined =>
  text
    ?.replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br>')}</p>`)
    .join('');

/** Markup and control characters off, white space single: a headline may hold `<b>`, a teaser a whole paragraph. */
const plain = (html: string | undefined): string =>
  plainLine((html ?? '').replace(/<[^<>]*>/g, ' '), Number.POSITIVE_INFINITY) ?? '';

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
