/** What a file is, by what it holds: names lie, and saved feeds are often called `.html`. */

export type Format = 'parquet' | 'warc' | 'feed' | 'sitemap' | 'html' | 'ndjson' | 'csv' | 'urls';

/** As much of a file as its format is told by, in bytes. */
export const HEAD_BYTES = 64 * 1024;

const XML_FORMATS = new Map<string, Format>([
  ['rss', 'feed'],
  ['feed', 'feed'],
  ['rdf:rdf', 'feed'],
  ['urlset', 'sitemap'],
  ['sitemapindex', 'sitemap'],
]);

/** The format of a file by its first bytes; null for what is none of those that can be read. `whole`: there is no more. */
export function detectFormat(head: Uint8Array, whole: boolean): Format | null {
  const text = Buffer.from(head)
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart();
  if (text.startsWith('PAR1')) return 'parquet';
  if (/^WARC\/\d/.test(text)) return 'warc';
  if (text.startsWith('<')) return markupFormat(text);
  if (text.startsWith('{')) return jsonFormat(text, whole);
  const lines = text.split(/\r\n|\n|\r/);
  // The last line of the head may go on behind it.
  if (!whole) lines.pop();
  const told = lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
  if (told.length > 0 && told.every((line) => /^https?:\/\/\S+$/i.test(line))) return 'urls';
  return isTable(lines[0] ?? '') ? 'csv' : null;
}

/** By the name of the first element; anything but a feed or a sitemap is a page. */
function markupFormat(text: string): Format | null {
  const bare = text.replace(/<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?\?>|<!doctype[^>]*>/gi, '');
  const name = /<([a-z][\w:-]*)/i.exec(bare)?.[1]?.toLowerCase();
  return name === undefined ? null : (XML_FORMATS.get(name.replace(/^sitemap:/, '')) ?? 'html');
}

/** A JSON Feed is one value that states its version; everything else must be one object a line. */
function jsonFormat(text: string, whole: boolean): Format | null {
  const end = text.indexOf('\n');
  if (end < 0 && !whole) return STATES_VERSION.test(text) ? 'feed' : 'ndjson';
  try {
    const value = JSON.parse(end < 0 ? text : text.slice(0, end)) as { version?: unknown };
    return /^https?:\/\/jsonfeed\.org\//.test(String(value.version)) ? 'feed' : 'ndjson';
  } catch {
    if (STATES_VERSION.test(text)) return 'feed';
    // A first line that is broken is a fault of that line; one that opens a value over several lines is no JSON Lines.
    return /^\{\s*\n/.test(text) ? null : 'ndjson';
  }
}

const STATES_VERSION = /"version"\s*:\s*"https?:\/\/jsonfeed\.org\//;

/** A head of two columns or more, all of them short names. */
const isTable = (line: string): boolean =>
  ['\t', ';', ','].some((mark) => {
    const cells = line.split(mark);
    return cells.length > 1 && cells.every((cell) => /^\s*"?[\p{L}_][\p{L}\p{N}_ .:-]{0,40}"?\s*$/u.test(cell));
  });
