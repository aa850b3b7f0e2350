/** Whether the marks on a page lie on the words they stand for. */
import type { PageContext } from '../../../lib/model/page-context.ts';

const squash = (text: string): string => text.replace(/\s+/g, ' ');

/**
 * How many of the marked texts, in reading order, are those of names and wordings found, in the same order. Which of
 * several places is marked is not decided here: only that nothing is marked beside what was found.
 */
export function rightMarks({ mentions, naming }: PageContext, marks: readonly string[]): number {
  const found = [...mentions, ...naming]
    .filter(({ field }) => field === 'body')
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ text }) => squash(text));
  let right = 0;
  let from = 0;
  for (const mark of marks) {
    const at = found.indexOf(squash(mark), from);
    if (at < 0) continue;
    right++;
    from = at + 1;
  }
  return right;
}

/** A page on which something was found and nothing is marked. */
export const lacksMarks = ({ mentions, naming }: PageContext, marks: readonly string[]): boolean =>
  marks.length === 0 && [...mentions, ...naming].some(({ field }) => field === 'body');
