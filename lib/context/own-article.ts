/** Whether the page is itself in a pack: an article by its address, or by outlet and text; a reference by its address alone. */
import { containment, SAME_TEXT } from '../coverage/containment.ts';
import type { PageText } from '../model/page-text.ts';
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

export async function ownArticle(engine: Engine, page: PageText, outlet: string | null): Promise<string | null> {
  const key = addressKey(page.url);
  for (const { row } of engine.articles.values()) if (key !== null && addressKey(row.url) === key) return row.id;
  if (!outlet || page.text === '') return null;
  for (const { row, data } of engine.articles.values()) {
    if (row.outlet !== outlet) continue;
    if (containment(page.text, await data.text(row)) >= SAME_TEXT) return row.id;
  }
  return null;
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
