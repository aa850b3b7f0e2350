/** Sentences with their offsets. `Intl.Segmenter` cuts; we mend its wrong cuts: initials, dotted dates, inner quotations. */

export type Sentence = { start: number; end: number };

const segmenters = new Map<string, Intl.Segmenter>();
function segmenterFor(language: string): Intl.Segmenter {
  let found = segmenters.get(language);
  if (!found) {
    try {
      found = new Intl.Segmenter(language, { granularity: 'sentence' });
    } catch {
      found = new Intl.Segmenter('en', { granularity: 'sentence' });
    }
    segmenters.set(language, found);
  }
  return found;
}

/** Ends in an initial or a short title ("A.", "Mr.", "Aug.1."): the sentence runs on. */
const RUNS_ON = /(?:^|[\s(“"«])(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.\s*$/u;

/** Ends in a quotation with its own mark, and small letters follow: “Enough!” they said. */
const quotationRunsOn = (sentence: string, rest: string): boolean =>
  /[!?.…]["”»]\s*$/u.test(sentence) && /^\p{Ll}/u.test(rest);

/** Sentences of `text`, trimmed of white space, never reaching over a blank line. */
export function sentences(text: string, language: string): Sentence[] {
  const out: Sentence[] = [];
  const segmenter = segmenterFor(language);
  for (const paragraph of text.matchAll(/[^\n]+(?:\n(?!\n)[^\n]+)*/g)) {
    let open: Sentence | null = null;
    for (const cut of segmenter.segment(paragraph[0])) {
      const start: number = open ? open.start : paragraph.index + cut.index;
      const end = paragraph.index + cut.index + cut.segment.length;
      open = { start, end };
      const sentence = text.slice(start, end);
      if (RUNS_ON.test(sentence) || quotationRunsOn(sentence, text.slice(end, end + 2))) continue;
      push(out, text, open);
      open = null;
    }
    if (open) push(out, text, open);
  }
  return out;
}

function push(out: Sentence[], text: string, { start, end }: Sentence): void {
  const piece = text.slice(start, end);
  const lead = piece.length - piece.trimStart().length;
  const trimmed = piece.trim();
  if (trimmed !== '') out.push({ start: start + lead, end: start + lead + trimmed.length });
}

/** The sentence that holds `offset`, or null where it falls between two. */
export function sentenceAt(list: Sentence[], offset: number): Sentence | null {
  return list.find((sentence) => sentence.start <= offset && offset < sentence.end) ?? null;
}
