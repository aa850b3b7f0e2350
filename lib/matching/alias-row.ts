/** One spelling that the scan looks for, as a pack ships it and the gazetteer compiles it. */
import type { AliasData } from '../model/pack-data.ts';

/** Names and contested wordings are found in one pass but chosen apart: a wording may hold a name, and both are true. */
export type Layer = 'name' | 'wording';

/** `target` is an entity id, or `<referent id>#<choice id>`; `flags` are bits of `FLAG`. */
export type AliasRow = AliasData;

export const FLAG = {
  /** The first token must not start in lower case on the page. */
  capital: 1,
  /** Letter for letter, case included. */
  acronym: 2,
  /** Only inside a credit line. */
  credit: 4,
  /** Only where something else on the page speaks for the entity: another of its names, or entities it is known with. */
  context: 8,
  /** May be met in other letters: rewritten from another script, or with a slip of the pen. */
  fuzzy: 16,
  /** Made by rule when the pack was built, not written by a maintainer. */
  generated: 32,
  /** The name of something else that looks like one of ours: links to nothing, and hides what it holds. */
  other: 128,
} as const;

export type AliasMarks = { acronym?: boolean; credit?: boolean; anyCase?: boolean; context?: boolean };

const upper = /^\p{Lu}/u;
/** One word alone is looked for in other letters from this length on. */
export const SINGLE_WORD_LETTERS = 8;

const isMultiWord = (text: string): boolean => /[\p{L}\p{N}][\s-]+[\p{L}\p{N}]/u.test(text);

/** Flags of an alias: a name written with a capital wants one on the page, unless its source says that any case will do. */
export function aliasFlags(text: string, marks: AliasMarks): number {
  const special = marks.acronym || marks.credit || marks.context;
  return (
    (!marks.anyCase && upper.test(text) ? FLAG.capital : 0) |
    (marks.acronym ? FLAG.acronym : 0) |
    (marks.credit ? FLAG.credit : 0) |
    (marks.context ? FLAG.context : 0) |
    (!special && (isMultiWord(text) || text.length >= SINGLE_WORD_LETTERS) ? FLAG.fuzzy : 0)
  );
}

export const wordingTarget = (referent: string, choice: string): string => `${referent}#${choice}`;

export function splitWordingTarget(target: string): { referent: string; choice: string } {
  const cut = target.lastIndexOf('#');
  return { referent: target.slice(0, cut), choice: target.slice(cut + 1) };
}
