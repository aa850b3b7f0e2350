/** Whether the page is itself an article of a pack: the same address, or the same outlet and the same text. */
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
