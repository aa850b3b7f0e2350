/** A small pack made up for tests: a dozen harbours, a rival pair of names, a few articles. */
import { makeSelfTest } from '../../../lib/context/self-test.ts';
import type { Corpus } from '../../../lib/model/corpus.ts';
import { type BuiltPack, buildPack } from '../../../lib/packs/build/build.ts';

const PLACES = ['Amberside', 'Brackwater', 'Candlewick', 'Dunmere', 'Eastfold', 'Fallowgate', 'Grimwater', 'Hollowmere', 'Inverlock', 'Jarrowby', 'Kelpstrand', 'Larkhaven']; // biome-ignore format: one list

export function smallCorpus(version: number, change: (corpus: Corpus) => void = () => {}): Corpus {
  const corpus = {
    pack: {
      id: 'harbours', version, title: 'Harbours', publisher: 'Harbour Society', date: '2026-11-01', licence: 'CC0-1.0',
      contact: 'https://harbours.invalid/', languages: ['en'],
    },
    articles: PLACES.map((place, at) => ({
      id: `harbours:${place.toLowerCase()}-report`, outlet: 'tide.example', title: `Works at ${place}`, published: '2026-10-01',
      publishedBounds: null, author: null, url: `https://tide.example/${at}`, language: 'en', provenance: 'made up for tests',
      text: `The harbour of ${place} was dredged.\n\nEdition ${version} of report ${at}.`,
    })).sort((a, b) => (a.id < b.id ? -1 : 1)),
    outlets: [{
      id: 'tide.example', name: 'The Tide', shortName: 'Tide', kind: 'news-site', country: null, languages: ['en'],
      hosts: ['tide.example'], facts: [],
    }],
    entities: PLACES.map((place) => ({
      id: `harbours:${place.toLowerCase()}`, name: place, kind: 'place', description: 'A harbour.', common: false,
      aliases: [{ text: place, language: 'en' }], sameAs: [], outlet: null,
      facts: [{ field: 'berths', value: '12', source: 'Register', url: 'https://register.example/', asOf: '2026-01-01', kind: 'registry', quoted: false }],
    })),
    referents: [],
    references: [],
    events: [],
  } as unknown as Corpus; // biome-ignore format: records
  change(corpus);
  return corpus;
}

export const smallPack = (version: number, change?: (corpus: Corpus) => void): Promise<BuiltPack> =>
  buildPack(smallCorpus(version, change), makeSelfTest);
