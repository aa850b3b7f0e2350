/** A document in, the plain text of its article out, with the way back to the live nodes. The same in a browser and in Node. */
import { MAX_TEXT, type PageText } from '../model/page-text.ts';
import { pageByline } from './byline.ts';
import { modifiedDate, publishedDate } from './dates.ts';
import { detectArticle } from './detect.ts';
import { headLines, headlineElement } from './headline.ts';
import { jsonLd, type Statement } from './json-ld.ts';
import { keptTextNodes } from './kept-text.ts';
import { canonicalUrl, pageDescriptions, pageLanguage, pageTitle, statedBody } from './metadata.ts';
import { metasOf } from './metas.ts';
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
  const { isArticle, evidence } = detectArticle(document, url, statements);
  return isArticle ? readArticle(document, url, statements, evidence) : { page: leftAlone(url, evidence), map: null };
}

/** A page that is no article: nothing of it is read but the reason. */
const leftAlone = (url: string | null, articleEvidence: string): PageText => ({
  url,
  isArticle: false,
  articleEvidence,
  title: null,
  published: null,
  modified: null,
  byline: null,
  language: null,
  text: '',
});

function readArticle(document: Document, url: string | null, statements: Statement[], evidence: string): ReadPage {
  const title = pageTitle(document, statements);
  const stated = { headline: title, descriptions: pageDescriptions(document), body: statedBody(statements) };
  const map = TextMap.of(document, keptTextNodes(document, stated), MAX_TEXT);
  if (map.text === '') return { page: leftAlone(url, 'not: no body found'), map: null };
  const language = pageLanguage(document, map.text);
  const metas = metasOf(document);
  const lines = headLines(document, headlineElement(document, title), map.nodes);
  const published = publishedDate(document, { statements, metas, lines, url, language });
  const modified = modifiedDate({ statements, metas });
  const page: PageText = {
    url: canonicalUrl(document, url),
    isArticle: true,
    articleEvidence: evidence,
    title,
    published,
    modified: modified !== null && published !== null && modified < published ? null : modified,
    byline: pageByline(document, statements, metas, lines),
    language,
    text: map.text,
  };
  return { page, map };
}
