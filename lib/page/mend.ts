/**
 * Repairs of a document that was parsed in Node. Never for a live page: a browser's parser leaves one `html` with one
 * `body` that holds all; the parser used in Node leaves a second one where it stands, and what is written before or after
 * the first one outside of it, where no walk of the document comes by.
 */
import { queryAll, tagOf } from './safe-dom.ts';

const ELEMENT = 1;

/** One `html` with one `head` and one `body`, as a browser would have made it. */
export function mendParsed(document: Document): Document {
  // The parser used in Node parts a text at every entity.
  for (const top of document.childNodes) top.normalize();
  const tops = [...document.childNodes].filter((node): node is Element => node.nodeType === ELEMENT);
  const root = tops[0];
  if (!root || (tops.length === 1 && isWhole(document, root))) return document;
  const html = document.createElement('html');
  const [head, body] = [document.createElement('head'), document.createElement('body')];
  html.append(head, body);
  for (const { name, value } of tops.flatMap((top) => (tagOf(top) === 'html' ? [...top.attributes] : [])))
    html.setAttribute(name, value);
  body.append(...tops);
  for (const element of queryAll(body, 'head')) {
    head.append(...element.childNodes);
    element.remove();
  }
  // Nested ones stay as divisions, innermost first, so that a site's own structure is not lost.
  for (const element of queryAll(body, 'html, body').reverse()) {
    const division = document.createElement('div');
    for (const { name, value } of [...element.attributes]) division.setAttribute(name, value);
    division.append(...element.childNodes);
    element.replaceWith(division);
  }
  document.append(html);
  return document;
}

const isWhole = (document: Document, root: Element): boolean =>
  tagOf(root) === 'html' &&
  queryAll(document, 'html, body').length <= 2 &&
  [...root.children].every((child) => ['head', 'body'].includes(tagOf(child)));
