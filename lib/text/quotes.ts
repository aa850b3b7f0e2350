/**
 * Which stretches of a text stand inside quotation marks: “ ” " « » „ “ ”.
 *
 * A quotation may run over several paragraphs; then each paragraph may open with the mark again. Single marks are
 * apostrophes far more often than quotations and are not read. Where marks do not balance the answer is null
 * ("unclear"), never a guess.
 */

export type QuoteRange = { start: number; end: number };

const OPENERS = new Map([
  ['“', '”'],
  ['«', '»'],
  ['„', '“”'],
]); // prettier-ignore
const CLOSERS = new Set(['”', '»']);

/** Quoted ranges, marks left out, outermost only; null where the marks do not balance. */
export function quotedRanges(text: string): QuoteRange[] | null {
  const out: QuoteRange[] = [];
  /** Closing marks we wait for, innermost last. */
  const open: { closers: string; start: number; mark: string }[] = [];
  const close = (at: number): void => {
    const last = open.pop();
    if (last && open.length === 0) out.push({ start: last.start, end: at });
  };
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    const waiting = open.at(-1);
    if (waiting?.closers.includes(char)) close(at);
    else if (char === '"') open.push({ closers: '"', start: at + 1, mark: char });
    else if (OPENERS.has(char)) {
      // The same mark at the head of a later paragraph carries the quotation on; it opens nothing new.
      const carriesOn = open.some((one) => one.mark === char) && startsParagraph(text, at);
      if (!carriesOn) open.push({ closers: OPENERS.get(char) as string, start: at + 1, mark: char });
    } else if (CLOSERS.has(char)) return null;
  }
  return open.length === 0 ? out : null;
}

function startsParagraph(text: string, at: number): boolean {
  return at === 0 || text.charAt(at - 1) === '\n';
}

const countWords = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'-]*/gu)?.length ?? 0;

/** Words inside quotation marks by all words, 0 to 1; null where the marks do not balance or there are no words. */
export function quotedShare(text: string): number | null {
  const ranges = quotedRanges(text);
  const all = countWords(text);
  if (!ranges || all === 0) return null;
  return ranges.reduce((sum, range) => sum + countWords(text.slice(range.start, range.end)), 0) / all;
}

/** Whether `offset` is the writer's own text or a quotation. */
export function voiceAt(ranges: QuoteRange[] | null, offset: number): 'own' | 'quoted' | 'unclear' {
  if (!ranges) return 'unclear';
  return ranges.some((range) => range.start <= offset && offset < range.end) ? 'quoted' : 'own';
}
