/** Standard normal quantile at 97.5 %: for two-sided 95 % intervals. */
export const Z95 = 1.959963984540054;

export type Interval = { low: number; high: number };

/**
 * Wilson's score interval for a share: between which values the true share lies, given `k` of `n`. Holds its level for small
 * `n` and at 0 and `n`, where the usual interval has no width (Wilson 1927; Newcombe 1998, method 3).
 *
 * @param k how many have it, 0 to n
 * @param n of how many, at least 1
 */
export function wilson(k: number, n: number, z = Z95): Interval {
  if (!(n >= 1 && k >= 0 && k <= n)) throw new RangeError(`${k} of ${n} is no share`);
  const share = k / n;
  const middle = share + (z * z) / (2 * n);
  const reach = z * Math.sqrt((share * (1 - share) + (z * z) / (4 * n)) / n);
  const scale = 1 + (z * z) / n;
  return { low: Math.max(0, (middle - reach) / scale), high: Math.min(1, (middle + reach) / scale) };
}
