/**
 * "Fightin' words" (Monroe, Colaresi and Quinn 2008): which words tell two bodies of text apart, as z-scores of log-odds
 * ratios with an informative Dirichlet prior. Rare words shrink towards the background, unequal sizes do not matter. It
 * ranks candidates; it decides nothing, for its unit is the token and ours is the article.
 *
 * @param a, b counts of words in the two texts
 * @param background counts of the same words in a larger body; its shares are the prior
 * @param mass weight of the prior, in tokens
 * @returns z by word, above 0 where `a` uses it more
 */
export function fightinWords(
  a: ReadonlyMap<string, number>,
  b: ReadonlyMap<string, number>,
  background: ReadonlyMap<string, number>,
  mass: number,
): Map<string, number> {
  const total = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((sum, n) => sum + n, 0);
  const [inA, inB, inAll] = [total(a), total(b), total(background)];
  const out = new Map<string, number>();
  for (const [word, known] of background) {
    const prior = (mass * known) / inAll;
    const countA = (a.get(word) ?? 0) + prior;
    const countB = (b.get(word) ?? 0) + prior;
    if (countA === 0 || countB === 0) continue;
    const delta = Math.log(countA / (inA + mass - countA)) - Math.log(countB / (inB + mass - countB));
    out.set(word, delta / Math.sqrt(1 / countA + 1 / countB));
  }
  return out;
}
