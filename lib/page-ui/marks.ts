/** The marks on a page: what is marked, in reading order, and which one lies under a point. */
import { Highlights, type MarkKind } from './highlights.ts';

export type Mark<Subject> = { kind: MarkKind; range: Range; subject: Subject };

/** Pixels around a line box that still count as on the mark: underlines are thin, fingers are not. */
const SLACK = 2;

export class Marks<Subject> {
  private readonly highlights: Highlights;
  private list: Mark<Subject>[] = [];

  constructor(document: Document) {
    this.highlights = new Highlights(document);
  }

  /** Adds marks; the list stays in reading order. */
  add(marks: readonly Mark<Subject>[]): void {
    for (const mark of marks) this.highlights.add(mark.kind, mark.range);
    this.list.push(...marks);
    this.list.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
  }

  all(): readonly Mark<Subject>[] {
    return this.list;
  }

  remove(wanted: (mark: Mark<Subject>) => boolean): void {
    for (const mark of this.list) if (wanted(mark)) this.highlights.remove(mark.kind, mark.range);
    this.list = this.list.filter((mark) => !wanted(mark));
  }

  /** The mark under a viewport point, or null. Only marks whose box is in view are measured. */
  at(x: number, y: number): Mark<Subject> | null {
    for (const mark of this.list) {
      const box = mark.range.getBoundingClientRect();
      if (y < box.top - SLACK || y > box.bottom + SLACK || x < box.left - SLACK || x > box.right + SLACK) continue;
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
