/**
 * Fits the weights of related coverage: one weight after another is moved, what is better on the fit half stays, until a
 * round changes nothing (coordinate ascent). Small, slow and repeatable; the held-out half is never looked at.
 */
import type { Engine } from '../../lib/context/engine.ts';
import { type CoverageWeights, WEIGHTS } from '../../lib/coverage/weights.ts';
import { ask, hitsAt, type Query } from './coverage-queries.ts';

const STEPS = [0.5, 0.7, 0.85, 1.2, 1.5, 2];
const ROUNDS = 3;
/** The number of terms is the price of a query and is not fitted; without names in the set `subjects` cannot be. */
const FITTED = ['titleWord', 'rarityPower', 'articleTitle', 'date', 'days', 'undated', 'sameOutlet'] as const;

export function fitWeights(
  engine: Engine,
  queries: readonly Query[],
  isRight: (query: Query, id: string) => boolean,
  report: (line: string) => void,
): CoverageWeights {
  const worth = (weights: CoverageWeights): number => {
    const dated = hitsAt(queries, (query) => ask(engine, query, false, weights), isRight);
    const hidden = hitsAt(queries, (query) => ask(engine, query, true, weights), isRight);
    // Every figure that has a target counts alike.
    return (dated[1] + dated[5] + dated[10] + hidden[1]) / queries.length;
  };
  let best = WEIGHTS;
  let most = worth(best);
  report(`start ${most.toFixed(4)} ${JSON.stringify(best)}`);
  for (let round = 0; round < ROUNDS; round++) {
    const before = most;
    for (const name of FITTED) {
      for (const step of STEPS) {
        const tried = { ...best, [name]: Number((best[name] * step).toPrecision(2)) };
        const value = worth(tried);
        if (value <= most) continue;
        [best, most] = [tried, value];
        report(`${name} ${most.toFixed(4)} ${JSON.stringify(best)}`);
      }
    }
    if (most === before) break;
  }
  return best;
}
