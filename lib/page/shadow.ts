/**
 * Open shadow roots of the page's own components: their text is on the screen, and a walk of the document passes it by.
 * Closed roots are out of reach, and stay so.
 */
import {
  attribute,
  isElement,
  nodeTypeOf,
  parentOf,
  SHOW_ELEMENT,
  SHOW_TEXT,
  TEXT_NODE,
  tagOf,
  walk,
} from './safe-dom.ts';

/** The open root of an element. No form has one, and only a form's own controls could fake the property. */
export function openRootOf(element: Element): ShadowRoot | null {
  const root = element.shadowRoot;
  return root && tagOf(element) !== 'form' ? root : null;
}

export const childrenOf = (document: Document, node: Node): Node[] =>
  walk<Node>(document, node, SHOW_ELEMENT | SHOW_TEXT).filter((one) => parentOf(one) === node);

const slotOf = (node: Node): string => (isElement(node) ? (attribute(node, 'slot') ?? '') : '');

/** Children of a host that show in a slot of its root; what the slot itself holds shows only without any. */
export const slotted = (slot: Element, own: readonly Node[]): Node[] =>
  own.filter((node) => slotOf(node) === (attribute(slot, 'name') ?? ''));

/** Text nodes below `root` in the order in which they show; where the page has no hosts, in that of the document. */
export function shownTexts(document: Document, root: Node, hosts: ReadonlySet<Element>): Text[] {
  if (hosts.size === 0) return walk<Text>(document, root, SHOW_TEXT);
  const out: Text[] = [];
  /** `own` are the children of the host in whose root we are: what its slots show. */
  const visit = (node: Node, own: readonly Node[]): void => {
    const shown = shownInstead(document, node, own, hosts);
    if (nodeTypeOf(node) === TEXT_NODE) out.push(node as Text);
    else if (shown) for (const one of shown) visit(one, isHost(node, hosts) ? childrenOf(document, node) : []);
    else {
      const elsewhere = new Set<Node>();
      for (const one of walk<Node>(document, node, SHOW_ELEMENT | SHOW_TEXT)) {
        if (elsewhere.has(one)) continue;
        if (nodeTypeOf(one) === TEXT_NODE) out.push(one as Text);
        else if (shownInstead(document, one, own, hosts)) {
          for (const below of walk<Node>(document, one, SHOW_ELEMENT | SHOW_TEXT)) elsewhere.add(below);
          visit(one, own);
        }
      }
    }
  };
  visit(root, []);
  return out;
}

const isHost = (node: Node, hosts: ReadonlySet<Element>): boolean => hosts.has(node as Element);

/** What shows in place of a node's own children: the root of a host, the nodes given to a slot; null for all others. */
function shownInstead(
  document: Document,
  node: Node,
  own: readonly Node[],
  hosts: ReadonlySet<Element>,
): readonly Node[] | null {
  if (!isElement(node)) return null;
  const root = isHost(node, hosts) ? openRootOf(node) : null;
  if (root) return childrenOf(document, root);
  const filled = tagOf(node) === 'slot' ? slotted(node, own) : [];
  return filled.length > 0 ? filled : null;
}
