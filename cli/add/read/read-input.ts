/** Any input in, the documents it holds out, in its order. What cannot be read is a fault at its place; the rest goes on. */
import { createHash } from 'node:crypto';
import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative } from 'node:path';
import { asyncBufferFromFile } from 'hyparquet';
import type { Found, Page, Place } from '../document.ts';
import { fileInput, type Input } from '../inputs.ts';
import { ByteReader, CutShort, inMegabytes, TooLong } from './byte-reader.ts';
import { readCsv } from './csv.ts';
import { decode } from './decode.ts';
import { detectFormat, type Format, HEAD_BYTES } from './detect-format.ts';
import { type FeedItem, readFeed } from './feed-items.ts';
import { type Row, readNdjson } from './ndjson.ts';
import { readParquet } from './parquet.ts';
import { type FieldNames, readRecord, webAddress } from './records.ts';
import { readSitemap } from './sitemap.ts';
import { unpacked } from './unpacked.ts';
import { MOST_PAGE, readWarc } from './warc.ts';

/** Longest feed, sitemap or list of addresses. */
const MOST_LIST = 64 * 1024 * 1024;

export type Opened = { format: Format | null; documents: AsyncIterable<Found> };

/** `onBytes` is told of every chunk as it is read, for the progress. */
export async function readInput(input: Input, names: FieldNames, onBytes: (count: number) => void): Promise<Opened> {
  const reader = new ByteReader(unpacked(counted(input, onBytes)));
  const head = await reader.peek(HEAD_BYTES);
  const whole = head.length < HEAD_BYTES;
  const format = detectFormat(head, whole);
  const at: Place = { file: input.name, offset: 0, record: null };
  if (head.length === 0) return { format, documents: one(fault(at, reader.broken ?? 'The file is empty.')) };
  if (format === null) return { format, documents: one(fault(at, UNKNOWN)) };
  return { format, documents: documentsOf(input, format, reader, names) };
}

const UNKNOWN =
  'The file is none of: HTML, RSS, Atom, RDF or JSON feed, sitemap, list of addresses, CSV with a head, JSON Lines (one object a line), Parquet, WARC.';

async function* counted(input: Input, onBytes: (count: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of input.open()) {
    onBytes(chunk.length);
    yield chunk;
  }
}

async function* documentsOf(
  input: Input,
  format: Format,
  reader: ByteReader,
  names: FieldNames,
): AsyncGenerator<Found> {
  const file = input.name;
  switch (format) {
    case 'warc':
      for await (const item of readWarc(reader, file))
        if (item.kind === 'page') yield { ...item, key: pageKey(item.page) };
        else if (item.kind === 'fault') yield item;
      return;
    case 'ndjson':
      yield* fromRows(readNdjson(reader, file), input, names, `Record of a file of JSON Lines; text as given`);
      return;
    case 'csv': {
      const head = (await reader.peek(HEAD_BYTES)).toString('utf8');
      yield* fromRows(readCsv(chunksOf(reader), file, head), input, names, 'Row of a table; text as given');
      return;
    }
    case 'parquet': {
      const buffer =
        input.path === null ? bufferOf(await reader.rest(MOST_LIST)) : await asyncBufferFromFile(input.path);
      yield* fromRows(readParquet(buffer, file), input, names, 'Row of a Parquet file; text as given');
      return;
    }
    default:
      yield* wholeFile(input, format, reader);
  }
}

/** Formats that are read as one text. */
async function* wholeFile(
  { name: file, base }: Input,
  format: 'html' | 'feed' | 'sitemap' | 'urls',
  reader: ByteReader,
): AsyncGenerator<Found> {
  const start: Place = { file, offset: 0, record: null };
  const most = format === 'html' ? MOST_PAGE : MOST_LIST;
  let bytes: Buffer;
  try {
    bytes = await reader.rest(most);
  } catch (error) {
    if (!(error instanceof CutShort || error instanceof TooLong)) throw error;
    yield fault(start, `The file cannot be read: ${error.message}.`);
    return;
  }
  if (format === 'html') {
    const url = /^https?:/.test(base) ? base : null;
    const page: Page = { html: bytes, charset: null, url, retrieved: null, published: null, item: null };
    yield { kind: 'page', place: start, key: pageKey(page), page };
  } else if (format === 'feed') yield* fromFeed(decode(bytes, null), file, base);
  else if (format === 'sitemap') yield* fromSitemap(decode(bytes, null), file);
  else yield* fromList(bytes.toString('utf8'), file);
}

function* fromFeed(text: string, file: string, base: string): Generator<Found> {
  const read = readFeed(text, base);
  if (!read.ok) {
    yield fault({ file, offset: 0, record: null }, read.error);
    return;
  }
  for (const [at, item] of read.items.entries()) {
    const place = { file, offset: null, record: at + 1 };
    yield item.content === null
      ? { kind: 'link', place, key: keyOf('link', item.url), link: item }
      : { kind: 'page', place, key: keyOf('item', item.url, item.content), page: pageOf(item, item.content) };
  }
  if (read.unusable > 0)
    yield fault(
      { file, offset: null, record: null },
      `${read.unusable} of ${read.items.length + read.unusable} items have no address or no headline.`,
    );
}

const pageOf = ({ url, title, published, language, author }: FeedItem, content: string): Page => ({
  html: Buffer.from(content),
  charset: 'utf-8',
  url,
  retrieved: null,
  published,
  item: { title, language, author },
});

function* fromSitemap(text: string, file: string): Generator<Found> {
  const { entries, unusable, error } = readSitemap(text);
  for (const [at, entry] of entries.entries()) {
    const place = { file, offset: null, record: at + 1 };
    if (entry.kind === 'sitemap') yield { kind: 'list', place, key: keyOf('list', entry.url), url: entry.url };
    else yield { kind: 'link', place, key: keyOf('link', entry.link.url), link: entry.link };
  }
  const place = { file, offset: null, record: entries.length + 1 };
  if (error !== null) yield fault(place, error);
  else if (unusable > 0)
    yield fault(place, `${unusable} entries have no web address, or are above the limit of a sitemap.`);
}

function* fromList(text: string, file: string): Generator<Found> {
  let offset = 0;
  for (const [at, line] of text.split('\n').entries()) {
    const place = { file, offset, record: at + 1 };
    offset += Buffer.byteLength(line) + 1;
    const told = line.replace(/^\ufeff/, '').trim();
    if (told === '' || told.startsWith('#')) continue;
    const url = webAddress(told);
    if (url === null) yield fault(place, `"${told.slice(0, 80)}" is not a web address.`);
    else yield linkTo(place, url);
  }
}

const linkTo = (
  place: Place,
  url: string,
  more: { title?: string | null; published?: string | null; language?: string | null } = {},
): Found => ({
  kind: 'link',
  place,
  key: keyOf('link', url),
  link: {
    url,
    title: more.title ?? null,
    teaser: '',
    published: more.published ?? null,
    language: more.language ?? null,
  },
});

async function* fromRows(
  rows: AsyncIterable<Row>,
  input: Input,
  names: FieldNames,
  how: string,
): AsyncGenerator<Found> {
  for await (const row of rows) {
    if (!row.ok) {
      yield fault(row.place, row.error);
      continue;
    }
    const read = readRecord(row.record, names, how);
    if (read.kind === 'text') yield { kind: 'text', place: row.place, key: keyOf('text', row.raw), draft: read.draft };
    else if (read.kind === 'page') yield { kind: 'page', place: row.place, key: pageKey(read.page), page: read.page };
    else if (read.kind === 'link') yield linkTo(row.place, read.url, read);
    else if (read.kind === 'file') yield await listedPage(row.place, input, read);
    else yield fault(row.place, read.error);
  }
}

/** A saved page that an index names beside itself. A name that leads out of the folder of the index is refused. */
async function listedPage(
  place: Place,
  input: Input,
  { file, url, published }: { file: string; url: string | null; published: string | null },
): Promise<Found> {
  const folder = input.path === null ? null : dirname(input.path);
  const path = folder === null ? null : join(folder, file);
  if (folder === null || path === null || !existsSync(path) || !statSync(path).isFile())
    return fault(place, `The file "${file}" that the record names is not there.`);
  const inside = relative(realpathSync(folder), realpathSync(path));
  if (inside.startsWith('..') || isAbsolute(inside))
    return fault(
      place,
      `The file "${file}" that the record names lies outside of the folder of ${basename(input.name)}.`,
    );
  const reader = new ByteReader(unpacked(fileInput(path).open()));
  try {
    const html = await reader.rest(MOST_PAGE);
    const page: Page = { html, charset: null, url, retrieved: null, published, item: null };
    return { kind: 'page', place: { ...place, file: `${input.name} → ${file}` }, key: pageKey(page), page };
  } catch (error) {
    if (!(error instanceof CutShort || error instanceof TooLong)) throw error;
    return fault(place, `The page "${file}" cannot be read: ${error.message} (${inMegabytes(MOST_PAGE)} is the most).`);
  }
}

const fault = (place: Place, error: string): Found => ({ kind: 'fault', place, error });

async function* one(found: Found): AsyncGenerator<Found> {
  yield found;
}

async function* chunksOf(reader: ByteReader): AsyncGenerator<Uint8Array> {
  for (;;) {
    const next = await reader.peek(1);
    if (next.length === 0) break;
    yield await reader.some();
  }
  if (reader.broken !== null) throw new Error(reader.broken);
}

const bufferOf = (bytes: Uint8Array) => ({
  byteLength: bytes.length,
  slice: (start: number, end?: number) => new Uint8Array(bytes.subarray(start, end)).buffer as ArrayBuffer,
});

export const pageKey = ({ html, url }: Page): string => keyOf('page', url ?? '', html);

function keyOf(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('base64url').slice(0, 22);
}
