/** Names that are part of a longer name: a street, a club, a festival, a product. What they name is not ours: NIL. */
import type { Field } from './read-field.ts';
import type { Spot } from './spot.ts';
import { HEADS_AFTER, HEADS_BEFORE, OPENING_WORDS, ROLE_WORDS } from './words.ts';

/** Words with a capital that follow a place without making a longer name of it: days and months, and the state's own offices. */
const AFTER_PLACE = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december|i|mfa|mod|mid|mia)$/; // biome-ignore format: one line
const NUMERAL = /^(?:\d|[IVX]+$)/;
/** An English text: the rule about unknown capitals holds there alone. */
const ENGLISH = /^[A-Za-z]/;

/** `begins`: whether another name begins with the token, so that its capital is its own. */
export function isInLongerName(field: Field, spot: Spot, begins: (token: number) => boolean): boolean {
  const { first, last } = spot;
  const kind = spot.fitting[0]?.kind;
  if (kind === 'event' || kind === 'document') return false;
  return headBefore(field, first) || (!begins(last + 1) && headAfter(field, spot, kind === 'place'));
}

function headAfter(field: Field, { first, last }: Spot, isPlace: boolean): boolean {
  const next = last + 1;
  if (!runsOn(field, next)) return false;
  const word = field.folded(next);
  const capital = field.isUpper(next);
  // A head noun in small letters counts right after a place: "Karabakh horses", "Qarabağ klubu".
  if (HEADS_AFTER.has(word)) return capital || isPlace;
  if (capital && capitalHeadIn(field, next + 1)) return true;
  if (!isPlace || !capital || field.isHeadlineCase || field.isShouted(first, 4)) return false;
  if (!ENGLISH.test(field.word(first)) || NUMERAL.test(field.word(next))) return false;
  if (field.isShouted(next, 2)) return false;
  return !ROLE_WORDS.has(word) && !OPENING_WORDS.has(word) && !AFTER_PLACE.test(word);
}

/** "Baku Olympic Stadium", "Yerevan State University": the head is one or two words on. */
function capitalHeadIn(field: Field, from: number): boolean {
  for (let token = from; token < from + 2 && field.follows(token) && field.isUpper(token); token++)
    if (HEADS_AFTER.has(field.folded(token))) return true;
  return false;
}

/** A closing quotation mark lets a club's name run on: “Qarabağ” klubu. */
function runsOn(field: Field, next: number): boolean {
  return field.follows(next) || (next < field.tokens.count && /^["”»]\s$/u.test(field.gap(next)));
}

function headBefore(field: Field, first: number): boolean {
  if (first === 0) return false;
  const before = first - 1;
  if (!HEADS_BEFORE.has(field.folded(before))) return false;
  return field.follows(first) || /^\s["“„«]$/u.test(field.gap(first));
}
