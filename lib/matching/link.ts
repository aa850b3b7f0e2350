/**
 * From possible mentions to mentions: a span is linked to one entity, or to none (NIL) where the evidence is thin.
 *
 *   texts ─tokens─▶ exact scan ┐
 *                   inflected  ├─▶ spots ─▶ conditions of the entry ─▶ no overlaps ─▶ evidence of the whole page ─▶ linked or NIL
 *                   near       ┘           (case, credit, gender)
 *
 * A wrong name is worse than a missed one, so every doubt ends in NIL. What the whole page tells: which of several bearers
 * of a spelling is meant, what an acronym stands for, whose bare surname it is, and that a name is part of a longer one.
 * Title and body are read together: a spelling that several bear, or an acronym, is resolved in the headline by the text.
 */
import type { MentionRule } from '../model/page-context.ts';
import type { Layer } from './alias-row.ts';
import type { Candidate, Gazetteer } from './gazetteer.ts';
import { pageAcronyms } from './link/acronyms.ts';
import { type CreditTest, spotsOf } from './link/find-spots.ts';
import { pageNames } from './link/page-names.ts';
import { Field } from './link/read-field.ts';
import { evidenceOf, settleAll } from './link/settle.ts';
import { type Spot, withoutOverlaps } from './link/spot.ts';
import { possibleSpots } from './near/scan-near.ts';

export type LinkedSpan = {
  layer: Layer;
  start: number;
  end: number;
  target: string;
  alias: string;
  rule: MentionRule;
};
/** Letters that fit several entries of the packs: shown as "not linked", never guessed. */
export type Nil = { start: number; end: number; targets: string[] };
/** `possible`: one word that is a slip of the pen from a name: worth a question, never a mark. */
export type Linked = { spans: LinkedSpan[]; nil: Nil[]; possible: LinkedSpan[] };

/** Mentions of one text. */
export const findMentions = (gazetteer: Gazetteer, text: string, isCredit: CreditTest): Linked =>
  findMentionsIn(gazetteer, [text], isCredit)[0] as Linked;

/**
 * Mentions of the texts of one page, title first: each is read with the evidence of all. `known` are mentions of the page
 * that were linked before, for a text that came later.
 */
export function findMentionsIn(
  gazetteer: Gazetteer,
  texts: readonly string[],
  isCredit: CreditTest,
  known: readonly { target: string; text: string }[] = [],
): Linked[] {
  const fields = texts.map((text) => new Field(text));
  const found = fields.map((field) => spotsOf(gazetteer, field, isCredit));
  const acronyms = pageAcronyms(texts.join('\n\n'), shifted(found, texts));
  const sure = new Set(found.flatMap((spots) => spots.flatMap((spot) => evidenceOf(spot))));
  for (const { target } of known) sure.add(target);

  const settled = settleAll(gazetteer, fields, found, sure, acronyms);
  const more = pageNames(gazetteer, fields, settled, acronyms, known);
  return fields.map((field, at) => {
    const spots = [...(settled[at] as Spot[]), ...(more[at] as Spot[])];
    return toLinked(withoutOverlaps(spots, field.tokens.count), possibleSpots(gazetteer, field));
  });
}

/** Spots of all texts as if these were one, parted by blank lines. */
function shifted(found: readonly Spot[][], texts: readonly string[]): Spot[] {
  let shift = 0;
  return found.flatMap((spots, at) => {
    const moved = spots.map((spot) => ({ ...spot, start: spot.start + shift, end: spot.end + shift }));
    shift += (texts[at] as string).length + 2;
    return moved;
  });
}

function toLinked(spots: readonly Spot[], possible: readonly Spot[]): Linked {
  const out: Linked = { spans: [], nil: [], possible: [] };
  for (const [list, { layer, start, end, rule, fitting }] of [
    ...spots.map((one) => [out.spans, one] as const),
    ...possible.map((one) => [out.possible, one] as const),
  ]) {
    const targets = [...new Set(fitting.map((one) => one.target))];
    const alias = fitting[0] as Candidate;
    if (targets.length > 1) out.nil.push({ start, end, targets });
    else list.push({ layer, start, end, target: alias.target, alias: alias.text, rule });
  }
  return out;
}
