/** Sentences: initials, titles and datelines do not cut, paragraphs always do, offsets are exact. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentenceAt, sentences } from '../../../lib/text/sentences.ts';

const cut = (text: string, language = 'en'): string[] =>
  sentences(text, language).map(({ start, end }) => text.slice(start, end));

const ROWS: [what: string, text: string, parts: string[]][] = [
  ['two sentences', 'Talks were held. Fuel was needed.', ['Talks were held.', 'Fuel was needed.']],
  ['an initial', 'It was I. Aliyev who came. He left.', ['It was I. Aliyev who came.', 'He left.']],
  ['"Mr."', 'Mr. Charles Michel spoke. He left.', ['Mr. Charles Michel spoke.', 'He left.']],
  ['a shortened month', 'On Aug. 1 it opened. It closed.', ['On Aug. 1 it opened.', 'It closed.']],
  ['a question and a quotation', 'Why? “End the occupation!” they said.', ['Why?', '“End the occupation!” they said.']],
  ['a heading without a dot', 'Expert commentary\n\nThey came.', ['Expert commentary', 'They came.']],
  ['a blank line with no sentence end', 'One part\n\nother part', ['One part', 'other part']],
  ['an initial at the end of a paragraph', 'Signed by A.\n\nBaku was quiet.', ['Signed by A.', 'Baku was quiet.']],
  ['space round a paragraph', '  Talks were held.  \n\n  Fuel ran out. ', ['Talks were held.', 'Fuel ran out.']],
  ['nothing', '', []],
  ['white space only', ' \n\n \n', []],
];

describe('sentences', () => {
  test.each(ROWS)('%s', (_, text, parts) => {
    expect(cut(text)).toEqual(parts);
  });

  test('the dateline of an agency is no sentence of its own cut inside the date', () => {
    const text = 'BAKU, Azerbaijan, Aug.1. Civil society organizations have issued a statement.';
    expect(cut(text).join(' ')).toBe(text);
    expect(cut(text).some((part) => part.endsWith('Aug.') || part.startsWith('1.'))).toBe(false);
  });

  test('a dotted dateline stays whole', () => {
    expect(cut('Baku / 06.22.20 / Turan: Steps were agreed. More came.')[0]).toBe(
      'Baku / 06.22.20 / Turan: Steps were agreed.',
    );
  });

  test('Armenian full stops cut, and an unknown language tag does no harm', () => {
    expect(cut('Հանդիպումը տեղի ունեցավ։ Նրանք մեկնեցին։', 'hy')).toHaveLength(2);
    expect(cut('One. Two.', 'not a language!')).toEqual(['One.', 'Two.']);
  });

  test('each holds trimmed text inside one paragraph, in order, and together all of the text', () => {
    const pieces = fc.constantFrom(
      'Baku',
      'A.',
      'Mr.',
      'Aug.',
      'said.',
      'why?',
      '“',
      '”',
      '\n',
      '\n\n',
      ' ',
      '3.',
      '—',
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 40 }).map((all) => all.join(' ')),
        (text) => {
          let last = 0;
          let covered = '';
          for (const { start, end } of sentences(text, 'en')) {
            const part = text.slice(start, end);
            expect(part).toBe(part.trim());
            expect(part).not.toMatch(/\n\n/);
            expect(start).toBeGreaterThanOrEqual(last);
            covered += part;
            last = end;
          }
          expect(covered.replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('sentenceAt finds the sentence of an offset, and none between two', () => {
    const text = 'One.  Two.';
    const list = sentences(text, 'en');
    expect(sentenceAt(list, 0)).toEqual({ start: 0, end: 4 });
    expect(sentenceAt(list, 4)).toBeNull();
    expect(sentenceAt(list, 7)).toEqual({ start: 6, end: 10 });
  });
});
