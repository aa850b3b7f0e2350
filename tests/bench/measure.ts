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
