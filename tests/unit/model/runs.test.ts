import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutRuns } from '../../../lib/model/runs.ts';

const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { maxLength: 400 }).map((all) => all.sort());

test('runs hold every item once, in order, and are never longer than four times the mean', () => {
  fc.assert(
    fc.property(ids, fc.integer({ min: 1, max: 20 }), (all, mean) => {
      const runs = cutRuns(all, (id) => id, mean);
      expect(runs.flat()).toEqual(all);
      for (const run of runs) expect(run.length).toBeLessThanOrEqual(4 * mean);
    }),
  );
});

test('an item that goes changes the runs beside it alone', () => {
  const all = Array.from({ length: 2000 }, (_, n) => `article-${String(n).padStart(4, '0')}`);
  const before = new Set(cutRuns(all, (id) => id, 16).map((run) => run.join()));
  for (const gone of [0, 777, 1999]) {
    const after = cutRuns(all.toSpliced(gone, 1), (id) => id, 16).map((run) => run.join());
    // A run that is cut for its length may move the cuts up to the next one that an id asks for.
    expect(after.filter((run) => !before.has(run)).length).toBeLessThan(6);
  }
});
