/**
 * Rough equality of spellings, to shorten the list that is then ranked: the letter pairs a query shares with each folded
 * spelling, counted over posting lists. Word borders count as letters, so that beginnings weigh: one typo inside a word of
 * six letters leaves five of seven pairs.
 */
import { foldText } from '../text/fold.ts';

/** Folded text between word borders; a lone border for a text without letters. */
export const searchKey = (text: string): string => ` ${foldText(text)} `.replace(/^ +$/, ' ');

/** Spellings of entries by their letter pairs. */
export class PairIndex {
  /** Letter pair → spellings that hold it, once for each time they do. */
  private readonly postings = new Map<string, number[]>();
  private readonly entryOf: number[] = [];
  private readonly keys: string[] = [];

  add(entry: number, spelling: string): void {
    const key = searchKey(spelling);
    const number = this.keys.push(key) - 1;
    this.entryOf.push(entry);
    for (const pair of pairsOf(key)) {
      const list = this.postings.get(pair);
      if (list) list.push(number);
      else this.postings.set(pair, [number]);
    }
  }

  /**
   * The `most` entries whose best spelling comes nearest, best first. A spelling must hold at least `least` (0 to 1) of the
   * query's pairs; among those, one of about the query's length (a whole name with a typo) and one that holds all of the
   * query (half a name) both do well, so the share and the Dice coefficient count alike.
   */
  nearest(query: string, most: number, least: number): number[] {
    const key = searchKey(query);
    const pairs = key.length - 1;
    const best = new Map<number, number>();
    for (const [number, shared] of this.sharedPairs(key)) {
      if (shared < least * pairs) continue;
      const rank = shared / pairs + (2 * shared) / (pairs + (this.keys[number] as string).length - 1);
      const entry = this.entryOf[number] as number;
      if (rank > (best.get(entry) ?? 0)) best.set(entry, rank);
    }
    return [...best]
      .sort(([a, x], [b, y]) => y - x || a - b)
      .slice(0, most)
      .map(([entry]) => entry);
  }

  /** Spelling → pairs shared with the query, a pair counting as often as the query has it at most. */
  private sharedPairs(key: string): Map<number, number> {
    const wanted = new Map<string, number>();
    for (const pair of pairsOf(key)) wanted.set(pair, (wanted.get(pair) ?? 0) + 1);
    const shared = new Map<number, number>();
    for (const [pair, times] of wanted) {
      let last = -1;
      let run = 0;
      // The list is in order of spellings, so repeats of one spelling stand together.
      for (const number of this.postings.get(pair) ?? []) {
        run = number === last ? run + 1 : 1;
        last = number;
        if (run <= times) shared.set(number, (shared.get(number) ?? 0) + 1);
      }
    }
    return shared;
  }
}

const pairsOf = (key: string): string[] =>
  Array.from({ length: Math.max(0, key.length - 1) }, (_, at) => key.slice(at, at + 2));
