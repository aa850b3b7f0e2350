/** Copies of a text are one piece of coverage. */
import { expect, test } from 'vitest';
import { foldCopies } from '../../../lib/context/fold-copies.ts';
import type { Reference } from '../../../lib/model/corpus.ts';

const page = (outletName: string, copyOf: string | null = null, rest: Partial<Reference> = {}): Reference =>
  ({ outletName, copyOf, subjects: ['road'], published: '2023-10-02', ...rest }) as Reference;

const fold = (pages: Reference[]) =>
  foldCopies(pages, (one) => one).map(({ one, copies }) => [one.outletName, ...copies.map((copy) => copy.outletName)]);

test('copies go with the origin’s own page, whichever comes first', () => {
  expect(fold([page('MENAFN', 'Trend'), page('Azernews', 'Trend'), page('Trend')])).toEqual([
    ['Trend', 'MENAFN', 'Azernews'],
  ]);
});

test('without the origin the first copy stands for it', () => {
  expect(fold([page('MENAFN', 'Trend'), page('Azernews', 'Trend')])).toEqual([['MENAFN', 'Azernews']]);
});

test('another day or another subject is another text', () => {
  const other = page('Azernews', 'Trend', { published: null });
  const third = page('Day.az', 'Trend', { subjects: ['court'] });
  expect(fold([page('Trend'), page('MENAFN', 'Trend'), other, third])).toEqual([
    ['Trend', 'MENAFN'],
    ['Azernews'],
    ['Day.az'],
  ]);
});

test('two texts of one outlet on one day stay two', () => {
  expect(fold([page('Trend'), page('Trend')])).toEqual([['Trend'], ['Trend']]);
});
