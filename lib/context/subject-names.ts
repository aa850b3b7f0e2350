/** The names of a subject and of the outlets that name it, as card and panel print them. */
import type { Spelling } from '../model/card.ts';
import type { Entity, Referent } from '../model/corpus.ts';
import { compareText } from '../model/order.ts';
import type { PackData } from '../model/pack-data.ts';
import type { Engine } from './engine.ts';
import { SIDE_BY_SIDE, shownName } from './shown-name.ts';

/** The referent whose choices all name this entity, if its name is contested. */
export const contestedName = (data: PackData, entity: Entity): Referent | null =>
  data.referents.find((referent) => referent.entity === entity.id && referent.status === 'contested') ?? null;

/** Rival names side by side; where they are too many for a heading, the neutral name, and the rivals follow in rows. */
export function shownNames(entity: Entity | null, referent: Referent | null): Spelling[] {
  const rivals =
    referent?.choices.map((choice) => ({
      text: choice.name,
      language: choice.forms.find((form) => form.text === choice.name)?.language ?? 'en',
    })) ?? [];
  if (rivals.length > 0 && rivals.length <= SIDE_BY_SIDE) return rivals;
  if (entity)
    return [
      {
        text: shownName(entity, referent ? [referent] : []),
        language: entity.aliases.find((alias) => alias.text === entity.name)?.language ?? 'en',
      },
    ];
  return [{ text: referent?.label ?? '', language: 'en' }];
}

export const otherSpellings = (entity: Entity): Spelling[] =>
  entity.aliases.filter((alias) => alias.text !== entity.name).map(({ text, language }) => ({ text, language }));

/**
 * The forms of a choice without its cases: "Xankəndi" stands for "Xankəndidə" and "Xankəndinin". The form that the page
 * prints stays whatever it is, so that the reader finds it among them.
 */
export function plainForms(name: string, forms: readonly Spelling[], printed = ''): Spelling[] {
  const kept: Spelling[] = [];
  for (const { text, language } of forms) {
    const plain = [{ text: name, language }, ...kept].some(
      (one) => one.language === language && isCaseOf(text, one.text),
    );
    if (text !== name && (!plain || text === printed)) kept.push({ text, language });
  }
  return kept;
}

/** Letters by which the end of a word may differ between its cases. */
const ENDING = 3;

/** Whether two forms are the same words but for their endings. */
function isCaseOf(a: string, b: string): boolean {
  const [words, others] = [a, b].map((text) => text.toLowerCase().split(/[\s-]+/)) as [string[], string[]];
  return (
    words.length === others.length &&
    words.every((word, at) => {
      const other = others[at] as string;
      const stem = Math.max(Math.min(ENDING, word.length), Math.min(word.length, other.length) - ENDING);
      return word.slice(0, stem) === other.slice(0, stem);
    })
  );
}

/** Short names of the outlets of these articles, in alphabetical order. */
export const outletsOf = (engine: Engine, data: PackData, articles: ReadonlySet<string>): string[] =>
  [
    ...new Set(
      data.articles
        .filter((row) => articles.has(row.id))
        .map((row) => engine.outlets.get(row.outlet)?.shortName ?? row.outlet),
    ),
  ].sort(compareText);
