/** What the search box can find by name in a pack. */
import type { Entity, Outlet, PackInfo, Referent } from '../model/corpus.ts';
import type { PackData } from '../model/pack-data.ts';
import type { NameEntry } from '../search/names.ts';
import { shownName } from './shown-name.ts';

type Uncounted = Omit<NameEntry, 'articles'>;
type Spelling = NameEntry['spellings'][number];

type Named = Pick<PackData, 'info' | 'entities' | 'outlets' | 'referents' | 'stats'>;

export function nameEntries({ info, entities, outlets, referents, stats }: Named): NameEntry[] {
  const counts = new Map<string, number>();
  for (const { entities: named, choices } of stats) {
    for (const id of new Set([...named.map(([one]) => one), ...choices.map(([one]) => one)]))
      counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const counted = (entry: Uncounted): NameEntry => ({ ...entry, articles: counts.get(entry.id) ?? 0 });
  return [
    ...entities.map((entity) => ofEntity(info.id, entity, referents)),
    ...outlets.map((outlet) => ofOutlet(info.id, outlet)),
    ...referents.map((referent) => ofReferent(info.id, referent)),
  ].map(counted);
}

/** Every spelling but the one that is the title already. */
const besides = (title: string, spellings: readonly Spelling[]): Spelling[] =>
  spellings.filter(({ text }) => text !== title).map(({ text, language }) => ({ text, language }));

function ofEntity(pack: PackInfo['id'], entity: Entity, referents: readonly Referent[]): Uncounted {
  const title = shownName(entity, referents);
  return {
    kind: 'entity',
    id: entity.id,
    pack,
    title,
    snippet: entity.description,
    spellings: besides(title, entity.aliases),
  };
}

function ofOutlet(pack: PackInfo['id'], { id, name, shortName, hosts }: Outlet): Uncounted {
  const spellings = [shortName, ...hosts].map((text) => ({ text, language: 'en' }));
  return { kind: 'outlet', id, pack, title: name, snippet: hosts[0] ?? id, spellings: besides(name, spellings) };
}

/** The title prints all rivals, so none of them is the title: each choice's name is found by itself too. */
function ofReferent(pack: PackInfo['id'], { id, label, choices }: Referent): Uncounted {
  const title = choices.map((choice) => choice.name).join(' · ');
  const spellings = choices.flatMap(({ name, forms }) => [
    ...(forms.some((form) => form.text === name) ? [] : [{ text: name, language: forms[0]?.language ?? 'en' }]),
    ...forms,
  ]);
  return { kind: 'wording', id, pack, title, snippet: label, spellings: besides(title, spellings) };
}
