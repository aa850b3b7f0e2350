/**
 * Links that lead to a passage of a page: the address with a text directive, as the URL Fragment Text Directives draft
 * (WICG, scroll-to-text-fragment) defines it. A browser that does not find the words, or does not know directives, opens the page
 * at its top: the link is never worse than the plain one.
 */

/** Up to this many words are matched as they stand; a longer passage by its first and last words, which may lie in two blocks. */
const EXACT_WORDS = 10;
const EDGE_WORDS = 5;

/** The address that leads to `passage`; the plain address for an empty passage; null for what is no web address. */
export function passageLink(url: string | null, passage: string): string | null {
  if (!url || !URL.canParse(url)) return null;
  const address = new URL(url);
  if (address.protocol !== 'https:' && address.protocol !== 'http:') return null;
  // A fragment that is there already stays: the site may choose by it what is shown. A directive does not.
  const [fragment = ''] = address.hash.split(':~:');
  address.hash = '';
  const directive = textDirective(passage);
  if (directive === '') return address.href + (fragment === '#' ? '' : fragment);
  return `${address.href}${fragment || '#'}:~:text=${directive}`;
}

/** `textStart`, or `textStart,textEnd`, percent-encoded; empty where the passage holds no words. */
function textDirective(passage: string): string {
  const words = passage
    .replace(/^[\s…]+|[\s…]+$/g, '')
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length <= EXACT_WORDS) return encode(words);
  return `${encode(words.slice(0, EDGE_WORDS))},${encode(words.slice(-EDGE_WORDS))}`;
}

/** A hyphen would read as the end of a prefix, a comma and an ampersand as the end of the text: `encodeURIComponent` leaves the hyphen. */
const encode = (words: readonly string[]): string =>
  encodeURIComponent(words.join(' ').toWellFormed()).replaceAll('-', '%2D');
