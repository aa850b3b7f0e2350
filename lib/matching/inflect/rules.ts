/**
 * What a closed table of endings says: `ending` stands where one of `bases` stood in the form that the pack lists.
 * `cases` are bits: words that inflect together must share one, so that a genitive does not join a nominative.
 * All letters are folded (й is и, ё is е, ї is і, ə is e, ı is i).
 */
export type Ending = { ending: string; bases: string[]; cases: number };

export type Endings = {
  rules: Ending[];
  /** Names take these endings, not only wordings. English names take none: a possessive is a token of its own. */
  names: boolean;
};

export const ANY_CASE = 0xffff;

/** `'а у ом'` for each of several bases: one rule an ending. */
export const endings = (list: string, bases: string, cases = ANY_CASE): Ending[] =>
  list.split(' ').map((ending) => ({
    ending: ending === '-' ? '' : ending,
    bases: bases.split(' ').map((base) => (base === '-' ? '' : base)),
    cases,
  }));
