/**
 * Which live text nodes are the article.
 *
 * Readability works on a copy, may throw that copy's HTML away and start again, and renames and merges elements as it
 * goes. So elements of the copy carry a number (an attribute survives all of that), the live elements stand in an array
 * by the same number, and the text nodes of the result are matched to live text nodes below the live element of their
 * nearest number, in order and by equal text. The live page is never written to.
 */
import { Readability } from '@mozilla/readability';
import { attribute, cloneDeep, parentOf, queryAll, SHOW_ELEMENT, SHOW_TEXT, textOf, walk } from './safe-dom.ts';

const STAMP = 'data-sidelight-n';
/** Never part of an article; taken off the copy before Readability weighs it. */
const PRUNED =
  'script, style, noscript, template, svg, iframe, object, embed, nav, aside, footer, form, button, input, select, textarea, dialog, [hidden], [aria-hidden="true"]';

/** Live text nodes of the article body in document order; empty where Readability finds no article. */
export function keptTextNodes(document: Document): Text[] {
  const copy = cloneDeep(document);
  const live = stampCopy(document, copy);
  for (const element of queryAll(copy, PRUNED)) element.remove();
  const article = new Readability<Element>(copy, { serializer: (node) => node as Element, charThreshold: 300 }).parse();
  return article?.content ? matchToLive(document, article.content, live) : [];
}

function stampCopy(document: Document, copy: Document): Element[] {
  const live = walk<Element>(document, document, SHOW_ELEMENT);
  walk<Element>(copy, copy, SHOW_ELEMENT).forEach(
    (element, number) => void element.setAttribute(STAMP, String(number)),
  );
  return live;
}

const squash = (text: string): string => text.replace(/\s+/g, ' ').trim();

function matchToLive(document: Document, result: Element, live: Element[]): Text[] {
  const kept = new Set<Text>();
  const below = new Map<Element, { nodes: Text[]; texts: string[]; next: number }>();
  for (const node of walk<Text>(result.ownerDocument, result, SHOW_TEXT)) {
    const wanted = squash(textOf(node));
    const element = liveElementOf(node, result, live);
    if (wanted === '' || !element) continue;
    let list = below.get(element);
    if (!list) {
      const nodes = walk<Text>(document, element, SHOW_TEXT);
      list = { nodes, texts: nodes.map((one) => squash(textOf(one))), next: 0 };
      below.set(element, list);
    }
    for (let at = list.next; at < list.nodes.length; at++) {
      if (list.texts[at] !== wanted || kept.has(list.nodes[at] as Text)) continue;
      kept.add(list.nodes[at] as Text);
      list.next = at + 1;
      break;
    }
  }
  return walk<Text>(document, document, SHOW_TEXT).filter((node) => kept.has(node));
}

/** The live element that the nearest numbered ancestor of a result node was copied from. */
function liveElementOf(node: Node, result: Element, live: Element[]): Element | null {
  for (let at = parentOf(node); at; at = parentOf(at)) {
    const number = attribute(at as Element, STAMP);
    if (number !== null) return live[Number(number)] ?? null;
    if (at === result) return null;
  }
  return null;
}
