/** What a corpus holds, in numbers. */
import type { Corpus } from '../../model/corpus.ts';

export type CorpusCounts = {
  articles: number;
  outlets: number;
  entities: number;
  aliases: number;
  referents: number;
  choices: number;
  forms: number;
  references: number;
  referencesNotOpened: number;
  events: number;
  /** Facts that state something. */
  facts: number;
  /** Things looked for and not found, each with the date of the search. */
  factsNotFound: number;
  /** Facts that state something and give no source: must be 0. */
  factsWithoutSource: number;
};

export function countCorpus({ articles, outlets, entities, referents, references, events }: Corpus): CorpusCounts {
  const facts = [...outlets, ...entities].flatMap((one) => one.facts);
  const stated = facts.filter((fact) => fact.kind !== 'not-found');
  const choices = referents.flatMap((referent) => referent.choices);
  return {
    articles: articles.length,
    outlets: outlets.length,
    entities: entities.length,
    aliases: entities.reduce((sum, entity) => sum + entity.aliases.length, 0),
    referents: referents.length,
    choices: choices.length,
    forms: choices.reduce((sum, choice) => sum + choice.forms.length, 0),
    references: references.length,
    referencesNotOpened: references.filter((reference) => !reference.opened).length,
    events: events.length,
    facts: stated.length,
    factsNotFound: facts.length - stated.length,
    factsWithoutSource: stated.filter((fact) => fact.source === '' || fact.url === '').length,
  };
}
