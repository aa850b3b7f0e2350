/** Alias rows of a corpus: what entities are called, what referents are worded as, and that a choice also names its entity. */
import { aliasFlags, wordingTarget } from '../../matching/alias-row.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { AliasData } from '../../model/pack-data.ts';

export function aliasRows(corpus: Corpus): AliasData[] {
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
  }
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
        if (referent.entity && !named.has(`${referent.entity}\n${form.text}`)) {
          named.add(`${referent.entity}\n${form.text}`);
          rows.push({ target: referent.entity, layer: 'name', text: form.text, language: form.language, flags });
        }
      }
    }
  }
  return rows;
}
