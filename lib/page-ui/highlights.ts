/**
 * Underlines as CSS custom highlights: ranges painted by the browser, no element added, no text node split.
 *
 * The highlight registry is shared with the page, so our names are odd ones. Firefox does not let a content script
 * iterate a highlight, so the ranges are kept here as well.
 */

export type MarkKind = 'name' | 'wording';

const NAMES = { name: 'sidelight-7f3a-name', wording: 'sidelight-7f3a-wording', open: 'sidelight-7f3a-open' } as const;
export const HIGHLIGHT_NAMES: readonly string[] = Object.values(NAMES);

/** 62 % of the text's own colour; the open mark in the accent of `tokens.css`, which does not reach the page. */
const STYLE = `
::highlight(${NAMES.name}) { text-decoration: underline dotted 2px color-mix(in srgb, currentColor 62%, transparent); }
::highlight(${NAMES.wording}) { text-decoration: underline dashed 1.5px color-mix(in srgb, currentColor 62%, transparent); }
::highlight(${NAMES.open}) { text-decoration: underline solid 2px light-dark(#6b3a74, #d8b0df); background-color: light-dark(#f3ecf4, #3a2b3d); color: light-dark(#1b1a19, #eeece8); }
`;

export class Highlights {
  private readonly document: Document;
  private readonly sheet: CSSStyleSheet;
  private readonly groups: Record<keyof typeof NAMES, Highlight>;

  constructor(document: Document) {
    this.document = document;
    this.sheet = new CSSStyleSheet();
    this.sheet.replaceSync(STYLE);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.sheet];
    this.groups = { name: new Highlight(), wording: new Highlight(), open: new Highlight() };
    this.groups.open.priority = 1;
    for (const key of Object.keys(NAMES) as (keyof typeof NAMES)[]) CSS.highlights.set(NAMES[key], this.groups[key]);
  }

  add(kind: MarkKind, range: Range): void {
    this.groups[kind].add(range);
  }

  remove(kind: MarkKind, range: Range): void {
    this.groups[kind].delete(range);
    this.groups.open.delete(range);
  }

  /** Shows one mark as open, or none. */
  setOpen(range: Range | null): void {
    this.groups.open.clear();
    if (range) this.groups.open.add(range);
  }

  /** Takes everything off the page: registry entries and style sheet. */
  destroy(): void {
    for (const name of HIGHLIGHT_NAMES) CSS.highlights.delete(name);
    this.document.adoptedStyleSheets = this.document.adoptedStyleSheets.filter((sheet) => sheet !== this.sheet);
  }
}
