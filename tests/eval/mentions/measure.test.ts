/** The measure itself: what counts as right, and that a missed target is said. */
import { describe, expect, test } from 'vitest';
import { openEngine } from '../../../cli/engine.ts';
import { type Measure, measureMentions, missedTargets, share } from './measure.ts';
import { parseText } from './read-labels.ts';

const engine = await openEngine([]);
const text = (body: string) => parseText('t', `title: A title\nlanguage: en\noutlet: none\nabout: a test\n\n${body}`);

describe('measureMentions', () => {
  test('counts a span right only with its ends and its entity', async () => {
    const measure = await measureMentions(engine, [
      text('In [[Baku|baku]] they met. [[Yerevan|tbilisi]] was [[not Tbilisi|tbilisi]], and so was Goris.'),
    ]);
    expect(measure.mentions.precision).toMatchObject({ k: 1, n: 4 });
    expect(measure.mentions.recall).toMatchObject({ k: 1, n: 3 });
    expect(measure.byType.place?.precision.n).toBe(4);
    expect(measure.byRule.exact).toMatchObject({ k: 1, n: 4 });
    expect(measure.confusions.map((one) => [one.span, one.expected, one.found])).toEqual([
      ['Yerevan', 'tbilisi “Yerevan”', 'yerevan'],
      ['Tbilisi', 'tbilisi “not Tbilisi”', 'tbilisi'],
      ['Goris', 'nothing', 'goris'],
      ...measure.confusions.slice(3).map((one) => [one.span, one.expected, one.found]),
    ]);
  });

  test('NIL is right where nothing is linked', async () => {
    const measure = await measureMentions(engine, [text('The [[Turan|NIL]] ideal and [[Baku|NIL]] are named.')]);
    expect(measure.nil).toMatchObject({ k: 1, n: 2 });
  });

  test('wordings are measured apart', async () => {
    const label = '{{[[Khankendi|khankendi-stepanakert]]|name-khankendi-stepanakert#khankendi}}';
    const measure = await measureMentions(engine, [text(`They left ${label} today.`)]);
    expect(measure.wordings.recall).toMatchObject({ k: 1, n: 1 });
    expect(measure.mentions.recall).toMatchObject({ k: 1, n: 1 });
  });
});

describe('missedTargets', () => {
  const scores = (k: number, n: number) => ({ precision: share(k, n), recall: share(k, n), f1: k / n });
  const measure = (mentions: number, language: number): Measure =>
    ({ mentions: scores(mentions, 100), wordings: scores(100, 100), byLanguage: { az: scores(language, 100), ka: scores(1, 10) } }) as unknown as Measure; // biome-ignore format: one line

  test('says each, and passes over languages with few labels', () => {
    expect(missedTargets(measure(99, 99))).toEqual([]);
    expect(missedTargets(measure(97, 99))).toEqual(['mentions: precision 0.970, wanted 0.98']);
    expect(missedTargets(measure(99, 80))).toEqual([
      'mentions, az: precision 0.800, wanted 0.95',
      'mentions, az: recall 0.800, wanted 0.88',
    ]);
  });
});
