/** What the shape of a page says, for pages whose statements and address do not settle it. Reads no layout. */
import { attribute, nodeTypeOf, parentOf, query, queryAll, SHOW_TEXT, tagOf, textOf, walk } from './safe-dom.ts';

/** Letters of a paragraph that is text and not a caption, a date or a button. */
const LONG = 80;
/** A teaser, a post or a comment has few paragraphs, and does not go on for long. */
const ENTRY_PARAGRAPHS = 5;
const ENTRIES = 3;
const ENTRY_SHARE = 0.6;
/** Letters in one run that make it an article, whatever entries stand under it: the comments on it, say. */
const ARTICLE_RUN = 700;
/** Letters in one run that need no second look. */
const PLAIN_BODY = 1500;
/** How far above its text the head of an entry is looked for. */
const LEVELS = 4;

/** What stands over an entry of a list or a thread: a headline that is a link, a time, a name. */
const ENTRY_HEAD =
  'h2 a[href], h3 a[href], h4 a[href], a[href] h2, a[href] h3, a[href] h4, time, [datetime], [class*="author" i], [class*="user" i], [class*="date" i]';
const DATE_OR_AUTHOR =
  'time, [itemprop="datePublished"], meta[name*="date" i], meta[name*="publish" i], meta[name="author" i], [rel="author"], [class*="byline" i], [class*="publish" i], [class*="author" i], [class*="date" i]';
const APP_ROLES = new Set([
  'application', 'feed', 'log', 'grid', 'gridcell', 'row', 'listitem', 'textbox', 'dialog', 'alertdialog',
]); // biome-ignore format: a list of names
const BESIDE = new Set(['nav', 'aside', 'footer', 'head', 'noscript', 'template', 'svg']);
const NO_TEXT = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'option', 'button', 'title']);
const INLINE = new Set(['a', 'b', 'i', 'u', 's', 'em', 'strong', 'span', 'font', 'small', 'big', 'sup', 'sub', 'mark', 'cite', 'q', 'abbr', 'time', 'code']); // biome-ignore format: a list of names

const APPLICATION = 'part of an application';

type Paragraph = { above: Element[]; length: number };
/** Letters of running text, and why it is not the text of one article; null if nothing speaks against it. */
export type Shape = { text: number; against: string | null };

export function shapeOf(document: Document): Shape {
  const body = plainBody(document);
  if (body) return { text: body.length, against: body.above.some(isApp) ? APPLICATION : null };
  const paragraphs = longParagraphs(document);
  const text = sum(paragraphs);
  return { text, against: against(paragraphs, text) };
}

function against(paragraphs: readonly Paragraph[], text: number): string | null {
  if (text === 0) return null;
  if (sum(paragraphs.filter(({ above }) => above.some(isApp))) > text / 2) return APPLICATION;
  const entries = entriesOf(paragraphs);
  if (entries.length < ENTRIES || sum(entries.flat()) <= ENTRY_SHARE * text) return null;
  return longestRun(paragraphs, new Set(entries.flat())) < ARTICLE_RUN ? 'list of articles or posts' : null;
}

/** Most articles are one long run of `<p>`: found without a walk over all text, and then no list can outweigh it. */
function plainBody(document: Document): Paragraph | null {
  const runs = new Map<Element, number>();
  for (const element of queryAll(document, 'p')) {
    const length = textOf(element).trim().length;
    const parent = parentOf(element) as Element;
    if (length >= LONG) runs.set(parent, (runs.get(parent) ?? 0) + length);
  }
  const [parent, length] = [...runs].reduce((best, one) => (one[1] > best[1] ? one : best), [null, 0] as [
    Element | null,
    number,
  ]);
  if (!parent || length < PLAIN_BODY) return null;
  const above = [parent, ...ancestors(parent)];
  return above.some((one) => BESIDE.has(tagOf(one))) ? null : { above, length };
}

/** Letters of the paragraphs that stand side by side in one element, entries aside. */
function longestRun(paragraphs: readonly Paragraph[], entries: ReadonlySet<Paragraph>): number {
  const own = paragraphs.filter((one) => !entries.has(one));
  return Math.max(0, ...[...Map.groupBy(own, ({ above }) => above[0]).values()].map(sum));
}

/** A page for one reader states nothing of itself to others; with an editor or a password beside that, it is an application. */
export const isPrivate = (document: Document): boolean =>
  !query(document, 'link[rel="canonical"], meta[property^="og:"], meta[name="description"]') &&
  query(document, '[contenteditable="true"], [contenteditable=""], [role="toolbar"], input[type="password"]') !== null;

/** By a machine statement or by the class names that sites give their datelines and bylines. */
export const saysWhenOrWho = (document: Document): boolean => query(document, DATE_OR_AUTHOR) !== null;

const sum = (paragraphs: readonly Paragraph[]): number => paragraphs.reduce((all, { length }) => all + length, 0);

/**
 * Blocks with running text, however the site marks it up: old pages part paragraphs by `<br>` in a `div` or a cell, so text
 * is counted for the nearest element that is not part of a line.
 */
function longParagraphs(document: Document): Paragraph[] {
  const lengths = new Map<Element, number>();
  for (const node of walk<Text>(document, document, SHOW_TEXT)) {
    const length = textOf(node).trim().length;
    if (length === 0) continue;
    let block = parentOf(node);
    while (block && nodeTypeOf(block) === 1 && INLINE.has(tagOf(block as Element))) block = parentOf(block);
    if (block && nodeTypeOf(block) === 1) lengths.set(block as Element, (lengths.get(block as Element) ?? 0) + length);
  }
  return [...lengths]
    .filter(([element, length]) => length >= LONG && !NO_TEXT.has(tagOf(element)))
    .map(([element, length]) => ({ above: ancestors(element), length }))
    .filter(({ above }) => !above.some((one) => BESIDE.has(tagOf(one))));
}

/** Elements round this one, the nearest first. */
function ancestors(element: Element): Element[] {
  const out: Element[] = [];
  for (let at = parentOf(element); at && nodeTypeOf(at) === 1; at = parentOf(at)) out.push(at as Element);
  return out;
}

const isApp = (element: Element): boolean =>
  APP_ROLES.has(attribute(element, 'role') ?? '') ||
  ['', 'true'].includes(attribute(element, 'contenteditable') ?? 'false');

/** Paragraphs by the smallest block round them that has a head, where that block is small and holds no other such block. */
function entriesOf(paragraphs: readonly Paragraph[]): Paragraph[][] {
  const seen = new Map<Element, boolean>();
  const hasHead = (element: Element): boolean => {
    const known = seen.get(element) ?? query(element, ENTRY_HEAD) !== null;
    seen.set(element, known);
    return known;
  };
  const blocks = Map.groupBy(paragraphs, ({ above }) => above.slice(0, LEVELS).find(hasHead));
  const outer = new Set(
    [...blocks].flatMap(([block, [first]]) => first?.above.slice(first.above.indexOf(block as Element) + 1) ?? []),
  );
  return [...blocks].flatMap(([block, inside]) =>
    block && !outer.has(block) && inside.length <= ENTRY_PARAGRAPHS && sum(inside) < ARTICLE_RUN ? [inside] : [],
  );
}
