/**
 * WARC records (ISO 28500): pages as a crawler got them. Read by our own code, for the reader that npm has (warcio 2.4) ends
 * without a word where a file is cut off inside of its last record: here that is a fault with its offset.
 */
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import type { Page, Place } from '../document.ts';
import { type ByteReader, CutShort, inMegabytes, TooLong } from './byte-reader.ts';

/** Longest page that is read; the bytes of a longer one are passed over. */
export const MOST_PAGE = 10 * 1024 * 1024;
const MOST_HEADER_LINE = 64 * 1024;
const MOST_HEADER_LINES = 200;

export type WarcItem = { place: Place } & (
  | { kind: 'page'; page: Page }
  | { kind: 'other'; what: string }
  | { kind: 'fault'; error: string }
);
type Headers = ReadonlyMap<string, string>;

export async function* readWarc(reader: ByteReader, file: string): AsyncGenerator<WarcItem> {
  for (let record = 1; ; record++) {
    await blankLines(reader);
    const place = { file, offset: reader.offset, record };
    if ((await reader.peek(1)).length === 0) {
      if (reader.broken !== null) yield { kind: 'fault', place, error: `The file breaks off here: ${reader.broken}.` };
      return;
    }
    try {
      const item = await readRecord(reader);
      yield { place, ...item };
    } catch (error) {
      if (!(error instanceof CutShort || error instanceof TooLong || error instanceof Malformed)) throw error;
      const what = error instanceof CutShort ? 'The record is cut off' : 'This is no WARC record';
      yield { kind: 'fault', place, error: `${what}: ${error.message}.` };
      // Without a length nobody knows where the next record begins, unless a line says so.
      if (error instanceof CutShort || !(await nextRecord(reader))) return;
    }
  }
}

class Malformed extends Error {}

type Bare = { kind: 'page'; page: Page } | { kind: 'other'; what: string } | { kind: 'fault'; error: string };

async function readRecord(reader: ByteReader): Promise<Bare> {
  const version = await headerLine(reader);
  if (!/^WARC\/\d\.\d$/.test(version)) throw new Malformed(`it begins with "${version.slice(0, 40)}"`);
  const headers = await readHeaders(reader);
  const length = Number(headers.get('content-length') ?? Number.NaN);
  if (!Number.isSafeInteger(length) || length < 0) throw new Malformed('it states no length');
  const type = headers.get('warc-type') ?? '';
  if (type !== 'response' && type !== 'resource') {
    await reader.skip(length);
    return { kind: 'other', what: type };
  }
  if (length > MOST_PAGE) {
    await reader.skip(length);
    return { kind: 'fault', error: `The record has ${inMegabytes(length)}; ${inMegabytes(MOST_PAGE)} is the most.` };
  }
  const block = await reader.take(length);
  const url = headers.get('warc-target-uri')?.replace(/^<|>$/g, '') ?? null;
  const retrieved = /^\d{4}-\d\d-\d\d/.exec(headers.get('warc-date') ?? '')?.[0] ?? null;
  const answer = type === 'response' ? httpAnswer(block) : { headers, body: block, status: 200 };
  if (!answer) return { kind: 'other', what: 'no HTTP answer' };
  const media = answer.headers.get('content-type') ?? '';
  if (answer.status !== 200) return { kind: 'other', what: `status ${answer.status}` };
  if (!/^\s*(?:text\/html|application\/xhtml\+xml)/i.test(media)) return { kind: 'other', what: media || 'no type' };
  const html = unpackedBody(answer.body, answer.headers);
  if (typeof html === 'string') return { kind: 'fault', error: html };
  const charset = /charset\s*=\s*["']?([\w-]+)/i.exec(media)?.[1] ?? null;
  return { kind: 'page', page: { html, charset, url, retrieved, published: null, item: null } };
}

async function headerLine(reader: ByteReader): Promise<string> {
  const line = await reader.line(MOST_HEADER_LINE);
  if (line === null) throw new CutShort('its header has no end');
  return line.toString('utf8');
}

async function readHeaders(reader: ByteReader): Promise<Headers> {
  const lines: string[] = [];
  for (;;) {
    const line = await headerLine(reader);
    if (line === '') return headersOf(lines);
    if (lines.length === MOST_HEADER_LINES) throw new Malformed('its header has no end');
    lines.push(line);
  }
}

/** Names in lower case; a line that begins with white space goes on the one before. */
function headersOf(lines: readonly string[]): Headers {
  const out = new Map<string, string>();
  let last = '';
  for (const line of lines) {
    const at = line.indexOf(':');
    if (/^[ \t]/.test(line)) out.set(last, `${out.get(last) ?? ''} ${line.trim()}`);
    else if (at > 0) {
      last = line.slice(0, at).trim().toLowerCase();
      out.set(last, line.slice(at + 1).trim());
    }
  }
  return out;
}

async function blankLines(reader: ByteReader): Promise<void> {
  for (;;) {
    const [next] = await reader.peek(1);
    if (next !== 0x0d && next !== 0x0a) return;
    await reader.take(1);
  }
}

/** Passes over lines to the next that opens a record; false where none does. */
async function nextRecord(reader: ByteReader): Promise<boolean> {
  for (;;) {
    if (/^WARC\/\d/.test((await reader.peek(6)).toString('latin1'))) return true;
    try {
      if ((await reader.line(MOST_HEADER_LINE)) === null) return false;
    } catch (error) {
      if (error instanceof CutShort) return false;
      if (!(error instanceof TooLong)) throw error;
    }
  }
}

type Answer = { status: number; headers: Headers; body: Buffer };

function httpAnswer(block: Buffer): Answer | null {
  const crlf = block.indexOf('\r\n\r\n');
  const lf = block.indexOf('\n\n');
  const [end, gap] = crlf >= 0 && (lf < 0 || crlf < lf) ? [crlf, 4] : [lf, 2];
  if (end < 0) return null;
  const [first = '', ...lines] = block.subarray(0, end).toString('latin1').split(/\r?\n/);
  const status = Number(/^HTTP\/\d(?:\.\d)?\s+(\d{3})/.exec(first)?.[1] ?? Number.NaN);
  return Number.isNaN(status) ? null : { status, headers: headersOf(lines), body: block.subarray(end + gap) };
}

/** The body without its transfer and content encodings; a sentence where they cannot be undone. */
function unpackedBody(body: Buffer, headers: Headers): Buffer | string {
  const chunked = /chunked/i.test(headers.get('transfer-encoding') ?? '') ? unchunked(body) : body;
  const most = { maxOutputLength: MOST_PAGE };
  try {
    switch (headers.get('content-encoding')?.toLowerCase()) {
      case 'gzip':
      case 'x-gzip':
        return gunzipSync(chunked, most);
      case 'br':
        return brotliDecompressSync(chunked, most);
      case 'deflate':
        return inflateSync(chunked, most);
      default:
        return chunked;
    }
  } catch (error) {
    return `The body of the answer cannot be unpacked (${(error as Error).message}).`;
  }
}

/** Chunks put together. Some crawlers keep the header and store the body whole: what is not chunked is left as it is. */
function unchunked(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf('\r\n', at);
    const size = /^([0-9a-f]{1,8})\s*(?:;.*)?$/i.exec(
      body.subarray(at, Math.min(end < 0 ? at : end, at + 100)).toString('latin1'),
    )?.[1];
    if (size === undefined) return parts.length === 0 ? body : Buffer.concat(parts);
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    parts.push(body.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
  return Buffer.concat(parts);
}
