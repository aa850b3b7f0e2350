/** A long text cut at a word, never without saying so, with the marked stretches kept in sight. */
type Range = { start: number; end: number };
export type CutText = { text: string; marks: Range[]; cut: boolean };

/** At most about `longest` UTF-16 units of `text`; a cut end reads "…". Marks are ranges of `text`, and come back as ranges of what is left. */
export function cutText(text: string, marks: readonly Range[], longest: number): CutText {
  const first = marks[0]?.start ?? 0;
  // Where the first mark stands late, begin near it, so that it is seen.
  const from = text.length > longest && first > longest * 0.8 ? wordStart(text, first - longest / 2) : 0;
  const to = text.length - from <= longest ? text.length : wordEnd(text, from + longest);
  const lead = from > 0 ? '… ' : '';
  return {
    text: `${lead}${text.slice(from, to)}${to < text.length ? ' …' : ''}`,
    marks: marks
      .filter(({ start, end }) => start >= from && end <= to)
      .map(({ start, end }) => ({ start: start - from + lead.length, end: end - from + lead.length })),
    cut: from > 0 || to < text.length,
  };
}

const wordStart = (text: string, at: number): number => text.indexOf(' ', Math.floor(at)) + 1;
const wordEnd = (text: string, at: number): number => {
  const found = text.lastIndexOf(' ', at);
  return found > 0 ? found : at;
};
