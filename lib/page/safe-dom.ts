/**
 * Reads of page nodes that the page cannot fake.
 *
 * `<form><input name="parentNode"></form>` makes `form.parentNode` an input, and `<img name="body">` does the same to
 * `document`. Named elements shadow only the object itself, never its prototype, so every read here goes to the
 * prototype with the node as receiver. (The parser used in Node keeps some of these on the object; there is no page to
 * fear there.)
 */

function read<T>(node: object, key: string): T {
  const prototype = Object.getPrototypeOf(node) as object;
  return Reflect.get(key in prototype ? prototype : node, key, node) as T;
}

function call<T>(node: object, key: string, ...args: unknown[]): T {
  return Reflect.apply(read<(...all: unknown[]) => T>(node, key), node, args);
}

export const parentOf = (node: Node): Node | null => read(node, 'parentNode');
export const nodeTypeOf = (node: Node): number => read(node, 'nodeType');
/** Lower-case tag name without prefix, in HTML and XHTML alike; empty for what has none, such as a shadow root. */
export const tagOf = (element: Element): string => (read<string | undefined>(element, 'localName') ?? '').toLowerCase();
export const textOf = (node: Node): string => read<string | null>(node, 'textContent') ?? '';
export const attribute = (element: Element, name: string): string | null => call(element, 'getAttribute', name);
export const queryAll = (root: ParentNode, selector: string): Element[] =>
  Array.from(call<Iterable<Element>>(root, 'querySelectorAll', selector));
export const query = (root: ParentNode, selector: string): Element | null => call(root, 'querySelector', selector);
export const rootElement = (document: Document): Element | null => read(document, 'documentElement');
export const cloneDeep = <T extends Node>(node: T): T => call(node, 'cloneNode', true);
export const createWalker = (document: Document, root: Node, show: number): TreeWalker =>
  call(document, 'createTreeWalker', root, show);
export const newRange = (document: Document): Range => call(document, 'createRange');

export const ELEMENT_NODE = 1;
export const TEXT_NODE = 3;
export const isElement = (node: Node): node is Element => nodeTypeOf(node) === ELEMENT_NODE;

export const SHOW_ELEMENT = 1;
export const SHOW_TEXT = 4;

/** All nodes that a walker shows below `root`, in document order; `root` itself is left out. */
export function walk<T extends Node>(document: Document, root: Node, show: number): T[] {
  const walker = createWalker(document, root, show);
  const out: T[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) out.push(node as T);
  return out;
}
