/** What the pack says nothing of yet, where it should say something or say that it looked: listed, never filled in. */
import type { Corpus } from '../../model/corpus.ts';
import { compareText } from '../../model/order.ts';

export type Missing = {
  /** The entry: an outlet, an entity or a wording. */
  id: string;
  what: 'outlet-facts' | 'entity-source' | 'forms';
  /** What to do, with the place to begin. */
  text: string;
  /** How many articles name or come from it: those in most come first. */
  articles: number;
};

/** What readers are told of every outlet, found or not. */
export const OUTLET_FIELDS = ['founded', 'owner', 'funding', 'self-description'] as const;

export function findMissing(corpus: Corpus, articlesNaming: ReadonlyMap<string, number>, most: number): Missing[] {
  const byArticles = (a: Missing, b: Missing): number => b.articles - a.articles || compareText(a.id, b.id);
  return [...outletFacts(corpus), ...entitySources(corpus, articlesNaming), ...forms(corpus, articlesNaming)]
    .sort(byArticles)
    .slice(0, most);
}

function outletFacts({ outlets, articles }: Corpus): Missing[] {
  const articlesOf = new Map<string, number>();
  for (const { outlet } of articles) articlesOf.set(outlet, (articlesOf.get(outlet) ?? 0) + 1);
  return outlets.flatMap(({ id, facts }): Missing[] => {
    const without = OUTLET_FIELDS.filter((field) => !facts.some((fact) => fact.field === field));
    if (without.length === 0) return [];
    const text = `no fact on ${without.join(', ')}: give value, source, url and asOf, or kind: not-found with the date of the search`; // biome-ignore format: one line
    return [{ id, what: 'outlet-facts', text, articles: articlesOf.get(id) ?? 0 }];
  });
}

/** Only entities that the articles name: the others wait until somebody reads of them. */
function entitySources({ entities }: Corpus, articlesNaming: ReadonlyMap<string, number>): Missing[] {
  return entities.flatMap(({ id, sameAs, facts, outlet }): Missing[] => {
    const articles = articlesNaming.get(id) ?? 0;
    if (articles === 0 || sameAs.length > 0 || facts.length > 0 || outlet !== null) return [];
    return [{ id, what: 'entity-source', text: 'no sameAs and no fact with a source: a reader cannot check who or what it is', articles }]; // biome-ignore format: one record
  });
}

function forms({ pack, referents }: Corpus, articlesNaming: ReadonlyMap<string, number>): Missing[] {
  return referents.flatMap(({ id, entity, choices }): Missing[] => {
    const gaps = pack.languages.flatMap((language) => {
      const without = choices.filter((choice) => !choice.forms.some((form) => form.language === language));
      return without.length === 0 || without.length === choices.length
        ? []
        : [`${language}: ${without.map((choice) => choice.id).join(', ')}`];
    });
    if (gaps.length === 0) return [];
    return [{ id, what: 'forms', text: `no form where another choice has one (${gaps.join('; ')})`, articles: entity ? (articlesNaming.get(entity) ?? 0) : 0 }]; // biome-ignore format: one record
  });
}
