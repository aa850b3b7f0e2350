/** Alias rows of a corpus: what entities are called, what referents are worded as, and that a choice also names its entity. */
import { aliasFlags, FLAG, wordingTarget } from '../../matching/alias-row.ts';
import type { Corpus, Entity, Referent } from '../../model/corpus.ts';
import type { AliasData } from '../../model/pack-data.ts';
import { generatedAliases } from './generated/generate.ts';

/**
 * Whether a wording is a name of the entity that its referent speaks of. What a place is called is its name; what an event is
 * called is one only where the pack lists a choice among the event's own names ("44-day war", not "one-day operation in
 * Karabakh"), and not where the wording is a phrase about it ("riots in Sumgait"). A name with a plain noun ("Fuzuli district") is no name.
 */
function isName(form: string, { choices }: Referent, entity: Entity | undefined): boolean {
  if (!entity) return false;
  if (entity.kind !== 'place' && /^\p{Ll}.*\s(?:in|of|on)\s|[’']s\s/u.test(form)) return false;
  if (entity.kind !== 'place')
    return choices.some(({ name }) => name.includes(' ') && entity.aliases.some(({ text }) => text.startsWith(name)));
  return !entity.aliases.some(
    ({ text }) => form.startsWith(`${text} `) && /^\p{Ll}\S*$/u.test(form.slice(text.length + 1)),
  );
}

export function aliasRows(corpus: Corpus): AliasData[] {
  const entities = new Map<string, Entity>(corpus.entities.map((entity) => [entity.id, entity]));
  const rows: AliasData[] = [];
  const named = new Set<string>();
  for (const entity of corpus.entities) {
    for (const alias of entity.aliases) {
      rows.push({
        target: entity.id,
        layer: 'name',
        text: alias.text,
        language: alias.language,
        flags: aliasFlags(alias.text, alias),
      });
      named.add(`${entity.id}\n${alias.text}`);
    }
    for (const text of entity.never ?? [])
      rows.push({ target: entity.id, layer: 'name', text, language: '', flags: aliasFlags(text, {}) | FLAG.other });
  }
  for (const { target, text, language } of generatedAliases(corpus))
    rows.push({ target, layer: 'name', text, language, flags: aliasFlags(text, {}) | FLAG.generated });
  for (const referent of corpus.referents) {
    for (const choice of referent.choices) {
      for (const form of choice.forms) {
        const flags = aliasFlags(form.text, form);
        rows.push({
          target: wordingTarget(referent.id, choice.id),
          layer: 'wording',
          text: form.text,
          language: form.language,
          flags,
        });
        if (
          referent.entity &&
          isName(form.text, referent, entities.get(referent.entity)) &&
          !named.has(`${referent.entity}\n${form.text}`)
        ) {
          named.add(`${referent.entity}\n${form.text}`);
          rows.push({ target: referent.entity, layer: 'name', text: form.text, language: form.language, flags });
        }
      }
    }
  }
  return rows;
}
