/** A paragraph of a text with where it starts there, in UTF-16 units. */
export type Paragraph = { text: string; at: number };

/** Cuts a text at its blank lines and keeps the offsets, so marks of the whole text can be placed. */
export function paragraphs(text: string): Paragraph[] {
  const cut: Paragraph[] = [];
  let at = 0;
  for (const gap of text.matchAll(/\n[^\S\n]*(?:\n[^\S\n]*)+/g)) {
    if (gap.index > at) cut.push({ text: text.slice(at, gap.index), at });
    at = gap.index + gap[0].length;
  }
  if (at < text.length) cut.push({ text: text.slice(at), at });
  return cut.filter((paragraph) => paragraph.text.trim() !== '');
}

/** The ranges that lie inside one paragraph, moved to its own offsets. A range over a blank line is left out. */
export function rangesIn<R extends { start: number; end: number }>(ranges: readonly R[], { text, at }: Paragraph): R[] {
  return ranges
    .filter((range) => range.start >= at && range.end <= at + text.length)
    .map((range) => ({ ...range, start: range.start - at, end: range.end - at }));
}
