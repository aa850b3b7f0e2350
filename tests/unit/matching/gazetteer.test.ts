/** The name index as bytes: nothing lost on the way in and out, the same rows give the same bytes, damaged bytes are refused. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileSource, DEFAULT_PACK } from '../../../cli/packs.ts';
import type { AliasRow } from '../../../lib/matching/alias-row.ts';
import { buildGazetteer } from '../../../lib/matching/build.ts';
import { Gazetteer } from '../../../lib/matching/gazetteer.ts';
import { HEADER_WORDS } from '../../../lib/matching/layout.ts';
import { scan } from '../../../lib/matching/scan.ts';
import { foldText } from '../../../lib/text/fold.ts';
import { adopt, gazetteer, row } from './rows.ts';

const { data } = await compileSource(DEFAULT_PACK);

const words = fc.constantFrom('Bakı', 'BAKU', 'Şuşa', 'Kara', 'bakh', 'Աղդամ', 'Гаджиев', '44', 'ﬁn', 'a', 'b', 'c');
const aliases = fc
  .record({
    target: fc.constantFrom('p:a', 'p:b', 'q:c#one', 'q:c#two'),
    text: fc.array(words, { minLength: 1, maxLength: 4 }).chain((all) => fc.constantFrom(all.join(' '), all.join('-'))),
    layer: fc.constantFrom('name' as const, 'wording' as const),
    language: fc.constantFrom('en', 'az'),
    flags: fc.integer({ min: 0, max: 255 }),
  })
  .map((one): AliasRow => one);
const lists = fc.array(aliases, { maxLength: 30 });

/** A row as `candidates` gives it back. */
const asCandidate = ({ target, text, flags, layer }: AliasRow) => ({
  target,
  text,
  flags,
  wording: layer === 'wording',
  kind: 'wording',
  common: false,
  prior: 0,
});

describe('build and adopt', () => {
  test('every alias is found again, with its target, spelling, flags and layer', () => {
    fc.assert(
      fc.property(lists, (rows) => {
        const built = gazetteer(rows);
        for (const one of rows) expect(built.entriesFor(one.text)).toContainEqual(asCandidate(one));
      }),
      { numRuns: 300 },
    );
  });

  test('entriesFor gives the rows that fold alike, and no others', () => {
    fc.assert(
      fc.property(lists, words, (rows, form) => {
        const alike = rows.filter((one) => foldText(one.text) === foldText(form)).map(asCandidate);
        const found = gazetteer(rows).entriesFor(form);
        expect(found).toHaveLength(alike.length);
        expect(found).toEqual(expect.arrayContaining(alike));
      }),
      { numRuns: 300 },
    );
  });

  test('every alias of the default pack is found in a text that is the alias', () => {
    const built = gazetteer(data.aliases);
    expect(data.aliases.length).toBeGreaterThan(200);
    const lost = data.aliases.filter((one) => {
      const whole = scan(built, one.text).filter((match) => match.layer === one.layer);
      return !whole.some((match) => built.candidates(match.node).some((found) => found.target === one.target));
    });
    expect(lost.map((one) => one.text)).toEqual([]);
  });

  test('the same rows in any order give the same bytes', () => {
    const shuffles = lists.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    fc.assert(
      fc.property(shuffles, ([rows, shuffled]) => {
        expect(new Uint8Array(buildGazetteer(shuffled))).toEqual(new Uint8Array(buildGazetteer(rows)));
      }),
      { numRuns: 200 },
    );
  });

  test('no rows, and rows without a letter, make an index that finds nothing', () => {
    for (const rows of [[], [row('p:a', '…'), row('p:b', '')]]) {
      expect(scan(gazetteer(rows), 'Baku … Turan')).toEqual([]);
      expect(gazetteer(rows).entriesFor('…')).toEqual([]);
      expect(gazetteer(rows).entriesFor('')).toEqual([]);
    }
  });
});

describe('refused', () => {
  const good = buildGazetteer([
    row('p:baku', 'Baku'),
    row('p:icrc', 'Red Cross'),
    row('p:w#x', 'Baku', { layer: 'wording' }),
  ]);
  const error = (buffer: ArrayBuffer): string | null => {
    const adopted = Gazetteer.adopt(buffer);
    return adopted.ok ? null : adopted.error;
  };

  test('the bytes as built are adopted', () => {
    expect(error(good)).toBeNull();
    expect(adopt(good).entriesFor('baku')).toHaveLength(2);
  });

  // The spare words of the header and the last bytes of padding are covered by the checksum as well.
  test('one byte changed anywhere', () => {
    fc.assert(
      fc.property(fc.nat(good.byteLength - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = new Uint8Array(good.slice(0));
        bytes[at] = (bytes[at] as number) ^ change;
        expect(error(bytes.buffer)).not.toBeNull();
      }),
      { numRuns: 3000 },
    );
  });

  test('cut off anywhere', () => {
    fc.assert(
      fc.property(fc.nat(good.byteLength - 1), (length) => {
        expect(error(good.slice(0, length))).not.toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  test('bytes added at the end', () => {
    const longer = new Uint8Array(good.byteLength + 4);
    longer.set(new Uint8Array(good));
    expect(error(longer.buffer)).toBe('damaged');
  });

  test.each([
    ['layout', 1],
    ['fold', 2],
  ])('another %s version, by its own name: the caller rebuilds', (_, word) => {
    const other = good.slice(0);
    new Int32Array(other)[word] = 999;
    expect(error(other)).toBe('other-version');
  });

  test('something else altogether', () => {
    expect(error(new ArrayBuffer(0))).toBe('not-a-gazetteer');
    expect(error(new ArrayBuffer(HEADER_WORDS * 4))).toBe('not-a-gazetteer');
    expect(error(new TextEncoder().encode('{"version":1}'.repeat(20)).buffer)).toBe('not-a-gazetteer');
  });

  test('sizes that overflow into a length that happens to fit', () => {
    const other = good.slice(0);
    new Int32Array(other).set([0x7fffffff, 0x7fffffff, 0x7fffffff], 4);
    expect(error(other)).toBe('damaged');
  });
});
