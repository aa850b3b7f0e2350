/** The short list for search by name, held against counting shared letter pairs one spelling at a time. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PairIndex, searchKey } from '../../../lib/search/spelling-keys.ts';

const pairsOf = (key: string): string[] => [...key].slice(1).map((_, at) => key.slice(at, at + 2));

/** Pairs of `a` that `b` holds, each counted as often as both have it. */
function shared(a: string, b: string): number {
  const held = pairsOf(b);
  return pairsOf(a).filter((pair) => {
    const at = held.indexOf(pair);
    if (at >= 0) held.splice(at, 1);
    return at >= 0;
  }).length;
}

function oracle(entries: string[][], query: string, most: number, least: number): number[] {
  const key = searchKey(query);
  const pairs = key.length - 1;
  const ranks = entries.map((spellings) =>
    Math.max(
      0,
      ...spellings.map((spelling) => {
        const other = searchKey(spelling);
        const both = shared(key, other);
        return both === 0 || both < least * pairs ? 0 : both / pairs + (2 * both) / (pairs + other.length - 1);
      }),
    ),
  );
  return ranks
    .map((rank, entry) => ({ rank, entry }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank || a.entry - b.entry)
    .slice(0, most)
    .map(({ entry }) => entry);
}

function nearest(entries: string[][], query: string, most: number, least: number): number[] {
  const index = new PairIndex();
  entries.forEach((spellings, entry) => {
    for (const spelling of spellings) index.add(entry, spelling);
  });
  return index.nearest(query, most, least);
}

describe('PairIndex', () => {
  test('gives the entries that counting gives, in its order', () => {
    const spelling = fc.string({ unit: fc.constantFrom('a', 'b', 'ə', ' ', 'c'), maxLength: 7 });
    const entries = fc.array(fc.array(spelling, { minLength: 1, maxLength: 3 }), { maxLength: 8 });
    fc.assert(
      fc.property(entries, spelling, fc.nat(5), fc.constantFrom(0.2, 0.45, 1), (all, query, most, least) => {
        expect(nearest(all, query, most, least)).toEqual(oracle(all, query, most, least));
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['a typo', 'hajiev', 0],
    ['half a name', 'bakht', 0],
    ['another script of the same entry', 'Гаджиев', 0],
    ['a long name with two typos', 'amnesti internatonal', 1],
  ])('puts the meant entry first: %s', (_, query, entry) => {
    const entries = [
      ['Bakhtiyar Hajiyev', 'Бахтияр Гаджиев'],
      ['Amnesty International'],
      ['Khojaly'],
      ['Baku', 'Баку'],
    ];
    expect(nearest(entries, query, 3, 0.45)[0]).toBe(entry);
  });

  test('finds nothing for a query without letters, and nothing in an empty index', () => {
    expect(nearest([['Baku'], ['…']], '…', 9, 0.45)).toEqual([]);
    expect(nearest([['Baku']], '', 9, 0.45)).toEqual([]);
    expect(nearest([], 'baku', 9, 0.45)).toEqual([]);
  });
});

test('searchKey puts borders round the folded words', () => {
  expect(searchKey('Ağdam-Xankəndi yolu')).toBe(' agdam xankendi yolu ');
  expect(searchKey('…')).toBe(' ');
});
