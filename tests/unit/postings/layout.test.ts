/** The bytes of an index: adopted whole or not at all, cut into slices and joined again, and safe where they are damaged. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CorpusIndex } from '../../../lib/postings/corpus-index.ts';
import { PostingSegment } from '../../../lib/postings/segment.ts';
import { joinSlices, sliceIndex } from '../../../lib/postings/slices.ts';
import { ByteReader, ByteWriter } from '../../../lib/postings/varint.ts';
import { buffer } from './make.ts';

const GIVEN = [
  { title: 'Checkpoint on the Lachin road', body: 'The border checkpoint was opened.', day: 19_000 },
  { title: 'Şuşa yolu açıldı' },
];

describe('adopt', () => {
  test('is right for any content, and the same bytes for the same content', () => {
    expect(new Uint8Array(buffer(GIVEN))).toEqual(new Uint8Array(buffer(GIVEN)));
    expect(PostingSegment.adopt(buffer([])).ok).toBe(true);
    expect(buffer(GIVEN).byteLength % 4).toBe(0);
  });

  test.each<[string, (words: Uint32Array) => void, string]>([
    ['other bytes', (words) => words.set([1], 0), 'not-an-index'],
    ['another layout', (words) => words.set([99], 1), 'other-version'],
    ['another fold', (words) => words.set([99], 2), 'other-version'],
    ['another length', (words) => words.set([4], 3), 'damaged'],
    ['more articles than there are', (words) => words.set([1000], 4), 'damaged'],
    ['slots that are no power of two', (words) => words.set([(words[8] as number) - 1], 8), 'damaged'],
  ])('refuses %s', (_, change, error) => {
    const bytes = buffer(GIVEN);
    change(new Uint32Array(bytes, 0, 12));
    expect(PostingSegment.adopt(bytes)).toEqual({ ok: false, error });
  });

  test('refuses a part', () => {
    expect(PostingSegment.adopt(buffer(GIVEN).slice(0, -4))).toEqual({ ok: false, error: 'damaged' });
    expect(PostingSegment.adopt(new ArrayBuffer(8))).toEqual({ ok: false, error: 'not-an-index' });
  });

  test('damage behind the header ends in wrong answers at worst: nothing throws, loops or writes elsewhere', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 20 }), (changes) => {
        const bytes = new Uint8Array(buffer(GIVEN));
        for (const [at, value] of changes) bytes[48 + (at % (bytes.length - 48))] = value;
        const adopted = PostingSegment.adopt(bytes.buffer);
        if (!adopted.ok) return;
        const index = new CorpusIndex([adopted.value]);
        for (const word of ['checkpoint', 'chekpoint', 'susa', 'road']) {
          const terms = [
            index.term(word),
            ...index.withPrefix(word.slice(0, 2), 50).values(),
            ...index.near(word).values(),
          ];
          for (const term of terms) if (term) index.add(index.scores, [{ term, weighed: { title: 1, body: 1, bit: 1, open: true } }]); // biome-ignore format: one line
          index.nearPrefixes(word);
        }
        expect(index.scores.best(10, (_, score) => score).every(({ article }) => article < GIVEN.length)).toBe(true);
      }),
    );
  });
});

describe('slices', () => {
  test('of one index or several come together again', () => {
    const indexes = [buffer(GIVEN), buffer([]), buffer([{ body: 'x y z' }])];
    const joined = joinSlices(indexes.flatMap(sliceIndex));
    expect(joined.ok && joined.value.map((one) => new Uint8Array(one))).toEqual(
      indexes.map((one) => new Uint8Array(one)),
    );
    expect(joinSlices([])).toEqual({ ok: true, value: [] });
  });

  test('a missing or foreign slice is damage', () => {
    const whole = new Uint8Array(buffer(GIVEN));
    expect(joinSlices([whole.slice(0, 100)])).toEqual({ ok: false, error: 'damaged' });
    expect(joinSlices([whole, new Uint8Array(60)])).toEqual({ ok: false, error: 'damaged' });
  });
});

test('numbers survive as varints, and a cut one ends', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0xffffffff })), (numbers) => {
      const out = new ByteWriter();
      for (const one of numbers) out.varint(one);
      const reader = new ByteReader(out.bytes.subarray(0, out.length), 0);
      expect(numbers.map(() => reader.varint())).toEqual(numbers);
      expect(reader.varint()).toBe(0);
    }),
  );
});
