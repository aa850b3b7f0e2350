/**
 * Endings taken off the words of a text, checked against the vocabulary of the gazetteer.
 *
 * For every token: (1) its folded letters are read once, keeping the state of the hash after each; (2) a trie over endings
 * is walked from the last letter backwards; (3) where an ending fits, the hash is carried on from what is left over the
 * letters of the listed form, and a bit of the vocabulary tells at once whether any alias holds such a word. No string is made.
 */
import { DROP, EXPANSION, expansions, foldText, foldUnit, isMixed } from '../../text/fold.ts';
import { TokenHash, type Tokens } from '../../text/tokens.ts';
import { bitmapShift, hasBit } from '../layout.ts';
import { ARMENIAN } from './armenian.ts';
import { ENGLISH } from './english.ts';
import { GEORGIAN } from './georgian.ts';
import type { Endings } from './rules.ts';
import { RUSSIAN, UKRAINIAN } from './slavic.ts';
import { TURKIC } from './turkic.ts';

/** A form must leave a word of at least this many letters; a name of one word, of one more. */
export const SHORTEST_BASE = 3;
export const SHORTEST_ALONE = 4;
const LONGEST_TOKEN = 48;

/** Bits of a reading beside its cases (the low 16); above them, the letters of the listed form. */
export const LENGTH_SHIFT = 20;
export const WORDINGS_ONLY = 1 << 17;
export const CASES = 0xffff;

type Node = { next: Map<number, Node>; rules: { bases: Uint16Array[]; flags: number }[] };

/** Endings as a trie from their last letter. */
function compile({ rules, names }: Endings): Node {
  const root: Node = { next: new Map(), rules: [] };
  for (const { ending, bases, cases } of rules) {
    let node = root;
    for (let at = ending.length - 1; at >= 0; at--) {
      const unit = ending.charCodeAt(at);
      let next = node.next.get(unit);
      if (!next) {
        next = { next: new Map(), rules: [] };
        node.next.set(unit, next);
      }
      node = next;
    }
    node.rules.push({
      bases: bases.map((base) => Uint16Array.from(base, (char) => char.charCodeAt(0))),
      flags: cases | (names ? 0 : WORDINGS_ONLY),
    });
  }
  return root;
}

const lazy = (endings: Endings): (() => Node) => {
  let node: Node | undefined;
  return () => {
    node ??= compile(endings);
    return node;
  };
};
const TABLES = {
  english: lazy(ENGLISH),
  turkic: lazy(TURKIC),
  russian: lazy(RUSSIAN),
  ukrainian: lazy(UKRAINIAN),
  armenian: lazy(ARMENIAN),
  georgian: lazy(GEORGIAN),
};

/** Of the letters that Azerbaijani or Turkish has and English has not, at least this share of all letters. */
const TURKIC_SHARE = 0.02;
const SAMPLE = 4000;

/** Which tables a text is read with: Latin and Cyrillic serve several languages, and short words fit the endings of all. */
export function tablesFor(text: string): { isEnglish: boolean; latin: () => Node; cyrillic: () => Node } {
  const sample = text.slice(0, SAMPLE);
  const turkic = sample.match(/[əğışƏĞİŞ]/g)?.length ?? 0;
  const latin = sample.match(/[a-zəğışçöüİŞĞƏÇÖÜ]/gi)?.length ?? 0;
  const isEnglish = turkic <= latin * TURKIC_SHARE;
  return {
    isEnglish,
    latin: isEnglish ? TABLES.english : TABLES.turkic,
    cyrillic: /[іїєґ]/i.test(sample) ? TABLES.ukrainian : TABLES.russian,
  };
}

export class Stripper {
  /** Readings of token i are those from `from[i]` to `from[i + 1]`. */
  from = new Int32Array(0);
  h1: number[] = [];
  h2: number[] = [];
  flags: number[] = [];

  private readonly letters = new Uint16Array(LONGEST_TOKEN);
  private readonly statesA = new Int32Array(LONGEST_TOKEN + 1);
  private readonly statesB = new Int32Array(LONGEST_TOKEN + 1);
  private readonly hash = new TokenHash();

  /** Reads all tokens of `text`. Only words that some alias holds are kept. */
  read(text: string, tokens: Tokens, vocabulary: Int32Array): void {
    const { count, start, end } = tokens;
    if (this.from.length <= count) this.from = new Int32Array(Math.max(1024, count * 2));
    this.h1.length = 0;
    this.h2.length = 0;
    this.flags.length = 0;
    const { latin, cyrillic } = tablesFor(text);
    const shift = bitmapShift(vocabulary);
    for (let token = 0; token < count; token++) {
      this.from[token] = this.h1.length;
      const length = this.spell(text, start[token] as number, end[token] as number);
      if (length < SHORTEST_BASE) continue;
      const first = this.letters[0] as number;
      if (first < 0x250) this.strip(latin(), length, vocabulary, shift);
      else if (first < 0x400) continue;
      else if (first < 0x530) this.strip(cyrillic(), length, vocabulary, shift);
      else if (first < 0x590) this.strip(TABLES.armenian(), length, vocabulary, shift);
      else if (first >= 0x10a0 && first < 0x1100) this.strip(TABLES.georgian(), length, vocabulary, shift);
    }
    this.from[count] = this.h1.length;
  }

  /** Folded letters of a token and the state of its hash before each and after the last; 0 for tokens out of all measure. */
  private spell(text: string, start: number, end: number): number {
    const { letters, statesA, statesB, hash } = this;
    hash.reset();
    let length = 0;
    let or = 0;
    let and = -1;
    for (let at = start; at < end; at++) {
      const value = foldUnit(text.charCodeAt(at));
      if (value === DROP) continue;
      const units = value < EXPANSION ? null : (expansions[value - EXPANSION] as Uint16Array);
      for (let part = 0; part < (units?.length ?? 1); part++) {
        if (length === LONGEST_TOKEN) return 0;
        const unit = units ? (units[part] as number) : value;
        or |= unit;
        and &= unit;
        letters[length] = unit;
        statesA[length] = hash.a;
        statesB[length] = hash.b;
        hash.add(unit);
        length++;
      }
    }
    statesA[length] = hash.a;
    statesB[length] = hash.b;
    if (!isMixed(or, and)) return length;
    const word = text.slice(start, end);
    const unmixed = foldText(word);
    return unmixed === word ? length : this.spell(unmixed, 0, unmixed.length);
  }

  private strip(root: Node, length: number, vocabulary: Int32Array, shift: number): void {
    const { letters, statesA, statesB, hash } = this;
    let node: Node | undefined = root;
    for (let left = length; node; left--) {
      for (const { bases, flags } of node.rules) {
        for (const base of bases) {
          if (left + base.length < SHORTEST_BASE) continue;
          hash.reset(statesA[left], statesB[left]);
          for (let at = 0; at < base.length; at++) hash.add(base[at] as number);
          const h1 = hash.h1;
          if (!hasBit(vocabulary, shift, h1)) continue;
          this.h1.push(h1);
          this.h2.push(hash.h2);
          this.flags.push(flags | ((left + base.length) << LENGTH_SHIFT));
        }
      }
      if (left === 0) return;
      node = node.next.get(letters[left - 1] as number);
    }
  }
}
