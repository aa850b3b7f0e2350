/** The `meta` elements of a page by name, read once: names are written in capitals and small letters alike. */
import { attribute, queryAll } from './safe-dom.ts';

export type Metas = ReadonlyMap<string, string>;

/** First content of each `name`, `property` and `itemprop`, in small letters. */
export function metasOf(document: Document): Metas {
  const out = new Map<string, string>();
  for (const element of queryAll(document, 'meta')) {
    const content = attribute(element, 'content')?.trim();
    if (!content) continue;
    for (const kind of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = attribute(element, kind)?.toLowerCase();
      if (name && !out.has(name)) out.set(name, content);
    }
  }
  return out;
}
