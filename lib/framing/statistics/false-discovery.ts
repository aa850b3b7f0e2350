/**
 * Benjamini and Hochberg's correction for asking many questions at once (1995): `q[i] ≤ 0.05` keeps the expected share of
 * false claims among all claims made at 5 %.
 *
 * @param p one p a question
 * @returns one q a question, in the same order
 */
export function benjaminiHochberg(p: readonly number[]): number[] {
  const order = p.map((value, at) => ({ value, at })).sort((a, b) => b.value - a.value);
  const q = new Array<number>(p.length);
  let least = 1;
  order.forEach(({ value, at }, fromTop) => {
    least = Math.min(least, (value * p.length) / (p.length - fromTop));
    q[at] = least;
  });
  return q;
}
