/** `Tokens`, the fast reading, held against `foldedTokens`, the slow one, on random text; and where a name may not run on. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from '../../../lib/text/fold.ts';
import { foldedTokens, Tokens } from '../../../lib/text/tokens.ts';

type Token = { start: number; end: number; text: string; hash: string; hard: boolean };

const shared = new Tokens();
function read(text: string): Token[] {
  const count = shared.tokenize(text);
  return Array.from({ length: count }, (_, at) => {
    const [start, end] = [shared.start[at] as number, shared.end[at] as number];
    const hash = `${shared.h1[at]}:${shared.h2[at]}`;
    return { start, end, text: text.slice(start, end), hash, hard: shared.hard[at] === 1 };
  });
}

const LETTERS = [...'aAbBzİIıiəƏәğşßﬁևЁёйیيكک', '\u0301', '\u200b', '\u00ad', '\u0307'];
const MARKS = [...' \n\t\u00a0-–.,;’\'"“»(', '🙂', '\ud83d', '7'];
const texts = fc.oneof(
  fc.array(fc.constantFrom(...LETTERS, ...MARKS), { maxLength: 60 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);

describe('against the slow oracle', () => {
  test('the same tokens: as many, and the same folded text in each [start, end)', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(read(text).map((token) => foldText(token.text))).toEqual(foldedTokens(text));
      }),
      { numRuns: 3000 },
    );
  });

  test('offsets rise, stay inside the text and never overlap', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const { start, end } of read(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('hashes are equal where the folded tokens are, and only there', () => {
    const byHash = new Map<string, string>();
    const byText = new Map<string, string>();
    fc.assert(
      fc.property(texts, (text) => {
        const folded = foldedTokens(text);
        read(text).forEach(({ hash }, at) => {
          const token = folded[at] as string;
          expect(byHash.get(hash) ?? token).toBe(token);
          expect(byText.get(token) ?? hash).toBe(hash);
          byHash.set(hash, token);
          byText.set(token, hash);
        });
      }),
      { numRuns: 3000 },
    );
    expect(byHash.size).toBeGreaterThan(1000);
  });

  test('foldText is the tokens with single spaces', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(foldText(text)).toBe(foldedTokens(text).join(' '));
      }),
    );
  });

  test('the same object reads a long text and then a short one, and a short one and then a long one', () => {
    expect(read('a '.repeat(5000))).toHaveLength(5000);
    expect(read('Baku')).toHaveLength(1);
    expect(read('ab '.repeat(20_000))).toHaveLength(20_000);
  });
});

/** Each row: the text with `|` where a name may not run on; a space, hyphen or dot alone lets it. */
const BREAKS: [what: string, text: string][] = [
  ['space', 'Ilham Aliyev'],
  ['hyphen', 'Nagorno-Karabakh'],
  ['apostrophe', 'Azerbaijan’s Karabakh'],
  ['initial', 'I. Aliyev'],
  ['two initials without a space', 'I.H.Aliyev'],
  ['short abbreviation', 'Mr. Michel'],
  ['month and day', 'Aug.1 Baku'],
  ['one line end', 'Red\nCross'],
  ['the comma of a date', 'statement of November 10, 2020'],
  ['the comma of a large number', '40,000 people'],
  ['a comma between a number and a word', 'in 2020,| Baku'],
  ['a comma between a word and a number', 'Baku,| 2020'],
  ['comma', 'Baku,| Azerbaijan'],
  ['comma without a space', 'Baku,|Azerbaijan'],
  ['opening quote', 'Baku “|regained”'],
  ['closing quote', '“Baku”| said'],
  ['bracket', 'Red Cross (|ICRC)'],
  ['sentence end', 'from Karabakh.| Azerbaijan said'],
  ['sentence end before a line end', 'from Karabakh.\n|Azerbaijan said'],
  ['question mark', 'in Baku?| Turan'],
  ['colon', 'Turan:| Baku'],
  ['dash', 'Baku —| Turan'],
  ['blank line', 'Karabakh\n\n|Azerbaijan'],
  ['blank line with a space in it', 'Karabakh\n \n|Azerbaijan'],
  ['emoji', 'Baku 🙂| Turan'],
];

describe('breaks that end a name', () => {
  test.each(BREAKS)('%s: %j', (_, row) => {
    const text = row.replaceAll('|', '');
    const expected = [...row.matchAll(/\|/g)].length;
    const broken = read(text).filter((token) => token.hard);
    expect(broken[0]?.start).toBe(read(text)[0]?.start);
    expect(broken.length - 1).toBe(expected);
    if (expected === 1) {
      const before = foldedTokens(row.slice(0, row.indexOf('|'))).length;
      expect(read(text)[before]?.hard).toBe(true);
    }
  });
});
