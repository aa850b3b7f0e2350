/** The card of a name and of a contested wording over the default pack: its counts, quotes and names can be checked by hand. */

import { describe, expect, test } from 'vitest';
import { openEngine } from '../../../cli/engine.ts';
import { buildCard, type CardRequest } from '../../../lib/context/card.ts';
import { plainForms } from '../../../lib/context/subject-names.ts';
import { compareText } from '../../../lib/model/order.ts';

const engine = await openEngine([]);
const TREND_2023 = ['caucasus:trend-2023-08-01-civil-society-statement', 'caucasus:trend-2023-09-30-departure'];

async function card(id: string, more: Partial<CardRequest> = {}) {
  const request: CardRequest = {
    kind: 'entity',
    id: `caucasus:${id}`,
    form: '',
    rule: 'exact',
    onPage: {},
    self: null,
  };
  const view = await buildCard(engine, { ...request, ...more });
  if (!view) throw new Error(`no card for ${id}`);
  return view;
}

describe('a person', async () => {
  const view = await card('charles-michel', { form: 'Charles Michel' });

  test('has one name, a kind, a description and the other spellings', () => {
    expect(view.names).toEqual([{ text: 'Charles Michel', language: 'en' }]);
    expect(view.kindLabel).toBe('person');
    expect(view.description).toBe('President of the European Council from 2019 to 2024');
    expect(view.spellings.map((one) => one.text)).toContain('Шарль Мишель');
    expect(view.spellings.map((one) => one.text)).not.toContain('Charles Michel');
  });

  test('counts the articles that name it: 1 of 5, and says whose they are', () => {
    expect(view.count).toEqual({ k: 1, n: 5, outlets: ['Trend'] });
  });

  test('quotes a whole sentence with the name marked, told to be inside quotation marks there', () => {
    const { quote } = view;
    expect(quote?.article).toBe(TREND_2023[0]);
    expect(quote?.text).toMatch(/^Mr\. Charles Michel, President of the European Council .*road\.$/);
    expect(quote?.marks.map(({ start, end }) => quote.text.slice(start, end))).toEqual(['Charles Michel']);
    expect(quote).toMatchObject({ outlet: 'Trend', published: '2023-08-01', voice: 'quoted', language: 'en' });
  });

  test('says how it was matched', () => {
    expect(view.why).toEqual({ rule: 'exact', written: 'Charles Michel', listedAs: 'Charles Michel', rivals: [] });
  });

  test('names its pack', () => {
    expect(view.pack).toMatchObject({ id: 'caucasus', title: 'Caucasus', version: 1, years: '2020–2023' });
  });
});

describe('an organisation that publishes', async () => {
  const view = await card('turan');

  test('shows the facts of the outlet with their sources, "not found" included', () => {
    expect(view.kindLabel).toBe('organisation+news-agency');
    expect(view.facts.length).toBeGreaterThan(5);
    expect(view.facts.find((fact) => fact.field === 'founded')).toMatchObject({
      value: '1990, in Baku',
      asOf: '2026-11',
    });
    expect(view.facts.find((fact) => fact.field === 'owner')).toMatchObject({ value: null, kind: 'not-found' });
  });

  test('tells what it published from what names it', () => {
    expect(view.published).toEqual({ k: 1, n: 5 });
    expect(view.count).toEqual({ k: 2, n: 5, outlets: ['JAMnews', 'Turan'] });
  });
});

describe('a place with two names', async () => {
  const view = await card('khankendi-stepanakert', { form: 'Khankandi' });

  test('has both in the heading, in alphabetical order, though the pack lists one as its name', () => {
    expect(view.names.map((one) => one.text)).toEqual(['Khankendi', 'Stepanakert']);
  });

  test('counts each choice with its spellings merged, and gives no other list of spellings', () => {
    expect(view.choices.map(({ id, k, n, outlets }) => ({ id, k, n, outlets }))).toEqual([
      { id: 'khankendi', k: 2, n: 5, outlets: ['Trend'] },
      { id: 'stepanakert', k: 0, n: 5, outlets: [] },
    ]);
    expect(view.choices[0]?.spellings.map((one) => one.text)).toContain('Khankandi');
    expect(view.spellings).toEqual([]);
  });

  test('does not quote the page back at its reader', async () => {
    for (const self of TREND_2023) {
      const other = await card('khankendi-stepanakert', { self });
      expect(other.quote?.article).toBe(TREND_2023.find((id) => id !== self));
      expect(other.related).toBeNull();
    }
  });
});

describe('a wording', async () => {
  const view = await card('karabakh-authorities', {
    kind: 'wording',
    form: 'remnants of illegal regime',
    onPage: { 'remnants-of-the-illegal-regime': 6 },
  });

  test('shows every choice in alphabetical order, with k of n and the times on the page', () => {
    const names = view.choices.map((choice) => choice.name);
    expect(names.length).toBeGreaterThan(5);
    expect(names).toEqual([...names].sort(new Intl.Collator('en', { sensitivity: 'base' }).compare));
    expect(view.choices.every((choice) => choice.n === 5)).toBe(true);
    const used = view.choices.filter((choice) => choice.k > 0 || choice.onPage > 0);
    expect(used.map(({ id, k, onPage }) => ({ id, k, onPage }))).toEqual([
      { id: 'remnants-of-the-illegal-regime', k: 1, onPage: 6 },
    ]);
  });

  test('has a neutral heading where the rivals are too many for one', () => {
    expect(view.names.map((one) => one.text)).toEqual(['Armenian authorities in Karabakh until 2023']);
    expect(view.kindLabel).toBe('Authorities');
  });

  test('of two names has both in the heading', async () => {
    const goris = await card('name-goris', { kind: 'wording', form: 'Gorus' });
    expect(goris.names.map((one) => one.text)).toEqual(['Goris', 'Gorus']);
    expect(goris.why.listedAs).toBe('Gorus');
  });
});

describe('in general', () => {
  test('every entity and wording of the pack has a card, with outlets in order and k no more than n', async () => {
    for (const id of engine.entities.keys()) {
      const view = await card(id.replace('caucasus:', ''));
      expect(view.names[0]?.text).not.toBe('');
      expect(view.count.k).toBeLessThanOrEqual(view.count.n);
      expect(view.quote === null).toBe(view.count.k === 0);
      expect(view.count.outlets).toEqual([...view.count.outlets].sort(compareText));
    }
    for (const id of engine.referents.keys()) {
      const view = await card(id.replace('caucasus:', ''), { kind: 'wording' });
      expect(view.choices.length).toBeGreaterThan(1);
    }
  });

  test.each(['', 'caucasus:nobody', 'nobody', '__proto__', 'constructor', 'toString', 'caucasus:__proto__'])(
    'an id that no pack knows has no card: %j',
    async (id) => {
      for (const kind of ['entity', 'wording'] as const)
        expect(await buildCard(engine, { kind, id, form: '', rule: '', onPage: {}, self: null })).toBeNull();
    },
  );

  test('hostile counts and forms are harmless', async () => {
    const onPage = JSON.parse('{"__proto__": 5, "constructor": 6, "khankendi": 2}') as Record<string, number>;
    const view = await card('name-khankendi-stepanakert', { kind: 'wording', form: '__proto__', onPage });
    expect(view.choices.map((choice) => choice.onPage)).toEqual([2, 0]);
    expect(view.why).toMatchObject({ written: '__proto__', rivals: [] });
    expect(({} as Record<string, unknown>).khankendi).toBeUndefined();
  });
});

describe('spellings of a choice', () => {
  const form = (language: string, text: string) => ({ language, text });

  test('stand without their cases, each other spelling stays', () => {
    const forms = [
      form('az', 'Xankəndi'), form('az', 'Xankəndidə'), form('az', 'Xankəndinin'), form('en', 'Xankendi'), form('en', 'Xankandi'),
      form('ru', 'дорога Лачин-Ханкенди'), form('ru', 'дороге Лачин-Ханкенди'), form('ka', 'დერეფანი'), form('ka', 'დერეფნის'),
    ]; // biome-ignore format: forms in a row
    expect(plainForms('Khankendi', forms).map(({ text }) => text)).toEqual([
      'Xankəndi', 'Xankendi', 'Xankandi', 'дорога Лачин-Ханкенди', 'დერეფანი',
    ]); // biome-ignore format: forms in a row
  });

  test('the name itself stands for its own cases; the form on the page stays among them', () => {
    const forms = [form('az', 'Stepanakertdə'), form('az', 'Stepanakertin')];
    expect(plainForms('Stepanakert', forms)).toEqual([]);
    expect(plainForms('Stepanakert', forms, 'Stepanakertin')).toEqual([forms[1]]);
  });
});
