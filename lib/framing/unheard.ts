/**
 * Parties that a text accuses or says were asked, and lets say nothing: "The court has not commented", "accused the army of
 * closing the bridge". Told only from the text's own words; whoever states something anywhere in it was heard.
 */
import type { Unheard, Voice } from '../model/page-context.ts';
import { foldText } from '../text/fold.ts';
import type { QuoteRange } from '../text/quotes.ts';
import type { Act, Grammar, Token, Unit } from './speech/tokens.ts';
import { alike, headOf } from './voice-names.ts';

const MOST_WORDS = 7;
const ARTICLE = /^(?:the|an?)$/;
/** Ends the one accused: "of", "in", a mark, the day. */
const ENDS = /^(?:of|in|on|that|over|for|by|at|to|from|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;
const PRONOUN = /^(?:him|her|it|them|us|me|you|each|one|himself|herself|itself|themselves|being|having)$/;

/** Whom an act accuses: what stands between "accused" and "of". */
export function accusedBy({ lemma, verb }: Act, { tokens }: Unit): QuoteRange | null {
  if (lemma !== 'accuse') return null;
  let from = tokens.findIndex(({ start }) => start >= verb.end);
  if (from < 0) return null;
  if (ARTICLE.test((tokens[from] as Token).lower)) from++;
  let to = from;
  while (to < tokens.length && to - from < MOST_WORDS) {
    const { kind, lower } = tokens[to] as Token;
    if (kind !== 'word' || ENDS.test(lower)) break;
    to++;
  }
  const [first, last] = [tokens[from], tokens[to - 1]];
  return first && last && to > from && !PRONOUN.test(first.lower) ? { start: first.start, end: last.end } : null;
}

/** Who did not answer: the subject of what says so, which is the last clause after a semicolon, where it names somebody. */
export function askedIn(unit: Unit, { subject }: Grammar): QuoteRange | null {
  const clause = unit.tokens.slice(unit.tokens.findLastIndex(({ text }) => text === ';') + 1);
  const found = subject({ ...unit, tokens: clause });
  return found && /^(?:named|common|document)$/.test(found.kind) ? found.name : null;
}

/** Each party once, by its fullest name, without those that are heard. */
export function unheardParties(found: readonly Unheard[], heard: readonly Voice[]): Unheard[] {
  const out: Unheard[] = [];
  const spoke = heard.map(({ name }) => wordsOf(name));
  for (const one of found) {
    const words = wordsOf(one.name);
    if (spoke.some((voice) => isSame(voice, words))) continue;
    const known = out.findIndex(({ name }) => isSame(wordsOf(name), words));
    if (known < 0) out.push(one);
    // Accused by a full name, then "the army has not commented": one party, asked.
    else if (one.why === 'asked') out[known] = { ...one, name: (out[known] as Unheard).name };
  }
  return out;
}

const wordsOf = (name: string): string[] =>
  foldText(name.replace(/['’]s\b/g, ''))
    .split(' ')
    .filter((word) => !ARTICLE.test(word));

/** One names the other again: the same head, or a country and its officials. */
function isSame(a: readonly string[], b: readonly string[]): boolean {
  if (a.join(' ') === b.join(' ')) return true;
  const short = a.length <= b.length ? a : b;
  const long = short === a ? b : a;
  return (
    short.length === 1 && (alike(headOf(long), short[0] as string) || alike(long[0] as string, short[0] as string))
  );
}
