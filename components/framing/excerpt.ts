/** A stretch of a page as it is shown: its own words, cut at a word and never without saying so. */
import type { Span } from '../../lib/model/page-context.ts';

type Range = { start: number; end: number };
export type Excerpt = { text: string; marks: Range[] };

/** UTF-16 units; more is cut. */
const LONGEST = 280;

/** The text of `span` with `inside` marked, on one line. What is cut ends in "…". */
export function excerptOf(span: Span, inside: readonly Span[], longest = LONGEST): Excerpt {
  const marks = inside
    .filter((one) => one.field === span.field && one.start >= span.start && one.end <= span.end)
    .map(({ start, end }) => ({ start: start - span.start, end: end - span.start }));
  const first = marks[0]?.start ?? 0;
  // A long quotation before the verb: begin near the verb, so that it is seen.
  const from = first > longest * 0.8 ? wordStart(span.text, first - longest / 2) : 0;
  const to = span.text.length - from <= longest ? span.text.length : wordEnd(span.text, from + longest);
  const lead = from > 0 ? '… ' : '';
  return {
    text: `${lead}${span.text.slice(from, to).replace(/\s/g, ' ')}${to < span.text.length ? ' …' : ''}`,
    marks: marks
      .filter(({ start, end }) => start >= from && end <= to)
      .map(({ start, end }) => ({ start: start - from + lead.length, end: end - from + lead.length })),
  };
}

const wordStart = (text: string, at: number): number => text.indexOf(' ', Math.floor(at)) + 1;
const wordEnd = (text: string, at: number): number => {
  const found = text.lastIndexOf(' ', at);
  return found > 0 ? found : at;
};
