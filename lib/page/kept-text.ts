/**
 * Which live text nodes are the article.
 *
 * Readability works on a copy, may throw that copy's HTML away and start again, and renames and merges elements as it
 * goes. So elements of the copy carry a number, and the text nodes of the result are matched to live text nodes below the
 * live element of their nearest number, in order and by equal text.
 */
import { Readability } from '@mozilla/readability';
import { squash } from '../text/squash.ts';
import { type Block, blocksOf, standsInBlock } from './blocks.ts';
import { withoutBoxes } from './boxes.ts';
import { type Copy, liveElement, prunedCopy } from './copy.ts';
import { withoutEdges } from './edges.ts';
import { withoutLines } from './lines.ts';
import { isElement, parentOf, SHOW_TEXT, textOf, walk } from './safe-dom.ts';
import { shownTexts } from './shadow.ts';
import { standfirst } from './standfirst.ts';

/** What the page says of itself and the body is held against. */
export type Stated = { headline: string | null; descriptions: readonly string[]; body: string | null };

/** Found text much shorter than the body that the page states for machines is a teaser or a box, not the article. */
const FAR_SHORTER = 0.25;

/**
 * Live text nodes of the article body in document order; empty where Readability finds no article. The headline printed
 * again over the text (under a picture, say) is no part of the body.
 */
export function keptTextNodes(document: Document, stated: Stated): Text[] {
  const found = articleOf(document, stated, false);
  if (length(found) > FAR_SHORTER * (stated.body?.length ?? 0)) return found;
  const gently = articleOf(document, stated, true);
  return length(gently) > length(found) ? gently : found;
}

const length = (nodes: readonly Text[]): number => nodes.reduce((sum, node) => sum + textOf(node).length, 0);

function articleOf(document: Document, stated: Stated, gently: boolean): Text[] {
  const copy = prunedCopy(document, gently);
  const reader = new Readability<Element>(copy.document, { serializer: (node) => node as Element, charThreshold: 300 });
  const content = reader.parse()?.content;
  return content ? matchToLive(document, content, copy, stated) : [];
}

const LEAST_LEFT = 0.5;

function matchToLive(document: Document, result: Element, { live, hosts }: Copy, stated: Stated): Text[] {
  const kept = new Set<Text>();
  const below = new Map<Element, { nodes: Text[]; texts: string[]; next: number }>();
  for (const node of walk<Text>(result.ownerDocument, result, SHOW_TEXT)) {
    const wanted = squash(textOf(node));
    const element = liveElementAbove(node, result, live);
    if (wanted === '' || wanted === stated.headline || !element) continue;
    let list = below.get(element);
    if (!list) {
      const nodes = shownTexts(document, element, hosts);
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
  const texts = shownTexts(document, document, hosts);
  const own = ownText(withSpaces(texts, kept));
  return withSpaces(texts, new Set([...standfirst(texts, own[0], stated.descriptions), ...own]));
}

/** Of what Readability kept, the article's own words. A rule that would take most of a page does not fit that page. */
function ownText(nodes: readonly Text[]): readonly Text[] {
  let own: readonly Block[] = blocksOf(nodes);
  for (const rule of [withoutBoxes, withoutLines, withoutEdges]) {
    const left = rule(own);
    if (lettersOf(left) >= LEAST_LEFT * lettersOf(own)) own = left;
  }
  return own.flatMap((block) => block.nodes);
}

const lettersOf = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + block.letters, 0);

/** Kept nodes and the white space between two of them: the space in `<b>Ilham</b> <i>Aliyev</i>` is a node of its own. */
function withSpaces(nodes: readonly Text[], kept: ReadonlySet<Text>): Text[] {
  const out: Text[] = [];
  let spaces: Text[] | null = null;
  for (const node of nodes) {
    if (kept.has(node)) {
      out.push(...(spaces ?? []), node);
      spaces = [];
    } else if (spaces && isBlank(node)) {
      if (standsInBlock(node)) spaces.push(node);
    } else spaces = null;
  }
  return out;
}

const isBlank = (node: Text): boolean => !/\S/.test(textOf(node));

/** The live element that the nearest numbered ancestor of a result node was copied from. */
function liveElementAbove(node: Node, result: Element, live: Element[]): Element | null {
  for (let at = parentOf(node); at && isElement(at); at = parentOf(at)) {
    const element = liveElement(at, live);
    if (element || at === result) return element;
  }
  return null;
}
