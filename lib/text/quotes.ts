/**
 * Which stretches of a text stand inside quotation marks: “ ” " « » „ ‘ ’ ' ‹ ›.
 *
 *   read     marks one by one, with a stack of those still open; a paragraph that opens with the mark of an open quotation
 *            carries it on, as printers do
 *   mend     marks left open: one closing » may close «two «at once», as Russian print has it
 *   give up  what still does not balance is *unclear* up to the end of its paragraph; the next paragraph starts afresh
 *
 * Which way a straight mark points is told from its neighbours, as is whether ’ is an apostrophe. Single marks that find no
 * partner in their paragraph are apostrophes and never make anything unclear. Time is linear in the text but for the rereading
 * of paragraphs that do not balance.
 */

export type QuoteRange = { start: number; end: number };

/** `ranges`: inside the marks, outermost only, in order. `unclear`: where the marks do not balance. */
export type Quotes = { ranges: QuoteRange[]; unclear: QuoteRange[] };

/** Marks that may close what the key opened. Writers mix straight and curly ones, and close „ in three ways. */
const CLOSED_BY = new Map([
  ['"', '"”'],
  ['“', '”"“'],
  ['”', '”"'],
  ['„', '“”"‟'],
  ['«', '»'],
  ['»', '«»'],
  ['‹', '›'],
  ['‘', "’'"],
  ['’', '’'],
  ["'", "'’"],
]);
const MARKS = /["“”„«»‹›‘’']/g;
const SINGLE = "‘’'";

const isBlank = (char: string): boolean => char === '' || /\s/.test(char);
const opensWord = (char: string): boolean => isBlank(char) || /[([{—–\-/“"„«‹‘…:=]/.test(char);
const endsWord = (char: string): boolean => isBlank(char) || /[)\]}—–\-/”"“»›’.,;:!?…]/.test(char);
const isLetter = (char: string): boolean => /[\p{L}\p{N}]/u.test(char);

type Open = { mark: string; start: number };

/** All quotations of `text`. A quotation may run over several paragraphs, whether or not its mark is repeated. */
export function readQuotes(text: string): Quotes {
  const out: Quotes = { ranges: [], unclear: [] };
  for (let at = 0; at < text.length; ) {
    const block = readBlock(text, at);
    if (block) {
      if (block.range.end > block.range.start) out.ranges.push(block.range);
      at = block.end;
      continue;
    }
    const done = readGroup(text, at, false) ?? readGroup(text, at, true);
    const end = done ? done.end : paragraphEnd(text, at);
    if (done) out.ranges.push(...done.ranges);
    else out.unclear.push(unclearPart(text, at, end, out.ranges));
    at = end;
  }
  return out;
}

/** A block quotation, where the text shows it as mail does: `> ` at the head of each line. All of it is quoted. */
function readBlock(text: string, from: number): { range: QuoteRange; end: number } | null {
  if (!text.startsWith('> ', from)) return null;
  const end = paragraphEnd(text, from, BLOCK_BREAK);
  return { range: { start: from + 2, end: from + text.slice(from, end).trimEnd().length }, end };
}

/** The quotations of the paragraphs from `from` on, up to the first paragraph end that leaves none open; null if never. */
function readGroup(text: string, from: number, closesAll: boolean): { ranges: QuoteRange[]; end: number } | null {
  const ranges: QuoteRange[] = [];
  let open: Open[] = [];
  let first = from;
  for (;;) {
    const end = paragraphEnd(text, first);
    const read = readParagraph(text, first, end, open, ranges, closesAll);
    if (!read) return null;
    open = read;
    if (open.length === 0) return { ranges, end };
    if (end >= text.length) return null;
    first = end;
  }
}

/** Reads one paragraph; returns what is still open at its end, or null at a mark that closes nothing. */
function readParagraph(
  text: string,
  from: number,
  end: number,
  before: readonly Open[],
  ranges: QuoteRange[],
  closesAll: boolean,
): Open[] | null {
  let open = [...before];
  let carriedOn = before.length === 0;
  const shut = (depth: number, at: number): void => {
    if (depth === 0) ranges.push({ start: (open[0] as Open).start, end: at });
    open = open.slice(0, depth);
  };
  MARKS.lastIndex = from;
  for (let found = MARKS.exec(text); found && found.index < end; found = MARKS.exec(text)) {
    const at = found.index;
    const mark = found[0];
    const [left, right] = [text.charAt(at - 1), text.charAt(at + 1)];
    const depth = open.findLastIndex((one) => (CLOSED_BY.get(one.mark) as string).includes(mark));
    if (SINGLE.includes(mark)) {
      if (depth >= 0 && !isLetter(right) && !isPossessive(text, at, end)) shut(depth, at);
      else if (opensSingle(text, at, end)) open.push({ mark, start: at + 1 });
      continue;
    }
    // The mark of an open quotation at the head of a paragraph carries it on: it opens nothing new.
    if (isHead(text, at, from) && open.some((one) => one.mark === mark)) {
      carriedOn = true;
      MARKS.lastIndex = at + 1;
      continue;
    }
    const direction = directionOf(mark, left, right, depth >= 0);
    if (direction === 'open') {
      // Paragraphs later, opened anew: the earlier quotation was never closed.
      if (!carriedOn && open.some((one) => one.mark === mark)) return null;
      open.push({ mark, start: at + 1 });
    } else if (depth >= 0) shut(closesAll ? lowest(open, mark) : depth, at);
    else if (!(mark === '"' && /\d/.test(left))) return null;
    MARKS.lastIndex = at + 1;
  }
  // A single mark that finds no partner in its paragraph was no quotation.
  return open.filter((one) => !SINGLE.includes(one.mark));
}

const lowest = (open: readonly Open[], mark: string): number =>
  open.findIndex((one) => (CLOSED_BY.get(one.mark) as string).includes(mark));

/** Which way a double mark points. `canClose`: something is open that it could close. */
function directionOf(mark: string, left: string, right: string, canClose: boolean): 'open' | 'close' {
  const [starts, ends] = [opensWord(left), endsWord(right)];
  if (mark === '„' || mark === '«' || mark === '‹')
    return mark === '«' && canClose && !starts && ends ? 'close' : 'open';
  if (mark === '›') return 'close';
  if (mark === '“') return canClose && (!starts || isBlank(right)) && ends ? 'close' : 'open';
  // ” and » open in Swedish and Danish print.
  if (mark === '”' || mark === '»') return !canClose && isBlank(left) && isLetter(right) ? 'open' : 'close';
  if (starts !== ends) return starts ? 'open' : 'close';
  return canClose ? 'close' : 'open';
}

/** ‘ or ' opens a quotation if it stands before a word and a partner follows in the paragraph. */
function opensSingle(text: string, at: number, end: number): boolean {
  if (!opensWord(text.charAt(at - 1)) || isBlank(text.charAt(at + 1)) || endsWord(text.charAt(at + 1))) return false;
  const mark = text.charAt(at);
  const rest = text.slice(at + 1, end);
  // ’90s, ’tis, rock ’n’ roll
  if (mark !== '‘' && /^(?:\d0s|t(?:is|was)\b|em\b|n['’]|cause\b)/iu.test(rest)) return false;
  const closers = CLOSED_BY.get(mark) as string;
  return [...rest.matchAll(/[\p{L}\p{N}.,!?…%)]['’](?![\p{L}\p{N}])/gu)].some(([pair]) =>
    closers.includes(pair.charAt(1)),
  );
}

/** “the workers’ rights are violated’, he said”: after s and before a word, with a better partner further on. */
function isPossessive(text: string, at: number, end: number): boolean {
  if (!/s/i.test(text.charAt(at - 1)) || !/^\s\p{Ll}/u.test(text.slice(at + 1, at + 3))) return false;
  const rest = text.slice(at + 1, end);
  const next = rest.search(/[\p{L}\p{N}.,!?…]['’](?=[\s.,;:!?)—–-]|$)/u);
  const opener = rest.search(/(?:^|[\s(])['‘’](?=\p{L})/u);
  return next >= 0 && (opener < 0 || next < opener);
}

const isHead = (text: string, at: number, from: number): boolean => text.slice(from, at).trim() === '';

const BREAK = /\n+/g;
const BLOCK_BREAK = /\n(?!> )\n*|\n{2,}/g;

/** Where the paragraph that holds `at` ends: behind its line breaks. */
function paragraphEnd(text: string, at: number, ends = BREAK): number {
  ends.lastIndex = at;
  const match = ends.exec(text);
  return match ? match.index + match[0].length : text.length;
}

/** From the first mark that stands in doubt to the end of the paragraph. */
function unclearPart(text: string, from: number, end: number, ranges: QuoteRange[]): QuoteRange {
  // Quotations that closed before the doubt began stay.
  const sure: QuoteRange[] = [];
  readParagraph(text, from, end, [], sure, false);
  const marks = [...text.slice(from, end).matchAll(/["“”„«»‹›]/g)].map(({ index }) => from + index);
  const odd = marks.find((at) => !sure.some((one) => at >= one.start - 1 && at <= one.end)) ?? from;
  ranges.push(...sure.filter((one) => one.end < odd));
  return { start: odd, end: odd + text.slice(odd, end).trimEnd().length };
}

const countWords = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'-]*/gu)?.length ?? 0;

/** Words inside quotation marks by all words, 0 to 1; null where marks do not balance or there are no words. */
export function quotedShare(text: string, { ranges, unclear }: Quotes = readQuotes(text)): number | null {
  const all = countWords(text);
  if (unclear.length > 0 || all === 0) return null;
  return ranges.reduce((sum, range) => sum + countWords(text.slice(range.start, range.end)), 0) / all;
}

/** Whether `offset` is the writer's own text or a quotation; a mark itself is own text. */
export function voiceAt({ ranges, unclear }: Quotes, offset: number): 'own' | 'quoted' | 'unclear' {
  const holds = (range: QuoteRange): boolean => range.start <= offset && offset < range.end;
  if (ranges.some(holds)) return 'quoted';
  return unclear.some(holds) ? 'unclear' : 'own';
}
