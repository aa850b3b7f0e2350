/** Whether the page is itself in a pack: an article or a reference, by its address. */
import { hostOf } from '../outlets/directory.ts';
import { TRACKING, withoutNames } from '../page/query-string.ts';
import type { PackArticle } from './corpus-index.ts';
import type { Engine } from './engine.ts';

/**
 * What of an address stays the same across http, www, a trailing slash and tracking parameters. The rest of the query is kept:
 * on many sites it alone tells one article from another (`/?p=48153`).
 */
export function addressKey(url: string | null): string | null {
  const host = hostOf(url);
  if (!host || !url) return null;
  const { pathname, search } = new URL(url);
  return `${host}${pathname.replace(/\/+$/, '')}${withoutNames(search, TRACKING)}`;
}

type Held = { articles: PackArticle[]; byAddress: Map<string, string> | null };
const known = new WeakMap<Engine, Map<string, Held>>();

/** Articles by the host in their address. Reading 100,000 addresses whole takes its time: those of a host are, when it is asked for. */
function heldByHost(engine: Engine): Map<string, Held> {
  let map = known.get(engine);
  if (!map) {
    map = new Map();
    for (const article of engine.numbered) {
      if (!article?.row.url) continue;
      const host = writtenHost(article.row.url);
      const held = map.get(host);
      if (held) held.articles.push(article);
      else map.set(host, { articles: [article], byAddress: null });
    }
    known.set(engine, map);
  }
  return map;
}

/** What stands where the host stands; the true host of an address that is written in the plain way. */
const writtenHost = (url: string): string =>
  /^https?:\/\/(?:www\.)?([a-z0-9.-]*[a-z0-9])(?=[/?#]|$)/.exec(url)?.[1] ?? '';

/** The article with the page's address, or null. */
export function articleAt(engine: Engine, url: string | null): string | null {
  const key = addressKey(url);
  const host = hostOf(url);
  if (key === null || host === null) return null;
  // Under the empty host stand the addresses that are written in another way.
  for (const one of [host, '']) {
    const held = heldByHost(engine).get(one);
    if (!held) continue;
    held.byAddress ??= addressesOf(held.articles);
    const found = held.byAddress.get(key);
    if (found !== undefined) return found;
  }
  return null;
}

/** Address → article, the first of those with one address. */
function addressesOf(articles: readonly PackArticle[]): Map<string, string> {
  const out = new Map<string, string>();
  for (const { id, row } of articles) {
    const key = addressKey(row.url);
    if (key !== null && !out.has(key)) out.set(key, id);
  }
  return out;
}

/**
 * The reference whose address the page has; null where there is none. The page may carry more parameters than the link, such
 * as a newsletter's, but not fewer: on some sites a parameter alone chooses the article.
 */
export function ownReference(engine: Engine, url: string | null): string | null {
  const key = addressKey(url);
  if (key === null || !url) return null;
  const given = parametersOf(url);
  for (const { data } of engine.packs) {
    for (const reference of data.references) {
      if (addressKey(reference.url) !== key) continue;
      if ([...parametersOf(reference.url)].every((pair) => given.has(pair))) return reference.id;
    }
  }
  return null;
}

const parametersOf = (url: string): Set<string> =>
  new Set([...new URL(url).searchParams].map(([name, value]) => `${name}=${value}`));
