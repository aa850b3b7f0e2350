/** Whether an entry may stand where its letters were found: case, acronym, credit line, and the gender of a surname. */
import { foldedTokens } from '../../text/fold.ts';
import { FLAG } from '../alias-row.ts';
import type { Candidate } from '../gazetteer.ts';

const LOWER = /^\p{Ll}/u;

export function fits(candidate: Candidate, written: string, isCredit: () => boolean): boolean {
  if (candidate.flags & FLAG.acronym && written !== candidate.text) return false;
  if (candidate.flags & FLAG.capital && LOWER.test(written)) return false;
  return !(candidate.flags & FLAG.credit) || isCredit();
}

/** Endings of surnames whose women's form is one a longer. */
const MASCULINE = /(?:ов|ев|єв|ин|ін|ov|ev|in)$/u;

/** First names that are the same in every case: Али, Отто. */
const INDECLINABLE = /[иоуеыэю]$/u;

/**
 * A man's surname and the women's form of it are two people. "Алиева" may be the genitive of Алиев, but only where the
 * first name is in the genitive too; Azerbaijani "Məmmədova" may be a dative, and nothing tells: both are refused.
 */
export function isOtherGender(candidate: Candidate, written: string): boolean {
  if (candidate.kind !== 'person') return false;
  const listed = foldedTokens(candidate.text);
  const found = foldedTokens(written);
  const surname = listed.at(-1) ?? '';
  if (!MASCULINE.test(surname)) return false;
  const last = found.at(-1) ?? '';
  if (last !== `${surname}а` && last !== `${surname}a`) return false;
  const others = found.slice(0, -1);
  const othersAgree = others.some((token, at) => token !== listed[at]) || (others.length > 0 && others.every((token) => INDECLINABLE.test(token))); // biome-ignore format: one line
  return last.endsWith('a') || !othersAgree;
}

const MANS = /(?:[оеє]в|[иі]н|ии|ыи|[oe]v|in|sk[yi]+)$/u;
const WOMANS = /(?:[оеє]ва|[иі]на|ая|[oe]va|ina|aia|aya)$/u;

/** One is a man's surname and the other a woman's, in any two scripts: Aliyev and Алиева, Зеленский and Зеленская. */
export const differByGender = (a: string, b: string): boolean =>
  (MANS.test(a) && WOMANS.test(b)) || (WOMANS.test(a) && MANS.test(b));
