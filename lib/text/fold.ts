/**
 * Folding: which letters count as the same, for pack compile, page scan, search and ranking alike.
 *
 * A UTF-16 unit folds to one of: a separator (hard or soft), nothing (combining marks, zero-width, soft hyphen),
 * one folded unit, or an expansion of several units (ligatures). The table is filled on first sight of a unit, so
 * that starting up costs nothing; a page uses some 200 of the 65,536 units.
 *
 * Rules: Unicode NFKD, marks stripped, lower case by the root locale (never the page's), and the letters that NFKD
 * leaves apart: ə and ı of Azerbaijani, the letters of Azerbaijani Cyrillic, Persian and Arabic forms of the same letter.
 * ə folds to e; spellings with a are aliases of their own. Letters outside the Basic Multilingual Plane are separators.
 * A token that mixes Latin and Cyrillic letters is read in the one script that all its letters can stand for (`unmix`).
 */

/** Goes up whenever any folded result changes: indexes built under another version are rebuilt. */
export const FOLD_VERSION = 2;

/** Ends a name: comma, quotation mark, bracket, sentence end. */
export const HARD = 0;
/** May stand inside a name: space, hyphen, apostrophe, dot, slash. */
export const SOFT = 1;
/** Vanishes: the letters around it are neighbours. */
export const DROP = 2;
/** Values from here on, below `EXPANSION`, are folded units. */
export const FIRST_LETTER = 3;
/** `EXPANSION + i` stands for `expansions[i]`. The range is the private use area, which holds no letters. */
export const EXPANSION = 0xe000;
const UNKNOWN = 0xffff;

const table = new Uint16Array(0x10000).fill(UNKNOWN);
export const expansions: Uint16Array[] = [];

const SPECIAL: Record<string, string> = {
  ə: 'e',
  ә: 'е',
  ғ: 'г',
  ҝ: 'г',
  ґ: 'г',
  ө: 'о',
  ү: 'у',
  һ: 'х',
  ҹ: 'ч',
  ј: 'и',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  ة: 'ه',
}; // prettier-ignore

const SOFT_UNITS = new Set([..." \t\n\r\u00a0\u2007\u202f-\u2010\u2011\u2012\u2013/.'’‘`´′ʻʼʹʾʿ՚֊"]);
/** Marks, zero-width characters, the Arabic stretch, and the Armenian signs of stress, which stand inside a word. */
const VANISHES = /\p{M}|[\u00ad\u200b-\u200f\u2060\ufeffـ՛՜՞]/u;
/** Zeros of the digits that Persian and Arabic pages print. */
const DIGIT_ZEROS = [0x660, 0x6f0];

function expansion(units: string): number {
  const found = expansions.findIndex((known) => String.fromCharCode(...known) === units);
  if (found >= 0) return EXPANSION + found;
  expansions.push(Uint16Array.from(units, (unit) => unit.charCodeAt(0)));
  return EXPANSION + expansions.length - 1;
}

/** Works out one unit and remembers it. */
function learn(unit: number): number {
  const char = String.fromCharCode(unit);
  let value: number;
  if (SOFT_UNITS.has(char)) value = SOFT;
  else if (VANISHES.test(char)) value = DROP;
  else if (unit >= 0xd800 && unit <= 0xf8ff) value = HARD;
  else if (!/[\p{L}\p{N}]/u.test(char)) value = HARD;
  else if (DIGIT_ZEROS.some((zero) => unit >= zero && unit < zero + 10)) value = 0x30 + (unit & 0xf);
  else {
    const lower = char.toLowerCase();
    const units = [...(SPECIAL[lower] ?? lower).normalize('NFKD').replace(/\p{M}/gu, '')]
      .map((part) => SPECIAL[part] ?? part)
      .join('')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .normalize('NFC'); // Korean syllables stay whole: there are more of them than there is room for expansions.
    const code = units.charCodeAt(0);
    if (/[\ud800-\udfff]/.test(units)) value = HARD;
    else value = units.length === 0 ? DROP : units.length === 1 && code < EXPANSION ? code : expansion(units);
  }
  table[unit] = value;
  return value;
}

/** Folded value of a UTF-16 unit: `HARD`, `SOFT`, `DROP`, a folded unit, or `EXPANSION + i`. */
export function foldUnit(unit: number): number {
  const value = table[unit] as number;
  return value === UNKNOWN ? learn(unit) : value;
}

/** Cyrillic letters and the Latin ones they look like; folded, so that capitals count too (В and B, Н and H). */
const CYRILLIC = 'асеорхуікмтвн';
const LATIN = 'aceopxyikmtbh';

/** Every folded letter of Cyrillic has this bit, and no Latin letter or digit has it. */
const BEYOND_LATIN = 0x400;
/** Ends the blocks that concern us: from here on the bit says nothing. */
const BLOCKS_END = 0x800;

/** Whether a token, given all its units or-ed and and-ed, may hold Latin and Cyrillic letters. Digits count as Latin here. */
export const isMixed = (or: number, and: number): boolean => (or & ~and & BEYOND_LATIN) !== 0 && or < BLOCKS_END;

const isLatin = (unit: string): boolean => unit >= 'a' && unit <= 'z';
const isCyrillic = (unit: string): boolean => unit >= '\u0400' && unit <= '\u04ff';

/**
 * A folded token whose letters of one script all look like letters of the other, in that other script: "Kарабах" with a
 * Latin K is Карабах. Cyrillic wins where both would do. Other tokens come back as they are.
 */
export function unmix(token: string): string {
  const latin = [...token].filter(isLatin);
  const cyrillic = [...token].filter(isCyrillic);
  if (latin.length === 0 || cyrillic.length === 0) return token;
  const swap = (from: string, to: string): string => token.replace(/./g, (unit) => to[from.indexOf(unit)] ?? unit);
  if (latin.every((unit) => LATIN.includes(unit)) && cyrillic.some((unit) => !CYRILLIC.includes(unit)))
    return swap(LATIN, CYRILLIC);
  if (cyrillic.every((unit) => CYRILLIC.includes(unit)) && latin.some((unit) => !LATIN.includes(unit)))
    return swap(CYRILLIC, LATIN);
  return latin.every((unit) => LATIN.includes(unit)) ? swap(LATIN, CYRILLIC) : token;
}

/** Folded tokens as strings: the plain, slow meaning of the fold, for keys, postings and tests. */
export function foldedTokens(text: string): string[] {
  const out: string[] = [];
  let current = '';
  let or = 0;
  let and = -1;
  for (let at = 0; at <= text.length; at++) {
    const value = at < text.length ? foldUnit(text.charCodeAt(at)) : HARD;
    if (value === DROP) continue;
    if (value < FIRST_LETTER) {
      if (current !== '') out.push(isMixed(or, and) ? unmix(current) : current);
      current = '';
      or = 0;
      and = -1;
      continue;
    }
    for (const unit of value < EXPANSION ? [value] : (expansions[value - EXPANSION] as Uint16Array)) {
      current += String.fromCharCode(unit);
      or |= unit;
      and &= unit;
    }
  }
  return out;
}

/** How far a text is folded already: letters that fold to themselves, single spaces between them, one script. */
function isFolded(text: string): boolean {
  let or = 0;
  let and = -1;
  let before = SPACE;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === SPACE ? before === SPACE : foldUnit(unit) !== unit) return false;
    if (unit !== SPACE) {
      or |= unit;
      and &= unit;
    }
    before = unit;
  }
  return before !== SPACE ? !isMixed(or, and) : text === '';
}
const SPACE = 0x20;

/** Folded text with single spaces between tokens; the text itself where nothing folds. */
export function foldText(text: string): string {
  return isFolded(text) ? text : foldedTokens(text).join(' ');
}
