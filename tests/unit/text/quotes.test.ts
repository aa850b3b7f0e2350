/** Quotation marks: what is inside them, and "unclear" instead of a guess where they do not balance. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quotedShare, readQuotes, voiceAt } from '../../../lib/text/quotes.ts';

const inside = (text: string): string[] | null => {
  const { ranges, unclear } = readQuotes(text);
  return unclear.length > 0 ? null : ranges.map(({ start, end }) => text.slice(start, end));
};

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
  ['apostrophes are none', "Armenia’s and Azerbaijan's ‘so-called’ claim", ['so-called']],
  ['a second paragraph that opens with the mark again', '“One.\n\n“Two.” he said', ['One.\n\n“Two.']],
  ['a quotation over paragraphs without that', '“One.\n\nTwo.” he said', ['One.\n\nTwo.']],
  ['never closed', '“One two', null],
  ['never opened', 'One” two', null],
  ['odd straight marks', '"One" two"', null],
  ['angled, never opened', 'один» два', null],
  ['empty quotation', '“”', ['']],
  ['straight, a paragraph that opens with the mark again', '"One.\n\n"Two." he said', ['One.\n\n"Two.']],
  ['single marks, as in British print', 'The ‘referendum’ of the workers’ party', ['referendum']],
  [
    'single marks around a clause with a possessive',
    "'The workers' rights are gone', he said",
    ["The workers' rights are gone"],
  ],
  ['a plural possessive is no closing mark', "The 'separatists' and 'terrorists' left", ['separatists', 'terrorists']],
  ['curly inside single', '‘They say “no” again’, she said', ['They say “no” again']],
  ['single inside curly', '“They say ‘no’ again”, she said', ['They say ‘no’ again']],
  ['leading apostrophes are none', "In the ’90s it wasn't 'tis so", []],
  ['names with an apostrophe, Turkish', "Hankendi’de ve Bakü'de 'barış' dendi", ['barış']],
  ['Ukrainian apostrophes', "п'ять сім'ї «об'єднані»", ["об'єднані"]],
  ['closing low mark with a straight one', '„yağış yağır" dedi', ['yağış yağır']],
  ['opened curly, closed straight', '“it rained" today', ['it rained']],
  ['a suffix on the closing mark', '"Azadlıq"ın və «Turan»ın', ['Azadlıq', 'Turan']],
  ['one closing mark for two, as in Russian print', 'завод «Компания «Север» стоит', ['Компания «Север']],
  ['Danish marks', 'Han sagde »det regner« i dag', ['det regner']],
  ['Swedish marks', 'Han sa ”det regnar” i dag', ['det regnar']],
  ['straight marks round a straight pair', '"He said "no" to it" twice', ['He said "no" to it']],
  ['inches', 'A 5" pipe', []],
  ['no space before the writer goes on', '"Yes,"he said', ['Yes,']],
  ['a block quotation', 'He wrote:\n\n> We stay.\n> All “of us”.\n\nHe left.', ['We stay.\n> All “of us”.']],
  ['a colon without a space', 'he said:"it rained"', ['it rained']],
];

describe('readQuotes', () => {
  test.each(ROWS)('%s', (_, text, parts) => {
    expect(inside(text)).toEqual(parts);
  });

  test('what does not balance is unclear up to the end of its paragraph, and the rest is read', () => {
    const text = 'He said “a”.\n\nShe said “b” and “c.\n\nThey said “d”.\n\nWe said e”, and left.\n\n“f”';
    const { ranges, unclear } = readQuotes(text);
    const cut = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
    expect(ranges.map(cut)).toEqual(['a', 'b', 'd', 'f']);
    expect(unclear.map(cut)).toEqual(['“c.', '”, and left.']);
    expect(voiceAt(readQuotes(text), text.indexOf('c.'))).toBe('unclear');
  });

  test('any text of marks and letters is read, in order, without overlap', () => {
    const pieces = ['“', '”', '"', '«', '»', '„', '‘', '’', "'", 'a', 's', ' ', '. ', ', ', '\n\n', '> '];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        const { ranges, unclear } = readQuotes(text);
        let last = 0;
        for (const { start, end } of ranges) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
        for (const doubt of unclear)
          for (const sure of ranges) expect(doubt.end <= sure.start || sure.end <= doubt.start).toBe(true);
      }),
    );
  });

  test('voiceAt tells own words from quoted ones by offset, marks being own', () => {
    const text = 'a “b” c';
    const quotes = readQuotes(text);
    expect([...text].map((_, at) => voiceAt(quotes, at))).toEqual(['own', 'own', 'own', 'quoted', 'own', 'own', 'own']);
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
