/** What linking must know of an entity beside its spellings: what it is, and how often the packs speak of it. */
import type { Corpus } from '../model/corpus.ts';
import type { ArticleStats } from '../model/pack-data.ts';
import { foldText } from '../text/fold.ts';
import type { TargetKind } from './layout.ts';

/** `common`: named everywhere, as countries and capitals are. `prior`: articles, references and events that name the entity. `spokenForBy`:
 * entities whose descriptions name one of its spellings that want context ("Capital of Georgia"). Of two bearers of a surname the packs speak of one more. */
export type TargetInfo = { kind: TargetKind; prior: number; common?: boolean; spokenForBy?: string[] };

type Source = Pick<Corpus, 'entities' | 'references' | 'events'> & { stats?: readonly ArticleStats[] };

export function targetInfo(sources: readonly Source[]): Map<string, TargetInfo> {
  const out = new Map<string, TargetInfo>();
  for (const { entities } of sources)
    for (const { id, kind, common } of entities) out.set(id, { kind, common, prior: 0 });
  const count = (ids: readonly string[]): void => {
    for (const id of new Set(ids)) {
      const info = out.get(id);
      if (info) info.prior++;
    }
  };
  for (const { references, events, stats } of sources) {
    for (const { entities } of [...references, ...events]) count(entities);
    for (const { entities } of stats ?? []) count(entities.map(([id]) => id));
  }
  for (const { entities } of sources) speakers(entities, out);
  return out;
}

function speakers(entities: Source['entities'], out: Map<string, TargetInfo>): void {
  for (const { id, aliases } of entities) {
    const wanting = aliases.filter((alias) => alias.context).map(({ text }) => text);
    const info = out.get(id);
    if (wanting.length === 0 || !info) continue;
    info.spokenForBy = entities
      .filter((other) => other.id !== id && wanting.some((text) => holdsWord(other.description, text)))
      .map((other) => other.id);
  }
}

const holdsWord = (text: string, word: string): boolean => ` ${foldText(text)} `.includes(` ${foldText(word)} `);
