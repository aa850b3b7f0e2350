/** The short list for search by name, held against counting shared letter pairs one spelling at a time. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildNames, NameTable } from '../../../lib/search/name-table.ts';
import { searchKey } from '../../../lib/search/spelling-keys.ts';

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
  return table(entries)
    .nearest(query, most, least)
    .map(({ entry }) => entry);
}

/** Entries with the first spelling as their title. */
function table(entries: string[][]) {
  const named = entries.map(([title = '', ...spellings]) => ({
    title,
    spellings: spellings.map((text) => ({ text })),
  }));
  const adopted = NameTable.adopt<(typeof named)[number]>(buildNames(named));
  if (!adopted.ok) throw new Error(adopted.error);
  return adopted.value;
}

describe('NameTable', () => {
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

describe('the buffer of a NameTable', () => {
  test('gives every entry back as it was', () => {
    const entries = fc.array(fc.array(fc.string({ unit: 'grapheme', maxLength: 9 }), { minLength: 1, maxLength: 3 }));
    fc.assert(
      fc.property(entries, (all) => {
        const names = table(all);
        expect(names.size).toBe(all.length);
        all.forEach(([title = '', ...spellings], at) => {
          expect(names.entry(at)).toEqual({ title, spellings: spellings.map((text) => ({ text })) });
        });
      }),
    );
  });

  test('is not adopted cut short, grown, foreign or of another version', () => {
    const buffer = buildNames([{ title: 'Baku', spellings: [] }]);
    const changed = (at: number): ArrayBuffer => {
      const copy = buffer.slice(0);
      const words = new Uint32Array(copy);
      words[at] = (words[at] as number) + 1;
      return copy;
    };
    const error = (given: ArrayBuffer) => {
      const adopted = NameTable.adopt(given);
      return adopted.ok ? null : adopted.error;
    };
    expect(error(buffer)).toBeNull();
    expect(error(buffer.slice(0, 20))).toBe('not-names');
    expect(error(changed(0))).toBe('not-names');
    expect(error(changed(1))).toBe('other-version');
    expect(error(changed(2))).toBe('other-version');
    expect(error(buffer.slice(0, buffer.byteLength - 4))).toBe('damaged');
    for (const section of [4, 5, 6, 7]) expect(error(changed(section))).toBe('damaged');
  });
});

test('searchKey puts borders round the folded words', () => {
  expect(searchKey('Ağdam-Xankəndi yolu')).toBe(' agdam xankendi yolu ');
  expect(searchKey('…')).toBe(' ');
});
