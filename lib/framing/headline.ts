/**
 * A headline repeats the body in few words: marks around words that the body quotes, or bears as a name, do there what they do
 * in the body. Only what the body has nowhere keeps the reading that the headline alone gives.
 */
import type { Hedge, Quotation } from '../model/page-context.ts';
import { foldText } from '../text/fold.ts';

type Marked = { quotations: Quotation[]; hedges: Hedge[] };

export function asInBody<T extends Marked>(title: T, body: Marked): T {
  const folded = body.quotations.map((one) => ({ ...one, words: foldText(one.text) }));
  const quotations = title.quotations.map((one) => {
    const words = foldText(one.text);
    const same = one.kind === 'scare' && folded.find(({ words: other }) => ` ${other} `.includes(` ${words} `));
    return same ? { ...one, kind: same.kind, speaker: same.speaker } : one;
  });
  const scares = new Set(quotations.filter(({ kind }) => kind === 'scare').map(({ start }) => start));
  const hedges = title.hedges.filter(({ marker, start }) => marker !== 'scare quote' || scares.has(start));
  return { ...title, quotations, hedges };
}
