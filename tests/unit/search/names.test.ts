/** Search by name over the default pack: half a name, a typo, any script; and nothing where nothing is meant. */
import { describe, expect, test } from 'vitest';
import { openEngine } from '../../../cli/engine.ts';
import { searchEngine } from '../../../lib/context/search.ts';
import type { SearchHit } from '../../../lib/model/page-context.ts';
import { type NameEntry, NameIndex } from '../../../lib/search/names.ts';

const engine = await openEngine([]);
const search = (query: string): SearchHit[] => engine.names.search(query);
const CITY = ['caucasus:khankendi-stepanakert', 'caucasus:name-khankendi-stepanakert'];

describe('the first hit', () => {
  test.each([
    ['hajiyev', ['caucasus:bakhtiyar-hajiyev']],
    ['hajiev', ['caucasus:bakhtiyar-hajiyev']],
    ['Гаджиев', ['caucasus:bakhtiyar-hajiyev']],
    ['hacıyev', ['caucasus:bakhtiyar-hajiyev']],
    ['bakhtiyar', ['caucasus:bakhtiyar-hajiyev']],
    ['xankendi', CITY],
    ['XANKƏNDİ', CITY],
    ['stepanakert', CITY],
    ['Ստեփանակերտ', CITY],
    ['степанакерт', CITY],
    ['amnesti internatonal', ['caucasus:amnesty-international']],
    ['amnesty', ['amnesty.org', 'caucasus:amnesty-international']],
    ['red cross', ['caucasus:icrc']],
    ['icrc', ['caucasus:icrc']],
    ['lachin road', ['caucasus:lachin-road', 'caucasus:name-lachin-road']],
    ['shushi', ['caucasus:shusha-shushi', 'caucasus:name-shusha-shushi']],
    ['mammadov', ['caucasus:ramin-mammadov']],
    ['Ильхам Алиев', ['caucasus:ilham-aliyev']],
    ['jamnews', ['jam-news.net']],
    ['irfs.org', ['irfs.org', 'caucasus:irfs']],
  ])('%s', (query, ids) => {
    expect(ids).toContain(search(query)[0]?.id);
  });

  const lost = [...engine.entities.values()]
    .map(({ entity }) => entity)
    .filter(
      ({ id, name }) =>
        !search(name)
          .slice(0, 3)
          .some((hit) => hit.id === id),
    );

  test('every entity is found by its own name among the first three', () => {
    expect(lost.map(({ name }) => name)).toEqual([]);
  });

  // The title of an entity with many rival names is a neutral label: its own name must be found all the same.
  test('by a name that no title prints', () => {
    expect(['caucasus:lachin-road', 'caucasus:name-lachin-road']).toContain(search('lachin corridor')[0]?.id);
  });
});

describe('nothing', () => {
  test.each(['', ' ', '   \n', '…', '"', '🙂', 'zzzzqqqq', 'quarterly earnings', 'пирожки', '777'])(
    'for %j',
    (query) => {
      expect(search(query)).toEqual([]);
    },
  );

  test.each(['__proto__', 'constructor', '.*', '(((', '\\', '!exact', '^start', "'quoted", '=', 'a|b'])(
    'breaks on %j',
    (query) => {
      expect(() => search(query)).not.toThrow();
    },
  );
});

describe('hits', () => {
  test('a single letter answers with names that start with it, or nothing, and fast', () => {
    for (const letter of ['b', 'Б', 'ə', 'Ս']) expect(search(letter).length).toBeLessThanOrEqual(30);
    expect(search('b').some((hit) => hit.id === 'caucasus:baku')).toBe(true);
  });

  test('a query of 500 letters is answered at once', () => {
    for (const query of ['karabakh'.repeat(63), 'khankendi stepanakert '.repeat(23), 'x'.repeat(500)]) {
      const started = performance.now();
      search(query);
      expect(performance.now() - started).toBeLessThan(200);
    }
  });

  test('found ranges lie inside the text they mark', () => {
    for (const query of ['hajiyev', 'xankendi', 'Ստեփ', 'icrc', 'lach', 'irfs']) {
      for (const { title, spellings, found } of search(query)) {
        for (const { field, start, end } of found) {
          const text = field === 'title' ? title : typeof field === 'number' ? spellings[field]?.text : undefined;
          expect(text).toBeDefined();
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual((text ?? '').length);
        }
      }
    }
  });

  test('scores fall from hit to hit and stay within 0 and 1', () => {
    for (const query of ['ka', 'azer', 'lachin', 'war']) {
      const scores = search(query).map((hit) => hit.score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
    }
  });
});

describe('over several kinds', () => {
  test('an index of one entry finds it and holds nothing else', () => {
    const entry: NameEntry = {
      kind: 'entity',
      id: 'p:x',
      pack: 'p',
      title: 'Ağdam',
      snippet: '',
      spellings: [],
      articles: 0,
    };
    expect(
      NameIndex.of([entry])
        .search('agdam')
        .map((hit) => hit.id),
    ).toEqual(['p:x']);
    expect(NameIndex.of([]).search('agdam')).toEqual([]);
  });

  test('articles are found by their words; the clock is the one given', async () => {
    const ticks = [10, 12.345];
    const answer = await searchEngine(engine, 'coronavirus petition', 10, () => ticks.shift() ?? 0);
    expect(answer).toMatchObject({ query: 'coronavirus petition', ms: 2.35 });
    expect(answer.hits[0]).toMatchObject({ kind: 'article', id: 'caucasus:turan-2020-06-22-citizens-return' });
  });

  test('the limit holds, and an empty query answers nothing', async () => {
    expect((await searchEngine(engine, 'azerbaijan', 3)).hits.length).toBeLessThanOrEqual(3);
    expect((await searchEngine(engine, '', 10)).hits).toEqual([]);
  });
});
