/** The name to print for an entity. Where it is contested, no one choice stands for it. */
import type { Entity, Referent } from '../model/corpus.ts';

/** Up to this many rival names are printed side by side, in the pack's alphabetical order. */
export const SIDE_BY_SIDE = 3;

/**
 * Rival names together; where there are more of them, the entity's own name if it is none of the rivals, else the neutral
 * label of the wording.
 */
export function shownName(entity: Entity, referents: readonly Referent[]): string {
  const contested = referents.find((referent) => referent.entity === entity.id && referent.status === 'contested');
  if (!contested) return entity.name;
  const names = contested.choices.map((choice) => choice.name);
  if (names.length <= SIDE_BY_SIDE) return names.join(' · ');
  return names.includes(entity.name) ? contested.label : entity.name;
}
