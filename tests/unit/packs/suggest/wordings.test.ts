/** Phrases that outlets use unequally: what is counted, what is tested, and what stays unsaid. */
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../lib/model/corpus.ts';
import { suggestWordings, type WordingSuggestions } from '../../../../lib/packs/suggest/wordings.ts';

const SUBJECT = { id: 't:marlow', name: 'Marlow', names: [{ text: 'Marlow', language: 'en' }] };

/** `n` articles of an outlet; `textOf` gives each its own sentence, so that none is a copy of another. */
const articles = (outlet: string, n: number, textOf: (at: number) => string): Article[] =>
  Array.from({ length: n }, (_, at) => ({ id: `${outlet}-${at}`, outlet, language: 'en', title: null, text: textOf(at) }) as unknown as Article); // biome-ignore format: one record

const run = (...lists: Article[][]): WordingSuggestions => suggestWordings({ articles: lists.flat() }, [SUBJECT]);
const phrases = (result: WordingSuggestions): string[] =>
  result.subjects.flatMap(({ contrasts }) => contrasts.map(({ phrase }) => phrase));

describe('wordings that differ between outlets', () => {
  it('finds a phrase that one uses and the other does not, with counts, test and sentences', () => {
    const result = run(
      articles('north.example', 12, (at) => `The Marlow salt corridor opened on day ${at} as planned.`),
      articles('south.example', 12, (at) => `The Marlow lake highway was seen on day ${at} again.`),
    );
    const contrasts = result.subjects[0]?.contrasts ?? [];
    const one = contrasts.find(({ side }) => side.outlet === 'north.example');
    expect(one).toMatchObject({
      side: { outlet: 'north.example', k: 12, n: 12 },
      others: { k: 0, n: 12 },
      without: [{ outlet: 'south.example', k: 0, n: 12 }],
      level: 2,
    });
    expect(one?.phrase).toMatch(/salt|corridor/);
    expect(one?.q).toBeLessThan(0.05);
    expect(one?.evidence[0]).toEqual({
      article: 'north.example-0',
      sentence: 'The Marlow salt corridor opened on day 0 as planned.',
    });
    expect(contrasts.map(({ side }) => side.outlet)).toContain('south.example');
  });

  it('says nothing where both use it alike', () => {
    const both = (outlet: string, from: number): Article[] =>
      articles(outlet, 12, (at) => `The Marlow salt corridor opened on day ${from + at}.`);
    expect(phrases(run(both('north', 1), both('south', 101)))).toEqual([]);
  });

  it('asks nothing where an outlet has fewer than three articles on the subject, and says so', () => {
    const result = run(
      articles('north', 12, (at) => `The Marlow salt corridor opened on day ${at}.`),
      articles('south', 2, (at) => `The Marlow lake highway on day ${at}.`),
    );
    expect(result).toEqual({ subjects: [], asked: 0, tooFew: 1 });
  });

  it('gives counts without a test from three articles on', () => {
    const result = run(
      articles('north', 3, (at) => `The Marlow salt corridor opened on day ${at}.`),
      articles('south', 3, (at) => `Nobody liked Marlow on day ${at} at all.`),
    );
    expect(result.subjects[0]?.contrasts[0]).toMatchObject({ level: 1, q: null, side: { k: 3, n: 3 } });
  });

  it('leaves quotations out, and counts copies of a sentence once', () => {
    const quoted = run(
      articles('north', 12, (at) => `He spoke on day ${at}: “The Marlow salt corridor opened for us.”`),
      articles('south', 12, (at) => `The Marlow lake highway on day ${at}.`),
    );
    expect(phrases(quoted).join()).not.toContain('salt');
    const copied = run(
      articles('north', 12, () => 'The Marlow salt corridor opened.'),
      articles('south', 12, (at) => `The Marlow lake highway on day ${at}.`),
    );
    expect(phrases(copied).join()).not.toContain('salt');
  });
});
