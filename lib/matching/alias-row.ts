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
} as const;

const upper = /^\p{Lu}/u;

/** Flags of an alias: a name written with a capital wants one on the page, unless its source says that any case will do. */
export function aliasFlags(text: string, marks: { acronym?: boolean; credit?: boolean; anyCase?: boolean }): number {
  return (
    (!marks.anyCase && upper.test(text) ? FLAG.capital : 0) |
    (marks.acronym ? FLAG.acronym : 0) |
    (marks.credit ? FLAG.credit : 0)
  );
}

export const wordingTarget = (referent: string, choice: string): string => `${referent}#${choice}`;

export function splitWordingTarget(target: string): { referent: string; choice: string } {
  const cut = target.lastIndexOf('#');
  return { referent: target.slice(0, cut), choice: target.slice(cut + 1) };
}
