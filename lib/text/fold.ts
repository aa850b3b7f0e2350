/**
 * Folding: which letters count as the same, for pack compile, page scan, search and ranking alike.
 *
 * A UTF-16 unit folds to one of: a separator (hard or soft), nothing (combining marks, zero-width, soft hyphen),
 * one folded unit, or an expansion of several units (ligatures). The table is filled on first sight of a unit, so
 * that starting up costs nothing; a page uses some 200 of the 65,536 units.
 *
 * Rules: Unicode NFKD, marks stripped, lower case by the root locale (never the page's), and the letters that NFKD
 * leaves apart: ə and ı of Azerbaijani, ё, Persian and Arabic forms of the same letter. ə folds to e; spellings
 * with a are aliases of their own. Letters outside the Basic Multilingual Plane are separators.
 */

/** Goes up whenever any folded result changes: indexes built under another version are rebuilt. */
export const FOLD_VERSION = 1;

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

const SOFT_UNITS = new Set([..." \t\n\r\u00a0\u2007\u202f-\u2010\u2011\u2012\u2013/.'’‘`´ʼʹʾʿ՚"]);

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
  else if (/\p{M}|[\u00ad\u200b-\u200f\u2060\ufeff]/u.test(char)) value = DROP;
  else if (unit >= 0xd800 && unit <= 0xf8ff) value = HARD;
  else if (!/[\p{L}\p{N}]/u.test(char)) value = HARD;
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

/** Folded text with single spaces between tokens: the plain, slow meaning of the fold. For keys and for tests. */
export function foldText(text: string): string {
  let out = '';
  let gap = false;
  for (let at = 0; at < text.length; at++) {
    const value = foldUnit(text.charCodeAt(at));
    if (value === DROP) continue;
    if (value < FIRST_LETTER) {
      gap = out !== '';
      continue;
    }
    if (gap) out += ' ';
    gap = false;
    out +=
      value < EXPANSION ? String.fromCharCode(value) : String.fromCharCode(...(expansions[value - EXPANSION] ?? []));
  }
  return out;
}
