/** The scan, held against a slow oracle: every n-gram looked up in a Map, leftmost and then longest, one layer at a time. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AliasRow, Layer } from '../../../lib/matching/alias-row.ts';
import { scan } from '../../../lib/matching/scan.ts';
import { foldUnit, HARD, SOFT } from '../../../lib/text/fold.ts';
import { foldedTokens } from '../../../lib/text/tokens.ts';
import { gazetteer, row } from './rows.ts';

type Found = { layer: Layer; start: number; end: number };
type Token = { folded: string; start: number; end: number };

/** Tokens by regular sweeps over the text: separators part, other units stay. */
function oracleTokens(text: string): Token[] {
  const out: Token[] = [];
  let start = -1;
  for (let at = 0; at <= text.length; at++) {
    const value = at < text.length ? foldUnit(text.charCodeAt(at)) : HARD;
    const separates = value === HARD || value === SOFT;
    if (!separates && start < 0 && foldedTokens(text.charAt(at)).length > 0) start = at;
    if (separates && start >= 0) {
      out.push({ folded: foldedTokens(text.slice(start, at)).join(''), start, end: at });
      start = -1;
    }
  }
  return out;
}

/** What stands between two tokens lets a name run on, or not. */
function runsOn(text: string, left: Token, right: Token): boolean {
  const gap = text.slice(left.end, right.start);
  const inDate = /\d$/.test(text.slice(0, left.end)) && /^\d/.test(text.slice(right.start)) && /^, ?$/.test(gap);
  if (!inDate && [...gap].some((char) => foldUnit(char.charCodeAt(0)) === HARD)) return false;
  if ((gap.match(/\n/g)?.length ?? 0) > 1) return false;
  return !(/\.\s/.test(gap) && left.end + gap.indexOf('.') - left.start > 3);
}

function oracle(rows: readonly AliasRow[], text: string): Found[] {
  const tokens = oracleTokens(text);
  const out: Found[] = [];
  for (const layer of ['name', 'wording'] as const) {
    const keys = new Set(rows.filter((one) => one.layer === layer).map((one) => foldedTokens(one.text).join(' ')));
    for (let first = 0; first < tokens.length; ) {
      let end = -1;
      for (let last = first; last < tokens.length; last++) {
        if (last > first && !runsOn(text, tokens[last - 1] as Token, tokens[last] as Token)) break;
        const key = tokens.slice(first, last + 1).map((token) => token.folded);
        if (keys.has(key.join(' '))) end = last;
      }
      if (end >= 0) out.push({ layer, start: (tokens[first] as Token).start, end: (tokens[end] as Token).end });
      first = Math.max(first, end) + 1;
    }
  }
  return out.sort((a, b) => a.start - b.start || (a.layer < b.layer ? -1 : 1));
}

const found = (rows: readonly AliasRow[], text: string): Found[] =>
  scan(gazetteer(rows), text).map(({ layer, start, end }) => ({ layer, start, end }));

const WORDS = ['Bakı', 'baki', 'Xan', 'kəndi', 'kendi', 'A', 'Mr', 'June', 'war', 'ﬁn', 'fin', 'ё', 'е', '44', '20'];
const GAPS = [
  ' ',
  ' ',
  ' ',
  '-',
  '. ',
  '.',
  ', ',
  ', ',
  ',',
  '\n',
  '\n\n',
  '’',
  '\u00a0',
  ' “',
  '\u00ad',
  '\u200b',
  ' \n \n',
  '🙂',
];
const aliases = fc.record({
  target: fc.constantFrom('p:a', 'p:b', 'p:c'),
  text: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }).map((all) => all.join(' ')),
  layer: fc.constantFrom('name' as const, 'wording' as const),
  language: fc.constant('en'),
  flags: fc.constant(0),
});
const texts = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...GAPS)), { maxLength: 40 })
  .map((all) => all.flat().join(''));

describe('against the oracle', () => {
  test('the same spans of both layers on random alias lists and texts', () => {
    fc.assert(
      fc.property(fc.array(aliases, { maxLength: 20 }), texts, (rows, text) => {
        expect(found(rows, text)).toEqual(oracle(rows, text));
      }),
      { numRuns: 3000 },
    );
  });

  test('matches of one layer never overlap', () => {
    fc.assert(
      fc.property(fc.array(aliases, { maxLength: 20 }), texts, (rows, text) => {
        for (const layer of ['name', 'wording']) {
          const spans = found(rows, text).filter((one) => one.layer === layer);
          for (const [at, span] of spans.entries()) expect(span.start).toBeGreaterThanOrEqual(spans[at - 1]?.end ?? 0);
        }
      }),
      { numRuns: 500 },
    );
  });
});

const texted = (rows: AliasRow[], text: string): string[] =>
  found(rows, text).map((one) => `${one.layer}: ${text.slice(one.start, one.end)}`);

const PACK = [
  row('p:karabakh', 'Karabakh'),
  row('p:karabakh', 'Nagorno-Karabakh'),
  row('p:azerbaijan', 'Azerbaijan'),
  row('p:azerbaijan', 'Republic of Azerbaijan'),
  row('p:office', 'Administration of the Republic of Azerbaijan'),
  row('p:w#armenians', 'Karabakh Armenians', { layer: 'wording' }),
  row('p:w#region', 'Karabakh region of Azerbaijan', { layer: 'wording' }),
];

describe('by example', () => {
  test.each<[string, string, string[]]>([
    ['the longest of several', 'the Republic of Azerbaijan', ['name: Republic of Azerbaijan']],
    [
      'the longest, holding others',
      'Administration of the Republic of Azerbaijan',
      ['name: Administration of the Republic of Azerbaijan'],
    ],
    ['a start that leads nowhere', 'Administration of the Republic of Georgia', []],
    ['a start that leads nowhere, and a name inside it', 'Administration of the Karabakh', ['name: Karabakh']],
    ['a wording and the name it holds', 'Karabakh Armenians', ['name: Karabakh', 'wording: Karabakh Armenians']],
    ['a comma parts', 'Republic of, Azerbaijan', ['name: Azerbaijan']],
    ['whole words only', 'Azerbaijani, Karabakhi, UnKarabakh', []],
    ['a possessive is left out', 'Azerbaijan’s Karabakh', ['name: Azerbaijan', 'name: Karabakh']],
    ['a hyphen is a space', 'Nagorno Karabakh', ['name: Nagorno Karabakh']],
    ['a soft hyphen inside', 'Kara\u00adbakh', ['name: Kara\u00adbakh']],
    ['at both ends of the text', 'Karabakh and Azerbaijan', ['name: Karabakh', 'name: Azerbaijan']],
    ['the same name twice', 'Karabakh Karabakh', ['name: Karabakh', 'name: Karabakh']],
    ['nothing', '', []],
  ])('%s', (_, text, spans) => {
    expect(texted(PACK, text)).toEqual(spans);
  });

  test('100,000 words of near misses take linear time', () => {
    const text = 'Administration of the Republic of '.repeat(20_000);
    const started = performance.now();
    expect(found(PACK, text)).toEqual([]);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
