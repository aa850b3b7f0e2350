/**
 * The copy of a page that Readability works on: numbered, whole, and without what is never part of an article.
 *
 * Elements of the copy carry a number (an attribute survives all that Readability does); the live elements stand in an
 * array by the same number. The live page is never written to.
 */
import { attribute, cloneDeep, query, queryAll, rootElement, SHOW_ELEMENT, tagOf, walk } from './safe-dom.ts';
import { childrenOf, openRootOf, slotted } from './shadow.ts';

const STAMP = 'data-sidelight-n';

/** Never text that a reader reads. */
const NO_TEXT =
  'script, style, noscript, template, svg, iframe, object, embed, video, audio, button, input, select, textarea';
/** With the controls, all that can stand in for a property of a form or of the document that Readability asks for. */
const NAMING = 'form fieldset, form output, form img, img[name], form[name]';
/** Parts that hold no article, whatever their name; a picture's caption is not the article's own text. */
const BESIDE = 'nav, aside, footer, dialog, figcaption';
/** Parts that do not show or that ask for something. Sites also wrap a whole page in one: those with a headline stay. */
const BESIDE_UNLESS_WHOLE = [
  'form, [hidden], [aria-hidden="true"], [aria-modal="true"], [role="dialog"], [role="alertdialog"]',
  '.hidden, .hide, .d-none, .is-hidden, .visually-hidden, .visuallyhidden, .sr-only, .screen-reader-text',
  '[id*="onetrust"], [id*="cookie"], [id*="consent"], [class*="cookie"], [class*="consent"]',
].join(', ');
const WHOLE = 'h1, main, [itemprop~="articleBody"]';
const NEVER_BESIDE = new Set(['html', 'body', 'main', 'article']);

export type Copy = { document: Document; live: Element[]; hosts: ReadonlySet<Element> };

/** `gently` leaves in what only mostly holds no article: for pages where nothing was found without it. */
export function prunedCopy(document: Document, gently: boolean): Copy {
  const copy = htmlCopy(document);
  const live = walk<Element>(document, document, SHOW_ELEMENT);
  const copies = walk<Element>(copy, copy, SHOW_ELEMENT);
  for (const element of queryAll(copy, NO_TEXT)) element.remove();
  for (const element of queryAll(copy, NAMING)) for (const name of ['name', 'id']) element.removeAttribute(name);
  for (const [number, element] of copies.entries()) element.setAttribute(STAMP, String(number));
  const hosts = new Set<Element>();
  const length = live.length;
  for (let at = 0; at < length; at++) addOpenRoot(live[at] as Element, copies[at], live, hosts);
  if (hosts.size > 0) for (const element of queryAll(copy, NO_TEXT)) element.remove();
  if (!gently) {
    for (const element of queryAll(copy, BESIDE)) element.remove();
    for (const element of queryAll(copy, BESIDE_UNLESS_WHOLE)) if (!holdsWhole(element)) element.remove();
  }
  for (const element of queryAll(copy, '[hidden], [aria-hidden]')) if (holdsWhole(element)) show(element);
  return { document: copy, live, hosts };
}

const holdsWhole = (element: Element): boolean => NEVER_BESIDE.has(tagOf(element)) || query(element, WHOLE) !== null;

/** A page that hides its whole article (under a dialog, until its script has run) is still read: Readability would not. */
function show(element: Element): void {
  for (const name of ['hidden', 'aria-hidden']) element.removeAttribute(name);
}

/** The live element that an element of the copy, or what Readability made of it, was copied from. */
export function liveElement(element: Element, live: readonly Element[]): Element | null {
  const number = attribute(element, STAMP);
  return number === null ? null : (live[Number(number)] ?? null);
}

/** XHTML names its elements in small letters, and Readability compares with capitals: there the copy is an HTML document. */
function htmlCopy(document: Document): Document {
  const root = rootElement(document);
  if (root?.tagName !== 'html') return cloneDeep(document);
  const implementation: DOMImplementation | undefined = document.implementation;
  if (!implementation) return cloneDeep(document);
  const copy = implementation.createHTMLDocument('');
  copy.replaceChild(copy.importNode(root, true), copy.documentElement);
  return copy;
}

/** What the open root of a host shows stands in the copy of the host, with the host's own children in its slots. */
function addOpenRoot(host: Element, hostCopy: Element | undefined, live: Element[], hosts: Set<Element>): void {
  const root = openRootOf(host);
  if (!root || !hostCopy) return;
  hosts.add(host);
  const { ownerDocument } = host;
  const holder = hostCopy.ownerDocument.createElement('div');
  for (const child of childrenOf(ownerDocument, root)) holder.append(cloneDeep(child));
  const inside = walk<Element>(ownerDocument, root, SHOW_ELEMENT);
  const copies = walk<Element>(hostCopy.ownerDocument, holder, SHOW_ELEMENT);
  for (const [at, element] of inside.entries()) copies[at]?.setAttribute(STAMP, String(live.push(element) - 1));
  const own = [...hostCopy.childNodes];
  for (const slot of queryAll(holder, 'slot')) {
    const filled = slotted(slot, own);
    if (filled.length > 0) slot.replaceChildren(...filled);
  }
  hostCopy.replaceChildren(...holder.childNodes);
  for (const [at, element] of inside.entries()) addOpenRoot(element, copies[at], live, hosts);
}
