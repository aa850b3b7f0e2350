/** One thing, one entry; and nothing both is and is not a name of one thing. */
import type { Corpus } from '../../../model/corpus.ts';
import { foldText } from '../../../text/fold.ts';
import { type Report, spellingPath, type Warn } from './rule.ts';

/** Two entries with one identifier elsewhere are one entity: packs are merged by it. */
export function uniqueSameAs({ entities }: Corpus, report: Report): void {
  const owner = new Map<string, string>();
  for (const { id, sameAs } of entities) {
    sameAs.forEach((outside, index) => {
      const other = owner.get(outside);
      if (other)
        report(
          id,
          ['sameAs', index],
          `${outside} is also the identifier of ${other}.`,
          'One thing is one entity: join the two entries, or correct the identifier.',
        );
      owner.set(outside, id);
    });
  }
}

/** A spelling cannot be under `aliases` and under `never` of one entity. */
export function neverOwnName({ entities }: Corpus, report: Report): void {
  for (const { id, aliases, never } of entities) {
    const own = new Map(aliases.map(({ text }) => [foldText(text), text]));
    (never ?? []).forEach((text, index) => {
      const alias = own.get(foldText(text));
      if (alias !== undefined)
        report(
          id,
          ['never', index],
          `"${text}" stands under never and, as "${alias}", among its own aliases.`,
          'Take it off one of the two lists.',
        );
    });
  }
}

/** A choice that nothing words would be shown as a name that no article uses. */
export function choicesHaveForms({ referents }: Corpus, report: Report): void {
  for (const { id, choices } of referents)
    choices.forEach(({ name, forms }, index) => {
      if (forms.length === 0)
        report(
          id,
          ['choices', index],
          `The choice "${name}" has no form in any language.`,
          'List at least one form that was seen in print, or remove the choice.',
        );
    });
}

/** One page, one entry: a link listed twice would count as two reports. */
export function uniqueAddresses({ articles, references }: Corpus, warn: Warn): void {
  const first = new Map<string, string>();
  for (const { id, url } of [...articles, ...references]) {
    if (url === null) continue;
    const other = first.get(url);
    if (other === undefined) first.set(url, id);
    else
      warn(
        'repeated-address',
        id,
        ['url'],
        `${other} has the same address.`,
        'One page is one entry: remove one of the two, or correct the address.',
      );
  }
}

/** In a language that the pack serves, either all rival choices have a form or none: else one side is never found there. */
export function evenForms({ pack, referents }: Corpus, warn: Warn): void {
  for (const { id, choices } of referents) {
    const uneven = pack.languages.flatMap((language) => {
      const without = choices.filter(({ forms }) => !forms.some((form) => form.language === language));
      return without.length === 0 || without.length === choices.length
        ? []
        : [`${language}: ${without.map((choice) => choice.id).join(', ')}`];
    });
    if (uneven.length > 0)
      warn(
        'uneven-forms',
        id,
        ['choices'],
        `Some choices have no form in a language in which others have one (${uneven.join('; ')}).`,
        'Add forms seen in print, or accept it with the reason why there are none.',
      );
  }
}

/** Letters that stand for too much: found where something else is meant. */
const SHORTEST = 3;

export function shortAliases({ entities }: Corpus, warn: Warn): void {
  for (const { id, aliases } of entities)
    for (const alias of aliases) {
      if (alias.acronym || alias.credit || alias.context) continue;
      const letters = [...alias.text.matchAll(/[\p{L}\p{N}]/gu)].length;
      if (letters > SHORTEST || !/^[\p{L}\p{N}]+$/u.test(alias.text)) continue;
      // A script without capitals or with words this short as a rule has no other form to offer.
      warn(
        'short-alias',
        id,
        ['aliases', ...spellingPath(aliases, alias)],
        `"${alias.text}" has ${letters} letters and stands for much else.`,
        'Mark it acronym: true or context: true, give the full name instead, or accept it with a reason.',
      );
    }
}
