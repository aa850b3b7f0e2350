/** Names found in texts made up for the purpose, in every script that the packs are written in. */
import { describe, expect, it } from 'vitest';
import type { Article, Corpus, Entity } from '../../../../lib/model/corpus.ts';
import { compareText } from '../../../../lib/model/order.ts';
import { type NameSuggestions, suggestNames } from '../../../../lib/packs/suggest/names.ts';

type Given = Partial<Omit<Article, 'text' | 'language' | 'outlet'>> & { outlet?: string; language?: string };

const article = (text: string, given: Given = {}, number = 0): Article =>
  ({ id: `t:a${number}`, outlet: 'north.example', title: null, published: null, publishedBounds: null, author: null, url: null, language: 'en', provenance: '', text, ...given }) as Article; // biome-ignore format: one record

const entity = (id: string, name: string, kind: Entity['kind'] = 'place', language = 'en'): Entity =>
  ({ id: `t:${id}`, name, kind, description: 'x', common: false, aliases: [{ text: name, language }], sameAs: [], outlet: null, facts: [] }) as unknown as Entity; // biome-ignore format: one record

function names(texts: (string | [string, Given])[], entities: Entity[] = [], skip: string[] = []): NameSuggestions {
  const articles = texts.map((one, at) =>
    typeof one === 'string' ? article(one, {}, at) : article(one[0], one[1], at),
  );
  const corpus = { pack: { id: 't', languages: ['en'] }, articles, outlets: [{ id: 'north.example', name: 'Northern Times', shortName: 'Northern Times' }], entities, referents: [], references: [], events: [] }; // biome-ignore format: one record
  return suggestNames(corpus as unknown as Corpus, { most: 100, skip: new Set(skip) });
}
const found = (...given: Parameters<typeof names>): string[] =>
  names(...given)
    .entities.map(({ name }) => name)
    .sort(compareText);
const one = (name: string, list: NameSuggestions) => list.entities.find((each) => each.name === name);

describe('names in Latin letters', () => {
  it('takes runs of capitals, with the words that join them', () => {
    expect(found(['They went to see the Ministry of Roads and Bridges in Upper Marlow. It was near.'])).toEqual([
      'Ministry of Roads and Bridges',
      'Upper Marlow',
    ]);
  });

  it('does not take the first word of a sentence for a name, unless it is one elsewhere', () => {
    expect(found(['Crowds came. Winter went. Nobody saw it.'])).toEqual([]);
    expect(found(['Marlow slept. We saw Marlow and Marlow again.'])).toEqual(['Marlow']);
    expect(one('Marlow', names(['Marlow slept. We saw Marlow and Marlow again.']))?.times).toBe(3);
  });

  it('keeps the people of a country, days, titles and bylines out', () => {
    expect(
      found([
        [
          'In Garland the Garlandian fleet sailed on Monday. Garlandians cheered, and Ann Writer saw Garland.',
          { author: 'Ann Writer' },
        ],
      ]),
    ).toEqual(['Garland']);
    expect(found(['They met the President on Friday, 3 March.'])).toEqual([]);
  });

  it('reads no lists, so that nobody who signs is an entity, but for countries', () => {
    expect(found(['They signed it there.\n\nAnn Porter, Social Net, Kenya\nBob Miller, Garden Club, Ghana'])).toEqual([
      'Ghana',
      'Kenya',
    ]);
  });

  it('cuts roles off, parts two people, and says why it takes somebody for a person', () => {
    const list = names([
      'We met Deputy Minister Rosa Keller and Tom Hale. Later the Deputy Mayor of Lower Marlow Ines Varga spoke in Lower Marlow, and they left Lower Marlow.',
    ]);
    expect(list.entities.map(({ name }) => name).sort(compareText)).toEqual([
      'Ines Varga',
      'Lower Marlow',
      'Rosa Keller',
      'Tom Hale',
    ]);
    expect(one('Rosa Keller', list)).toMatchObject({ kind: 'person', kindWhy: '"Deputy Minister" stands before it' });
    expect(one('Tom Hale', list)?.kind).toBeNull();
  });

  it('takes what a noun in small letters names, and papers and wars by date and length', () => {
    const list = names([
      'They closed the Marlow road after the 12-day war. The trilateral statement of 3 May 2021 ended it, and a wheat pandemic began.',
    ]);
    expect(Object.fromEntries(list.entities.map(({ name, kind }) => [name, kind]))).toEqual({
      'Marlow road': 'place',
      '12-day war': 'event',
      'trilateral statement of 3 May 2021': 'document',
      'wheat pandemic': 'event',
    });
  });

  it('puts an acronym beside its long form, and no initials of a person', () => {
    const list = names([
      'The Harbour Safety Board (HSB) met. The HSB said so. We saw Senator Hugo Stein and the HS there.',
    ]);
    expect(one('Harbour Safety Board', list)?.aliases).toMatchObject([
      { text: 'Harbour Safety Board', acronym: false },
      { text: 'HSB', acronym: true, why: expect.stringContaining('Harbour Safety Board') },
    ]);
    expect(one('Hugo Stein', list)?.aliases).toHaveLength(1);
  });

  it('joins spellings that sound alike and keeps others apart', () => {
    const list = names(['They saw Khalindor and then Xalindor. Others saw Marlow, or Harlow.']);
    expect(list.entities.map(({ aliases }) => aliases.map(({ text }) => text).sort(compareText))).toContainEqual([
      'Khalindor',
      'Xalindor',
    ]);
    expect(list.entities).toHaveLength(3);
  });

  it('leaves a surname alone beside the full name', () => {
    expect(found(['We met Rosa Keller there. Then Keller left. After that Keller came back.'])).toEqual([
      'Rosa Keller',
    ]);
  });

  it('knows an outlet of the pack and a country of the CLDR, and says so', () => {
    const list = names(['They told the Northern Times about Kenya.']);
    expect(one('Northern Times', list)).toMatchObject({ kind: 'organisation', outlet: 'north.example' });
    expect(one('Kenya', list)?.kindWhy).toContain('CLDR');
  });

  it('carries the sentence it stands in as evidence, and counts spread over articles and outlets', () => {
    const list = names(['It rained. They saw Marlow.', ['We saw Marlow too.', { outlet: 'south.example' }]]);
    expect(one('Marlow', list)).toMatchObject({
      times: 2,
      articles: 2,
      outlets: ['north.example', 'south.example'],
      evidence: [
        { article: 't:a0', sentence: 'They saw Marlow.' },
        { article: 't:a1', sentence: 'We saw Marlow too.' },
      ],
    });
  });

  it('counts a sentence once that several articles carry', () => {
    const text = 'We all saw Marlow from afar. ';
    expect(one('Marlow', names([text, text, text]))?.times).toBe(1);
  });
});

describe('names in other scripts', () => {
  it.each<[string, string, string[]]>([
    [
      'ru',
      'Вчера министр Роза Келлер приехала в Дальний Марлоу. Жители Дальнего Марлоу ждали. Дорога в Марлоу закрыта.',
      ['Дальний Марлоу', 'Роза Келлер'],
    ],
    [
      'hy',
      'Երեկ Ռոզա Քելլերը եկավ, իսկ Դալինոր քաղաքում սպասում էին։ Բոլորը գիտեն Դալինորը երեկ։',
      ['Դալինոր', 'Ռոզա Քելլերը'],
    ],
    ['az', 'Dünən nazir Roza Keller bu gün Dalinora gəldi. Bizim hamı Dalinoru tanıyır.', ['Dalinora', 'Roza Keller']],
  ])('finds them in %s, forms of one name together', (language, text, expected) => {
    expect(found([[text, { language }]])).toEqual(expect.arrayContaining(expected));
  });

  it('puts spellings in several scripts together, also where the script has no capitals', () => {
    const list = names([
      ['They met Rosa Keller in Dalindor. We like Dalindor.', { language: 'en' }],
      ['Вчера Роза Келлер приехала в Далиндор. Мы любим Далиндор.', { language: 'ru' }],
      ['გუშინ როზა კელერი დალინდორში ჩავიდა.', { language: 'ka' }],
    ]);
    const languages = (name: string): string[] =>
      (one(name, list)?.aliases ?? []).map(({ language }) => language).sort(compareText);
    expect(languages('Rosa Keller')).toEqual(['en', 'ka', 'ru']);
    expect(languages('Dalindor')).toEqual(['en', 'ka', 'ru']);
  });
});

describe('names that the pack has', () => {
  it('are not suggested, in any case or script that the matcher knows', () => {
    expect(found(['They met Rosa Keller.', ['Мы видели Далиндор и жили в Далиндоре.', { language: 'ru' }]], [entity('rosa', 'Rosa Keller', 'person'), entity('dalindor', 'Далиндор', 'place', 'ru')])).toEqual([]); // biome-ignore format: one line
  });

  it('get new spellings, with what speaks for them', () => {
    const list = names([['Мы видели Роза Келлер там.', { language: 'ru' }]], [entity('rosa', 'Rosa Keller', 'person')]);
    expect(list.entities).toEqual([]);
    expect(list.aliases).toMatchObject([{ entity: 't:rosa', aliases: [{ text: 'Роза Келлер', language: 'ru' }] }]);
  });

  it('warn of whom a new one could be mistaken for', () => {
    const list = names(['They met Anton Keller there.'], [entity('rosa', 'Rosa Keller', 'person')]);
    expect(one('Anton Keller', list)?.clashes[0]).toContain('Rosa Keller (t:rosa)');
  });

  it('stay out when declined', () => {
    expect(found(['They saw Marlow there.'], [], ['marlow'])).toEqual([]);
  });

  it('are never keys of an object', () => {
    expect(found(['They met Constructor Prototype and saw ToString there.'])).toContain('Constructor Prototype');
  });
});
