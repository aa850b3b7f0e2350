/** Packs side by side: the same thing by `sameAs` is one entity, the same name is not. */
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../lib/context/engine.ts';
import { mergeBySameAs } from '../../../lib/context/merge-packs.ts';
import { mergedGazetteer } from '../../../lib/context/merged-gazetteer.ts';
import type { Corpus } from '../../../lib/model/corpus.ts';
import type { PackData } from '../../../lib/model/pack-data.ts';
import { buildPack } from '../../../lib/packs/build/build.ts';
import { smallCorpus } from '../../packs/support/small-pack.ts';

const renamed = (corpus: Corpus, id: string): Corpus =>
  JSON.parse(JSON.stringify(corpus).replaceAll('harbours', id)) as Corpus;

async function pack(id: string, change: (corpus: Corpus) => void): Promise<PackData> {
  const corpus = renamed(smallCorpus(1), id);
  corpus.pack.title = id;
  change(corpus);
  return (await buildPack(corpus, () => [])).data;
}

const first = await pack('north', ({ entities }) => {
  Object.assign(entities[0] as object, { sameAs: ['wikidata:Q1'] });
});
const second = await pack('south', ({ entities }) => {
  Object.assign(entities[0] as object, {
    sameAs: ['wikidata:Q1'],
    aliases: [{ text: 'Amber-by-Sea', language: 'en' }],
  });
});

describe('several packs', () => {
  it('merge by sameAs alone: one entity, all spellings, facts that name their pack', () => {
    const merged = mergeBySameAs([first, second]);
    const ids = merged.flatMap((one) => one.entities.map(({ id }) => id as string));
    expect(ids).toContain('north:amberside');
    expect(ids).not.toContain('south:amberside');
    // The same name without sameAs stays two entries.
    expect(ids).toEqual(expect.arrayContaining(['north:brackwater', 'south:brackwater']));
    const entity = merged[0]?.entities.find(({ id }) => id === 'north:amberside');
    expect(entity?.aliases.map(({ text }) => text)).toEqual(['Amberside', 'Amber-by-Sea']);
    expect(entity?.facts.map(({ source }) => source)).toEqual(['Register', 'Register (south)']);
  });

  it('answer as one engine: a spelling of one pack leads to the entity of the other', () => {
    const engine = createEngine([first, second], mergedGazetteer([first, second]));
    expect(engine.names.search('Amber-by-Sea')[0]?.id).toBe('north:amberside');
    expect(engine.entities.get('north:amberside')?.pack.id).toBe('north');
    expect(engine.entities.has('south:amberside')).toBe(false);
  });

  it('that share nothing are left as they are', () => {
    const [same] = mergeBySameAs([first]);
    expect(same).toBe(first);
  });
});
