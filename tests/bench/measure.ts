/**
 * Timing on a busy machine: contenders run in turns, round after round, in one process, and each keeps its best round.
 * What counts is the ratio within one run; a bare time says as much about the neighbours as about the code.
 */

export type Contender = { name: string; run: () => number };

/** `ms`: best round, per call. `out`: what the last call returned, so that nothing is optimised away and results can be compared. */
export type Timing = { name: string; ms: number; out: number };

const MIN_ROUND_MS = 8;

export function race(contenders: readonly Contender[], rounds = 25): Timing[] {
  const prepared = contenders.map((contender) => ({
    contender,
    calls: callsFor(contender),
    best: Number.POSITIVE_INFINITY,
    out: 0,
  }));
  for (let round = 0; round < rounds; round++) {
    for (const one of prepared) {
      const started = performance.now();
      for (let call = 0; call < one.calls; call++) one.out = one.contender.run();
      one.best = Math.min(one.best, (performance.now() - started) / one.calls);
    }
  }
  return prepared.map(({ contender, best, out }) => ({ name: contender.name, ms: best, out }));
}

/** Enough calls for a round that the clock can see; also warms the code up. */
function callsFor({ run }: Contender): number {
  let calls = 1;
  for (;;) {
    const started = performance.now();
    for (let call = 0; call < calls; call++) run();
    if (performance.now() - started >= MIN_ROUND_MS) return calls;
    calls *= 2;
  }
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** The value below which this part of all lies, 0 to 1. */
export const percentile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * part)] ?? Number.NaN;

/** Least time of so many rounds, in ms: the neighbours on a busy machine are no part of the answer. */
export function least(rounds: number, run: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    run();
    best = Math.min(best, performance.now() - started);
  }
  return best;
}
