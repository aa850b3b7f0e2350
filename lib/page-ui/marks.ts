/** The marks on a page: what is marked, in reading order, and which one lies under a point. */
import { Highlights, type MarkKind } from './highlights.ts';

/** `key`: what tells a mark from every other of the page, and stays the same when the page is asked about again. */
export type Mark<Subject> = { key: string; kind: MarkKind; range: Range; subject: Subject };

/** Pixels around a line box that still count as on the mark: underlines are thin, fingers are not. */
const SLACK = 2;

export class Marks<Subject> {
  private readonly document: Document;
  private readonly highlights: Highlights;
  private list: Mark<Subject>[] = [];

  constructor(document: Document) {
    this.document = document;
    this.highlights = new Highlights(document);
  }

  /** Shows exactly these marks; one that is shown already stays as it is, so that nothing flickers and an open card keeps its mark. */
  set(marks: readonly Mark<Subject>[]): void {
    const before = new Map(this.list.map((mark) => [mark.key, mark]));
    this.list = marks.map((mark) => before.get(mark.key) ?? mark);
    for (const mark of this.list) if (!before.delete(mark.key)) this.highlights.add(mark.kind, mark.range);
    for (const mark of before.values()) this.highlights.remove(mark.kind, mark.range);
    this.list.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
  }

  all(): readonly Mark<Subject>[] {
    return this.list;
  }

  /** The mark under a viewport point, or null. Only marks inside the element under the point are measured: a page may hold thousands. */
  at(x: number, y: number): Mark<Subject> | null {
    const hit = this.document.elementFromPoint(x, y);
    if (!hit) return null;
    for (const mark of this.list) {
      if (!mayShow(hit, mark.range.startContainer)) continue;
      for (const rect of mark.range.getClientRects()) {
        if (x >= rect.left - SLACK && x <= rect.right + SLACK && y >= rect.top - SLACK && y <= rect.bottom + SLACK)
          return mark;
      }
    }
    return null;
  }

  open(mark: Mark<Subject> | null): void {
    this.highlights.setOpen(mark?.range ?? null);
  }

  destroy(): void {
    this.highlights.destroy();
    this.list = [];
  }
}

/** Whether the element hit can show the node: as its ancestor, or as the host (or slot) of a root that holds it. */
function mayShow(hit: Element, node: Node): boolean {
  return Node.prototype.contains.call(hit, node) || Node.prototype.getRootNode.call(node) !== hit.ownerDocument;
}
