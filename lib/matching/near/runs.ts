/**
 * Runs of words that look like a name nobody found: capitals, or letters of a script without capitals. Out of a run come the
 * orders in which its words may stand in a list of names: without a patronymic, and "Surname, First name" turned round.
 */
import type { Field } from '../link/read-field.ts';
import { CALENDAR, OPENING_WORDS, ROLE_WORDS } from '../link/words.ts';
import { PARTICLES } from '../translit/skeleton.ts';

/** Words of a run, at most. */
const LONGEST = 6;

/** `words` are folded, in the order of a name; `first` and `last` are the tokens they were taken from. */
export type Reading = { first: number; last: number; words: string[] };

const PATRONYMIC_PARTICLE = /^(?:оглы|оглу|кызы|гызы|oglu|ogly|ogli|qizi|kizi|gizi|kyzy|օղլի)$/u;
const PATRONYMIC = /(?:ович|евич|ьич|овна|евна|ична|ovich|evich|ovna|evna)$/u;
/** Georgian letters have no capitals. Arabic letters leave out too many sounds to be compared at all. */
const CASELESS = /^[\u10d0-\u10ff]/u;

const mayName = (field: Field, token: number): boolean =>
  !field.isNamed(token) && (field.isUpper(token) ? !isOrdinary(field, token) : CASELESS.test(field.word(token)));

/** A word with a capital that is no name: it stands in small letters elsewhere, opens sentences, or is a title, a day, a month. */
function isOrdinary(field: Field, token: number): boolean {
  const word = field.folded(token);
  if (OPENING_WORDS.has(word) || ROLE_WORDS.has(word) || CALENDAR.has(word)) return true;
  return word.length > 3 && field.smallWords.has(word);
}
const mayJoin = (field: Field, token: number): boolean => {
  if (field.isNamed(token)) return false;
  const word = field.folded(token);
  return PARTICLES.has(word) || PATRONYMIC_PARTICLE.test(word);
};

/** Whether the token goes on with the name before it: a space, a hyphen, the dot of an initial. */
const goesOn = (field: Field, token: number): boolean =>
  token < field.tokens.count && field.tokens.hard[token] === 0 && /^(?:[ \u00a0\u202f]|[-–‑’']|\.[ \u00a0]?)$/u.test(field.gap(token)); // biome-ignore format: one line

/** Calls `each` for every reading of two words and more, longer ones of one start first; stops at the first that is taken. */
export function eachReading(field: Field, each: (reading: Reading) => boolean): void {
  const { count } = field.tokens;
  for (let first = 0; first < count; ) {
    if (!mayName(field, first)) {
      first++;
      continue;
    }
    let end = first + 1;
    while (end - first < LONGEST && goesOn(field, end) && (mayName(field, end) || mayJoin(field, end))) end++;
    const taken = readFrom(field, first, end, each);
    first = taken > first ? taken : first + 1;
  }
}

/** The first token after what was taken, or `first`. */
function readFrom(field: Field, first: number, end: number, each: (reading: Reading) => boolean): number {
  const turned = turnedRound(field, first, end);
  if (turned && each(turned)) return turned.last + 1;
  for (let last = end - 1; last > first; last--) {
    if (last + 1 < end && /^[-–‑]$/.test(field.gap(last + 1))) continue; // half of a double-barrelled name
    const words = withoutPatronymic(field, first, last);
    if (words.length > 1 && each({ first, last, words })) return last + 1;
  }
  return first;
}

function withoutPatronymic(field: Field, first: number, last: number): string[] {
  const all = Array.from({ length: last - first + 1 }, (_, at) => field.folded(first + at));
  const kept = all.filter(
    (word, at) =>
      !PATRONYMIC_PARTICLE.test(word) &&
      !(at > 0 && PATRONYMIC_PARTICLE.test(all[at + 1] ?? '')) &&
      !(at > 0 && all.length > 2 && PATRONYMIC.test(word)),
  );
  return kept;
}

/** "Магеррамов, Абель Мамедали оглы": one word, a comma, and the first names. */
function turnedRound(field: Field, first: number, end: number): Reading | null {
  if (end !== first + 1 || end >= field.tokens.count || field.gap(end) !== ', ' || !mayName(field, end)) return null;
  let last = end;
  while (last - first < LONGEST && goesOn(field, last + 1) && (mayName(field, last + 1) || mayJoin(field, last + 1))) last++; // biome-ignore format: one line
  const names = withoutPatronymic(field, end, last).filter((word, at) => at === 0 || !PATRONYMIC.test(word));
  return { first, last, words: [...names, field.folded(first)] }; // biome-ignore format: one line
}
