/** Sentences of two texts on the same matter, and one quotation's two cuts. */
import { describe, expect, test } from 'vitest';
import { alignSentences, numbersIn, sameQuotations } from '../../../lib/framing/align.ts';
import { compareText } from '../../../lib/model/order.ts';

const sentence = (text: string, ...subjects: string[]) => ({
  start: 0,
  end: text.length,
  text,
  subjects: new Set(subjects),
});
const one = () => 1;

describe('alignSentences', () => {
  const left = [
    sentence('The road to Lachin was closed by a checkpoint.', 'lachin'),
    sentence('Bread is sold by coupon in the city.', 'city'),
  ];
  const right = [
    sentence('In the city bread was scarce.', 'city'),
    sentence('A checkpoint closed the road near Lachin.', 'lachin'),
    sentence('Nobody spoke of it.'),
  ];

  test('pairs what names the same, in the order of the first text', () => {
    expect(alignSentences(left, right, one).map((pair) => [pair.left, pair.right, pair.shared])).toEqual([
      [0, 1, ['lachin']],
      [1, 0, ['city']],
    ]);
  });

  test('each sentence is used once, the best pair first', () => {
    const twice = [
      sentence('Lachin road.', 'lachin'),
      sentence('The checkpoint on the road to Lachin closed.', 'lachin'),
    ];
    const pairs = alignSentences([left[0] as (typeof left)[0]], twice, one);
    expect(pairs.map((pair) => pair.right)).toEqual([1]);
  });

  test('a name that stands everywhere pairs nothing by itself', () => {
    const common = [sentence('Armenia said no.', 'armenia')];
    expect(alignSentences(common, [sentence('Armenia has hills.', 'armenia')], () => 0.1)).toEqual([]);
  });

  test('either text may be empty, and the order of the texts does not change the pairs', () => {
    expect(alignSentences([], right, one)).toEqual([]);
    const back = alignSentences(right, left, one).map((pair) => [pair.right, pair.left]);
    const key = (list: number[][]): string[] => list.map((pair) => pair.join('-')).sort(compareText);
    expect(key(back)).toEqual(key(alignSentences(left, right, one).map((pair) => [pair.left, pair.right])));
  });
});

test('numbers are compared as numbers, not as printed', () => {
  expect([...numbersIn('650 thousand, 1,500 or 1 500 people, 3.5 %')]).toEqual(['650', '1500', '3.5']);
});

test('one quotation, cut in two ways, is known by a run of five words', () => {
  const whole = 'The road is open to all who keep the law, and it stays so.';
  expect(sameQuotations([whole, 'Nobody came.'], ['open to all who keep the law', 'Somebody came.'])).toEqual([
    [whole, 'open to all who keep the law'],
  ]);
});
