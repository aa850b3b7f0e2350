/**
 * Names in the query of an address, read off the text: in a Firefox content script the iterators of `URLSearchParams` belong
 * to the page and cannot be used.
 */

export const queryNames = (search: string): string[] =>
  pairsOf(search).map((pair) => {
    const name = pair.split('=', 1)[0] ?? '';
    try {
      return decodeURIComponent(name.replaceAll('+', ' '));
    } catch {
      return name;
    }
  });

/** The query without the pairs whose name is unwanted; empty, or with its question mark. */
export function withoutNames(search: string, unwanted: RegExp): string {
  const names = queryNames(search);
  const kept = pairsOf(search).filter((_, at) => !unwanted.test(names[at] ?? ''));
  return kept.length > 0 ? `?${kept.join('&')}` : '';
}

/** Parameters that count clicks and say nothing of the page. */
export const TRACKING = /^(?:utm_|fbclid$|gclid$|yclid$)/;

const pairsOf = (search: string): string[] =>
  search
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => pair !== '');
