/** The statistics against values that others published, and against slow readings of their definitions. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactTest } from '../../../lib/framing/statistics/exact-test.ts';
import { benjaminiHochberg } from '../../../lib/framing/statistics/false-discovery.ts';
import { fightinWords } from '../../../lib/framing/statistics/fightin-words.ts';
import { conservativeLogRatio, logRatio, logRatioInterval } from '../../../lib/framing/statistics/log-ratio.ts';
import { wilson } from '../../../lib/framing/statistics/wilson.ts';

describe('Wilson’s interval', () => {
  // Newcombe 1998, Statistics in Medicine 17, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i of %i agrees with Newcombe’s table', (k, n, low, high) => {
    const interval = wilson(k, n);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('holds the share itself and stays within 0 and 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(5000), (n, some) => {
        const k = some % (n + 1);
        const { low, high } = wilson(k, n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low - 1e-12 <= k / n && k / n <= high + 1e-12).toBe(true);
      }),
    );
  });

  it.each([
    [1, 0],
    [-1, 3],
    [4, 3],
    [Number.NaN, 3],
  ])('refuses %d of %d', (k, n) => {
    expect(() => wilson(k, n)).toThrow(RangeError);
  });
});

describe('the exact test', () => {
  it('agrees with Fisher’s lady tasting tea: 3 of 4 against 1 of 4', () => {
    expect(exactTest([{ k1: 3, n1: 4, k2: 1, n2: 4 }])).toBeCloseTo(0.4857, 4);
  });

  it('agrees with Fisher 1962 on convictions of twins (R, ?fisher.test)', () => {
    expect(exactTest([{ k1: 2, n1: 17, k2: 10, n2: 13 }])).toBeCloseTo(0.0005367, 7);
  });

  it('agrees with the penicillin table of Mantel 1963 over five strata (R, ?mantelhaen.test, exact)', () => {
    // Delayed and immediate injection by dose: cured of all.
    const strata = [
      { k1: 0, n1: 6, k2: 0, n2: 5 },
      { k1: 3, n1: 6, k2: 0, n2: 6 },
      { k1: 6, n1: 6, k2: 2, n2: 6 },
      { k1: 5, n1: 6, k2: 6, n2: 6 },
      { k1: 2, n1: 2, k2: 5, n2: 5 },
    ];
    expect(exactTest(strata)).toBeCloseTo(0.03994, 5);
  });

  it('is the same with the groups swapped, or users and non-users, and without strata that tell nothing', () => {
    const group = fc.record({ n1: fc.nat(14), n2: fc.nat(14), a: fc.nat(14), b: fc.nat(14) });
    fc.assert(
      fc.property(fc.array(group, { maxLength: 4 }), (drawn) => {
        const strata = drawn.map(({ n1, n2, a, b }) => ({ n1, n2, k1: a % (n1 + 1), k2: b % (n2 + 1) }));
        const p = exactTest(strata);
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
        const swapped = strata.map(({ k1, n1, k2, n2 }) => ({ k1: k2, n1: n2, k2: k1, n2: n1 }));
        const turned = strata.map(({ k1, n1, k2, n2 }) => ({ k1: n1 - k1, n1, k2: n2 - k2, n2 }));
        for (const other of [swapped, turned, [...strata, { k1: 0, n1: 9, k2: 0, n2: 9 }]])
          expect(exactTest(other)).toBeCloseTo(p, 9);
      }),
    );
  });

  it('is the share of all relabellings that look at least as uneven (one stratum, by counting)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), fc.nat(31), (n1, n2, bits) => {
        const uses = Array.from({ length: n1 + n2 }, (_, at) => (bits >> (at % 5)) & 1);
        const users = uses.reduce((sum, one) => sum + one, 0);
        const k1 = uses.slice(0, n1).reduce((sum, one) => sum + one, 0);
        const counts = new Map<number, number>();
        let all = 0;
        for (let mask = 0; mask < 1 << (n1 + n2); mask++) {
          const chosen = uses.filter((_, at) => (mask >> at) & 1);
          if (popCount(mask) !== n1) continue;
          const k = chosen.reduce((sum, one) => sum + one, 0);
          counts.set(k, (counts.get(k) ?? 0) + 1);
          all++;
        }
        const seen = counts.get(k1) ?? 0;
        const extreme = [...counts.values()].filter((n) => n <= seen).reduce((sum, n) => sum + n, 0);
        expect(exactTest([{ k1, n1, k2: users - k1, n2 }])).toBeCloseTo(extreme / all, 9);
      }),
    );
  });
});

const popCount = (mask: number): number => (mask === 0 ? 0 : (mask & 1) + popCount(mask >> 1));

describe('Benjamini and Hochberg', () => {
  it('keeps four of the fifteen of their 1995 paper at 5 %', () => {
    const p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
    ];
    const q = benjaminiHochberg(p);
    expect(q.filter((one) => one <= 0.05)).toHaveLength(4);
    expect(q[0]).toBeCloseTo(0.0015, 6);
    expect(q[3]).toBeCloseTo((0.0095 * 15) / 4, 6);
  });

  it('rejects what the step-up rule of the paper rejects', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 }), (p) => {
        const sorted = [...p].sort((a, b) => a - b);
        const last = sorted.findLastIndex((value, at) => (value * p.length) / (at + 1) <= 0.05);
        const bound = last < 0 ? -1 : (sorted[last] as number);
        expect(benjaminiHochberg(p).map((q) => q <= 0.05)).toEqual(p.map((value) => value <= bound));
      }),
    );
  });
});

describe('log ratios', () => {
  it('are 1 for twice as often and 3 for eight times', () => {
    expect([logRatio(10, 100, 5, 100), logRatio(8, 50, 2, 100), logRatio(1, 10, 0, 10)]).toEqual([1, 3, 1]);
  });

  it('rest on Koopman’s interval: his 36 of 40 against 16 of 80', () => {
    const { low, high } = logRatioInterval(36, 40, 16, 80);
    expect([2 ** low, 2 ** high].map((ratio) => ratio.toFixed(2))).toEqual(['2.94', '7.15']);
  });

  it('are conservative: nearer 0 than the plain one, 0 where the interval holds 0, and mirrored with the sides', () => {
    const side = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(side, side, fc.nat(60), fc.nat(60), (n1, n2, a, b) => {
        const [k1, k2] = [a % (n1 + 1), b % (n2 + 1)];
        const lrc = conservativeLogRatio(k1, n1, k2, n2);
        expect(conservativeLogRatio(k2, n2, k1, n1)).toBeCloseTo(-lrc, 9);
        if (k1 === 0 || k2 === 0) return;
        expect(Math.abs(lrc)).toBeLessThanOrEqual(Math.abs(logRatio(k1, n1, k2, n2)) + 1e-9);
        const { low, high } = logRatioInterval(k1, n1, k2, n2);
        expect(lrc).toBeCloseTo(Math.max(0, low) + Math.min(0, high), 6);
      }),
    );
    expect([conservativeLogRatio(3, 10, 2, 10), conservativeLogRatio(0, 10, 0, 10)]).toEqual([0, 0]);
    expect(conservativeLogRatio(10, 100, 0, 100)).toBeGreaterThan(0.58);
  });
});

describe('Fightin’ words', () => {
  const counts = (text: string): Map<string, number> => {
    const out = new Map<string, number>();
    for (const word of text.split(' ')) out.set(word, (out.get(word) ?? 0) + 1);
    return out;
  };

  it('is the formula of the paper, worked by hand for one word', () => {
    const z = fightinWords(counts('a a a b'), counts('a b b b'), counts('a a a a b b b b'), 4);
    // Prior 2 for each word: ln(5/3) − ln(3/5), over √(1/5 + 1/3).
    expect(z.get('a')).toBeCloseTo((2 * Math.log(5 / 3)) / Math.sqrt(1 / 5 + 1 / 3), 12);
    expect(z.get('b')).toBeCloseTo(-(z.get('a') as number), 12);
  });

  it('turns its sign with the sides, and a heavier prior brings it nearer 0', () => {
    const word = fc.constantFrom('a', 'b', 'c', 'd');
    const text = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => counts(words.join(' ')));
    fc.assert(
      fc.property(text, text, (one, two) => {
        const background = counts('a b c d a b c');
        const z = fightinWords(one, two, background, 10);
        const back = fightinWords(two, one, background, 10);
        for (const [key, value] of z) expect(back.get(key)).toBeCloseTo(-value, 9);
      }),
    );
    const heavy = fightinWords(counts('a a a b'), counts('a b b b'), counts('a b'), 1000);
    expect(Math.abs(heavy.get('a') as number)).toBeLessThan(0.2);
  });
});
