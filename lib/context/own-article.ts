/** Whether the page is itself an article of a pack: the same address, or the same outlet and the same text. */
import { containment, SAME_TEXT } from '../coverage/containment.ts';
import type { PageText } from '../model/page-text.ts';
import { hostOf } from '../outlets/directory.ts';
import type { Engine } from './engine.ts';

/** Host and path of an address, without a trailing slash: what stays the same across http, www and tracking parameters. */
function addressKey(url: string | null): string | null {
  const host = hostOf(url);
  return host && url ? `${host}${new URL(url).pathname.replace(/\/+$/, '')}` : null;
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
