/** The labelled set: every file parses, every label points into the pack source, and there are enough of them. */
import { describe, expect, it } from 'vitest';
import { checkSource, DEFAULT_PACK } from '../../../cli/packs.ts';
import { parseText, readTexts } from './read-labels.ts';

const head = 'title: Talks\nlanguage: en\noutlet: none\nabout: a test\n\n';

describe('labels', () => {
  it('come out as offsets into the bare text', () => {
    const { text, mentions, wordings } = parseText(
      'en-00',
      `${head}[[Turan|NIL]] lost in {{[[Khankendi|city]]|name-city#khankendi}}; İ {{people of [[Karabakh|k]]|who#people}}.\n`,
    );
    expect(text).toBe('Turan lost in Khankendi; İ people of Karabakh.');
    expect(mentions.map(({ start, end, entity }) => [text.slice(start, end), entity])).toEqual([
      ['Turan', null],
      ['Khankendi', 'city'],
      ['Karabakh', 'k'],
    ]);
    expect(wordings.map(({ start, end, referent, choice }) => [text.slice(start, end), referent, choice])).toEqual([
      ['Khankendi', 'name-city', 'khankendi'],
      ['people of Karabakh', 'who', 'people'],
    ]);
  });

  it.each([
    ['a mark that is never closed', '[[Baku is', 'never closed'],
    ['a mention in a mention', '[[Embassy in [[Baku|baku]]|x]]', 'inside'],
    ['the wrong bracket', '[[Baku|baku}}', 'closes nothing'],
    ['a wording without a choice', '{{Baku|name-baku}}', 'referent#choice'],
    ['an empty span', '[[|baku]]', 'empty span'],
    ['a bar without brackets', 'Baku|baku', 'without its partner'],
  ])('refuse %s', (_, body, message) => {
    expect(() => parseText('en-00', `${head}${body}`)).toThrow(message);
  });

  it('refuse a head without its lines', () => {
    expect(() => parseText('en-00', 'title: x\nlanguage: en\nabout: y\n\nBody')).toThrow('outlet');
  });
});

describe('the labelled set', () => {
  const texts = readTexts();
  const { corpus, problems } = checkSource(DEFAULT_PACK);
  const slug = (id: string): string => id.slice(id.indexOf(':') + 1);
  const entities = new Set<string>(corpus?.entities.map(({ id }) => slug(id)));
  const choices = new Set(
    corpus?.referents.flatMap(({ id, choices }) => choices.map((one) => `${slug(id)}#${one.id}`)),
  );
  const outlets = new Set<string>(corpus?.outlets.map(({ id }) => id));

  it.each(texts.map((one) => [one.id, one] as const))('%s points into the pack', (id, one) => {
    expect(problems).toEqual([]);
    expect(one.language).toBe(id.slice(0, 2));
    expect(one.text.length).toBeGreaterThan(300);
    if (one.outlet !== null) expect(outlets).toContain(one.outlet);
    const unknown = one.mentions.filter(({ entity }) => entity !== null && !entities.has(entity));
    expect(unknown).toEqual([]);
    expect(one.wordings.filter(({ referent, choice }) => !choices.has(`${referent}#${choice}`))).toEqual([]);
    for (const { field, start, end, text } of [...one.mentions, ...one.wordings])
      expect(one[field].slice(start, end)).toBe(text);
  });

  it('marks NIL on plain spans alone', () => {
    for (const { id, mentions, wordings } of texts)
      for (const nil of mentions.filter(({ entity }) => entity === null)) {
        const same = wordings.filter(
          ({ field, start, end }) => field === nil.field && start < nil.end && nil.start < end,
        );
        expect(same, `${id}: NIL “${nil.text}” stands in a wording`).toEqual([]);
      }
  });

  it('is large enough', () => {
    const languages = [...new Set(texts.map(({ language }) => language))].sort((a, b) => (a < b ? -1 : 1));
    const count = (of: typeof texts) => ({
      texts: of.length,
      mentions: of.flatMap(({ mentions }) => mentions).filter(({ entity }) => entity !== null).length,
      nil: of.flatMap(({ mentions }) => mentions).filter(({ entity }) => entity === null).length,
      wordings: of.flatMap(({ wordings }) => wordings).length,
    });
    const rows = languages.map((language) => [language, count(texts.filter((one) => one.language === language))]);
    const all = count(texts);
    console.table(Object.fromEntries([...rows, ['all', all]]));
    expect(all.texts).toBeGreaterThanOrEqual(60);
    expect(all.mentions).toBeGreaterThanOrEqual(900);
    expect(all.wordings).toBeGreaterThanOrEqual(200);
  });
});
