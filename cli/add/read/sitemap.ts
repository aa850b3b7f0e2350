/** Sitemaps and indexes of sitemaps (sitemaps.org), with what news sitemaps say of a page. */
import { SaxesParser } from 'saxes';
import type { Link } from '../document.ts';
import { plainLine } from './plain.ts';
import { dayOf, languageOf, webAddress } from './records.ts';

export type SitemapEntry = { kind: 'page'; link: Link } | { kind: 'sitemap'; url: string };
export type ReadSitemap = { entries: SitemapEntry[]; unusable: number; error: string | null };

/** The protocol's own limit of a file. */
const MOST_ENTRIES = 50_000;
const TOLD = new Set(['loc', 'title', 'publication_date', 'language']);

/** Reads what stands before the first fault of form too. No entity is expanded but the five of XML. */
export function readSitemap(text: string): ReadSitemap {
  const entries: SitemapEntry[] = [];
  let unusable = 0;
  let error: string | null = null;
  let fields = new Map<string, string>();
  let field: string | null = null;
  const parser = new SaxesParser({});
  parser.on('error', (fault) => {
    error ??= `The XML is broken (${fault.message}).`;
  });
  parser.on('opentag', ({ name }) => {
    const local = name.replace(/^.*:/, '');
    if (local === 'url' || local === 'sitemap') fields = new Map();
    // The first of a kind is the page's own: an image inside of it has a `loc` of its own.
    field = TOLD.has(local) && !fields.has(local) && !/^(?:image|video):/.test(name) ? local : null;
    if (field) fields.set(field, '');
  });
  const add = (more: string): void => {
    if (field) fields.set(field, `${fields.get(field) ?? ''}${more}`);
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', ({ name }) => {
    const local = name.replace(/^.*:/, '');
    field = null;
    if ((local !== 'url' && local !== 'sitemap') || error !== null) return;
    const url = webAddress(fields.get('loc') ?? null);
    if (url === null || entries.length >= MOST_ENTRIES) unusable++;
    else entries.push(local === 'sitemap' ? { kind: 'sitemap', url } : { kind: 'page', link: linkOf(url, fields) });
  });
  parser.write(text.replace(/^\ufeff?\s+/, '')).close();
  return { entries, unusable, error };
}

/** `lastmod` is when a page changed, which is no day of publication: only a news sitemap gives that. */
const linkOf = (url: string, fields: ReadonlyMap<string, string>): Link => ({
  url,
  title: plainLine(fields.get('title')),
  teaser: '',
  published: dayOf(fields.get('publication_date') ?? null),
  language: languageOf(fields.get('language') ?? null),
});
