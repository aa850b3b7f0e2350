/** People act in public, or they are not listed. What a machine can see of that is little: it asks, and a person answers. */
import type { Corpus, Entity } from '../../../model/corpus.ts';
import { foldedTokens, foldText } from '../../../text/fold.ts';
import { type Report, spellingPath, type Warn } from './rule.ts';

/** Who signs an article is not a subject of the pack. */
export function noPrivateBylines(corpus: Corpus, report: Report): void {
  const bylines = new Set(corpus.articles.flatMap((article) => (article.author ? [foldText(article.author)] : [])));
  for (const entity of corpus.entities) {
    const signed = entity.kind === 'person' && entity.aliases.find((alias) => bylines.has(foldText(alias.text)));
    if (signed)
      report(
        entity.id,
        ['name'],
        `"${signed.text}" is the byline of an article in this pack.`,
        'Bylines are not entities: remove the entry.',
      );
  }
}

/** Several people share a surname: alone it is linked only after the full name, which the matcher does by itself. */
export function surnameAliases({ entities }: Corpus, warn: Warn): void {
  for (const entity of entities) {
    if (entity.kind !== 'person') continue;
    for (const alias of entity.aliases)
      if (!alias.context && !/[\p{L}\p{N}.][\s-]+\p{L}/u.test(alias.text))
        warn(
          'surname-alias',
          entity.id,
          ['aliases', ...spellingPath(entity.aliases, alias)],
          `"${alias.text}" is one word: several people may bear it.`,
          'Remove it: a surname after the full name is found by itself. Or mark it context: true, or accept it with a reason.',
        );
  }
}

/** What ties a person to somebody else, or to a place, and says nothing of an act in public: "wife of", "resident of". */
const PRIVATE =
  /\b(wife|husband|widow(?:er)?|son|daughter|mother|father|brother|sister|relatives?|cousin|neighbou?r|resident|villager|pupil|student|patient|victim|child|teenager|bystander|eyewitness|witness)(?= (?:of|in|from|to)\b|$)/i;
/** Words that say who somebody is without saying what they do. */
const EMPTY = new Set('a an the of in from and for person man woman citizen national people born'.split(' '));

/** The description of a person says what they hold, do or did in public; no tie to somebody else, and not only where from. */
export function publicRoles(corpus: Corpus, warn: Warn): void {
  const places = new Set(
    corpus.entities
      .filter(({ kind }) => kind === 'place')
      .flatMap(({ aliases }) => aliases.map(({ text }) => foldText(text))),
  );
  for (const entity of corpus.entities) {
    if (entity.kind !== 'person') continue;
    const tie = PRIVATE.exec(entity.description.split(/[;,]/)[0] ?? '')?.[1];
    if (tie !== undefined)
      warn(
        'private-person',
        entity.id,
        ['description'],
        `"${entity.description}" tells a private tie ("${tie}") and no role in public.`,
        'Write the public act or office that makes the person news, or remove the entry.',
      );
    else if (!tellsRole(entity, places))
      warn(
        'private-person',
        entity.id,
        ['description'],
        `"${entity.description}" tells no role in public.`,
        'Write the public act or office that makes the person news, or remove the entry.',
      );
  }
}

/** At least one word that is neither the person's name, nor a place or its people, nor empty of meaning. */
function tellsRole({ description, aliases }: Entity, places: ReadonlySet<string>): boolean {
  const own = new Set(aliases.flatMap(({ text }) => foldedTokens(text)));
  return foldedTokens(description).some(
    (word) =>
      /\p{L}{3}/u.test(word) && !own.has(word) && !EMPTY.has(word) && !places.has(word) && !isPeopleOf(word, places),
  );
}

/** `azerbaijani`, `armenian`, `ghanaian`: a place with an ending, or all but its last letter with one. */
const isPeopleOf = (word: string, places: ReadonlySet<string>): boolean => {
  const bare = word.replace(/s$/, '');
  const stem = /^(.{3,}?)(?:i|n|an|ian|ish|ese)$/.exec(bare)?.[1];
  return [bare.replace(/(?:i|n)$/, ''), bare.replace(/(?:ian|an)$/, ''), stem ?? ''].some(
    (one) => one.length > 2 && (places.has(one) || places.has(`${one}a`) || places.has(`${one}e`)),
  );
};
