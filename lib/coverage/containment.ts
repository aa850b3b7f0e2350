/** How much of one text stands in another, by runs of five folded words: the page that *is* an article of the pack. */
import { foldedTokens } from '../text/tokens.ts';

const RUN = 5;
/** From here on two texts of one outlet are the same article. */
export const SAME_TEXT = 0.8;

const runs = (text: string): Set<string> => {
  const tokens = foldedTokens(text);
  const out = new Set<string>();
  for (let at = 0; at + RUN <= tokens.length; at++) out.add(tokens.slice(at, at + RUN).join(' '));
  return out;
};

/** Share of the runs of the shorter text that the other holds, 0 to 1. */
export function containment(a: string, b: string): number {
  const [small, large] = [runs(a), runs(b)].sort((x, y) => x.size - y.size) as [Set<string>, Set<string>];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const run of small) if (large.has(run)) shared++;
  return shared / small.size;
}
