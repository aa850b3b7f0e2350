/** An article of a pack, read as if it were a page: what relates the corpus to itself. */

import type { PageContext } from '../model/page-context.ts';
import type { PageText } from '../model/page-text.ts';
import type { Engine } from './engine.ts';
import { buildPageContext } from './page-context.ts';

/** null for an id that no active pack knows. The article itself is not among its own coverage. */
export async function articleContext(engine: Engine, id: string): Promise<PageContext | null> {
  const found = engine.articles.get(id);
  if (!found) return null;
  const { row, data } = found;
  const page: PageText = {
    // Where the address is not known, the outlet's main host still says whose article it is.
    url: row.url ?? `https://${row.outlet}/`,
    isArticle: true,
    articleEvidence: 'article of the pack',
    title: row.title,
    published: row.published,
    modified: null,
    byline: row.author,
    language: row.language,
    text: await data.text(row),
  };
  return buildPageContext(engine, page);
}
