/**
 * BM25 (Robertson and Zaragoza, 2009): how much a word speaks for an article. k1 = 1.2 and b = 0.75 are the customary
 * values; they are not tuned.
 */
const K1 = 1.2;
const B = 0.75;

/** Weight of a word that stands `times` in a field of `length` words, as a share (0 to 1) of the most it can come to. */
export function impactOf(times: number, length: number, averageLength: number): number {
  return times / (times + K1 * (1 - B + (B * length) / averageLength));
}

/** How rare a word is among `all` articles, `having` of which hold it: ln(1 + (N - n + 0.5) / (n + 0.5)). */
export const rarity = (all: number, having: number): number => Math.log(1 + (all - having + 0.5) / (having + 0.5));
