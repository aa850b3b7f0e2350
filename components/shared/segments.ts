/** A stretch of text, with the range it belongs to or `null` between ranges. */
export type Segment<R> = { text: string; at: number; range: R | null };

/** Cuts `text` at its ranges. Ranges that are empty, outside or overlap an earlier one are dropped. */
export function segments<R extends { start: number; end: number }>(text: string, ranges: readonly R[]): Segment<R>[] {
  const valid = ranges
    .filter(({ start, end }) => Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end)
    .filter(({ end }) => end <= text.length)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const cut: Segment<R>[] = [];
  let at = 0;
  for (const range of valid) {
    if (range.start < at) continue;
    if (range.start > at) cut.push({ text: text.slice(at, range.start), at, range: null });
    cut.push({ text: text.slice(range.start, range.end), at: range.start, range });
    at = range.end;
  }
  if (at < text.length) cut.push({ text: text.slice(at), at, range: null });
  return cut;
}
