/** The way back from a built pack: the same, and a difference of any kind is told by its entry. */
import { describe, expect, it } from 'vitest';
import type { PackData } from '../../../lib/model/pack-data.ts';
import { roundTrip } from '../../../lib/packs/source/round-trip.ts';
import { smallCorpus, smallPack } from '../../packs/support/small-pack.ts';

const corpus = smallCorpus(1);
const changed = async (change: (data: PackData) => Partial<PackData>): Promise<string[]> => {
  const { data } = await smallPack(1);
  return (await roundTrip(corpus, { ...data, ...change(data) })).map(({ id }) => id);
};

describe('round trip', () => {
  it('finds nothing where the pack was written as the source says', async () => {
    expect(await changed(() => ({}))).toEqual([]);
  });

  it.each<[string, (data: PackData) => Partial<PackData>, string]>([
    ['a lost entity', ({ entities }) => ({ entities: entities.slice(1) }), 'harbours:amberside'],
    [
      'a changed outlet',
      ({ outlets }) => ({ outlets: outlets.map((one) => ({ ...one, name: 'Other' })) }),
      'tide.example',
    ],
    ['a lost article', ({ articles }) => ({ articles: articles.slice(1) }), 'harbours:amberside-report'],
    [
      'a changed title',
      ({ articles }) => ({ articles: articles.map((row, at) => (at === 0 ? { ...row, title: 'Other' } : row)) }),
      'harbours:amberside-report',
    ],
    [
      'other words',
      ({ text }) => ({ text: async (row) => (await text(row)).replace('Brackwater', 'Elsewhere') }),
      'harbours:brackwater-report',
    ],
  ])('tells %s', async (_, change, id) => {
    expect(await changed(change)).toEqual([id]);
  });
});
