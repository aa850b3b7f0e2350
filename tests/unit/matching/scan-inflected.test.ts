/** Names and wordings with endings, held against a slow oracle that tries every rule on every word; and rows by example. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AliasRow, Layer } from '../../../lib/matching/alias-row.ts';
import { ARMENIAN } from '../../../lib/matching/inflect/armenian.ts';
import { ENGLISH } from '../../../lib/matching/inflect/english.ts';
import { GEORGIAN } from '../../../lib/matching/inflect/georgian.ts';
import type { Endings } from '../../../lib/matching/inflect/rules.ts';
import { RUSSIAN, UKRAINIAN } from '../../../lib/matching/inflect/slavic.ts';
import { SHORTEST_ALONE, SHORTEST_BASE, tablesFor } from '../../../lib/matching/inflect/stripper.ts';
import { TURKIC } from '../../../lib/matching/inflect/turkic.ts';
import { scanInflected } from '../../../lib/matching/scan-inflected.ts';
import { compareText } from '../../../lib/model/order.ts';
import { foldText } from '../../../lib/text/fold.ts';
import { Tokens } from '../../../lib/text/tokens.ts';
import { gazetteer, row } from './rows.ts';

function inflected(rows: readonly AliasRow[], text: string): string[] {
  const tokens = new Tokens();
  tokens.tokenize(text);
  return scanInflected(gazetteer(rows), text, tokens).map(
    ({ layer, start, end, inflected: words }) => `${layer}: ${text.slice(start, end)} (${words})`,
  );
}

const LONGEST_ALIAS = 3;

type Reading = { word: string; cases: number; table: Endings | null };

function tableOf(word: string, cyrillic: Endings, latin: Endings): Endings | null {
  if (/^[a-z]/.test(word)) return latin;
  if (/^[Ѐ-ԯ]/.test(word)) return cyrillic;
  if (/^[ա-և]/.test(word)) return ARMENIAN;
  return /^[ა-ჿ]/.test(word) ? GEORGIAN : null;
}

/** Every listed form that a word may be an ending of. */
function readings(word: string, table: Endings | null): Reading[] {
  const out: Reading[] = [{ word, cases: 0xffff, table: null }];
  if (word.length < SHORTEST_BASE) return out;
  for (const { ending, bases, cases } of table?.rules ?? []) {
    if (!word.endsWith(ending)) continue;
    for (const base of bases) {
      const listed = word.slice(0, word.length - ending.length) + base;
      if (listed.length >= SHORTEST_BASE) out.push({ word: listed, cases, table });
    }
  }
  return out;
}

/** Longest inflected match of each layer at each word of a text of words parted by single spaces. */
function oracle(rows: readonly AliasRow[], words: string[], cyrillic: Endings, latin: Endings): string[] {
  const folded = words.map((word) => foldText(word));
  const out: string[] = [];
  for (let first = 0; first < words.length; first++) {
    const best = new Map<Layer, { last: number; count: number }>();
    const go = (at: number, so: string[], count: number, cases: number, names: boolean): void => {
      if (at === words.length || at - first === LONGEST_ALIAS) return;
      const word = folded[at] as string;
      for (const reading of readings(word, tableOf(word, cyrillic, latin))) {
        const shared = reading.table ? cases & reading.cases : cases;
        if (shared === 0) continue;
        const now = [...so, reading.word];
        const more = count + (reading.table ? 1 : 0);
        const mayName = names && (reading.table?.names ?? true);
        for (const layer of ['name', 'wording'] as const) {
          if (more === 0 || (at === first && reading.word.length < SHORTEST_ALONE) || (layer === 'name' && !mayName))
            continue;
          if (!rows.some((one) => one.layer === layer && foldText(one.text) === now.join(' '))) continue;
          const known = best.get(layer);
          if (!known || at > known.last || (at === known.last && more < known.count))
            best.set(layer, { last: at, count: more });
        }
        go(at + 1, now, more, shared, mayName);
      }
    };
    go(first, [], 0, 0xffff, true);
    for (const [layer, { last, count }] of best)
      out.push(`${layer}: ${words.slice(first, last + 1).join(' ')} (${count})`);
  }
  return out.sort(compareText);
}

const CASES: [what: string, cyrillic: Endings, latin: Endings, marker: string, stems: string[], tails: string[]][] = [
  ['Russian', RUSSIAN, ENGLISH, '', ['Карабах', 'Шуш', 'Армени', 'Нагорн', 'Алиев', 'област', 'conflict'], ['', 'а', 'у', 'ом', 'е', 'ия', 'ии', 'ый', 'ого', 'ой', 'ая', 'ь', 'ью', 's', 'ed']], // biome-ignore format: one line
  ['Ukrainian', UKRAINIAN, ENGLISH, 'ї ', ['Карабах', 'Вірмені', 'Киї', 'Нагірн', 'Шуш'], ['', 'у', 'я', 'єю', 'в', 'єва', 'ий', 'ого', 'а', 'і']], // biome-ignore format: one line
  ['Azerbaijani', RUSSIAN, TURKIC, 'əəşı ', ['Bakı', 'Xankənd', 'Laçın', 'torpa', 'Əliyev'], ['', 'da', 'dan', 'i', 'idə', 'ın', 'q', 'ğı', 'lar', 'larının', 'dır']], // biome-ignore format: one line
  ['Armenian', RUSSIAN, ENGLISH, '', ['Երևան', 'Շուշ', 'հանրապետութ', 'Մոսկվա'], ['', 'ի', 'ում', 'ից', 'ը', 'ու', 'յուն', 'յան', 'յի']], // biome-ignore format: one line
  ['Georgian', RUSSIAN, ENGLISH, '', ['თბილის', 'ერევ', 'ბაქო', 'შუშ'], ['', 'ი', 'ში', 'ის', 'ანი', 'ნის', 'ს', 'ა', 'დან']], // biome-ignore format: one line
];

describe('against the oracle', () => {
  test.each(CASES)('%s: the same spans on random lists and texts', (_, cyrillic, latin, marker, stems, tails) => {
    const word = fc.tuple(fc.constantFrom(...stems), fc.constantFrom(...tails)).map((parts) => parts.join(''));
    const aliases = fc
      .tuple(fc.array(word, { minLength: 1, maxLength: LONGEST_ALIAS }), fc.constantFrom<Layer>('name', 'wording'))
      .map(([words, layer]) => row('p:a', words.join(' '), { layer }));
    fc.assert(
      fc.property(fc.array(aliases, { maxLength: 8 }), fc.array(word, { maxLength: 8 }), (rows, words) => {
        const text = `${marker}${words.join(' ')}`;
        const all = text.split(' ').filter(Boolean);
        expect(tablesFor(text)).toBeDefined();
        expect(inflected(rows, text).sort(compareText)).toEqual(oracle(rows, all, cyrillic, latin));
      }),
      { numRuns: 500 },
    );
  });
});

const PACK = [
  row('p:karabakh', 'Нагорный Карабах'),
  row('p:karabakh', 'Karabakh'),
  row('p:armenia', 'Армения'),
  row('p:armenia', 'Հայաստան'),
  row('p:armenia', 'Armenia'),
  row('p:ilham', 'Ильхам Алиев'),
  row('p:ilham', 'İlham Əliyev'),
  row('p:moscow', 'Москва'),
  row('p:kyiv', 'Київ'),
  row('p:baku', 'Bakı'),
  row('p:azerbaijan', 'Azərbaycan'),
  row('p:tbilisi', 'თბილისი'),
  row('p:yerevan', 'ერევანი'),
  row('p:osce', 'Минская группа ОБСЕ'),
  row('p:kars', 'Карс'),
  row('p:ani', 'Ани'),
  row('p:w#lands', 'оккупированная территория', { layer: 'wording' }),
  row('p:w#rebel', 'separatist entity', { layer: 'wording' }),
];

describe('by example', () => {
  test.each<[string, string[]]>([
    ['в Нагорном Карабахе', ['name: Нагорном Карабахе (2)']],
    ['из Нагорного Карабаха', ['name: Нагорного Карабаха (2)']],
    ['Нагорного Карабахе', []],
    ['с Арменией', ['name: Арменией (1)']],
    ['Минской группой ОБСЕ', ['name: Минской группой ОБСЕ (2)']],
    ['Ильхама Алиева', ['name: Ильхама Алиева (2)']],
    ['Ильхаму Алиевым', []],
    ['в Москве и из Москвы', ['name: Москве (1)', 'name: Москвы (1)']],
    ['из Києва, у Києві', ['name: Києва (1)', 'name: Києві (1)']],
    ['в Карсе', ['name: Карсе (1)']],
    ['в Ании', []],
    ['Bakıdan gələn İlham Əliyevin sözü', ['name: Bakıdan (1)', 'name: İlham Əliyevin (1)']],
    ['Azərbaycanlılar və Azərbaycanca', []],
    ['Azərbaycandakı', ['name: Azərbaycandakı (1)']],
    ['Հայաստանում, Հայաստանից', ['name: Հայաստանում (1)', 'name: Հայաստանից (1)']],
    ['հայաստանցի', []],
    ['თბილისში და ერევნის', ['name: თბილისში (1)', 'name: ერევნის (1)']],
    ['Armenians, Armenias, Armenian', []],
    ['the separatist entities', ['wording: separatist entities (1)']],
    ['на оккупированных территориях', []],
    ['оккупированной территории', ['wording: оккупированной территории (2)']],
    ['Karabakh', []],
  ])('%j', (text, spans) => {
    expect(inflected(PACK, text)).toEqual(spans);
  });

  test('a word of a thousand letters is passed over', () => {
    expect(inflected(PACK, `${'а'.repeat(1000)} Арменией`)).toEqual(['name: Арменией (1)']);
  });
});
