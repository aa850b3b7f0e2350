/** Records of tables and of JSON Lines: which of their fields is what. */
import { printedDay, statedDay } from '../../../lib/page/day.ts';
import type { Page, TextDraft } from '../document.ts';
import { plainBody, plainLine } from './plain.ts';

/** What a record may hold for us, and the names such fields go by; compared without case, spaces and underscores. */
const NAMES = {
  url: 'url link address uri canonicalurl pageurl href',
  title: 'title headline',
  text: 'text body content article articletext maintext fulltext plaintext',
  html: 'html rawhtml contenthtml',
  file: 'file filename',
  published: 'published date datepublished publishdate publishedat publisheddate publicationdate pubdate datetime',
  language: 'language lang locale',
  outlet: 'outletdomain domain host outlet site sourcedomain publisher source',
  author: 'author authors byline',
  retrieved: 'retrieved retrievedat fetched fetchedat crawled crawldate',
} as const;
export type Field = keyof typeof NAMES;
export const FIELDS = Object.keys(NAMES) as Field[];

/** Field of a record by ours: given by the maintainer, `text=body`; those not given are told by their names. */
export type FieldNames = ReadonlyMap<Field, string>;

type Values = ReadonlyMap<string, unknown>;
export type Read =
  | { kind: 'text'; draft: TextDraft }
  | { kind: 'page'; page: Page }
  | { kind: 'file'; file: string; url: string | null; published: string | null }
  | { kind: 'link'; url: string; title: string | null; published: string | null; language: string | null }
  | { kind: 'fault'; error: string };

const bare = (name: string): string => name.toLowerCase().replace(/[\s_.-]/g, '');

/** Reads a record. `how` says where its text comes from, for the provenance. */
export function readRecord(record: object, names: FieldNames, how: string): Read {
  const values: Values = new Map(Object.entries(record).map(([name, value]) => [bare(name), value]));
  const all = (field: Field): string[] => {
    const given = names.get(field);
    const wanted = given === undefined ? NAMES[field].split(' ') : [bare(given)];
    return wanted.flatMap((name) => textOf(values.get(name)) ?? []);
  };
  const one = (field: Field): string | null => all(field)[0] ?? null;
  const url = webAddress(one('url'));
  const published = dayOf(one('published'));
  const retrieved = dayOf(one('retrieved'));
  const text = plainBody(one('text') ?? '');
  const title = plainLine(one('title'));
  if (text !== '')
    return {
      kind: 'text',
      draft: {
        url,
        outlets: all('outlet'),
        title,
        published,
        language: languageOf(one('language')),
        author: plainLine(one('author'), 200),
        text,
        retrieved,
        provenance: how,
      },
    };
  const html = one('html');
  if (html !== null)
    return { kind: 'page', page: { html: Buffer.from(html), charset: 'utf-8', url, retrieved, published, item: null } };
  const file = one('file');
  if (file !== null) return { kind: 'file', file, url, published };
  if (url !== null) return { kind: 'link', url, title, published, language: languageOf(one('language')) };
  const has = Object.keys(record).slice(0, 12).join(', ') || 'no fields';
  return {
    kind: 'fault',
    error: `The record has neither a text nor an address (it has: ${has.slice(0, 200)}). Name its fields with --fields text=…,url=…`,
  };
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (Array.isArray(value)) return value.flatMap((one) => textOf(one) ?? []).join(', ') || null;
  return null;
}

/** An http(s) address without a user name; null for anything else. */
export function webAddress(text: string | null): string | null {
  const url = URL.parse(text?.trim() ?? '');
  return url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' && url.href.length <= 2048
    ? url.href
    : null;
}

/** The day a field states; null for two numbers that could both be the month, and for what is no day. */
export const dayOf = (text: string | null): string | null =>
  text === null ? null : (statedDay(text) ?? printedDay(text.slice(0, 100), null));

export const languageOf = (tag: string | null): string | null =>
  /^[a-z]{2,3}(?=$|[-_])/i.exec(tag?.trim() ?? '')?.[0].toLowerCase() ?? null;
