/** Every way of finding, and the conditions of the entries themselves. */
import type { MentionRule } from '../../model/page-context.ts';
import { FLAG } from '../alias-row.ts';
import type { Candidate, Gazetteer } from '../gazetteer.ts';
import { nearSpots } from '../near/scan-near.ts';
import { type Match, scan } from '../scan.ts';
import { type InflectedMatch, scanInflected } from '../scan-inflected.ts';
import { fits, isOtherGender } from './fits.ts';
import type { Field } from './read-field.ts';
import { type Spot, withoutOverlaps } from './spot.ts';

/** Tells whether the span of `text` stands in a credit line; given by the caller, who knows the patterns. */
export type CreditTest = (text: string, start: number, end: number) => boolean;

/** Spots of a text by every way of finding, each with the entries whose own conditions are met. */
export function spotsOf(gazetteer: Gazetteer, field: Field, isCredit: CreditTest): Spot[] {
  const { text, tokens } = field;
  const spots: Spot[] = [];
  const add = (match: Match & { inflected?: number }): void => {
    const spot = toSpot(gazetteer, field, match, isCredit);
    if (spot) spots.push(spot);
  };
  for (const match of scan(gazetteer, text, tokens)) add(match);
  for (const match of scanInflected(gazetteer, text, tokens)) add(match);
  const found = withoutOverlaps(
    spots.filter((spot) => !isListedOtherwise(spot, spots)),
    tokens.count,
  );
  field.cover(found);
  const near = nearSpots(gazetteer, field);
  field.cover(near);
  return [...found, ...near].sort((a, b) => a.start - b.start);
}

/** An inflected wording whose letters the pack lists as a name and, with good reason, as no wording: Russian "Шуши". */
const isListedOtherwise = (spot: Spot, all: readonly Spot[]): boolean =>
  spot.layer === 'wording' &&
  spot.rule === 'inflected' &&
  all.some(
    (one) => one.layer === 'name' && one.rule !== 'inflected' && one.first === spot.first && one.last === spot.last,
  );

/** A match with the entries that may stand there, or null where none may. */
export function toSpot(
  gazetteer: Gazetteer,
  field: Field,
  match: Match | InflectedMatch,
  isCredit: CreditTest,
): Spot | null {
  const { text } = field;
  const { layer, first, last, start, end, node } = match;
  const written = text.slice(start, end);
  const inflected = 'inflected' in match;
  const fitting = gazetteer
    .candidates(node)
    .filter((one) => one.wording === (layer === 'wording'))
    .filter((one) => fits(one, written, () => isCredit(text, start, end)))
    .filter((one) => !inflected || (!(one.flags & FLAG.acronym) && !isOtherGender(one, written)));
  if (fitting.length === 0) return null;
  const spot: Spot = { layer, first, last, start, end, rule: 'exact', fitting: closestFirst(fitting, written) };
  spot.rule = inflected ? 'inflected' : ruleOf(spot.fitting[0] as Candidate, written);
  return spot;
}

/** Of several spellings of the same entity that fold alike, the one printed on the page. */
const closestFirst = (fitting: Candidate[], written: string): Candidate[] =>
  [...fitting].sort((a, b) => Number(b.text === written) - Number(a.text === written));

function ruleOf(alias: Candidate, written: string): MentionRule {
  if (alias.flags & FLAG.acronym) return 'acronym';
  if (alias.flags & FLAG.generated) return 'transliterated';
  return alias.text === written ? 'exact' : 'folded';
}
