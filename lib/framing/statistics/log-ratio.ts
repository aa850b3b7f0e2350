/** How much more often: binary logarithms of a ratio of two shares. 1 is twice as often, 2 four times, 0.58 half as often again. */
import { Z95 } from './wilson.ts';

/** Hardie's Log Ratio of k1 of n1 to k2 of n2; a count of 0 is read as one half, so that the ratio is finite. */
export const logRatio = (k1: number, n1: number, k2: number, n2: number): number =>
  Math.log2((k1 || 0.5) / n1 / ((k2 || 0.5) / n2));

/** No ratio is looked for beyond a factor of a million. */
const MOST_LOG = 20;

/**
 * The conservative Log Ratio (Evert 2022) for shares of documents: the end nearest 0 of the 95 % interval of the log ratio,
 * and 0 where the interval holds 0. An effect that can be defended, where the plain ratio of small counts is luck.
 *
 * Evert's interval is for tokens, whose shares are tiny. A share of documents can be 90 %, so the interval is Koopman's
 * score interval for a ratio of two binomial shares (Biometrics 40, 1984), which also holds where a count is 0 or n. How
 * many questions are asked at once is the business of the test beside it, not of this interval.
 */
export function conservativeLogRatio(k1: number, n1: number, k2: number, n2: number): number {
  if (k1 / n1 < k2 / n2) return 0 - conservativeLogRatio(k2, n2, k1, n1);
  return Math.max(0, ratioEnd(k1, n1, k2, n2, 0, k2 === 0 ? MOST_LOG : Math.log2(k1 / n1 / (k2 / n2))));
}

/** Koopman's 95 % interval for the ratio of k1 of n1 to k2 of n2, as binary logarithms; k1 and k2 are not 0. */
export function logRatioInterval(k1: number, n1: number, k2: number, n2: number): { low: number; high: number } {
  const middle = Math.log2(k1 / n1 / (k2 / n2));
  return { low: ratioEnd(k1, n1, k2, n2, -MOST_LOG, middle), high: ratioEnd(k1, n1, k2, n2, MOST_LOG, middle) };
}

/** Where, between `outside` and `inside` the interval, the score test turns; `outside` itself if even that is inside. */
function ratioEnd(k1: number, n1: number, k2: number, n2: number, outside: number, inside: number): number {
  if (score(k1, n1, k2, n2, 2 ** outside) <= Z95 * Z95) return outside;
  let [out, into] = [outside, inside];
  for (let step = 0; step < 60; step++) {
    const middle = (out + into) / 2;
    if (score(k1, n1, k2, n2, 2 ** middle) > Z95 * Z95) out = middle;
    else into = middle;
  }
  return (out + into) / 2;
}

/** Koopman's statistic for "the first share is `ratio` times the second". */
function score(k1: number, n1: number, k2: number, n2: number, ratio: number): number {
  // The second share, as likely as can be if the ratio held.
  const a = ratio * (n1 + n2);
  const b = ratio * (n1 + k2) + k1 + n2;
  const second = (b - Math.sqrt(b * b - 4 * a * (k1 + k2))) / (2 * a);
  const first = Math.min(1, ratio * second);
  const variance = (first * (1 - first)) / n1 + (ratio * ratio * second * (1 - second)) / n2;
  const gap = k1 / n1 - (ratio * k2) / n2;
  return gap === 0 ? 0 : (gap * gap) / variance;
}
