/** What a name tells of its bearer: a person or a body, and by which word it is called again. */

import { AZERBAIJANI_ROLES } from './words/azerbaijani.ts';
import { ORG_WORDS, ROLE_WORDS } from './words/english.ts';
import { RUSSIAN_ROLES } from './words/russian.ts';

/** Stands for a single person named before, whatever they were called. */
export const SOMEONE =
  /^(?:woman|man|girl|boy|women|men|person|couple|pair|женщина|мужчина|девушка|парень|qadin|kisi)$/;

const HUMAN =
  /^(?:woman|man|girl|boy|mother|father|grandmother|grandfather|aunt|uncle|child|clerk|pharmacist|cook|foreman|surveyor|mechanic|student|villager|returnee|customer|defendant|organiser|publisher|librarian|pensioner|sculptor|painter|guide|женщин|мужчин|мать|отец|муж|жена|сын|дочь|бабушк|дедушк|водител|врач|учител|медсестр|хирург|активист|студент|прокурор|судь|адвокат|свидетел|жител|собеседник|хозя|продюсер|режисс|qadın|kişi|ana|ata|nənə|baba|qardaş|bacı|sürücü|həkim|müəllim|tələbə|fəal|prodüser|rejissor|hakim|prokuror|vəkil|sakin|ər|arvad|oğul|qız)/u;
const BODIES =
  /^(?:baku|yerevan|moscow|tbilisi|ankara|tehran|washington|brussels|paris|kremlin|armenia|azerbaijan|russia|turkey|türkiye|iran|georgia|france|баку|ереван|москва|кремль|армения|азербайджан|россия|турция|иран|bakı|i̇rəvan|irəvan|moskva|kreml|ermənistan|azərbaycan|rusiya|министерств|мид|минобороны|правительств|комитет|ведомств|nazirli|hökumət|komitə|xin)/u;

const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .split(/[\s-]+/);

export function isPerson(name: string, hasRole: boolean): boolean {
  if (hasRole) return true;
  const words = wordsOf(name);
  const head = headOf(words);
  if (
    ROLE_WORDS.has(head) ||
    HUMAN.test(head) ||
    words.some((word) => RUSSIAN_ROLES.test(word) || AZERBAIJANI_ROLES.test(word))
  )
    return true;
  return !isBody(name) && /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(name);
}

export function isBody(name: string): boolean {
  const words = wordsOf(name);
  return (
    ORG_WORDS.has(headOf(words)) ||
    BODIES.test(words[0] as string) ||
    (words.some((word) => ORG_WORDS.has(word)) && !ROLE_WORDS.has(headOf(words)))
  );
}

/** The word a name turns on: before "of", "for", "from", "in"; else the last. Folded words in, folded word out. */
export function headOf(words: readonly string[]): string {
  const cut = words.findIndex((word, at) => at > 0 && /^(?:of|for|from|in|near|at|to|on|из|в|по|с|от)$/.test(word));
  return (cut > 0 ? words[cut - 1] : words.at(-1)) as string;
}

/** "member of an Armenian rights group", asked for "group": "Armenian rights group". */
export function partWith(head: string, name: string): string | null {
  const parts = name.split(/\s+(?:of|for|from|at|with)\s+(?:(?:the|an?)\s+)?/);
  return parts.slice(1).find((part) => wordsOf(part).at(-1) === head) ?? null;
}

/** The same word in another number or case: a common stem and short endings. "Пашинян" and "Пашиняна", not "-ov" and "-ova". */
export function alike(a: string, b: string): boolean {
  if (a === b) return true;
  const least = Math.min(a.length, b.length);
  if (least < 4 || Math.abs(a.length - b.length) > 3) return false;
  let common = 0;
  while (common < least && a[common] === b[common]) common++;
  if (/(?:ov|ev|in)a?$/.test(a) && /(?:ov|ev|in)a?$/.test(b)) return false;
  return common >= least - (least > 6 ? 2 : 1) && common >= 4;
}
