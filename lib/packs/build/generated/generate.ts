/**
 * Spellings of people that nobody listed, made by rule from those that are listed. They are marked as generated, found under the
 * rule "transliterated", and printed by `sidelight pack aliases` for review. A maintainer takes one out by listing it under
 * `never` of the entity; a spelling that any entity bears, or that two would, is dropped by itself.
 */
import type { Corpus } from '../../../model/corpus.ts';
import { byKey, compareText } from '../../../model/order.ts';
import { foldText } from '../../../text/fold.ts';
import { REWRITINGS } from './romanise.ts';

export type Generated = { target: string; language: string; text: string; from: string; rule: string };

/** What a rewritten name is made of; a Roman number or a foreign letter that no table knows would be left over. */
const SCRIPTS = new Map([
  ['en', /^[\p{Script=Latin}\s’.-]+$/u],
  ['tr', /^[\p{Script=Latin}\s’.-]+$/u],
  ['ru', /^[\p{Script=Cyrillic}\s’.-]+$/u],
  ['uk', /^[\p{Script=Cyrillic}\s’.-]+$/u],
  ['ka', /^[ა-ჰ\s’.-]+$/u],
]);
const isFullName = (text: string): boolean => /^\p{Lu}[^\s]*(?:\s\p{L}[^\s]*){1,3}$/u.test(text);

/** In the order of entity, language and spelling. */
export function generatedAliases({ entities, referents }: Corpus): Generated[] {
  const bearers = new Map<string, Set<string>>();
  const bear = (text: string, id: string): void => {
    const key = foldText(text);
    bearers.set(key, (bearers.get(key) ?? new Set()).add(id));
  };
  for (const { id, aliases, never } of entities) {
    for (const { text } of aliases) bear(text, id);
    for (const text of never ?? []) bear(text, '');
  }
  for (const { choices } of referents) for (const { forms } of choices) for (const { text } of forms) bear(text, '');

  const made = new Map<string, Generated[]>();
  for (const { id, kind, aliases } of entities) {
    if (kind !== 'person') continue;
    for (const alias of aliases) {
      if (alias.acronym || alias.credit || !isFullName(alias.text)) continue;
      for (const { from, to, rule, rewrite } of REWRITINGS) {
        if (from !== alias.language) continue;
        for (const text of rewrite(alias.text)) {
          const key = foldText(text);
          if (!bearers.has(key) && SCRIPTS.get(to)?.test(text)) made.set(key, [...(made.get(key) ?? []), { target: id, language: to, text, from: alias.text, rule }]); // biome-ignore format: one line
        }
      }
    }
  }
  return [...made]
    .sort(byKey)
    .flatMap(([, all]) => (new Set(all.map((one) => one.target)).size === 1 ? all.slice(0, 1) : []))
    .sort(
      (a, b) => compareText(a.target, b.target) || compareText(a.language, b.language) || compareText(a.text, b.text),
    );
}
