/** A document in, the plain text of its article out, with the way back to the live nodes. The same in a browser and in Node. */
import { MAX_TEXT, type PageText } from '../model/page-text.ts';
import { detectArticle } from './detect.ts';
import { jsonLd } from './json-ld.ts';
import { keptTextNodes } from './kept-text.ts';
import { canonicalUrl, pageLanguage, pageTitle, publishedDate } from './metadata.ts';
import { TextMap } from './text-map.ts';

/** Verdicts on pages whose article may still be on its way: scripts that build the page, bodies that load late. */
export const MAY_STILL_LOAD: ReadonlySet<string> = new Set(['not: no body found', 'not: no running text']);

export type ReadPage = { page: PageText; map: TextMap | null };

/**
 * Reads a page. One pass over the document and one over a pruned copy: tens of milliseconds on a long page, so it is
 * called once a visit, when the browser is idle, and only for pages that look like articles.
 */
export function readPage(document: Document, url: string | null): ReadPage {
  const statements = jsonLd(document);
  const verdict = detectArticle(document, url, statements);
  const title = pageTitle(document, statements);
  const map = verdict.isArticle ? TextMap.of(document, keptTextNodes(document, title), MAX_TEXT) : null;
  const empty = map !== null && map.text === '';
  const page: PageText = {
    url: canonicalUrl(document, url),
    isArticle: verdict.isArticle && !empty,
    articleEvidence: empty ? 'not: no body found' : verdict.evidence,
    title,
    published: publishedDate(document, statements),
    language: pageLanguage(document),
    text: map?.text ?? '',
  };
  return { page, map: empty ? null : map };
}
