/** What the grammars of all languages share: a sentence is read token by token, and a colon counts where nothing else was said. */
import type { Act, Speaker, Token } from './tokens.ts';

/** `readAt` gets the acts read so far; `speakerBefore` who stands before the colon at that place. */
export function readActs(
  tokens: readonly Token[],
  readAt: (at: number, acts: readonly Act[]) => Act | null,
  speakerBefore: (colon: number) => Speaker | null,
): Act[] {
  const acts: Act[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const found = readAt(at, acts);
    if (found) acts.push(found);
  }
  const colon = acts.length === 0 ? readColon(tokens, speakerBefore) : null;
  return colon ? [colon] : acts;
}

/** X: “…”. */
function readColon(tokens: readonly Token[], speakerBefore: (colon: number) => Speaker | null): Act | null {
  const at = tokens.findIndex(({ text }) => text === ':');
  if (at < 1 || tokens[at + 1]?.kind !== 'quote') return null;
  const speaker = speakerBefore(at);
  const { start, end } = tokens[at] as Token;
  return speaker?.kind === 'named' ? { verb: { start, end }, lemma: ':', class: 'neutral', speaker } : null;
}
