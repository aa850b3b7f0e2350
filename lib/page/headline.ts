/** What a page prints round its headline: date, name, place. Short lines between the headline and the first paragraph. */

import { squash } from '../text/squash.ts';
import { blocksOf } from './blocks.ts';
import {
  attribute,
  isElement,
  parentOf,
  query,
  queryAll,
  SHOW_ELEMENT,
  SHOW_TEXT,
  tagOf,
  textOf,
  walk,
} from './safe-dom.ts';

export type HeadLine = { text: string; datetime: string | null };

const LONGEST = 140;
const MOST_BEFORE = 6;
const MOST_AFTER = 25;
const HIGHEST = 6;
const OPENING = 400;
const BESIDE = new Set(['nav', 'aside', 'footer', 'script', 'style', 'noscript', 'template', 'form', 'ul', 'ol']);

/** The heading that says the title; the first of a page where none does. */
export function headlineElement(document: Document, title: string | null): Element | null {
  const all = queryAll(document, 'h1');
  return all.find((one) => squash(textOf(one)) === title) ?? query(document, 'article h1') ?? all[0] ?? null;
}

/** Short lines near the headline that are no text of the article, in their order, up to its first paragraphs. */
export function headLines(document: Document, headline: Element | null, body: readonly Text[]): HeadLine[] {
  const own = new Set<Node>(body);
  const first = afterOpening(body);
  const scope = headline ? scopeOf(headline, first) : first && above(first, 3);
  if (!scope) return [];
  const before: HeadLine[] = [];
  const after: HeadLine[] = [];
  let below = headline === null;
  const texts: Text[] = [];
  const flush = (): void => {
    for (const block of blocksOf(texts.splice(0))) {
      if (block.text.length > LONGEST) continue;
      const time = timeAbove(block.nodes[0] as Text, scope);
      (below ? after : before).push({ text: block.text, datetime: time && attribute(time, 'datetime') });
    }
  };
  for (const node of walk<Node>(document, scope, SHOW_ELEMENT | SHOW_TEXT)) {
    if (isElement(node)) {
      if (node === headline) {
        flush();
        below = true;
      } else if (tagOf(node) === 'time' && squash(textOf(node)) === '')
        (below ? after : before).push({ text: '', datetime: attribute(node, 'datetime') });
    } else if (!own.has(node) && squash(textOf(node)) !== '' && !isBeside(node, scope, headline))
      texts.push(node as Text);
    if (node === first || texts.length > 4 * MOST_AFTER) break;
  }
  flush();
  return [...after.slice(0, MOST_AFTER), ...before.slice(-MOST_BEFORE).reverse()];
}

/** Name and date may also stand between the standfirst and the text. */
function afterOpening(body: readonly Text[]): Text | null {
  let letters = 0;
  for (const node of body) {
    letters += textOf(node).trim().length;
    if (letters > OPENING) return node;
  }
  return body.at(-1) ?? null;
}

/** The smallest part of the page that holds headline and text, within reason. */
function scopeOf(headline: Element, first: Text | null): Element {
  let scope = headline;
  for (let level = 0; level < HIGHEST; level++) {
    const parent = parentOf(scope);
    if (!parent || !isElement(parent) || tagOf(parent) === 'html') break;
    scope = parent;
    if (first && isBelow(first, scope)) break;
  }
  return scope;
}

function isBelow(node: Node, scope: Element): boolean {
  for (let at = parentOf(node); at; at = parentOf(at)) if (at === scope) return true;
  return false;
}

function above(node: Node, levels: number): Element | null {
  let at: Node | null = node;
  for (let level = 0; level < levels && at; level++) at = parentOf(at);
  return at && isElement(at) ? at : null;
}

function isBeside(node: Node, scope: Element, headline: Element | null): boolean {
  for (let at = parentOf(node); at && at !== scope && isElement(at); at = parentOf(at))
    if (BESIDE.has(tagOf(at)) || at === headline) return true;
  return false;
}

function timeAbove(node: Node, scope: Element): Element | null {
  for (let at = parentOf(node); at && at !== scope && isElement(at); at = parentOf(at))
    if (tagOf(at) === 'time') return at;
  return null;
}
