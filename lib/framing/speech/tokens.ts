/**
 * A text as the grammars of speech read it: words, marks, and each quotation as one token, so that nothing inside a quotation
 * is taken for the writer's own sentence. Sentences are cut on a copy whose quotations are filled with one letter, for a
 * quotation's own full stops end no sentence of the writer's.
 */
import type { QuoteRange, Quotes } from '../../text/quotes.ts';
import { type Sentence, sentences } from '../../text/sentences.ts';

export type Token = {
  kind: 'word' | 'mark' | 'quote';
  start: number;
  end: number;
  text: string;
  lower: string;
  /** Starts with a capital letter. */
  capital: boolean;
  /** For a quotation, the range inside its marks; its `text` is what stands there, its `lower` is empty. */
  range: QuoteRange | null;
};

export type Unit = Sentence & { tokens: Token[] /** The paragraph's first sentence. */; first: boolean };

const MARK = /["“”„«»‹›‘’']/;
const TOKEN = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’.-](?=[\p{L}\p{N}]))*|[^\s\p{L}\p{N}]/gu;

/** The sentences of `text` with their tokens; time is linear in its length. */
export function unitsOf(text: string, quotes: Quotes, language: string): Unit[] {
  const masked = mask(text, quotes.ranges);
  let next = 0;
  let last = 0;
  return sentences(masked, language).map((sentence) => {
    const tokens: Token[] = [];
    let at = sentence.start;
    while (next < quotes.ranges.length && (quotes.ranges[next] as QuoteRange).end < sentence.start) next++;
    for (let q = next; q < quotes.ranges.length; q++) {
      const range = quotes.ranges[q] as QuoteRange;
      // A statement carried without marks begins with its first word.
      const start = MARK.test(text.charAt(range.start - 1)) ? range.start - 1 : range.start;
      if (start >= sentence.end) break;
      if (start < at) continue;
      pushWords(tokens, text, at, start);
      const end = MARK.test(text.charAt(range.end)) ? range.end + 1 : range.end;
      const inside = text.slice(range.start, range.end);
      tokens.push({ kind: 'quote', start, end, text: inside, lower: '', capital: false, range });
      at = end;
    }
    if (at < sentence.end) pushWords(tokens, text, at, sentence.end);
    const first = last === 0 || text.slice(last, sentence.start).includes('\n');
    last = sentence.end;
    return { ...sentence, tokens, first };
  });
}

function pushWords(out: Token[], text: string, from: number, to: number): void {
  TOKEN.lastIndex = from;
  for (let found = TOKEN.exec(text); found && found.index < to; found = TOKEN.exec(text)) {
    const [word] = found;
    const start = found.index;
    const isWord = /[\p{L}\p{N}]/u.test(word);
    out.push({
      kind: isWord ? 'word' : 'mark',
      start,
      end: start + word.length,
      text: word,
      // The dot that İ leaves behind in small letters belongs to no word of our lists.
      lower: word.toLowerCase().replaceAll('i\u0307', 'i'),
      capital: /^\p{Lu}/u.test(word),
      range: null,
    });
  }
}

/** The text with the inside of every quotation filled, its last mark kept, so that `“…!” he said` stays one sentence. */
function mask(text: string, ranges: readonly QuoteRange[]): string {
  let out = '';
  let at = 0;
  for (const { start, end } of ranges) {
    if (start < at) continue;
    // A capital may open a sentence, a small letter never does.
    const fill = /^\P{L}*\p{Ll}/u.test(text.slice(start, start + 8)) ? 'x' : 'X';
    const kept = /[.!?…,]$/.test(text.slice(start, end)) ? 1 : 0;
    out += text.slice(at, start) + fill.repeat(Math.max(0, end - kept - start)) + text.slice(end - kept, end);
    at = end;
  }
  return out + text.slice(at);
}

/** What was said, where one grammar found it. Ranges are offsets into the text. */
export type Act = {
  verb: QuoteRange;
  lemma: string;
  class: 'neutral' | 'doubting' | 'endorsing' | 'denying';
  /** Who said it; null where the text does not tell ("it was alleged"). */
  speaker: Speaker | null;
};

export type Speaker = {
  name: QuoteRange;
  /** Words for the office beside the name: "Foreign Minister". */
  role: QuoteRange | null;
  /**
   * `pronoun` stands for an earlier speaker; `document` for its author; `evidence` has no voice, nor has `hearsay`: everybody,
   * reports; `nobody` says nothing.
   */
  kind: 'named' | 'common' | 'pronoun' | 'document' | 'evidence' | 'hearsay' | 'nobody';
  /** "the official": one who was named before, where there is one. */
  definite?: boolean;
};

/** `subject`: who a sentence without speech is about, for the pronoun that may follow. */
export type Grammar = { read: (unit: Unit, text: string) => Act[]; subject: (unit: Unit) => Speaker | null };
