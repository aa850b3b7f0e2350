/** Stage: the spellings of a pack as the gazetteer that its articles are scanned with. */
import { buildGazetteer } from '../../matching/build.ts';
import { targetInfo } from '../../matching/target-info.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { AliasData } from '../../model/pack-data.ts';
import type { Stage } from './stage.ts';

/** `id`: hash of `buffer`. */
export type NameIndex = { id: string; buffer: ArrayBuffer };

type Names = Pick<Corpus, 'entities' | 'references' | 'events'> & { aliases: AliasData[] };

export const indexNames: Stage<Names, Names, ArrayBuffer> = {
  name: 'index names',
  plan: ({ entities, references, events, aliases }) => [{ entities, references, events, aliases }],
  key: (names) => [JSON.stringify(names)],
  run: (names) => buildGazetteer(names.aliases, targetInfo([names])),
};
