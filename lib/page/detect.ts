/** Is the page an article? Cheap evidence first: what the page says of itself, then its address, then its shape. */
import { isProbablyReaderable } from '@mozilla/readability';
import { articleType, type Statement, typesOf } from './json-ld.ts';
import { attribute, query } from './safe-dom.ts';

export type Verdict = { isArticle: boolean; evidence: string };

/** Kinds of page that carry text and are still no article. */
const OTHER_TYPES = new Set([
  'Product',
  'ProductGroup',
  'SearchResultsPage',
  'CollectionPage',
  'ItemList',
  'VideoObject',
  'Recipe',
  'JobPosting',
]);

/** `text` is only built for pages that pass. */
export function detectArticle(document: Document, url: string | null, statements: Statement[]): Verdict {
  const path = url === null ? null : pathOf(url);
  if (path !== null && /^\/(?:index\.\w+|[a-z]{2}(?:-[a-z]{2})?\/?)?$/i.test(path))
    return { isArticle: false, evidence: 'not: front page by its address' };
  for (const statement of statements) {
    const type = articleType(statement);
    if (type) return { isArticle: true, evidence: `json-ld:${type}` };
  }
  const other = statements.flatMap(typesOf).find((type) => OTHER_TYPES.has(type));
  const ogType = query(document, 'meta[property="og:type"]');
  const og = ogType ? (attribute(ogType, 'content') ?? '').toLowerCase() : '';
  if (og === 'article') return { isArticle: true, evidence: 'og:type=article' };
  if (og.startsWith('product') || og.startsWith('video')) return { isArticle: false, evidence: `not: og:type=${og}` };
  if (other) return { isArticle: false, evidence: `not: json-ld:${other}` };
  return isProbablyReaderable(document)
    ? { isArticle: true, evidence: 'readable' }
    : { isArticle: false, evidence: 'not: no running text' };
}

function pathOf(url: string): string | null {
  try {
    const { protocol, pathname, search } = new URL(url);
    // A query may carry the article number on a root path: only a bare root is a front page.
    return protocol.startsWith('http') && search === '' ? pathname : null;
  } catch {
    return null;
  }
}
