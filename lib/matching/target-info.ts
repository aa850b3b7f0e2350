/** What linking must know of an entity beside its spellings: what it is, and how often the packs speak of it. */
import type { Corpus } from '../model/corpus.ts';
import type { ArticleStats } from '../model/pack-data.ts';
import type { TargetKind } from './layout.ts';

/** `common`: named everywhere, as countries and capitals are. `prior`: articles, references and events that name the entity. Of two bearers of a surname the packs speak of one more. */
export type TargetInfo = { kind: TargetKind; prior: number; common?: boolean };

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
  return out;
}
