/** A stretch of a page as it is shown: its own words, cut at a word and never without saying so. */
import type { Span } from '../../lib/model/page-context.ts';
import { type CutText, cutText } from '../shared/cut-text.ts';

export type Excerpt = Pick<CutText, 'text' | 'marks'>;

/** UTF-16 units; more is cut. */
const LONGEST = 280;

/** The text of `span` with `inside` marked, on one line. What is cut ends in "…". */
export function excerptOf(span: Span, inside: readonly Span[], longest = LONGEST): Excerpt {
  const marks = inside
    .filter((one) => one.field === span.field && one.start >= span.start && one.end <= span.end)
    .map(({ start, end }) => ({ start: start - span.start, end: end - span.start }));
  const { text, marks: kept } = cutText(span.text.replace(/\s/g, ' '), marks, longest);
  return { text, marks: kept };
}
