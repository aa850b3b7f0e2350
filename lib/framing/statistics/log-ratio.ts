/** How much more often: binary logarithms of a ratio of two shares. 1 is twice as often, 2 four times, 0.58 half as often again. */

/** Hardie's Log Ratio of k1 of n1 to k2 of n2; a count of 0 is read as one half, so that the ratio is finite. */
export const logRatio = (k1: number, n1: number, k2: number, n2: number): number =>
  Math.log2((k1 || 0.5) / n1 / ((k2 || 0.5) / n2));

/**
 * The conservative Log Ratio (Evert 2022): the end nearest 0 of the confidence interval of the log ratio, and 0 where the
 * interval holds 0. An effect that can be defended, where the plain ratio of small counts is luck.
 *
 * Given how many use the word in all, the count of the first group is binomial; Clopper and Pearson's exact interval for its
 * share gives that of the ratio. `questions` is how many such intervals are looked at (Bonferroni).
 */
export function conservativeLogRatio(
  k1: number,
  n1: number,
  k2: number,
  n2: number,
  questions = 1,
  level = 0.95,
): number {
  const tail = (1 - level) / 2 / questions;
  const { low, high } = clopperPearson(k1, k1 + k2, tail);
  const toRatio = (share: number): number => Math.log2(share / (1 - share)) + Math.log2(n2 / n1);
  return Math.max(0, toRatio(low)) || Math.min(0, toRatio(high)) || 0;
}

/** Exact interval for a share of k of n, leaving at most `tail` on either side (Clopper and Pearson 1934). */
export function clopperPearson(k: number, n: number, tail: number): { low: number; high: number } {
  return {
    low: k === 0 ? 0 : bisect((share) => upperTail(k, n, share) < tail),
    high: k === n ? 1 : bisect((share) => 1 - upperTail(k + 1, n, share) > tail),
  };
}

/** The share at which `below` turns from true to false. */
function bisect(below: (share: number) => boolean): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (below(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Probability that a binomial count is k or more. */
function upperTail(k: number, n: number, share: number): number {
  // From the term of k upwards, each by its ratio to the one before.
  let logTerm = 0;
  for (let at = 1; at <= k; at++) logTerm += Math.log((n - k + at) / at);
  logTerm += k * Math.log(share) + (n - k) * Math.log1p(-share);
  let term = Math.exp(logTerm);
  let sum = term;
  for (let at = k; at < n; at++) {
    term *= (((n - at) / (at + 1)) * share) / (1 - share);
    sum += term;
  }
  return Math.min(1, sum);
}
