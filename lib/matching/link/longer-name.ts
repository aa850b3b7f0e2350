/** Names that are part of a longer name: a street, a club, a festival, a product. What they name is not ours: NIL. */
import type { Field } from './read-field.ts';
import type { Spot } from './spot.ts';
import {
  CALENDAR,
  HEADS_BEFORE,
  isHead,
  isSmallHead,
  isStateOffice,
  LOCATIVE_BEFORE,
  OPENING_WORDS,
  ROLE_WORDS,
} from './words.ts';

/** "Karabakh Armenians" are people, and of Karabakh. */
const DEMONYM = /^(?:armeni|azer|russi|georgi|turk|iran|kurd|ukrain|americ|europ|jew|yezid)\p{L}*(?:s|n|sh|ian|ish)$/u;
const NUMERAL = /^(?:\d|[IVX]+$)/;
/** The rule about unknown capitals holds in English alone. */
const LATIN = /^[A-Za-z]/;

/** `begins`: whether another name begins with the token, so that its capital is its own. */
export function isInLongerName(
  field: Field,
  spot: Spot,
  begins: (token: number) => boolean,
  isEnglish: boolean,
): boolean {
  const { first, last } = spot;
  const kind = spot.fitting[0]?.kind;
  if (kind === 'event' || kind === 'document') return false;
  if (headBefore(field, first) || isAfterAcronym(field, spot)) return true;
  return !begins(last + 1) && headAfter(field, spot, kind === 'place', isEnglish);
}

function headAfter(field: Field, { first, last }: Spot, isPlace: boolean, isEnglish: boolean): boolean {
  const next = last + 1;
  if (!runsOn(field, next)) return false;
  const word = field.folded(next);
  const capital = field.isUpper(next);
  if (isPlace && !capital && isSmallHead(word)) return true;
  if (capital && (isHead(word) || capitalHeadIn(field, next + 1))) return true;
  if (!isPlace || !capital || field.isHeadlineCase || field.isShouted(first, 4)) return false;
  if (!LATIN.test(field.word(first)) || NUMERAL.test(field.word(next))) return false;
  if (!isEnglish) return isTurkicCompound(field, next);
  if (field.isShouted(next, 2) || isAfterPreposition(field, first)) return false;
  return !ROLE_WORDS.has(word) && !OPENING_WORDS.has(word) && !CALENDAR.has(word) && !DEMONYM.test(word);
}

/** "Karabağ Tatlıcısı": the last of the capitals has the ending of a compound, and is no office of a state. */
function isTurkicCompound(field: Field, next: number): boolean {
  let last = next;
  while (field.follows(last + 1) && field.isUpper(last + 1)) last++;
  const word = field.folded(last);
  return /(?:[a-z]s)[iu]$/.test(word) && !ROLE_WORDS.has(word) && !isStateOffice(word);
}

/** МС ООН, СБ ООН: an acronym of an acronym. */
const isAfterAcronym = (field: Field, { first, rule }: Spot): boolean =>
  rule === 'acronym' && field.follows(first) && /^\p{Lu}{2,3}$/u.test(field.word(first - 1)) && !field.isNamed(first - 1); // biome-ignore format: one line

/** "Baku Olympic Stadium", "Bakı Ağır Cinayətlər Məhkəməsi": the head is up to three words on. */
function capitalHeadIn(field: Field, from: number): boolean {
  for (let token = from; token < from + 3 && field.follows(token) && field.isUpper(token); token++)
    if (isHead(field.folded(token))) return true;
  return false;
}

/** "In Baku Formula 1 is loud": the place is where, and the next name begins after it. */
export function isAfterPreposition(field: Field, first: number): boolean {
  if (!field.follows(first)) return false;
  if (LOCATIVE_BEFORE.has(field.folded(first - 1))) return true;
  // "в родном Агдаме": one plain word between.
  return field.isLower(first - 1) && field.follows(first - 1) && LOCATIVE_BEFORE.has(field.folded(first - 2));
}

/** A closing quotation mark lets a club's name run on: “Qarabağ” klubu. */
function runsOn(field: Field, next: number): boolean {
  return field.follows(next) || (next < field.tokens.count && /^["”»]\s$/u.test(field.gap(next)));
}

function headBefore(field: Field, first: number): boolean {
  if (first === 0) return false;
  const before = first - 1;
  // "the Republic of Artsakh", where the pack has no such name.
  if (before > 1 && field.folded(before) === 'of' && field.folded(before - 1) === 'republic' && !field.isUpper(before - 2)) return field.follows(first); // biome-ignore format: one line
  if (before > 0 && field.folded(before) === 'при' && field.folded(before - 1) === 'гран') return true;
  if (!HEADS_BEFORE.has(field.folded(before))) return false;
  return field.follows(first) || /^\s["“„«]$/u.test(field.gap(first));
}
