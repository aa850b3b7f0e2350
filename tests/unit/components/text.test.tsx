// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { paragraphs, rangesIn } from '../../../components/popup/paragraphs.ts';
import { factRows } from '../../../components/shared/fact-rows.ts';
import { Highlighted } from '../../../components/shared/highlighted.tsx';
import { segments } from '../../../components/shared/segments.ts';
import { TREND_FACTS } from '../../gallery/fixtures/facts.ts';
import { mount } from './mount.ts';

test('segments give back the whole text whatever the ranges', () => {
  const text = 'Aghdam-Khankandi road';
  const wild = [
    { start: 7, end: 16 },
    { start: 9, end: 12 },
    { start: -1, end: 3 },
    { start: 18, end: 99 },
    { start: 5, end: 5 },
    { start: Number.NaN, end: 4 },
    { start: 0.5, end: 2 },
  ];
  const cut = segments(text, wild);
  expect(cut.map((piece) => piece.text).join('')).toBe(text);
  expect(cut.filter((piece) => piece.range).map((piece) => piece.text)).toEqual(['Khankandi']);
});

test('marks keep their place beside letters of several code units', () => {
  const root = mount(<Highlighted text="𐌰𐌱 Xankəndi" ranges={[{ start: 5, end: 13 }]} />);
  expect(root.querySelector('mark')?.textContent).toBe('Xankəndi');
  expect(root.textContent).toBe('𐌰𐌱 Xankəndi');
});

test('paragraphs keep offsets, and marks land in theirs', () => {
  const text = 'One line\nand one more.\n\n \n\nTuran reported.\n\n';
  const cut = paragraphs(text);
  expect(cut.map((paragraph) => paragraph.text)).toEqual(['One line\nand one more.', 'Turan reported.']);
  const [, second] = cut;
  const at = text.indexOf('Turan');
  expect(second?.at).toBe(at);
  expect(
    second &&
      rangesIn(
        [
          { start: at, end: at + 5 },
          { start: 0, end: at + 5 },
        ],
        second,
      ),
  ).toEqual([{ start: 0, end: 5 }]);
});

test('facts not found in one search share the last row', () => {
  const rows = factRows(TREND_FACTS);
  expect(rows.map((row) => (row.kind === 'found' ? row.fact.field : row.fields.join('+')))).toEqual([
    'described-as',
    'director',
    'distribution',
    'owner+funding',
  ]);
});
