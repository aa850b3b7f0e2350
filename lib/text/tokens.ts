/**
 * Tokens of a text with their UTF-16 offsets and a 63-bit identity of their folded letters, in one pass.
 *
 * Two 32-bit hashes stand for the folded token, so that no folded copy of the page is made and no strings are
 * compared. Two different tokens share both hashes with a chance of about 2^-63 a pair.
 *
 * Layout (structure of arrays, reused from text to text; valid until the next `tokenize`):
 *   start[i], end[i]   UTF-16 offsets of token i in the text
 *   h1[i], h2[i]       its identity; h2 is never 0
 *   hard[i]            1 where a name cannot run on from token i-1 to i: comma, quote, sentence end, paragraph
 */
import { DROP, EXPANSION, expansions, FIRST_LETTER, foldedTokens, foldUnit, HARD, isMixed } from './fold.ts';

export { foldedTokens };

const SEED_1 = 0x811c9dc5 | 0;
const SEED_2 = 0x5bd1e995 | 0;
const PRIME_1 = 0x01000193;
const PRIME_2 = 0x2545f491;

/** Last step of each hash: spreads the high bits, and keeps the second one away from 0 (an empty slot). */
const finish1 = (hash: number): number => {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
};
const finish2 = (hash: number): number => (hash ^ (hash >>> 16)) | 0x80000000;

/** Hash of a growing token: state after `units` are added to what was read before. `finish` makes the identity of it. */
export class TokenHash {
  a = SEED_1;
  b = SEED_2;

  reset(a = SEED_1, b = SEED_2): void {
    this.a = a;
    this.b = b;
  }

  add(unit: number): void {
    this.a = Math.imul(this.a ^ unit, PRIME_1);
    this.b = Math.imul(this.b + unit, PRIME_2);
  }

  get h1(): number {
    return finish1(this.a);
  }

  get h2(): number {
    return finish2(this.b);
  }
}

/** Identity of one folded token. */
export function hashOf(folded: string): { h1: number; h2: number } {
  const hash = new TokenHash();
  for (let at = 0; at < folded.length; at++) hash.add(folded.charCodeAt(at));
  return { h1: hash.h1, h2: hash.h2 };
}

/** First hash of a folded token with the letter at `without` left out; of the whole token for -1. Makes no string. */
export function hashWithout(folded: string, without: number): number {
  let a = SEED_1;
  for (let at = 0; at < folded.length; at++) if (at !== without) a = Math.imul(a ^ folded.charCodeAt(at), PRIME_1);
  return finish1(a);
}

const DOT = 0x2e;
const COMMA = 0x2c;
const NEWLINE = 0x0a;
const isSpace = (unit: number): boolean =>
  unit === 0x20 || unit === 0xa0 || (unit >= 9 && unit <= 13) || Number.isNaN(unit);
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
/** The comma of "November 10, 2020": part of the name of what bears that date. */
const isDateComma = (text: string, at: number): boolean =>
  isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + (isSpace(text.charCodeAt(at + 1)) ? 2 : 1)));
/** A dot after a longer word and before a space ends a sentence; after an initial or a short abbreviation it does not. */
const LONGEST_ABBREVIATION = 3;

export class Tokens {
  count = 0;
  start = new Int32Array(0);
  end = new Int32Array(0);
  h1 = new Int32Array(0);
  h2 = new Int32Array(0);
  hard = new Uint8Array(0);

  private reserve(units: number): void {
    const most = (units >> 1) + 2;
    if (this.start.length >= most) return;
    const size = 1 << Math.ceil(Math.log2(Math.max(most, 256)));
    this.start = new Int32Array(size);
    this.end = new Int32Array(size);
    this.h1 = new Int32Array(size);
    this.h2 = new Int32Array(size);
    this.hard = new Uint8Array(size);
  }

  /** Reads `text` into the arrays and returns the number of tokens. Time is linear in its length. */
  tokenize(text: string): number {
    const length = text.length;
    this.reserve(length);
    const { start, end, h1, h2, hard } = this;
    let count = 0;
    let at = 0;
    let broken = 1;
    let newlines = 0;
    while (at < length) {
      const unit = text.charCodeAt(at);
      let value = foldUnit(unit);
      // Step 1: between tokens, note whether anything ends a name.
      if (value < FIRST_LETTER) {
        if (value === HARD) {
          if (unit !== COMMA || !isDateComma(text, at)) broken = 1;
        } else if (unit === NEWLINE && ++newlines > 1) broken = 1;
        else if (
          unit === DOT &&
          count > 0 &&
          isSpace(text.charCodeAt(at + 1)) &&
          at - (start[count - 1] as number) > LONGEST_ABBREVIATION
        )
          broken = 1;
        at++;
        continue;
      }
      // Step 2: hash the folded units of one token.
      start[count] = at;
      let a = SEED_1;
      let b = SEED_2;
      let or = 0;
      let and = -1;
      do {
        if (value < EXPANSION) {
          if (value !== DROP) {
            a = Math.imul(a ^ value, PRIME_1);
            b = Math.imul(b + value, PRIME_2);
            or |= value;
            and &= value;
          }
        } else {
          for (const part of expansions[value - EXPANSION] as Uint16Array) {
            a = Math.imul(a ^ part, PRIME_1);
            b = Math.imul(b + part, PRIME_2);
            or |= part;
            and &= part;
          }
        }
        if (++at >= length) break;
        value = foldUnit(text.charCodeAt(at));
      } while (value >= DROP);
      end[count] = at;
      // Step 3: letters of two scripts are rare, and read again the slow way.
      if (isMixed(or, and)) {
        const hash = hashOf(foldedTokens(text.slice(start[count], at))[0] ?? '');
        h1[count] = hash.h1;
        h2[count] = hash.h2;
      } else {
        h1[count] = finish1(a);
        h2[count] = finish2(b);
      }
      hard[count] = broken;
      broken = 0;
      newlines = 0;
      count++;
    }
    this.count = count;
    return count;
  }
}
