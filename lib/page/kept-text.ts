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

/** A list is one of links to other pages when this much of its text stands in them. */
const LINK_SHARE = 0.8;

/**
 * Live text nodes of the article body in document order; empty where Readability finds no article. The headline printed
 * again over the text (under a picture, say) is no part of the body.
 */
export function keptTextNodes(document: Document, headline: string | null): Text[] {
  const copy = cloneDeep(document);
  const live = stampCopy(document, copy);
  for (const element of queryAll(copy, PRUNED)) element.remove();
  for (const list of queryAll(copy, 'ul, ol')) if (isLinkList(list)) list.remove();
  const article = new Readability<Element>(copy, { serializer: (node) => node as Element, charThreshold: 300 }).parse();
  return article?.content ? matchToLive(document, article.content, live, headline) : [];
}

function stampCopy(document: Document, copy: Document): Element[] {
  const live = walk<Element>(document, document, SHOW_ELEMENT);
  walk<Element>(copy, copy, SHOW_ELEMENT).forEach(
    (element, number) => void element.setAttribute(STAMP, String(number)),
  );
  return live;
}

const squash = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** "Latest", "Most read": Readability never drops a list for its links, wherever the part that it chose holds one. */
function isLinkList(list: Element): boolean {
  const links = queryAll(list, 'a');
  const linked = links.reduce((sum, link) => sum + squash(textOf(link)).length, 0);
  return links.length > 1 && linked >= LINK_SHARE * squash(textOf(list)).length;
}

function matchToLive(document: Document, result: Element, live: Element[], headline: string | null): Text[] {
  const kept = new Set<Text>();
  const below = new Map<Element, { nodes: Text[]; texts: string[]; next: number }>();
  for (const node of walk<Text>(result.ownerDocument, result, SHOW_TEXT)) {
    const wanted = squash(textOf(node));
    const element = liveElementOf(node, result, live);
    if (wanted === '' || wanted === headline || !element) continue;
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
  return withSpaces(walk<Text>(document, document, SHOW_TEXT), kept);
}

/** Kept nodes and the white space between two of them: the space in `<b>Ilham</b> <i>Aliyev</i>` is a node of its own. */
function withSpaces(nodes: readonly Text[], kept: ReadonlySet<Text>): Text[] {
  const out: Text[] = [];
  let spaces: Text[] | null = null;
  for (const node of nodes) {
    if (kept.has(node)) {
      out.push(...(spaces ?? []), node);
      spaces = [];
    } else if (squash(textOf(node)) === '') spaces?.push(node);
    else spaces = null;
  }
  return out;
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
