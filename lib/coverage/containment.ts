/** How much of one text stands in another, by runs of five folded words: shared agency text, and the page that *is* an article. */
import { Tokens } from '../text/tokens.ts';

const RUN = 5;
/** From here on two texts of one outlet are the same article. */
export const SAME_TEXT = 0.8;

const tokens = new Tokens();

/** The runs of a text: hashes of each five neighbouring words. */
export function runsOf(text: string): Set<number> {
  const count = tokens.tokenize(text);
  const { h1, h2 } = tokens;
  const out = new Set<number>();
  for (let at = 0; at + RUN <= count; at++) {
    let [low, high] = [0, 0];
    for (let word = at; word < at + RUN; word++) {
      low = Math.imul(low ^ (h1[word] as number), 0x01000193);
      high = Math.imul(high + (h2[word] as number), 0x2545f491);
    }
    // 52 bits of both hashes: a number that a Set tells apart exactly.
    out.add((low >>> 0) + (high >>> 12) * 0x1_0000_0000);
  }
  return out;
}

/** Share of the runs of the shorter text that the other holds, 0 to 1. */
export function containment(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const run of small) if (large.has(run)) shared++;
  return shared / small.size;
}
