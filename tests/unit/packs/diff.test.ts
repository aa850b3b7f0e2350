/** What one version changes over another, and which addresses a pack may have. */
import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../../lib/model/corpus.ts';
import { diffPacks } from '../../../lib/packs/diff.ts';
import { packAddress } from '../../../lib/packs/http-files.ts';
import { smallPack } from '../../packs/support/small-pack.ts';

const first = await smallPack(1);
const changes = async (change: (corpus: Corpus) => void) => diffPacks(first, await smallPack(1, change));

describe('diff', () => {
  it('of a pack with itself is empty', async () => expect((await diffPacks(first, first)).changes).toEqual([]));

  it('names a spelling, a fact with its source, a text and an article, each by itself', async () => {
    const { changes: all, counts } = await changes(({ entities, articles }) => {
      const [entity] = entities;
      entity?.aliases.push({ text: 'Ambersyde', language: 'en' });
      Object.assign(entity?.facts[0] as object, { value: '14' });
      Object.assign(articles[1] as object, { text: 'Another text.' });
      articles.splice(2, 1);
    });
    expect(counts).toEqual({ added: 0, removed: 1, changed: 2 });
    expect(all.find(({ id }) => id === 'harbours:amberside')?.fields).toEqual([
      { field: 'berths', before: '12', after: '14', source: { title: 'Register', url: 'https://register.example/' } },
      { field: 'spelling (en): Ambersyde', before: null, after: 'Ambersyde', source: null },
    ]);
    expect(all.find(({ how }) => how === 'removed')?.what).toBe('article');
    expect(all.find(({ id }) => id === 'harbours:brackwater-report')?.fields).toMatchObject([{ field: 'text' }]);
  });
});

describe('addresses', () => {
  it.each([
    ['packs.example.org/region', 'https://packs.example.org/region/'],
    ['https://packs.example.org', 'https://packs.example.org/'],
    [' http://127.0.0.1:8765/x// ', 'http://127.0.0.1:8765/x/'],
  ])('%s is taken', (typed, address) => expect(packAddress(typed)).toEqual({ ok: true, value: address }));

  it.each([
    'http://packs.example.org/',
    'ftp://packs.example.org/',
    'javascript:alert(1)',
    'https://user:pass@packs.example.org/',
    'https://packs.example.org/?x=1',
    '',
  ])('“%s” is refused', (typed) => expect(packAddress(typed).ok).toBe(false));
});
