/** What the search box can find by name in a pack. */
import type { PackData } from '../model/pack-data.ts';
import type { NameEntry } from '../search/names.ts';
import { shownName } from './shown-name.ts';

export function nameEntries(data: PackData): NameEntry[] {
  const pack = data.info.id;
  return [
    ...data.entities.map(
      (entity): NameEntry => ({
        kind: 'entity',
        id: entity.id,
        pack,
        title: shownName(entity, data.referents),
        snippet: entity.description,
        spellings: entity.aliases
          .filter((alias) => alias.text !== entity.name)
          .map(({ text, language }) => ({ text, language })),
      }),
    ),
    ...data.outlets.map(
      (outlet): NameEntry => ({
        kind: 'outlet',
        id: outlet.id,
        pack,
        title: outlet.name,
        snippet: outlet.hosts[0] ?? outlet.id,
        spellings: [outlet.shortName, ...outlet.hosts]
          .filter((text) => text !== outlet.name)
          .map((text) => ({ text, language: 'en' })),
      }),
    ),
    ...data.referents.map(
      (referent): NameEntry => ({
        kind: 'wording',
        id: referent.id,
        pack,
        title: referent.choices.map((choice) => choice.name).join(' · '),
        snippet: referent.label,
        spellings: referent.choices.flatMap((choice) =>
          choice.forms.filter((form) => form.text !== choice.name).map(({ text, language }) => ({ text, language })),
        ),
      }),
    ),
  ];
}
