/** The standfirst between headline and text: Readability leaves it out where it stands apart, and a reader reads it first. */
import { blocksOf } from './blocks.ts';
import { attribute, isElement, parentOf, tagOf } from './safe-dom.ts';

const CODE = new Set(['script', 'style', 'noscript', 'template', 'title', 'textarea']);
const BESIDE = new Set(['head', 'nav', 'aside', 'footer', 'figcaption', 'h1']);
const SHORTEST = 40;
/** Sites cut the description of a page short, and the standfirst may go on: so much of the shorter one must be equal. */
const EQUAL = 0.9;
const PLACE = 30;
/** Text nodes between it and the text: pictures, names, share bars. */
const FARTHEST = 400;

/** One space for white space, and one form for the marks that editors and their systems write in two. */
const squash = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[‘’]/g, "'").replace(/[“”„]/g, '"').replace(/[–—]/g, '-').trim();

/** Text nodes of the paragraph before the text that says what the page states as its description. */
export function standfirst(texts: readonly Text[], first: Text | undefined, descriptions: readonly string[]): Text[] {
  const wanted = descriptions.map(squash).filter((one) => one.length >= SHORTEST);
  const end = first ? texts.indexOf(first) : -1;
  if (wanted.length === 0 || end < 0) return [];
  const before = blocksOf(texts.slice(Math.max(0, end - FARTHEST), end).filter((node) => !isCode(node)));
  const block = before.findLast(
    ({ text, element }) => wanted.some((one) => isSame(one, squash(text))) && isShown(element),
  );
  return block?.nodes ?? [];
}

/** Whether `text` says what `wanted` says; the name of a place may stand before it. */
function isSame(wanted: string, text: string): boolean {
  const at = text.indexOf(wanted.slice(0, SHORTEST));
  if (at < 0 || at > PLACE) return text.length >= SHORTEST && wanted.startsWith(text);
  const length = Math.floor(Math.min(wanted.length, text.length - at) * EQUAL);
  return wanted.slice(0, length) === text.slice(at, at + length);
}

const isCode = (node: Node): boolean => {
  const parent = parentOf(node);
  return !parent || !isElement(parent) || CODE.has(tagOf(parent));
};

function isShown(element: Element): boolean {
  for (let at: Node | null = element; at && isElement(at); at = parentOf(at))
    if (BESIDE.has(tagOf(at)) || attribute(at, 'hidden') !== null) return false;
  return true;
}
