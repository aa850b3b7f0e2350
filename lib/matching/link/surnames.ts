/**
 * A bare surname after the full name. It is linked only where nobody else can be meant: no second bearer on the page, linked
 * or not, and none in the packs of whom they speak more.
 */

import { foldedTokens } from '../../text/fold.ts';
import { hashOf } from '../../text/tokens.ts';
import type { Gazetteer } from '../gazetteer.ts';
import { withoutEnding } from '../translit/endings.ts';
import { differByGender } from './fits.ts';
import { type Field, stem } from './read-field.ts';
import { type Spot, targetsOf } from './spot.ts';
import { CALENDAR, OPENING_WORDS, ROLE_WORDS } from './words.ts';

/** A person whose full name stands on the page. */
export type Named = {
  target: string;
  /** As the page or the pack writes it, in the base form. */
  surname: string;
  /** Folded first names as met. */
  firstNames: Set<string>;
  prior: number;
  /** First full name: number of the text, offset in it. */
  field: number;
  at: number;
};

const SHORTEST_SURNAME = 3;

/** Persons whose full names are linked, by target and surname. */
export function namedPersons(found: readonly (readonly Spot[])[], fields: readonly Field[]): Named[] {
  const out = new Map<string, Named>();
  for (const [field, spots] of found.entries()) {
    for (const spot of spots) {
      const one = spot.fitting[0];
      if (one?.kind !== 'person' || one.wording || targetsOf(spot).length > 1) continue;
      const words = one.text.split(/[\s\u00a0]+/u);
      const listed = surnameOf(words);
      if (words.length < 2 || listed.length < SHORTEST_SURNAME) continue;
      const firstNames = foldedTokens(words.join(' ').slice(0, -listed.length));
      const isNear = spot.rule === 'transliterated' || spot.rule === 'fuzzy';
      const written = isNear ? asWritten(fields[field] as Field, spot) : null;
      for (const surname of written?.surnames ?? spellingsOf(listed)) {
        const key = `${one.target}\n${foldedTokens(surname).join(' ')}`;
        const known = out.get(key);
        const named = known ?? { target: one.target, surname, firstNames: new Set(), prior: one.prior, field, at: spot.start }; // biome-ignore format: one line
        for (const name of [...firstNames, ...(written?.firstNames ?? [])]) named.firstNames.add(name);
        out.set(key, named);
      }
    }
  }
  return [...out.values()];
}

/** A name in other letters gives the surname as the page writes it: as it stands, and without an ending. */
function asWritten(field: Field, { first, last }: Spot): { surnames: string[]; firstNames: string[] } {
  const word = field.word(last);
  const bare = withoutEnding(field.folded(last));
  const base = word.slice(0, bare.length);
  const surnames = GEORGIAN.test(word) ? [word, `${base}ი`] : [word, base];
  return {
    surnames: [...new Set(surnames)],
    firstNames: Array.from({ length: last - first }, (_, at) => field.folded(first + at)),
  };
}
const GEORGIAN = /^[ა-ჰ]/u;

/** Spellings of one surname that pages mix: -yan and -ian, -yev, -iev and -ev. */
function spellingsOf(surname: string): string[] {
  const other = /yan$/.test(surname)
    ? surname.replace(/yan$/, 'ian')
    : /ian$/.test(surname)
      ? surname.replace(/ian$/, 'yan')
      : surname.replace(/[yi]ev(a?)$/, (_, end: string) => (surname.includes('yev') ? `iev${end}` : `yev${end}`));
  return [...new Set([surname, other])];
}

/** The last word, with the small words before it: von der Leyen. */
function surnameOf(words: readonly string[]): string {
  let from = words.length - 1;
  while (from > 1 && /^\p{Ll}/u.test(words[from - 1] as string)) from--;
  return words.slice(from).join(' ');
}

/** Those of whom nobody else on the page or in the packs takes the surname. */
export function unrivalled(gazetteer: Gazetteer, fields: readonly Field[], named: readonly Named[]): Named[] {
  const keys = named.map(({ surname }) => foldedTokens(surname).join(' '));
  const bearers = new Map<string, Set<string>>();
  for (const [at, { target }] of named.entries()) {
    const key = keys[at] as string;
    bearers.set(key, (bearers.get(key) ?? new Set()).add(target));
  }
  return named.filter((one, at) => {
    const key = keys[at] as string;
    if ((bearers.get(key) as Set<string>).size > 1) return false;
    const rivals = gazetteer.bearers(hashOf(key.slice(key.lastIndexOf(' ') + 1)).h1);
    if (rivals.some((rival) => rival.target !== one.target && rival.prior > one.prior)) return false;
    return !fields.some((field) => hasRivalOnPage(fields, field, one, key));
  });
}

/** Another first name before the surname: "Heydar Aliyev" where the page is about Ilham. A headline's capitals prove nothing. */
function hasRivalOnPage(fields: readonly Field[], field: Field, named: Named, surname: string): boolean {
  const { count } = field.tokens;
  const last = surname.split(' ').at(-1) as string;
  for (let token = 1; token < count; token++) {
    if (field.folded(token) !== last && !isFormOf(field.folded(token), last)) continue;
    if (!field.isHeadlineCase && isOtherFirstName(fields, field, token, named)) return true;
  }
  return false;
}

/** An inflected form of a surname, roughly: what rivals are looked for by, where one too many does no harm. */
const isFormOf = (word: string, surname: string): boolean =>
  word.length > surname.length && word.length <= surname.length + 4 && word.startsWith(surname) && !differByGender(word, surname); // biome-ignore format: one line

/** Whether the word before a surname is the first name or initial of somebody else. */
export function isOtherFirstName(fields: readonly Field[], field: Field, surname: number, named: Named): boolean {
  const before = surname - 1;
  if (before < 0 || field.tokens.hard[surname] === 1) return false;
  const gap = field.gap(surname);
  if (!/^(?:[ \u00a0\u202f]|\.[ \u00a0]?)$/u.test(gap)) return false;
  const word = field.folded(before);
  const names = [...named.firstNames];
  if (
    !field.isUpper(before) ||
    ROLE_WORDS.has(word) ||
    CALENDAR.has(word) ||
    names.some((name) => sameName(name, word))
  )
    return false;
  if (word.length <= 2) return gap.startsWith('.') && !names.some((name) => name.startsWith(word));
  if (field.isShouted(before, 3) || field.isNamed(before)) return false;
  const mayBeOrdinary = field.isHeadlineCase || field.opensSentence(before);
  return !(mayBeOrdinary && (OPENING_WORDS.has(word) || isAlsoSmall(fields, word)));
}

/** The same first name, an ending aside: Ильхама, Ильхам. */
const sameName = (name: string, word: string): boolean => {
  const stem = name.slice(0, Math.max(3, name.length - 1));
  return word === name || (word.startsWith(stem) && Math.abs(word.length - name.length) <= 2);
};

/** The word stands in small letters elsewhere on the page: its capital is that of a sentence or a headline. */
const isAlsoSmall = (fields: readonly Field[], folded: string): boolean =>
  fields.some((field) => field.smallStems.has(stem(folded)));

/** Number of the token where a surname's initials begin ("A. Guterres", "И. Г. Алиев"), or the surname itself. */
export function withInitials(field: Field, surname: number): number {
  let first = surname;
  while (first > 0 && field.tokens.hard[first] === 0 && /^\.[ \u00a0]?$/u.test(field.gap(first)) && field.word(first - 1).length === 1 && field.isUpper(first - 1)) first--; // biome-ignore format: one line
  return first;
}
