/** What a subject takes in: an entity and the wording that contests its name are one subject, whichever was asked for. */
import type { Entity, Reference, Referent } from '../model/corpus.ts';
import type { ArticleStats, PackData } from '../model/pack-data.ts';
import type { SubjectKey } from '../model/subject.ts';
import type { Engine } from './engine.ts';
import { contestedName } from './subject-names.ts';

export type SubjectScope = { data: PackData; entity: Entity | null; referent: Referent | null };

/** null for an id that no active pack knows. */
export function subjectScope(engine: Engine, { id }: SubjectKey): SubjectScope | null {
  const found = engine.entities.get(id) ?? engine.referents.get(id);
  const data = engine.packs.find((one) => one.data.info.id === found?.pack.id)?.data;
  if (!found || !data) return null;
  if ('entity' in found) return { data, entity: found.entity, referent: contestedName(data, found.entity) };
  const { referent } = found;
  return { data, entity: engine.entities.get(referent.entity ?? '')?.entity ?? null, referent };
}

/** References that name the subject or use one of its wordings. */
export const referencesOf = ({ data, entity, referent }: SubjectScope): Reference[] =>
  data.references.filter(
    ({ entities, forms }) =>
      (entity !== null && entities.includes(entity.id)) ||
      (referent !== null && forms.some((form) => form.referent === referent.id)),
  );

/** How often an article names the subject, and whether title or lead does; null where it does not. */
export function namingOf({ entity, referent }: SubjectScope, stats: ArticleStats): Naming | null {
  const named = entity ? stats.entities.find(([id]) => id === entity.id) : undefined;
  const worded = referent ? stats.choices.filter(([id]) => id === referent.id) : [];
  const times = (named?.[1] ?? 0) + worded.reduce((sum, [, , one]) => sum + one, 0);
  return times > 0 ? { times, lead: named?.[2] ?? false } : null;
}

export type Naming = { times: number; lead: boolean };
