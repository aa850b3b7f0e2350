/** Whether the page is itself in a pack: an article or a reference, by its address. */
import { hostOf } from '../outlets/directory.ts';
import { TRACKING, withoutNames } from '../page/query-string.ts';
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

const known = new WeakMap<Engine, Map<string, string>>();

/** Address → article, over all packs; made when the first page asks, because reading 100,000 addresses takes its time. */
function addresses(engine: Engine): Map<string, string> {
  let map = known.get(engine);
  if (!map) {
    map = new Map();
    for (const one of engine.numbered) {
      const key = one && addressKey(one.row.url);
      if (key && !map.has(key)) map.set(key, one.id);
    }
    known.set(engine, map);
  }
  return map;
}

/** The article with the page's address, or null. */
export function articleAt(engine: Engine, url: string | null): string | null {
  const key = addressKey(url);
  return key === null ? null : (addresses(engine).get(key) ?? null);
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
