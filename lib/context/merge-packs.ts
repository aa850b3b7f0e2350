/**
 * Several packs as one world: entities that name the same thing outside (`sameAs`, such as a Wikidata item) are one entity,
 * that of the first pack that has it. Names never merge anything: two people may share one.
 */
import type { Entity, Fact } from '../model/corpus.ts';
import { asId, type EntityId } from '../model/ids.ts';
import type { ArticleStats, PackData } from '../model/pack-data.ts';

/** The packs with the ids of merged entities rewritten; the very same packs where nothing merges. */
export function mergeBySameAs(packs: readonly PackData[]): PackData[] {
  const chosen = sameEntities(packs);
  if (chosen.size === 0) return [...packs];
  const gained = new Map<string, { entity: Entity; pack: PackData }[]>();
  for (const pack of packs)
    for (const entity of pack.entities) {
      const into = chosen.get(entity.id);
      if (into !== undefined) gained.set(into, [...(gained.get(into) ?? []), { entity, pack }]);
    }
  const idOf = <T extends string>(id: T): T => (chosen.get(id) ?? id) as T;
  return packs.map((pack) => ({
    ...pack,
    entities: pack.entities
      .filter(({ id }) => !chosen.has(id))
      .map((entity) => (gained.get(entity.id) ?? []).reduce(joined, entity)),
    aliases: pack.aliases.map((row) => (row.layer === 'name' ? { ...row, target: idOf(row.target) } : row)),
    stats: pack.stats.map((one) => ({ ...one, entities: namedOnce(one.entities, idOf) })),
    referents: pack.referents.map((one) => ({ ...one, entity: one.entity && idOf(one.entity) })),
    references: pack.references.map((one) => ({ ...one, entities: [...new Set(one.entities.map(idOf))] })),
    events: pack.events.map((one) => ({ ...one, entities: [...new Set(one.entities.map(idOf))] })),
  }));
}

/** Id of an entity → id of the one it becomes. Entities of one pack never merge: its maintainer keeps them apart. */
function sameEntities(packs: readonly PackData[]): Map<string, EntityId> {
  const chosen = new Map<string, EntityId>();
  const first = new Map<string, EntityId>();
  for (const { entities } of packs) {
    const own = new Map<string, EntityId>();
    for (const { id, sameAs } of entities) {
      const known = sameAs.map((same) => first.get(same)).find((one) => one !== undefined);
      if (known !== undefined) chosen.set(id, known);
      for (const same of sameAs) own.set(same, known ?? id);
    }
    for (const [same, id] of own) if (!first.has(same)) first.set(same, id);
  }
  return chosen;
}

/** What another pack knows is added, and each of its facts says which pack it is from. */
function joined(entity: Entity, { entity: other, pack }: { entity: Entity; pack: PackData }): Entity {
  const spellings = new Set(entity.aliases.map(({ text, language }) => `${language} ${text}`));
  const source = (fact: Fact): Fact =>
    fact.source === '' ? fact : { ...fact, source: `${fact.source} (${pack.info.title})` };
  return {
    ...entity,
    aliases: [
      ...entity.aliases,
      ...other.aliases.filter(({ text, language }) => !spellings.has(`${language} ${text}`)),
    ],
    sameAs: [...new Set([...entity.sameAs, ...other.sameAs])],
    facts: [...entity.facts, ...other.facts.map(source)],
  };
}

function namedOnce(entities: ArticleStats['entities'], idOf: (id: string) => string): ArticleStats['entities'] {
  const sums = new Map<string, [string, number, boolean]>();
  for (const [id, times, lead] of entities) {
    const now = asId<EntityId>(idOf(id));
    const known = sums.get(now);
    sums.set(now, [now, (known?.[1] ?? 0) + times, (known?.[2] ?? false) || lead]);
  }
  return [...sums.values()];
}
