import type { Mention } from '../../lib/model/page-context.ts';

/** An entity met on the page and how often. */
export type NameOnPage = { id: string; name: string; times: number };

const KINDS = ['person', 'organisation', 'place', 'event', 'document'];

/** Counts mentions by entity and groups them by kind: kinds in a fixed order, names in alphabetical order. */
export function namesByKind(
  mentions: readonly Pick<Mention, 'entity' | 'name' | 'type'>[],
  compare: (a: string, b: string) => number,
): { kind: string; names: NameOnPage[] }[] {
  const names = new Map<string, NameOnPage & { kind: string }>();
  for (const { entity, name, type } of mentions) {
    const seen = names.get(entity);
    if (seen) seen.times += 1;
    else names.set(entity, { id: entity, name, times: 1, kind: KINDS.includes(type) ? type : 'other' });
  }
  return [...KINDS, 'other']
    .map((kind) => ({
      kind,
      names: [...names.values()].filter((name) => name.kind === kind).sort((a, b) => compare(a.name, b.name)),
    }))
    .filter((group) => group.names.length > 0);
}
