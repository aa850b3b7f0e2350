/** What only the whole page tells: bare surnames, acronyms, names within longer names, several bearers of a spelling. */
import { describe, expect, test } from 'vitest';
import { buildGazetteer } from '../../../lib/matching/build.ts';
import { findMentionsIn } from '../../../lib/matching/link.ts';
import type { TargetInfo } from '../../../lib/matching/target-info.ts';
import { isCreditLine } from '../../../lib/outlets/credit.ts';
import { adopt, row } from './rows.ts';

const KINDS: Record<string, TargetInfo> = {
  'p:ilham': { kind: 'person', prior: 40 },
  'p:heydar': { kind: 'person', prior: 9 },
  'p:natig': { kind: 'person', prior: 1 },
  'p:nikol': { kind: 'person', prior: 30 },
  'p:mehriban': { kind: 'person', prior: 5 },
  'p:baku': { kind: 'place', prior: 50 },
  'p:karabakh': { kind: 'place', prior: 60 },
  'p:yerevan': { kind: 'place', prior: 30 },
  'p:georgia': { kind: 'place', prior: 30 },
  'p:amnesty': { kind: 'organisation', prior: 3 },
  'p:us': { kind: 'place', prior: 9 },
  'p:tovuz': { kind: 'place', prior: 2 },
};
const PACK = adopt(
  buildGazetteer(
    [
      row('p:ilham', 'Ilham Aliyev'),
      row('p:ilham', 'Ильхам Алиев'),
      row('p:ilham', 'İlham Əliyev'),
      row('p:heydar', 'Heydar Aliyev'),
      row('p:natig', 'Natig Aliyev'),
      row('p:nikol', 'Nikol Pashinyan'),
      row('p:nikol', 'Նիկոլ Փաշինյան'),
      row('p:mehriban', 'Mehriban Aliyeva'),
      row('p:mehriban', 'Мехрибан Алиева'),
      row('p:baku', 'Baku'),
      row('p:baku', 'Bakı'),
      row('p:karabakh', 'Qarabağ'),
      row('p:karabakh', 'Карабах'),
      row('p:yerevan', 'Yerevan'),
      row('p:georgia', 'Georgia', { context: true }),
      row('p:georgia', 'Sakartvelo'),
      row('p:amnesty', 'Amnesty International'),
      row('p:us', 'US', { acronym: true }),
      row('p:tovuz', 'Tovuz'),
    ],
    new Map(Object.entries(KINDS)),
  ),
);

/** `text = target (rule)` of each text of a page. */
const read = (...texts: string[]): string[][] =>
  findMentionsIn(PACK, texts, isCreditLine).map(({ spans }, at) =>
    spans.map(({ start, end, target, rule }) => `${texts[at]?.slice(start, end)} = ${target.slice(2)} (${rule})`),
  );
const links = (text: string): string[] => read(text)[0] as string[];
const rules = (text: string, rule: string): string[] => links(text).filter((one) => one.endsWith(`(${rule})`));

describe('bare surnames', () => {
  test.each<[string, string, string[]]>([
    ['after the full name', 'Then Nikol Pashinyan came. Pashinyan said so.', ['Pashinyan = nikol (surname)']],
    ['never before it', 'Pashinyan came. Then Nikol Pashinyan said so.', []],
    ['never without it', 'Pashinyan said so.', []],
    ['with a title', 'We saw Nikol Pashinyan. Mr. Pashinyan left.', ['Pashinyan = nikol (surname)']],
    ['with an ending', 'Պատասխանեց Նիկոլ Փաշինյան։ Փաշինյանի խոսքով', ['Փաշինյանի = nikol (surname)']],
    ['with an initial', 'It was Nikol Pashinyan. N. Pashinyan left.', ['N. Pashinyan = nikol (surname)']],
    ['never with the initial of another', 'It was Nikol Pashinyan. A. Pashinyan left.', []],
    [
      'never where an unknown bearer stands on the page',
      'Nikol Pashinyan and Hakob Pashinyan met. Pashinyan said so.',
      [],
    ],
    ['never where another known bearer does', 'Then Ilham Aliyev and Natig Aliyev met. Aliyev said so.', []],
    ['never where the packs speak of another bearer more', 'Then Natig Aliyev spoke. Aliyev said so.', []],
    ['of the bearer of whom they speak most', 'Then Ilham Aliyev spoke. Aliyev said so.', ['Aliyev = ilham (surname)']],
    ['a place before it is no first name', 'Then Ilham Aliyev left Baku. In Baku Aliyev said so.', ['Aliyev = ilham (surname)']], // biome-ignore format: one line
    ['an ordinary word opening the sentence is none', 'Then Ilham Aliyev spoke. But Aliyev left.', ['Aliyev = ilham (surname)']], // biome-ignore format: one line
    ['small letters are an ordinary word', 'Then Ilham Aliyev spoke. aliyev left.', []],
    ['a woman of the name is somebody else', 'Then Ilham Aliyev spoke. Aliyeva left.', []],
    ['Алиева is a woman', 'Выступил Ильхам Алиев. Алиева ушла.', []],
    ['Алиева with a role in the genitive is not', 'Выступил Ильхам Алиев. Слова президента Алиева ясны.', ['Алиева = ilham (surname)']], // biome-ignore format: one line
    ['the dative', 'Выступил Ильхам Алиев. Слово дали Алиеву.', ['Алиеву = ilham (surname)']],
    ['part of a longer name', 'Then Ilham Aliyev spoke at the Aliyev Foundation.', []],
  ])('%s: %j', (_, text, expected) => {
    expect(rules(text, 'surname')).toEqual(expected);
  });

  test('in the headline come before the full name, and link to nobody', () => {
    const [title, body] = read('Aliyev, Pashinyan Meet In Baku', 'Then Ilham Aliyev met Nikol Pashinyan. Aliyev left.');
    expect(title).toEqual(['Baku = baku (exact)']);
    expect(body).toContain('Aliyev = ilham (surname)');
  });

  test('a full name in the headline stands above the text', () => {
    expect(read('Nikol Pashinyan in Baku', 'On Monday Pashinyan left.')[1]).toEqual(['Pashinyan = nikol (surname)']);
  });

  test('in a text that came later are resolved by what was linked above', () => {
    const known = [{ target: 'p:nikol', text: 'Nikol Pashinyan' }];
    const [late] = findMentionsIn(PACK, ['Pashinyan said so.'], isCreditLine, known);
    expect(late?.spans.map((span) => span.target)).toEqual(['p:nikol']);
  });
});

test('initials and the small words of a surname belong to it', () => {
  const eu = adopt(
    buildGazetteer([row('p:ursula', 'Ursula von der Leyen')], new Map([['p:ursula', { kind: 'person', prior: 1 }]])),
  );
  const text = 'Then Ursula von der Leyen came. Ms von der Leyen and U. von der Leyen are one.';
  const [found] = findMentionsIn(eu, [text], isCreditLine);
  expect(found?.spans.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Ursula von der Leyen',
    'von der Leyen',
    'U. von der Leyen',
  ]);
});

describe('a man and a woman of one surname', () => {
  test.each<[string, string[]]>([
    ['Ильхама Алиева', ['Ильхама Алиева = ilham (inflected)']],
    ['Ильхам Алиева', []],
    ['Мехрибан Алиевой', ['Мехрибан Алиевой = mehriban (inflected)']],
    ['Mehriban Aliyeva', ['Mehriban Aliyeva = mehriban (exact)']],
    ['Ilham Aliyeva', []],
    ['Dedi ki, İlham Əliyevin sözüdür', ['İlham Əliyevin = ilham (inflected)']],
  ])('%j', (text, expected) => {
    expect(links(text)).toEqual(expected);
  });
});

describe('acronyms', () => {
  test.each<[string, string, string[]]>([
    ['unambiguous in the pack', 'They asked the US for help.', ['US = us (acronym)']],
    ['not defined', 'They asked AI for help.', []],
    ['defined', 'Amnesty International (AI) came. AI said so.', ['AI = amnesty (acronym)', 'AI = amnesty (acronym)']],
    ['defined the other way round', 'AI (Amnesty International) came.', ['AI = amnesty (acronym)']],
    ['defined as something else', 'Artificial Intelligence (AI) and Amnesty International met. AI is new.', []],
    ['taken from the pack by the page', 'The United Sugar (US) board met. US sold sugar.', []],
    ['a word among words in capitals', 'PLEASE TELL US MORE ABOUT THIS', []],
  ])('%s: %j', (_, text, expected) => {
    expect(rules(text, 'acronym')).toEqual(expected);
  });
});

describe('names within longer names link to nothing', () => {
  test.each([
    'He lives on Baku Street now.',
    'We watched the Baku Grand Prix.',
    'He studied at Yerevan State University.',
    'They flew to Baku International Airport.',
    'Then FK Qarabağ won.',
    'Sonra “Qarabağ” klubu qalib gəldi.',
    'Выиграл клуб «Карабах» вчера.',
    'They love the Yerevan Jazz scene.',
    'Gürcüstanda Qarabağ futbolçuları qalib gəldi.',
    'We met Tovuz Mammadov there.',
    'Laçın deyil, Tovuz xanım gəldi.',
    'They drank «Карабах» there.',
    'The Ararat-Yerevan side won.',
    'The Bank of X in Yerevan, Idaho failed.',
    'They left the Republic of Yerevan alone.',
    'The football match of the UEFA league: Tovuz lost to them.',
  ])('%j', (text) => {
    expect(links(text)).toEqual([]);
  });

  test.each([
    'They met in Baku on Monday.',
    'They met in Baku Monday.',
    'In Baku President Ilham Aliyev spoke.',
    'BAKU AND YEREVAN AGREE ON A TEXT',
    'Baku Mayor resigns.',
    'Baku-based experts agree.',
    'The football match of the UEFA league is played in Baku.',
    'The Baku-Yerevan road is open.',
    'In Baku Formula 1 is loud, and so is Baku 2024.',
  ])('but %j has its place', (text) => {
    expect(links(text).some((one) => /= (?:baku|yerevan)/.test(one))).toBe(true);
  });
});

describe('one sense a page', () => {
  test('a place that is a restaurant once is the place only where something says so', () => {
    const text = 'Ресторан «Карабах» открыт. Мы любим Карабах. Мы были в Карабахе.';
    expect(links(text)).toEqual(['Карабахе = karabakh (inflected)']);
  });
});

describe('spellings that need another word for them', () => {
  test('link where the page names the same entity otherwise', () => {
    expect(links('Georgia, or Sakartvelo, voted.')).toEqual([
      'Georgia = georgia (exact)',
      'Sakartvelo = georgia (exact)',
    ]);
    expect(links('Georgia beat Alabama.')).toEqual([]);
  });
});
