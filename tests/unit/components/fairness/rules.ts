/**
 * What may be said about an outlet, as a closed list: a sentence that stands in no row is a fault until somebody has read it and
 * added it to the kind it is of. Then facts, colours and orders.
 */
import { type Line, linesOf } from './lines.ts';

type Kind =
  | 'name alone'
  | 'source line'
  | 'count'
  | 'credit'
  | 'fact'
  | 'line on a linked page'
  | 'the reader’s own choice';
type Rule = { kind: Kind; shape: RegExp; where?: (element: Element) => boolean };

const near =
  (selector: string) =>
  (element: Element): boolean =>
    element.closest(selector) !== null;
const beside =
  (block: string, proof: string) =>
  (element: Element): boolean =>
    element.closest(block)?.querySelector(proof) !== null && element.closest(block) !== null;

/** `◎` an outlet or a list of names with one in it, `N` another name, `Q` a quotation, `D` a day, `#` a number. */
const RULES: readonly Rule[] = [
  { kind: 'name alone', shape: /^@?◎{1,2}$/ },
  { kind: 'name alone', shape: /^(?:Also found as|Subjects in this article:|Why:) ◎\.?$/ },
  { kind: 'name alone', shape: /^N?◎(?:once|twice|# times)$/, where: near('.switcher, .names, li, button') },
  { kind: 'name alone', shape: /^Both name ◎$/, where: beside('.matter', '.q') },

  {
    kind: 'source line',
    shape: /^(?:Beside|by|text by|carried by|also carried by|also used by|Sources?:|quoting) ◎(?:, D)?\.?$/,
  },
  { kind: 'source line', shape: /^◎ ?(?:·|,)? ?D?$/ },
  { kind: 'source line', shape: / · /, where: near('option') },
  { kind: 'source line', shape: /^N*◎(?:also used by ◎)?$|^N*(?:N|◎)also used by ◎$/ },
  { kind: 'source line', shape: /^(?:◎ Q|Q ◎)$/ },

  { kind: 'count', shape: /^@?◎: # of # articles? name it(?:, # links?)?$/ },
  { kind: 'count', shape: /^@?◎: no article in the pack, # links?$/ },
  { kind: 'count', shape: /^◎: too few articles to compare \(#(?: and #)+\)$/ },
  { kind: 'count', shape: /^N: # of # articles? by ◎(?:, # of # articles? by ◎)*$/ },
  {
    kind: 'count',
    shape: /^N: used more often in this pack by ◎, in # of # articles, than by ◎, in # of # articles$/,
    where: beside('.contrast', '.examples'),
  },
  {
    kind: 'count',
    shape:
      /^Named in # of # articles?(?: in this pack)?, by ◎(?:, D)?\.(?: # more pages? (?:is|are) known by (?:its link|their links) only; (?:it is|they are) not counted\.)?$/,
  },
  { kind: 'count', shape: /^◎:? # of # articles?.*$/ },
  { kind: 'count', shape: /^◎ # times?$/, where: near('.silent') },
  { kind: 'count', shape: /^◎(?:Uses it)?(?:Does not use it)?$/, where: beside('.contrast', '.examples button') },

  { kind: 'credit', shape: /^(?:Credits|Credited by) ◎$/, where: beside('li', 'blockquote') },
  { kind: 'credit', shape: /^Text by ◎, as the page says: Q\.?$/ },

  {
    kind: 'fact',
    shape: /◎/,
    where: (element) => near('.facts dd')(element) && beside('.facts > div', '.cite a[href]')(element),
  },

  { kind: 'fact', shape: /^Country in the ◎ index$/, where: near('.facts dt') },

  // One line of ours on what a page says: never on who publishes it, and always beside the link to it.
  {
    kind: 'line on a linked page',
    shape: /◎/,
    where: beside('.entry, .related li, .cov, .coverage > *, .items > *', 'a[href]'),
  },
  { kind: 'line on a linked page', shape: /^@?(?:D|after D · day not known|date not known): \S/, where: near('svg') },

  {
    kind: 'the reader’s own choice',
    shape: /^@?(?:Show again: ◎|“?◎”? is (?:hidden on this site|shown again)\.|Q is .*|Hide [“Q].*)$/,
  },
  {
    kind: 'the reader’s own choice',
    shape: /^@?(?:Switch on at|Forget|Off at|On at|On with all sites at|Sidelight is off at) ◎/,
  },
  {
    kind: 'the reader’s own choice',
    shape: /^Read this page once, or switch the site on and let the browser ask you for access to ◎ only\.$/,
  },
  { kind: 'the reader’s own choice', shape: /^◎N$/, where: near('.sites') },
];

/** The rule under which a line may stand, or null. */
export const ruleFor = ({ shape, element }: Line): Rule | null =>
  RULES.find((rule) => rule.shape.test(shape) && (rule.where?.(element) ?? true)) ?? null;

/** Words that judge; never ours. */
export const VERDICT =
  /\b(?:bias(?:ed)?|propagand\p{L}*|(?:un)?reliab\p{L}*|trustworth\p{L}*|credib\p{L}*|mouthpiece|tends? to|prefers?|(?:pro|anti)-\p{Lu}\p{L}*|slant\p{L}*|fake|ignored|silent on|did not cover|refus\p{L}+ to cover|often|rarely|usually|mostly|neutral|objective|misleading|state-run|wrongly)\b/iu;
const ALLOWED_OFTEN = 'used more often in this pack by';

/** Each line about an outlet that no rule lets stand, and each of ours that judges. */
export function sentenceFaults(root: Element, outlets: ReadonlySet<string>): string[] {
  return linesOf(root, outlets).flatMap((line) => {
    const rule = ruleFor(line);
    if (!rule) return [`no rule: ${line.shape}  «${line.text.slice(0, 140)}» in ${pathOf(line.element)}`];
    const verdict = rule.kind === 'fact' ? null : VERDICT.exec(line.shape.replace(ALLOWED_OFTEN, ''));
    return verdict ? [`judges (${verdict[0]}): ${line.text.slice(0, 140)}`] : [];
  });
}

/** Facts without a source and a date. "Not found (searched …)" and a count of articles are their own. */
export function factFaults(root: Element): string[] {
  return [...root.querySelectorAll('dl.facts > div')].flatMap((row) => {
    const text = plain(row.querySelector('dd'));
    const own = /^Not found \(searched .*\d{4}\)/.test(text) || /\d of \d/.test(text) || row.closest('.why') !== null;
    const sourced = row.querySelector('.cite a[href]') !== null && /as of .*\d{4}/.test(text);
    return own || sourced || row.querySelector('dd .form') !== null ? [] : [`no source or no date: ${plain(row)}`];
  });
}

/** A colour, a size or a class that one outlet has and its neighbour in the same list has not. */
export function colourFaults(root: Element, outlets: ReadonlySet<string>): string[] {
  const inline = [...root.querySelectorAll<HTMLElement>('[style], [color], [bgcolor]')].filter((one) =>
    /color|background|fill(?!: ?url)|font-(?:size|weight)|opacity/i.test(
      `${one.getAttribute('style') ?? ''} ${one.hasAttribute('color') ? 'color' : ''}${one.hasAttribute('bgcolor') ? 'background' : ''}`,
    ),
  );
  const unlike = listsOfOutlets(root, outlets).filter(
    ({ items }) => new Set(items.map(({ element }) => `${element.tagName}.${element.className} ${nameElement(element)?.parentElement?.className}`)).size > 1, // biome-ignore format: one test
  );
  return [
    ...inline.map((one) => `style: ${one.getAttribute('style') ?? one.outerHTML.slice(0, 80)}`),
    ...unlike.map(({ items }) => `outlets marked up unlike: ${items.map(({ element, name }) => `${name}.${element.className}`).join(', ')}`), // biome-ignore format: one line
  ];
}

/** Lists of outlets that do not stand in alphabetical order. Lists of articles are ordered by day or nearness and are no such. */
export function orderFaults(root: Element, outlets: ReadonlySet<string>): string[] {
  const compare = new Intl.Collator('en').compare;
  const sorted = (names: readonly string[]): boolean => names.every((name, at) => at === 0 || compare(names[at - 1] as string, name) <= 0); // biome-ignore format: one test
  const rows = listsOfOutlets(root, outlets).map(({ items }) => items.map(({ name }) => name));
  // The sentence of a claim needs the greater count first.
  const lines = [...root.querySelectorAll('p, dd, td, li')].filter((line) => !plain(line).includes(', than by '));
  const inLine = lines.map(
    (line) =>
    [...line.children].filter((one) => one.tagName === 'BDI').map((one) => plain(one)).filter((name) => outlets.has(name)), // biome-ignore format: one step
  );
  return [...rows, ...inLine].filter((names) => names.length > 1 && !sorted(names)).map((names) => `not in alphabetical order: ${names.join(', ')}`); // biome-ignore format: one step
}

/** Neighbours of one kind that each begin with the name of an outlet and are about it, not about one of its articles. */
function listsOfOutlets(root: Element, outlets: ReadonlySet<string>) {
  const parents = new Set(
    [...root.querySelectorAll('li, tr, dl > div, option')].map((one) => one.parentElement as Element),
  );
  return [...parents].flatMap((parent) => {
    const items = [...parent.children].flatMap((element) => {
      const name = plain(nameElement(element));
      const article = element.querySelector('.headline, blockquote, .q, q') !== null || element.tagName === 'OPTION';
      return outlets.has(name) && !article ? [{ element, name }] : [];
    });
    return items.length > 1 ? [{ items }] : [];
  });
}

const nameElement = (element: Element): Element | null =>
  [...element.querySelectorAll('bdi')].find((one) => plain(element).startsWith(plain(one))) ?? null;

const plain = (element: Element | null): string =>
  (element?.textContent ?? '')
    .replace(/[\u2066-\u2069\u2060]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

function pathOf(element: Element | null): string {
  const parts: string[] = [];
  for (let one = element; one && parts.length < 4; one = one.parentElement)
    parts.unshift(`${one.tagName.toLowerCase()}${one.getAttribute('class') ? `.${(one.getAttribute('class') as string).split(' ').join('.')}` : ''}`); // biome-ignore format: one step
  return parts.join(' > ');
}
