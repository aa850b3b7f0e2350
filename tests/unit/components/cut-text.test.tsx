// @vitest-environment happy-dom
/** Long quotations: cut at a word with what they are shown for in sight, and opened with one press. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutText } from '../../../components/shared/cut-text.ts';
import { Quotation } from '../../../components/shared/quotation.tsx';
import { button, mount, settle, textOf } from './mount.ts';

describe('cutText', () => {
  test('leaves a short text alone', () => {
    expect(cutText('Five words are not long.', [{ start: 0, end: 4 }], 30)).toEqual({
      text: 'Five words are not long.', marks: [{ start: 0, end: 4 }], cut: false,
    }); // biome-ignore format: one record
  });

  test('keeps words whole, the first mark in sight and marks on their words, and says where it cut', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 90 });
    fc.assert(
      fc.property(words, fc.nat(), fc.integer({ min: 40, max: 120 }), (all, pick, longest) => {
        const text = all.join(' ');
        const at = pick % all.length;
        const start = all.slice(0, at).reduce((sum, word) => sum + word.length + 1, 0);
        const word = all[at] as string;
        const shown = cutText(text, [{ start, end: start + word.length }], longest);
        const [mark] = shown.marks;
        expect(mark && shown.text.slice(mark.start, mark.end)).toBe(word);
        expect(shown.cut).toBe(shown.text !== text);
        const kept = shown.text.replace(/^… | …$/g, '');
        expect(` ${text} `).toContain(` ${kept} `);
        expect(kept.length).toBeLessThanOrEqual(longest);
      }),
    );
  });
});

describe('a quotation', () => {
  const text = `${'It was said again and again. '.repeat(12)}Khankendi was the last word.`;
  const quote = {
    text, marks: [{ start: 0, end: 2 }], language: 'en', outlet: 'Trend', published: '2023-08-01', publishedBounds: null,
  }; // biome-ignore format: one record

  test('that is long ends in an ellipsis and is opened whole', async () => {
    const root = mount(<Quotation quote={quote} />);
    expect(root.querySelector('blockquote')?.textContent).toMatch(/ …$/);
    expect(root.querySelector('blockquote')?.textContent?.length).toBeLessThan(260);
    button(root, 'Whole quotation').click();
    await settle();
    expect(root.querySelector('blockquote')?.textContent).toBe(text);
    expect(textOf(root)).not.toContain('Whole quotation');
  });

  test('that is short has no such button', () => {
    const root = mount(<Quotation quote={{ ...quote, text: text.slice(0, 250) }} />);
    expect(textOf(root)).not.toContain('Whole quotation');
    expect(root.querySelector('blockquote')?.textContent).not.toContain('…');
  });
});
