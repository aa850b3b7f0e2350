/** From a possible mention to a mention: every doubt ends in no link at all. */
import { describe, expect, test } from 'vitest';
import { compileSource, DEFAULT_PACK } from '../../../cli/packs.ts';
import { splitWordingTarget, wordingTarget } from '../../../lib/matching/alias-row.ts';
import { findMentions } from '../../../lib/matching/link.ts';
import { isCreditLine } from '../../../lib/outlets/credit.ts';
import { gazetteer, row } from './rows.ts';

const RULES = gazetteer([
  row('p:baku', 'Baku'),
  row('p:icrc', 'ICRC', { acronym: true }),
  row('p:icrc', 'Red Cross'),
  row('p:trend', 'Trend', { credit: true }),
  row('p:turan', 'Turan', { credit: true }),
  row('p:turan', 'Turan News Agency'),
  row('p:statement', 'trilateral statement'),
  row('p:war', 'Second War', { anyCase: true }),
  row('p:xankendi', 'Xankəndi', { language: 'az' }),
  row('p:xankendi', 'Xankendi'),
  row('p:aliyev-1', 'Aliyev'),
  row('p:aliyev-2', 'Aliyev'),
  row('p:ili', 'İLİ', { acronym: true, language: 'az' }),
  row('p:w#left', 'voluntarily left', { layer: 'wording', anyCase: true }),
  row('p:w#cleansing', 'Ethnic Cleansing', { layer: 'wording' }),
]);

const links = (text: string): string[] =>
  findMentions(RULES, text, isCreditLine).spans.map(
    (span) => `${text.slice(span.start, span.end)} = ${span.target} (${span.rule})`,
  );

describe('rules', () => {
  test.each<[string, string, string[]]>([
    ['as listed', 'in Baku', ['Baku = p:baku (exact)']],
    ['all capitals', 'BAKU, Azerbaijan', ['BAKU = p:baku (folded)']],
    ['small letters where the pack has a capital', 'in baku', []],
    ['small letters where any case will do', 'the second war', ['second war = p:war (folded)']],
    ['a capital where the pack has none', 'The Trilateral statement', ['Trilateral statement = p:statement (folded)']],
    ['an acronym letter for letter', 'the ICRC said', ['ICRC = p:icrc (acronym)']],
    ['an acronym in small letters', 'the icrc said', []],
    ['an acronym with one capital', 'the Icrc said', []],
    ['an acronym of another alphabet', 'the ILI said', []],
    ['the spelling printed, of several that fold alike', 'in Xankəndi', ['Xankəndi = p:xankendi (exact)']],
    ['the other spelling', 'in Xankendi', ['Xankendi = p:xankendi (exact)']],
    ['a third spelling of the same letters', 'in XANKENDI', ['XANKENDI = p:xankendi (folded)']],
    ['a wording in small letters', 'who voluntarily left', ['voluntarily left = p:w#left (exact)']],
    ['a wording that wants a capital', 'the ethnic cleansing', []],
  ])('%s: %j', (_, text, expected) => {
    expect(links(text)).toEqual(expected);
  });

  test('letters shared by two entities link to none and are reported with both', () => {
    const { spans, nil } = findMentions(RULES, 'Then Aliyev spoke', isCreditLine);
    expect(spans).toEqual([]);
    expect(nil).toEqual([{ start: 5, end: 11, targets: ['p:aliyev-1', 'p:aliyev-2'] }]);
  });

  test('two rows of one entity are no doubt', () => {
    expect(findMentions(RULES, 'in Xankendi', isCreditLine).nil).toEqual([]);
  });

  test('a rival that its own rule shuts out is no doubt either', () => {
    const both = gazetteer([row('p:agency', 'Turan', { credit: true }), row('p:town', 'Turan')]);
    const targets = (text: string) => findMentions(both, text, isCreditLine).spans.map((span) => span.target);
    expect(targets('They met in Turan.')).toEqual(['p:town']);
    expect(targets('They met, Turan reported.')).toEqual([]);
  });
});

describe('outlets with ordinary words for names', () => {
  test.each([
    'the trend reports a rise',
    'a trend reported by many',
    'according to trend analysts',
    'turan reported',
    'The Trend of the year',
    'Upward Trend',
    'Great Turan ideals',
    'He lives in Turan district',
  ])('never in %j', (text) => {
    expect(links(text)).toEqual([]);
  });

  test.each(['Trend reports.', 'Turan reported.', 'he told Turan.', 'Baku / 06.22.20 / Turan: Steps'])(
    'in %j',
    (text) => {
      expect(links(text)).toHaveLength(text.startsWith('Baku') ? 2 : 1);
    },
  );

  test('the full name of the agency needs no credit line', () => {
    expect(links('Offices of Turan News Agency')).toEqual(['Turan News Agency = p:turan (exact)']);
  });
});

describe('the default pack', async () => {
  const { data } = await compileSource(DEFAULT_PACK);
  const pack = gazetteer(data.aliases);
  const names = (text: string) =>
    findMentions(pack, text, isCreditLine)
      .spans.filter((span) => span.layer === 'name')
      .map((span) => span.target);

  test.each([
    'Aliyeva, Mammadova and Huseynova spoke',
    'Georgia beat Alabama; George and Toronto did not play',
    'the trend was up, and turan is a word',
    'AI is everywhere',
    'ARMENIANS and Azerbaijanis, Russians and Ukrainians',
    'He left Karabakhi bread in the oven',
    'It was a Michel Charles painting',
  ])('links nobody in %j', (text) => {
    expect(names(text)).toEqual([]);
  });

  test.each([
    ['Xankəndi şəhərində', 'caucasus:khankendi-stepanakert'],
    ['in STEPANAKERT today', 'caucasus:khankendi-stepanakert'],
    ['Ստեփանակերտ քաղաքում', 'caucasus:khankendi-stepanakert'],
    ['Бахтияр Гаджиев сказал', 'caucasus:bakhtiyar-hajiyev'],
    ['Bəxtiyar Hacıyev dedi', 'caucasus:bakhtiyar-hajiyev'],
    ['BƏXTİYAR HACIYEV DEDİ', 'caucasus:bakhtiyar-hajiyev'],
    ['the Nagorno‑Karabakh talks', 'caucasus:karabakh'],
  ])('links %j', (text, target) => {
    expect(names(text)).toContain(target);
  });
});

describe('wording targets', () => {
  test('come apart as they were put together, hash signs in the referent included', () => {
    expect(splitWordingTarget(wordingTarget('p:w', 'left'))).toEqual({ referent: 'p:w', choice: 'left' });
    expect(splitWordingTarget(wordingTarget('p:a#b', 'c'))).toEqual({ referent: 'p:a#b', choice: 'c' });
  });
});
