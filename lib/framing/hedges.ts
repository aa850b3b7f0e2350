/** "so-called", "alleged", scare quotes: words by which a writer keeps a distance, with what they are put on. */
import type { QuoteRange } from '../text/quotes.ts';
import { isVerb } from './speech/english-noun-phrase.ts';
import type { Token, Unit } from './speech/tokens.ts';

export type HedgeFound = { marker: QuoteRange; on: QuoteRange };

/** Before a noun. Matched whole, in small letters. */
const ADJECTIVES =
  /^(?:so-called|alleged|purported|self-styled|self-proclaimed|self-declared|supposed|ostensible|would-be|так называем\p{L}+|т\. ?н\.|пресловут\p{L}+|мним\p{L}+|предполагаем\p{L}+|самопровозглаш[её]нн\p{L}+|qondarma|sözdə|iddia (?:edilən|olunan)|guya ki|özünü elan etmiş)$/u;
const ADVERBS = /^(?:allegedly|purportedly|supposedly|ostensibly|reportedly|якобы|guya|güya|iddiaya görə|будто бы)$/u;
const LONGEST = 3;
/** Every hedge begins so: asked first, for most words do not. */
const BEGINS =
  /^(?:so-|alleg|purport|self-|suppos|ostensib|would-|report|так$|т$|преслов|мним|предпол|самопров|якобы|будто|qondarma|sözdə|iddia|iddiaya|guya|güya|özünü)/u;

/** Ends what a hedge is put on. */
const ENDS =
  /^(?:of|in|on|at|by|for|from|to|with|that|which|who|and|or|but|as|was|were|is|are|had|has|have|will|would|в|на|с|по|из|от|до|для|и|или|что|который|которая|которые|был|была|были|о|об|к|у|və|ilə|üçün|ki|isə|barədə|haqqında)$/u;
const AUXILIARY = /^(?:was|were|is|are|been|being|had|has|have|be)$/;

export function findHedges({ tokens }: Unit): HedgeFound[] {
  const out: HedgeFound[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!BEGINS.test((tokens[at] as Token).lower)) continue;
    for (let length = LONGEST; length > 0; length--) {
      const words = tokens.slice(at, at + length);
      if (words.length < length || words.some(({ kind }, step) => kind !== 'word' && !(step > 0 && kind === 'mark')))
        continue;
      const phrase = words
        .map(({ lower, text }) => lower || text)
        .join(' ')
        .replace(/ \./g, '.');
      const adjective = ADJECTIVES.test(phrase);
      if (!adjective && !ADVERBS.test(phrase)) continue;
      const on = adjective ? nounBehind(tokens, at + length) : clauseBehind(tokens, at, at + length);
      if (on) out.push({ marker: { start: (tokens[at] as Token).start, end: (words.at(-1) as Token).end }, on });
      at += length - 1;
      break;
    }
  }
  return out;
}

/** The noun phrase behind an adjective: small words or capitals up to a preposition, a verb or a mark. */
function nounBehind(tokens: readonly Token[], from: number): QuoteRange | null {
  let to = from - 1;
  for (let at = from; at < tokens.length && at < from + 5; at++) {
    const token = tokens[at] as Token;
    if (token.kind === 'quote') {
      if (at === from && token.range) return token.range;
      break;
    }
    if (token.kind === 'mark' && !/[-’']/.test(token.text)) break;
    if (ENDS.test(token.lower) || (at > from && isVerb(tokens, at))) break;
    if (
      at > from &&
      !token.capital &&
      (/(?:ed|ly)$/.test(token.lower) || /(?:л|ла|ли|ло|ет|ют|ся)$/.test(token.lower)) &&
      /\p{Ll}{4,}/u.test(token.lower)
    )
      break;
    to = at;
  }
  return to < from ? null : { start: (tokens[from] as Token).start, end: (tokens[to] as Token).end };
}

/** What an adverb is put on: the word it stands before, with its complement up to a mark or a preposition. */
function clauseBehind(tokens: readonly Token[], at: number, from: number): QuoteRange | null {
  let start = from;
  while (AUXILIARY.test(tokens[start]?.lower ?? '')) start++;
  const found = nounOrVerb(tokens, start);
  if (found) return found;
  const before = tokens[at - 1];
  return before?.kind === 'word' ? { start: before.start, end: before.end } : null;
}

function nounOrVerb(tokens: readonly Token[], from: number): QuoteRange | null {
  let to = from - 1;
  for (let at = from; at < tokens.length && at < from + 4; at++) {
    const token = tokens[at] as Token;
    if (token.kind !== 'word' || (at > from && ENDS.test(token.lower))) break;
    to = at;
  }
  return to < from ? null : { start: (tokens[from] as Token).start, end: (tokens[to] as Token).end };
}
