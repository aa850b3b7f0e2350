/** How much of one text stands in another: the page that is an article of the pack, cut, framed or reworded. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { containment as ofRuns, runsOf, SAME_TEXT } from '../../../lib/coverage/containment.ts';

const words = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, at) => `w${from + at}`).join(' ');

const containment = (a: string, b: string): number => ofRuns(runsOf(a), runsOf(b));

describe('containment', () => {
  test('counts runs of five words of the shorter text', () => {
    // w0..w9 has 6 runs; w3..w9 and two new words has 5 runs, 3 of them shared.
    expect(containment(words(0, 10), `${words(3, 10)} x y`)).toBeCloseTo(3 / 5);
  });

  test('a cut text is held whole, letter case, accents and marks aside', () => {
    expect(containment(words(0, 100), words(20, 60))).toBe(1);
    expect(containment('Bakı: “ŞUŞA və Ağdam yolu”', 'baki susa ve agdam yolu')).toBe(1);
  });

  test('a text with much else round it is the same, one with other words is not', () => {
    expect(containment(words(0, 100), `${words(500, 900)} ${words(0, 100)} ${words(900, 990)}`)).toBe(1);
    expect(containment(words(0, 100), words(200, 300))).toBe(0);
  });

  test('one changed word in ten leaves half of the runs: not the same text', () => {
    const changed = words(0, 100).replace(/w(\d*5)\b/g, 'x$1');
    expect(containment(words(0, 100), changed)).toBeLessThan(SAME_TEXT);
  });

  test('a text of fewer than five words says nothing', () => {
    expect(containment('one two three four', words(0, 100))).toBe(0);
    expect(containment('', '')).toBe(0);
  });

  test('is the same both ways and stays within 0 and 1', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 }).map((all) => all.join(' '));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const share = containment(a, b);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        expect(containment(b, a)).toBe(share);
      }),
    );
  });
});
