/** Kept text nodes as the paragraphs that a reader sees: what is judged as article or as something printed beside it. */

import { squash } from '../text/squash.ts';
import { isElement, parentOf, tagOf, textOf } from './safe-dom.ts';

/** Elements that stand within a line of text; all others start a new one. */
const INLINE = new Set([
  'a', 'abbr', 'acronym', 'b', 'bdi', 'bdo', 'big', 'cite', 'code', 'data', 'del', 'dfn', 'em', 'font', 'i', 'ins', 'kbd', 'label', 'mark',
  'nobr', 'q', 'ruby', 's', 'samp', 'slot', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'time', 'tt', 'u', 'var', 'wbr',
]); // biome-ignore format: a list of tags

export type Block = {
  element: Element;
  nodes: Text[];
  text: string;
  letters: number;
  linked: number;
  endsLinked: boolean;
};

/** Runs of nodes of one block element, in order. */
export function blocksOf(nodes: readonly Text[]): Block[] {
  const out: Block[] = [];
  for (const node of nodes) {
    const { element, linked } = blockElementOf(node);
    if (!element) continue;
    let block = out.at(-1);
    if (block?.element !== element) {
      if (squash(textOf(node)) === '') continue;
      block = { element, nodes: [], text: '', letters: 0, linked: 0, endsLinked: false };
      out.push(block);
    }
    const text = textOf(node);
    block.nodes.push(node);
    block.text += text;
    block.letters += squash(text).length;
    if (linked) block.linked += squash(text).length;
    if (/[\p{L}\p{N}]/u.test(text)) block.endsLinked = linked;
  }
  for (const block of out) block.text = squash(block.text);
  return out;
}

/** Text that stands in no block at all, directly in the root of a component, is left alone. */
export const standsInBlock = (node: Text): boolean => blockElementOf(node).element !== null;

function blockElementOf(node: Text): { element: Element | null; linked: boolean } {
  let linked = false;
  for (let at = parentOf(node); at && isElement(at); at = parentOf(at)) {
    const tag = tagOf(at);
    if (tag === 'a') linked = true;
    if (!INLINE.has(tag)) return { element: at, linked };
  }
  return { element: null, linked };
}
