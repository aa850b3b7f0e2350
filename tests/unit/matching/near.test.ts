/** Names in other letters: the parts held against slow oracles on random words, the whole by example. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildGazetteer } from '../../../lib/matching/build.ts';
import { Field } from '../../../lib/matching/link/read-field.ts';
import { findMentionsIn } from '../../../lib/matching/link.ts';
import { isOneEdit, wordsNear } from '../../../lib/matching/near/by-letters.ts';
import { possibleSpots } from '../../../lib/matching/near/scan-near.ts';
import type { TargetInfo } from '../../../lib/matching/target-info.ts';
import { soundDistance, sounds } from '../../../lib/matching/translit/distance.ts';
import { skeletons } from '../../../lib/matching/translit/skeleton.ts';
import { foldText } from '../../../lib/text/fold.ts';
import { adopt, gazetteer, row } from './rows.ts';

/** Optimal string alignment: insert, delete, replace, swap of neighbours, one each. */
function editDistance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0))); // biome-ignore format: one line
  const at = (i: number, j: number): number => (rows[i] as number[])[j] as number;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : 99;
      (rows[i] as number[])[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + Number(a[i - 1] !== b[j - 1]), swap); // biome-ignore format: one line
    }
  return at(a.length, b.length);
}

const letters = fc.constantFrom(...'abken');
const words = fc.array(letters, { minLength: 4, maxLength: 9 }).map((all) => all.join(''));

describe('one edit', () => {
  test('is what the plain edit distance says', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        fc.pre(a !== b);
        expect(isOneEdit(a, b)).toBe(editDistance(a, b) === 1);
      }),
      { numRuns: 5000 },
    );
  });

  test('every word at one edit is found, and no other: against all words one by one', () => {
    const isOther = (a: string, b: string): boolean =>
      (a.slice(0, -1) === b.slice(0, -1) && /[ao]$/.test(a) && /[ao]$/.test(b)) || a === `${b}a` || b === `${a}a` || /(?:ev|in)a$/.test(a) || /(?:ev|in)a$/.test(b); // biome-ignore format: one line
    fc.assert(
      fc.property(fc.uniqueArray(words, { minLength: 2, maxLength: 30 }), words, (list, asked) => {
        const index = gazetteer(
          list.map((word) => row('p:a', `${word.charAt(0).toUpperCase()}${word.slice(1)} Kebab`)),
        );
        const known = [...new Set([...list, 'kebab'])];
        const wanted = known.filter((word) => word !== asked && word[0] === asked[0] && editDistance(word, asked) === 1 && !isOther(word, asked)); // biome-ignore format: one line
        expect(wordsNear(index, asked).sort((a, b) => (a < b ? -1 : 1))).toEqual(
          wanted.sort((a, b) => (a < b ? -1 : 1)),
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe('distance of sounds', () => {
  test('is nothing between a word and itself, the same both ways, and never above its bound by much', () => {
    fc.assert(
      fc.property(words, words, fc.double({ min: 0, max: 3, noNaN: true }), (a, b, max) => {
        expect(soundDistance(a, a, max)).toBe(0);
        const whole = soundDistance(a, b, 99);
        expect(soundDistance(b, a, 99)).toBeCloseTo(whole, 9);
        const bounded = soundDistance(a, b, max);
        if (whole <= max) expect(bounded).toBeCloseTo(whole, 9);
        else expect(bounded).toBeGreaterThan(max);
      }),
      { numRuns: 2000 },
    );
  });

  test.each<[string, string, string]>([
    ['Hajiyev', 'Гаджиев', 'Pashayev'],
    ['Hajiyev', 'Hacıyev', 'Hasanov'],
    ['Mammadov', 'Məmmədov', 'Maharramov'],
    ['Pashinyan', 'Փաշինյան', 'Petrosyan'],
    ['Aliyev', 'Алиев', 'Aghayev'],
  ])('%s is nearer to %s than to %s', (name, near, far) => {
    const to = (other: string): number => soundDistance(sounds(foldText(name)), sounds(foldText(other)), 99);
    expect(to(near)).toBeLessThan(to(far) / 2);
  });
});

test.each([
  ['Hajiyev', 'Гаджиев'],
  ['Khankendi', 'Xankəndi'],
  ['Qarabağ', 'Карабах'],
  ['Yevgeny', 'Евгений'],
  ['Hakobyan', 'Акопян'],
  ['Hakobyan', 'Հակոբյան'],
  ['Washington', 'Вашингтон'],
  ['McCain', 'Маккейн'],
  ['Benoit', 'Бенуа'],
])('%s and %s share a skeleton', (a, b) => {
  const others = new Set(skeletons(foldText(b)));
  expect(skeletons(foldText(a)).some((one) => others.has(one))).toBe(true);
});

const INFO: Record<string, TargetInfo> = {
  'p:bakhtiyar': { kind: 'person', prior: 1 },
  'p:ilham': { kind: 'person', prior: 9 },
  'p:abel': { kind: 'person', prior: 1 },
  'p:nikol': { kind: 'person', prior: 9 },
  'p:initiative': { kind: 'organisation', prior: 1 },
};
const PACK = adopt(
  buildGazetteer(
    [
      row('p:bakhtiyar', 'Bakhtiyar Hajiyev'),
      row('p:ilham', 'Ilham Aliyev'),
      row('p:abel', 'Abel Maharramov'),
      row('p:nikol', 'Nikol Pashinyan'),
      row('p:initiative', 'Eurasian Partnership Foundation'),
      row('p:town', 'Stepanakert'),
      { ...row('p:town', 'Stepanavan'), flags: 129 },
    ],
    new Map(Object.entries(INFO)),
  ),
);
const links = (text: string): string[] =>
  (findMentionsIn(PACK, [text], () => false)[0]?.spans ?? []).map(
    ({ start, end, target, rule }) => `${text.slice(start, end)} = ${target.slice(2)} (${rule})`,
  );

describe('by example', () => {
  test.each<[string, string[]]>([
    ['in the case of Bakhtiyar Gadzhiev today', ['Bakhtiyar Gadzhiev = bakhtiyar (transliterated)']],
    ['Баxтияр Гаджиев арестован', ['Баxтияр Гаджиев = bakhtiyar (transliterated)']],
    ['суд над Бахтияром Гаджиевым', ['Бахтияром Гаджиевым = bakhtiyar (transliterated)']],
    ['Բախտիար Հաջիևի գործը', ['Բախտիար Հաջիևի = bakhtiyar (transliterated)']],
    ['ილჰამ ალიევმა განაცხადა', ['ილჰამ ალიევმა = ilham (transliterated)']],
    ['с Ільхамом Алієвим', ['Ільхамом Алієвим = ilham (transliterated)']],
    ['ректор Абель Мамедали оглы Магеррамов', ['Абель Мамедали оглы Магеррамов = abel (transliterated)']],
    ['Магеррамов, Абель Мамедали оглы', ['Магеррамов, Абель Мамедали оглы = abel (transliterated)']],
    ['they met Nikol Pashinnyan there', ['Nikol Pashinnyan = nikol (transliterated)']],
    ['the Eurasian Partmership Foundation', ['Eurasian Partmership Foundation = initiative (fuzzy)']],
    ['the Eurasian Partmership Foubdation', ['Eurasian Partmership Foubdation = initiative (fuzzy)']],
    ['a Bakhtiyar Hasanov, a Nikol Pashazade', []],
    ['a Lala Aliyeva and an Ilham Aliyeva', []],
    ['Ильхама Алиева', []],
    ['Natig Aliyev, Heydar Aliyev and Bakhtiyar Hasanov', []],
    ['In Hajiyev they trust', []],
    ['in Stepanakirt', []],
  ])('%j', (text, expected) => {
    expect(links(text)).toEqual(expected);
  });
});

describe('a single word of 8 letters with one slip', () => {
  const possible = (text: string): string[] =>
    possibleSpots(PACK, new Field(text)).map(
      ({ start, end, fitting }) => `${text.slice(start, end)} = ${fitting[0]?.text}`,
    );

  test('is possible, and never a mention', () => {
    expect(possible('in Stepanakirt')).toEqual(['Stepanakirt = Stepanakert']);
    expect(findMentionsIn(PACK, ['in Stepanakirt'], () => false)[0]).toMatchObject({
      spans: [],
      possible: [{ target: 'p:town' }],
    });
  });

  test('is nothing where the name of something else is known, or two letters differ', () => {
    expect(findMentionsIn(PACK, ['in Stepanavan'], () => false)[0]).toMatchObject({ spans: [], possible: [] });
    expect(possible('in Stepanekirt')).toEqual([]);
    expect(possible('in stepanakirt')).toEqual([]);
  });
});
