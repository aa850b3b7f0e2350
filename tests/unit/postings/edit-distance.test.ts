/** `withinOneEdit` against brute force: every word that one insertion, deletion, replacement or swap of neighbours makes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withinOneEdit } from '../../../lib/postings/edit-distance.ts';

const ALPHABET = 'abc';

function oneEditAway(word: string): Set<string> {
  const out = new Set([word]);
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    if (after !== '') out.add(before + after.slice(1));
    if (after.length > 1) out.add(before + after.charAt(1) + after.charAt(0) + after.slice(2));
    for (const letter of ALPHABET) {
      out.add(before + letter + after);
      if (after !== '') out.add(before + letter + after.slice(1));
    }
  }
  return out;
}

const words = fc.string({ unit: fc.constantFrom(...ALPHABET), maxLength: 6 });

describe('withinOneEdit', () => {
  test('is true exactly for the words that one edit makes', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(withinOneEdit(a, b)).toBe(oneEditAway(a).has(b));
      }),
      { numRuns: 5000 },
    );
  });

  test('is true for each of them, one by one', () => {
    fc.assert(
      fc.property(words, (word) => {
        for (const other of oneEditAway(word)) expect(withinOneEdit(word, other)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['hajiev', 'hajiyev', true],
    ['internatonal', 'international', true],
    ['shuhsa', 'shusha', true],
    ['shusha', 'shushi', true],
    ['turan', 'tehran', false],
    ['ab', 'ba', true],
    ['abc', 'cba', false],
    ['', 'a', true],
    ['', 'ab', false],
  ])('%s, %s: %s', (a, b, near) => {
    expect(withinOneEdit(a, b)).toBe(near);
    expect(withinOneEdit(b, a)).toBe(near);
  });
});
