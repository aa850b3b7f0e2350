/**
 * Finding names: our scan against npm matchers, RegExp and a Map of n-grams, with the bare loop over the text as the floor; the
 * whole of finding and linking; and one misspelt word against mnemonist's SymSpell and Fuse.js. All in one process, in turns.
 */

import FlashText from 'flashtext.js';
import Fuse from 'fuse.js';
import { SymSpell } from 'mnemonist';
import AhoCorasick from 'modern-ahocorasick';
import { random } from '../../cli/eval/random.ts';
import { type AliasRow, aliasFlags } from '../../lib/matching/alias-row.ts';
import { buildGazetteer } from '../../lib/matching/build.ts';
import { Gazetteer } from '../../lib/matching/gazetteer.ts';
import { findMentions } from '../../lib/matching/link.ts';
import { wordsNear } from '../../lib/matching/near/by-letters.ts';
import { scan } from '../../lib/matching/scan.ts';
import { foldedTokens, foldText } from '../../lib/text/fold.ts';
import { type Contender, race } from './measure.ts';
import type { Row } from './report.ts';
import { names, page } from './texts.ts';

const PAGE_WORDS = 3000;
const LINK_WORDS = 1000;
const LONGEST_NAME = 3;
/** Spellings an entity has, about a third of what the default pack gives its own. */
const SPELLINGS = 4;
/** Sections that only names with endings, in other letters or by surname need. */
const NEAR = ['vocabulary', 'surnames', 'related', 'skeletons', 'words', 'letters', 'buckets', 'deletes'] as const;

export function matching(): Row[] {
  return [1_000, 10_000, 100_000].flatMap((size) => [...exact(size), ...near(size)]);
}

const rowsOf = (list: readonly string[]): AliasRow[] =>
  list.map((text, at) => ({
    target: `pack:entity-${Math.floor(at / SPELLINGS)}`,
    layer: 'name',
    text,
    language: 'en',
    flags: aliasFlags(text, {}),
  }));

function adopt(buffer: ArrayBuffer): Gazetteer {
  const result = Gazetteer.adopt(buffer);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

const label = (size: number): string => `${size.toLocaleString('en')} names`;
const msOf = (contenders: readonly Contender[], rounds?: number): Map<string, number> =>
  new Map(race(contenders, rounds).map(({ name, ms }) => [name, ms]));

function exact(size: number): Row[] {
  const list = names(size);
  const text = page(PAGE_WORDS, list);
  const buffer = buildGazetteer(rowsOf(list));
  const gazetteer = adopt(buffer);
  const short = page(LINK_WORDS, list);
  const automaton = new AhoCorasick(list.map((name) => ` ${foldText(name)} `));
  const flash = new FlashText();
  for (const name of list) flash.addKeyword(foldText(name), name);
  const pattern = new RegExp(`(?<= )(?:${list.map((name) => foldText(name)).join('|')})(?= )`, 'g');
  const known = new Set(list.map((name) => foldText(name)));
  const ms = msOf([
    { name: 'floor', run: () => bareLoop(text) },
    { name: 'ours', run: () => scan(gazetteer, text).length },
    { name: 'modern-ahocorasick', run: () => automaton.search(` ${foldText(text)} `).length },
    { name: 'flashtext.js', run: () => flash.extractKeywords(foldText(text)).length },
    { name: 'RegExp', run: () => ` ${foldText(text)} `.match(pattern)?.length ?? 0 },
    { name: 'Map of n-grams', run: () => nGrams(known, text) },
    { name: 'linked', run: () => findMentions(gazetteer, short, () => false).spans.length },
    { name: 'adopt', run: () => adopt(buffer).views.all.length },
  ]);
  const of = (name: string): number => ms.get(name) ?? Number.NaN;
  const fastest = Math.min(of('modern-ahocorasick'), of('flashtext.js'));
  const nearBytes = NEAR.reduce((sum, name) => sum + gazetteer.views[name].byteLength, 0);
  const at = (target: NonNullable<Row['target']>, when: boolean): Pick<Row, 'target'> => (when ? { target } : {});
  const large = size === 100_000;
  return [
    { what: `${label(size)}: scan of ${PAGE_WORDS} words`, figure: of('ours'), unit: 'ms' },
    {
      what: `${label(size)}: scan, times the bare charCodeAt loop`,
      figure: of('ours') / of('floor'),
      unit: '×',
      ...at({ max: large ? 9 : 6 }, size >= 10_000),
    },
    {
      what: `${label(size)}: times faster than the fastest npm matcher`,
      figure: fastest / of('ours'),
      unit: '×',
      ...at({ min: 5 }, large),
    },
    ...['modern-ahocorasick', 'flashtext.js', 'RegExp', 'Map of n-grams'].map((name) => ({
      what: `${label(size)}: times faster than ${name}`,
      figure: of(name) / of('ours'),
      unit: '×',
    })),
    {
      what: `${label(size)}: find and link ${LINK_WORDS} words, exact and inexact`,
      figure: of('linked'),
      unit: 'ms',
      ...at({ max: 2 }, large),
    },
    {
      what: `${label(size)}: bytes a name, exact`,
      figure: (buffer.byteLength - nearBytes) / size,
      unit: 'B',
      ...at({ max: 60 }, large),
    },
    {
      what: `${label(size)}: bytes a name, all tables`,
      figure: buffer.byteLength / size,
      unit: 'B',
      ...at({ max: 180 }, large),
    },
    { what: `${label(size)}: adopt`, figure: of('adopt'), unit: 'ms', ...at({ max: 1 }, large) },
  ];
}

/** Misspelt words asked in one round; Fuse.js answers fewer, as it takes tens of milliseconds a word. */
const WORDS = 200;
const FUSE_WORDS = 2;

function near(size: number): Row[] {
  const list = names(size);
  const gazetteer = adopt(buildGazetteer(rowsOf(list)));
  const words = [...new Set(list.flatMap((name) => foldedTokens(name)))].filter((word) => word.length > 3);
  const symSpell = SymSpell.from(words, { maxDistance: 1, verbosity: 2 });
  const symSpell2 = size <= 10_000 ? SymSpell.from(words, { maxDistance: 2, verbosity: 2 }) : null;
  const fuse = new Fuse(words, { threshold: 0.2 });
  const next = random(7);
  const asked = Array.from({ length: WORDS }, () => misspelt(words[Math.floor(next() * words.length)] as string, next));
  const all = (search: (word: string) => { length: number }, of = asked): number =>
    of.reduce((sum, word) => sum + search(word).length, 0) / of.length;
  const ms = msOf(
    [
      { name: 'ours', run: () => all((word) => wordsNear(gazetteer, word)) },
      { name: 'SymSpell, 1 edit', run: () => all((word) => symSpell.search(word)) },
      ...(symSpell2 ? [{ name: 'SymSpell, 2 edits', run: () => all((word) => symSpell2.search(word)) }] : []),
      { name: 'Fuse.js', run: () => all((word) => fuse.search(word), asked.slice(0, FUSE_WORDS)) },
    ],
    8,
  );
  const perWord = (name: string, count = WORDS): number => (ms.get(name) ?? Number.NaN) / count;
  return [
    { what: `${label(size)}: a misspelt word`, figure: perWord('ours') * 1000, unit: 'µs' },
    {
      what: `${label(size)}: times faster than mnemonist SymSpell, 1 edit`,
      figure: perWord('SymSpell, 1 edit') / perWord('ours'),
      unit: '×',
      ...(size === 100_000 && { target: { min: 8 } }),
    },
    ...(symSpell2
      ? [
          {
            what: `${label(size)}: times faster than mnemonist SymSpell, 2 edits`,
            figure: perWord('SymSpell, 2 edits') / perWord('ours'),
            unit: '×',
          },
        ]
      : []),
    {
      what: `${label(size)}: times faster than Fuse.js`,
      figure: perWord('Fuse.js', FUSE_WORDS) / perWord('ours'),
      unit: '×',
    },
  ];
}

/** One letter left out, doubled or swapped with the next, never the first. */
function misspelt(word: string, next: () => number): string {
  const at = 1 + Math.floor(next() * (word.length - 2));
  const kind = next();
  if (kind < 0.34) return word.slice(0, at) + word.slice(at + 1);
  if (kind < 0.67) return word.slice(0, at) + word.charAt(at) + word.slice(at);
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
}

function bareLoop(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}

function nGrams(known: ReadonlySet<string>, text: string): number {
  const tokens = foldedTokens(text);
  let found = 0;
  for (let at = 0; at < tokens.length; at++) {
    for (let length = LONGEST_NAME; length > 0; length--)
      if (known.has(tokens.slice(at, at + length).join(' '))) found++;
  }
  return found;
}
