/**
 * Names of places that name something else here: part of a longer name, a club, a restaurant, a person, a town abroad.
 * What they name is not ours: NIL. Two rounds: what the words beside a mention tell; and, where a page has used a name in
 * another sense once, the mentions of it that nothing marks as the place.
 */
import { tablesFor } from '../inflect/stripper.ts';
import { isAfterPreposition, isInLongerName } from './longer-name.ts';
import type { Field } from './read-field.ts';
import type { Spot } from './spot.ts';
import { CALLED_AFTER, CALLED_BEFORE, HEADS_BEFORE, HONORIFICS, isHead, isSmallHead, isSport, OPENING_WORDS, PLACE_NOUNS, PLACES_NAME, ROLE_WORDS, US_STATES } from './words.ts'; // biome-ignore format: one line

/** What the page as a whole tells. */
export type Sense = {
  isSport: boolean;
  isEnglish: boolean;
  /** States of the US are named: towns and a state there bear names of ours. */
  isAbroad: boolean;
};

const FEWEST_SPORT_WORDS = 3;

export function senseOf(fields: readonly Field[]): Sense {
  let hits = 0;
  for (const field of fields)
    for (let token = 0; token < field.tokens.count && hits < FEWEST_SPORT_WORDS; token++)
      if (isSport(field.folded(token))) hits++;
  const text = fields.map((field) => field.text).join('\n');
  const isAbroad = fields.some((field) =>
    Array.from({ length: field.tokens.count }, (_, token) => token).some(
      (token) => field.isUpper(token) && US_STATES.has(field.folded(token)),
    ),
  );
  return { isSport: hits >= FEWEST_SPORT_WORDS, isEnglish: tablesFor(text).isEnglish, isAbroad };
}

export type Neighbours = {
  /** Another name begins with the token, so that its capital is its own. */
  begins: (token: number) => boolean;
  /** The token is part of a name that was found. */
  isFound: (token: number) => boolean;
  /** The letters are a listed spelling with an ending, whether or not the pack lists them so too. */
  isForm: (spot: Spot) => boolean;
  /** The same letters are a contested wording: quotation marks may be about the word itself. */
  isWording: (spot: Spot) => boolean;
};

/** By the words beside it: not ours. `spreads`: the name itself stands for something else, and may again on this page. */
export function otherSense(sense: Sense, field: Field, spot: Spot, near: Neighbours): { spreads: boolean } | null {
  if (spot.fitting[0]?.kind === 'place' && isNamedOtherwise(sense, field, spot, near)) return { spreads: true };
  return isInLongerName(field, spot, near.begins, sense.isEnglish) ? { spreads: false } : null;
}

function isNamedOtherwise(sense: Sense, field: Field, spot: Spot, near: Neighbours): boolean {
  return (
    isQuotedAlone(sense, field, spot, near) ||
    isInChain(field, spot, near) ||
    isPersonsName(field, spot, near) ||
    isNamesake(field, spot) ||
    (sense.isSport && isClub(field, spot, near))
  );
}

/** “Qarabağ”, «Баку»: in quotation marks by itself, a place names a club, a hotel, a ship. */
function isQuotedAlone(sense: Sense, field: Field, spot: Spot, near: Neighbours): boolean {
  const before = field.text.charAt(spot.start - 1);
  const after = field.text.slice(spot.end, spot.end + 1);
  if (!/["“„«]/u.test(before) || !/["”“»]/u.test(after)) return false;
  if (!near.isWording(spot) || sense.isSport) return true;
  const next = spot.last + 1 < field.tokens.count ? field.folded(spot.last + 1) : '';
  const previous = spot.first > 0 ? field.folded(spot.first - 1) : '';
  return isHead(next) || isSmallHead(next) || HEADS_BEFORE.has(previous);
}

/** Ararat-Armenia, Баку–Тбилиси–Джейхан: joined to a name that we do not know. */
function isInChain(field: Field, spot: Spot, near: Neighbours): boolean {
  const joined = (token: number): boolean => token > 0 && token < field.tokens.count && /^["”»]?[-–‑]["“«]?$/u.test(field.gap(token)); // biome-ignore format: one line
  const strange = (token: number): boolean => field.isUpper(token) && !near.isFound(token) && field.word(token).length > 2; // biome-ignore format: one line
  for (let token = spot.first; joined(token); token--) if (strange(token - 1)) return true;
  for (let token = spot.last + 1; joined(token); token++) if (strange(token)) return true;
  return false;
}

const SURNAME = /(?:[oe]v|[oe]va|[ıi]yev|yeva|zad[eə]|oğlu|yan|ян|ов|ова|ев|ева|[оеё]вой|[оеё]ву|заде|շյան|յան)$/iu;

/** Лачин Рзаев, Laçın xanım; "his name is …". */
function isPersonsName(field: Field, { first, last }: Spot, near: Neighbours): boolean {
  const next = last + 1;
  if (field.follows(next)) {
    const word = field.word(next);
    if (HONORIFICS.has(field.folded(next)) || CALLED_AFTER.has(field.folded(next))) return true;
    const isSurname = field.isUpper(next) && SURNAME.test(word) && !near.isFound(next);
    if (isSurname && !isAfterPreposition(field, first)) return true;
  }
  if (first === 0 || !CALLED_BEFORE.has(field.folded(first - 1)) || !/^\s["“„«]?$/u.test(field.gap(first)))
    return false;
  return first < 2 || !PLACES_NAME.has(field.folded(first - 2));
}

/** Moscow, Idaho. */
function isNamesake(field: Field, { last }: Spot): boolean {
  const next = last + 1;
  return next < field.tokens.count && field.gap(next) === ', ' && US_STATES.has(field.folded(next));
}

/** On a page about sport, what is not said to be where something happens. */
function isClub(field: Field, spot: Spot, near: Neighbours): boolean {
  const next = spot.last + 1;
  const runsOn =
    field.follows(next) && field.isUpper(next) && !near.isFound(next) && !ROLE_WORDS.has(field.folded(next));
  if (runsOn && !field.isHeadlineCase && !isAfterPreposition(field, spot.first)) return true;
  if (spot.fitting[0]?.common) return false;
  const before = spot.first - 1;
  const strange = field.follows(spot.first) && field.isUpper(before) && !field.opensSentence(before) && !near.isFound(before); // biome-ignore format: one line
  if (strange && !ROLE_WORDS.has(field.folded(before)) && !OPENING_WORDS.has(field.folded(before))) return true;
  return !isPlaceHere(field, spot, near);
}

const LOCATIVE = /(?:d[aə]|d[ae]n|t[ae]|t[ae]n|d[ae]k[iı]|ում|ից|ում|ში|დან|მდე)$/iu;
/** Such an ending after an apostrophe is a token of its own. */
const LOCATIVE_AFTER = /^(?:d|t)(?:a|e|an|en|aki|eki)$/u;

/** Whether the words beside a mention say that it is a place: in, from, the city of, a locative. */
export function isPlaceHere(field: Field, spot: Spot, near: Neighbours): boolean {
  const { first, last, start, end } = spot;
  if (near.isForm(spot) && LOCATIVE.test(field.text.slice(start, end))) return true;
  if (isAfterPreposition(field, first)) return true;
  if (field.follows(first) && PLACE_NOUNS.has(field.folded(first - 1))) return true;
  const next = last + 1;
  if (next >= field.tokens.count) return false;
  if (/^['’]$/u.test(field.gap(next)) && LOCATIVE_AFTER.test(field.folded(next))) return true;
  return field.follows(next) && PLACE_NOUNS.has(field.folded(next));
}
