/**
 * What a view says about outlets, line by line, as shapes that can be listed: an outlet is ◎, another name N, a quotation Q, a
 * day D, a number #. What stands in quotation marks or is a headline is not ours.
 */
export type Line = { shape: string; text: string; element: Element };

/** No word of ours has it. */
const OUTLET = '◎';
const BLOCK =
  'p, li, dt, dd, h1, h2, h3, h4, th, td, figcaption, option, button, summary, label, legend, .cite > *, .dots > *, title, div, section, header, footer';
const THEIRS = 'blockquote, .q, q, .headline, .text, .lead .title, .sn bdi';

const DAY =
  /(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.?(?: \d{1,2},)? \d{4}|\d{4}[–-]\d{4}|\b(?:19|20)\d{2}\b/g;
const NUMBER = /\d[\d,. ]*\d|\d/g;

export function linesOf(root: Element, outlets: ReadonlySet<string>): Line[] {
  const out: Line[] = [];
  for (const element of root.querySelectorAll(BLOCK)) {
    const text = ownText(element, outlets, false);
    const shape = ownText(element, outlets, true);
    if (shape.includes(OUTLET)) out.push({ shape, text, element });
  }
  for (const element of root.querySelectorAll('[aria-label], [title], [alt]'))
    for (const name of ['aria-label', 'title', 'alt']) {
      const text = element.getAttribute(name);
      const shape = text === null ? '' : shapeOf(plain(text), outlets);
      if (shape.includes(OUTLET)) out.push({ shape: `@${shape}`, text: text as string, element });
    }
  return out;
}

const plain = (text: string): string => text.replace(/[\u2066-\u2069\u2060]/g, '').replace(/\s+/g, ' ');

/** The text of an element without that of the blocks inside it. */
function ownText(element: Element, outlets: ReadonlySet<string>, shaped: boolean): string {
  let out = '';
  const walk = (node: Node): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3)
        out += shaped ? shapeOf(plain(child.nodeValue ?? ''), outlets) : (child.nodeValue ?? '');
      else if (child.nodeType === 1) {
        const one = child as Element;
        if (one.matches(BLOCK)) continue;
        if (one.matches(THEIRS)) out += ' Q ';
        else if (shaped && one.matches('bdi')) out += outlets.has(plain(one.textContent).trim()) ? OUTLET : 'N';
        else walk(one);
      }
    }
  };
  if (element.closest(THEIRS)) return '';
  walk(element);
  return plain(out)
    .trim()
    .replace(/(?:[◎N], )*(?:[◎N],? and )?[◎N]/g, (list) => (list.includes(OUTLET) ? OUTLET : 'N'));
}

function shapeOf(text: string, outlets: ReadonlySet<string>): string {
  const marked = text.replace(/“[^”]*”/g, 'Q').replaceAll(anyOf(outlets), '\u0001');
  return marked.replace(DAY, 'D').replace(NUMBER, '#').replaceAll('\u0001', OUTLET);
}

const known = new WeakMap<ReadonlySet<string>, RegExp>();

/** Any of the names, whole; they stand with the longest first. */
function anyOf(outlets: ReadonlySet<string>): RegExp {
  const made =
    known.get(outlets) ?? new RegExp(`(?<![\\p{L}.])(?:${[...outlets].map(literal).join('|')})(?![\\p{L}])`, 'gu');
  known.set(outlets, made);
  return made;
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
