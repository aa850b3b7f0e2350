/** Copies: which texts are one, which of them is the origin, and what is too short or too far to tell. */
import { describe, expect, test } from 'vitest';
import { runsOf } from '../../../lib/coverage/containment.ts';
import { type CarriedText, foldCopies, sharesText } from '../../../lib/coverage/copies.ts';
import { pickDiverse, spreadByOutlet } from '../../../lib/coverage/spread.ts';

const words = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, at) => `w${from + at}`).join(' ');
const text = (body: string, more: Partial<CarriedText> = {}): CarriedText => ({
  outlet: 'a.example',
  published: null,
  runs: runsOf(body),
  credits: null,
  ...more,
});

describe('sharesText', () => {
  test('a cut text within the week is shared, one of years later is a quotation', () => {
    const whole = text(words(0, 200), { published: '2023-08-01' });
    expect(sharesText(whole, text(words(50, 120), { published: '2023-08-07' }))).toBe(true);
    expect(sharesText(whole, text(words(50, 120), { published: '2025-08-07' }))).toBe(false);
    expect(sharesText(whole, text(words(50, 120)))).toBe(true);
  });

  test('a third of the text is shared only where a credit line says so', () => {
    const one = text(words(0, 100));
    const other = text(`${words(0, 40)} ${words(500, 560)}`, { outlet: 'b.example' });
    expect(sharesText(one, other)).toBe(false);
    expect(sharesText(one, { ...other, credits: 'a.example' })).toBe(true);
    expect(sharesText(one, { ...other, credits: 'c.example' })).toBe(false);
  });

  test('a line or two is too short to tell', () => {
    expect(sharesText(text(words(0, 10)), text(words(0, 10)))).toBe(false);
  });
});

describe('foldCopies', () => {
  const fold = (texts: CarriedText[]) =>
    foldCopies(texts, (one) => one).map(({ origin, carriedBy }) => [origin.outlet, carriedBy.map((one) => one.outlet)]);

  test('one origin with those that carry it, at the place of the first', () => {
    const copies = [
      text(words(0, 100), { outlet: 'late.example', published: '2023-08-03' }),
      text(words(500, 600), { outlet: 'other.example' }),
      text(words(0, 100), { outlet: 'first.example', published: '2023-08-01' }),
    ];
    expect(fold(copies)).toEqual([
      ['first.example', ['late.example']],
      ['other.example', []],
    ]);
  });

  test('the credited outlet is the origin, whoever came first', () => {
    const copies = [
      text(words(0, 100), { outlet: 'copy.example', published: '2023-08-01', credits: 'agency.example' }),
      text(words(0, 100), { outlet: 'agency.example', published: '2023-08-02' }),
    ];
    expect(fold(copies)).toEqual([['agency.example', ['copy.example']]]);
  });
});

test('every outlet is heard once before one is heard twice; an unknown outlet is no outlet', () => {
  const items = ['a1', 'a2', 'b1', 'a3', 'c1', 'b2', '?1', '?2'];
  const outletOf = (item: string) => (item.startsWith('?') ? null : item.charAt(0));
  expect(spreadByOutlet(items, outletOf)).toEqual(['a1', 'b1', 'c1', '?1', '?2', 'a2', 'b2', 'a3']);
});

test('a further article of an outlet counts less, so that others come in; one that is far better stays', () => {
  const items = [
    { id: 'a1', score: 1 },
    { id: 'a2', score: 0.9 },
    { id: 'a3', score: 0.88 },
    { id: 'b1', score: 0.8 },
    { id: 'c1', score: 0.2 },
  ];
  const pick = (most: number) => pickDiverse(items, most, ({ id }) => id.charAt(0)).map(({ id }) => id);
  expect(pick(2)).toEqual(['a1', 'b1']);
  expect(pick(4)).toEqual(['a1', 'b1', 'a2', 'a3']);
  expect(pick(9)).toHaveLength(5);
});
