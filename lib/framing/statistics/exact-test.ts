/**
 * Fisher's exact test, over one or several strata: whether two groups use a word equally often within every subject.
 *
 * In each stratum the margins are fixed, so the count of the first group is hypergeometric; strata are independent, so the
 * distribution of their sum is the convolution of those. The two-sided p is the mass of all sums no likelier than the one
 * seen. With one stratum that is Fisher's test; with several, the exact form of Cochran–Mantel–Haenszel (Mehta, Patel and
 * Gray 1985), which a difference between subjects alone cannot move.
 */

/** k of n documents use the word, in each of the two groups of one subject. */
export type Stratum = { k1: number; n1: number; k2: number; n2: number };

/** Ties are told from differences beyond rounding. */
const TIE = 1 + 1e-7;

/** Two-sided p. Without a stratum that could tell anything, 1. Time grows with the product of the strata's ranges. */
export function exactTest(strata: readonly Stratum[]): number {
  let sum: Float64Array = Float64Array.of(1);
  let observed = 0;
  for (const { k1, n1, k2, n2 } of strata) {
    if (!(k1 >= 0 && k2 >= 0 && k1 <= n1 && k2 <= n2)) throw new RangeError(`${k1} of ${n1} against ${k2} of ${n2}`);
    const users = k1 + k2;
    const least = Math.max(0, users - n2);
    const most = Math.min(users, n1);
    sum = convolve(sum, hypergeometric(users, n1, n2, least, most));
    observed += k1 - least;
  }
  const seen = (sum[observed] as number) * TIE;
  return Math.min(
    1,
    sum.reduce((total, mass) => (mass <= seen ? total + mass : total), 0),
  );
}

/** Probability of each possible count in the first group, from `least` to `most`. */
function hypergeometric(users: number, n1: number, n2: number, least: number, most: number): Float64Array {
  const whole = logChoose(n1 + n2, users);
  return Float64Array.from({ length: most - least + 1 }, (_, at) =>
    Math.exp(logChoose(n1, least + at) + logChoose(n2, users - least - at) - whole),
  );
}

function convolve(a: Float64Array, b: Float64Array): Float64Array {
  const out = new Float64Array(a.length + b.length - 1);
  a.forEach((left, i) => {
    b.forEach((right, j) => {
      out[i + j] = (out[i + j] as number) + left * right;
    });
  });
  return out;
}

/** `logFactorial[n]`, grown on demand. */
const logFactorial: number[] = [0];
function logChoose(n: number, k: number): number {
  for (let at = logFactorial.length; at <= n; at++) logFactorial.push((logFactorial[at - 1] as number) + Math.log(at));
  return (logFactorial[n] as number) - (logFactorial[k] as number) - (logFactorial[n - k] as number);
}
