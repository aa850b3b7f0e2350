/** Days on a line: what is known of them, where they lie, and marks that do not cover each other. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearest } from '../../../components/panel/nearest.ts';
import { type Stretch, stepApart, stretchOf, timeScale } from '../../../components/panel/time.ts';

const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000;

describe('stretchOf', () => {
  test.each<[string | null, Parameters<typeof stretchOf>[1], string | null, string | null, string | null, boolean]>([
    ['2023-09-30', null, null, '2023-09-30', '2023-09-30', false],
    ['2023-09', null, null, '2023-09-01', '2023-09-30', false],
    ['2024-02', null, null, '2024-02-01', '2024-02-29', false],
    ['2022', null, null, '2022-01-01', '2022-12-31', false],
    ['2022', { after: '2022-03-29' }, null, '2022-03-29', '2022-12-31', false],
    [null, { after: '2022-03-29' }, null, '2022-03-29', '2022-03-29', true],
    [null, { before: '2022-03' }, null, '2022-03-31', '2022-03-31', true],
    [null, { after: '2022-01-05', before: '2022-02-05' }, null, '2022-01-05', '2022-02-05', false],
    ['2023-09-19', null, '2023-09-20', '2023-09-19', '2023-09-20', false],
    ['1988', null, '1991', '1988-01-01', '1991-12-31', false],
  ])('%s %j until %s', (published, bounds, end, from, to, open) => {
    expect(stretchOf(published, bounds, end)).toEqual({
      from: day(from ?? ''),
      to: day(to ?? ''),
      open,
      known: from === to && !open,
    });
  });

  test('what is no date is nothing', () => {
    for (const text of [null, '', 'never', '30 Sep 2023', '2023-9-1']) expect(stretchOf(text, null)).toBeNull();
    expect(stretchOf(null, { after: 'never' })).toBeNull();
  });
});

describe('timeScale', () => {
  const options = { width: 600, direction: 'ltr' as const, label: (text: string) => text };
  const known = (text: string): Stretch => ({ from: day(text), to: day(text), known: true, open: false });

  test('nothing to show has no scale', () => expect(timeScale([], options)).toBeNull());

  test('two years and more are told in years, from January', () => {
    const scale = timeScale([known('2020-06-22'), known('2023-09-30')], options);
    expect(scale?.ticks.map(({ label }) => label)).toEqual(['2020', '2021', '2022', '2023']);
  });

  test('a few weeks are told in months', () => {
    const scale = timeScale([known('2023-09-19'), known('2023-10-02')], options);
    expect(scale?.ticks.map(({ label }) => label)).toEqual(['2023-09', '2023-10']);
  });

  test('text from right to left turns the line around', () => {
    const stretches = [known('2020-06-22'), known('2023-09-30')];
    const [ltr, rtl] = [timeScale(stretches, options), timeScale(stretches, { ...options, direction: 'rtl' })];
    expect((ltr?.x(day('2021-01-01')) ?? 0) + (rtl?.x(day('2021-01-01')) ?? 0)).toBeCloseTo(600);
  });

  test('for any days: everything lies inside, later is further on, ticks have room', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -20_000, max: 40_000 }), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 120, max: 1200 }),
        (days, width) => {
          const scale = timeScale(
            days.map((at) => ({ from: at, to: at, known: true, open: false })),
            { ...options, width },
          );
          const xs = [...days].sort((a, b) => a - b).map((at) => scale?.x(at) ?? Number.NaN);
          for (const x of xs) expect(x).toBeGreaterThanOrEqual(0);
          for (const x of xs) expect(x).toBeLessThanOrEqual(width);
          expect(xs).toEqual([...xs].sort((a, b) => a - b));
          expect(scale?.ticks.length).toBeLessThanOrEqual(9);
        },
      ),
    );
  });
});

test('marks closer than the gap step apart, keep their order, and stay inside while there is room', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 400, noNaN: true }), { maxLength: 20 }), (places) => {
      const apart = stepApart(places, 15, 400);
      const order = places.map((_, at) => at).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0) || a - b);
      for (let at = 1; at < order.length; at++) {
        const [before, here] = [apart[order[at - 1] ?? 0] ?? 0, apart[order[at] ?? 0] ?? 0];
        expect(here - before).toBeGreaterThanOrEqual(15 - 1e-9);
      }
      for (const x of apart) expect(x).toBeGreaterThanOrEqual(0);
      for (const x of apart) expect(x).toBeLessThanOrEqual(400);
    }),
  );
});

test('of many events those nearest to a day are kept, in their order; without a day the latest', () => {
  const events = ['1988', '2020-09-27', '2020-11-10', '2023-09', '2023-09-19', '2025-08-08'].map((date) => ({ date }));
  const kept = (at: string | null) => nearest(events, at, 2).map(({ date }) => date);
  expect(kept('2023-09-20')).toEqual(['2023-09', '2023-09-19']);
  expect(kept('2020-10-01')).toEqual(['2020-09-27', '2020-11-10']);
  expect(kept(null)).toEqual(['2023-09-19', '2025-08-08']);
  expect(nearest(events, null, 6)).toBe(events);
});
