/** What the grammars of Russian and Azerbaijani share: verbs of one to three words, and where a clause begins and ends. */
import type { VerbForm, VerbTable } from '../words/types.ts';
import type { Act, Speaker, Token } from './tokens.ts';

/** Tokens that may stand before the colon of `X: “…”`. */
export const NAME_BEFORE_COLON = 6;

export type Verb = { form: VerbForm; from: number; to: number };

/** The verb of the table that begins at a token, the longest first; null for a use that reports nothing. */
export function verbAt(
  tokens: readonly Token[],
  at: number,
  table: VerbTable,
  notSpeech: readonly RegExp[],
  text: string,
): Verb | null {
  if (tokens[at]?.kind !== 'word') return null;
  for (const length of [3, 2, 1]) {
    const words = tokens.slice(at, at + length);
    if (words.length < length || words.some(({ kind }) => kind !== 'word')) continue;
    const form = table.get(words.map(({ lower }) => lower).join(' '));
    if (!form) continue;
    const start = (tokens[at] as Token).start;
    if (notSpeech.length > 0 && notSpeech.some((one) => one.test(text.slice(start, start + 100).toLowerCase())))
      return null;
    return { form, from: at, to: at + length - 1 };
  }
  return null;
}

export const actOf = (tokens: readonly Token[], { form, from, to }: Verb, speaker: Speaker | null): Act => ({
  verb: { start: (tokens[from] as Token).start, end: (tokens[to] as Token).end },
  lemma: form.lemma,
  class: form.class,
  speaker,
});

export const rangeOf = (tokens: readonly Token[], from: number, to: number): { start: number; end: number } => ({
  start: (tokens[from] as Token).start,
  end: (tokens[to] as Token).end,
});

/** A mark that ends a clause; hyphens, apostrophes and the dots of initials do not. */
export const endsClause = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  if (token?.kind === 'quote') return token.text.length > 30 || /[.,!?…]$/.test(token.text);
  if (token?.kind !== 'mark') return false;
  if (token.text === '.') return !(tokens[at - 1]?.text.length === 1 && tokens[at - 1]?.capital);
  return !/[-’'&/№%]/.test(token.text) || (token.text === '-' && tokens[at - 1]?.end !== token.start);
};

/** First token of the clause that holds `at`, no further left than `least`. */
export function clauseStart(tokens: readonly Token[], at: number, least = 0): number {
  let from = at;
  while (from > least && !endsClause(tokens, from - 1)) from--;
  return from;
}

/** Whether a quotation stands in the sentence, or a colon or comma leads on behind the verb. */
export const leadsOn = (tokens: readonly Token[], verb: Verb, clauseWords: RegExp): boolean => {
  if (tokens.some(({ kind }) => kind === 'quote')) return true;
  for (let at = verb.to + 1; at < Math.min(tokens.length, verb.to + 14); at++) {
    const token = tokens[at] as Token;
    if (token.text === ':' || clauseWords.test(token.lower)) return true;
  }
  return verb.from > 0 && /^[,—–-]$/.test(tokens[verb.from - 1]?.text ?? '');
};
