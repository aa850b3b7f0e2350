/** Quotation marks: what is inside them, and "unclear" instead of a guess where they do not balance. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { quotedRanges, quotedShare, voiceAt } from '../../../lib/text/quotes.ts';

const inside = (text: string): string[] | null =>
  quotedRanges(text)?.map(({ start, end }) => text.slice(start, end)) ?? null;

const ROWS: [what: string, text: string, parts: string[] | null][] = [
  ['none', 'No marks at all.', []],
  ['curly', 'He said “it rained” today.', ['it rained']],
  ['straight', 'He said "it rained" and "stopped".', ['it rained', 'stopped']],
  ['angled, as in Russian', 'Он сказал «идёт дождь».', ['идёт дождь']],
  ['low and high, as in German', 'Er sagte „es regnet“ heute.', ['es regnet']],
  ['low, closed by a right curly mark', '„yağış yağır” dedi', ['yağış yağır']],
  ['curly inside curly: the outer one', 'He said “they “protect” it” today.', ['they “protect” it']],
  ['curly inside straight', '"they “protect” it"', ['they “protect” it']],
  ['angled inside angled', '«газета «Туран» пишет»', ['газета «Туран» пишет']],
  ['apostrophes are none', "Armenia’s and Azerbaijan's ‘so-called’ claim", []],
  ['a second paragraph that opens with the mark again', '“One.\n\n“Two.” he said', ['One.\n\n“Two.']],
  ['a quotation over paragraphs without that', '“One.\n\nTwo.” he said', ['One.\n\nTwo.']],
  ['never closed', '“One two', null],
  ['never opened', 'One” two', null],
  ['odd straight marks', '"One" two"', null],
  ['angled, never opened', 'один» два', null],
  ['empty quotation', '“”', ['']],
];

describe('quotedRanges', () => {
  test.each(ROWS)('%s', (_, text, parts) => {
    expect(inside(text)).toEqual(parts);
  });

  test('voiceAt tells own words from quoted ones by offset, marks being own', () => {
    const text = 'a “b” c';
    const ranges = quotedRanges(text);
    expect([...text].map((_, at) => voiceAt(ranges, at))).toEqual(['own', 'own', 'own', 'quoted', 'own', 'own', 'own']);
    expect(voiceAt(null, 3)).toBe('unclear');
  });
});

const body = (id: string): string => {
  const file = readFileSync(new URL(`../../../seeds/caucasus/articles/${id}.md`, import.meta.url), 'utf8');
  return /^---\n[\s\S]*?---\n\n([\s\S]*)\n$/.exec(file)?.[1] ?? '';
};

describe('quotedShare', () => {
  test('counts words, not letters', () => {
    expect(quotedShare('one “two three” four')).toBe(0.5);
  });

  test('is null without words and where marks do not balance', () => {
    expect(quotedShare('')).toBeNull();
    expect(quotedShare('… — …')).toBeNull();
    expect(quotedShare('one “two')).toBeNull();
  });

  test('four fifths of the statement that Trend carried are the words of its signatories', () => {
    expect(quotedShare(body('trend-2023-08-01-civil-society-statement'))).toBeCloseTo(0.81, 1);
  });

  test.each(['turan-2020-06-22-citizens-return', 'trend-2023-09-30-departure'])('%s quotes nobody', (id) => {
    expect(quotedShare(body(id))).toBe(0);
  });
});
