/** Everything the card of one subject shows, counted over the whole pack. */
import { splitWordingTarget } from '../matching/alias-row.ts';
import type { CardSubject, CardView, ChoiceView, QuoteView, WhyView } from '../model/card.ts';
import type { Referent } from '../model/corpus.ts';
import { byKey, compareText } from '../model/order.ts';
import type { PackData } from '../model/pack-data.ts';
import { type Engine, yearSpan } from './engine.ts';
import { passageLink } from './passage-link.ts';
import { quoteFrom, subjectOf } from './quote.ts';
import { contestedName, otherSpellings, outletsOf, shownNames } from './subject-names.ts';

export type CardRequest = {
  kind: CardSubject['kind'];
  id: string;
  /** As printed on the page, and the rule that linked it; empty when opened from search. */
  form: string;
  rule: string;
  /** Times each choice stands on the page. */
  onPage: Record<string, number>;
  /** The article of the pack that the page is: never quoted back at its reader. */
  self: string | null;
};

/** The card of an entity or a contested wording; null for an id that no active pack knows. */
export async function buildCard(engine: Engine, request: CardRequest): Promise<CardView | null> {
  const found = engine.entities.get(request.id) ?? engine.referents.get(request.id);
  const data = engine.packs.find((one) => one.data.info.id === found?.pack.id)?.data;
  if (!found || !data) return null;
  const entity = 'entity' in found ? found.entity : null;
  const referent = 'referent' in found ? found.referent : contestedName(data, found.entity);
  const outlet = engine.outlets.get(entity?.outlet ?? null);
  const articles = articlesAbout(data, request.id);
  const quotes = await firstQuotes(
    engine,
    articles.filter((id) => id !== request.self),
    request.id,
  );
  return {
    subject: { kind: request.kind, id: request.id, form: request.form, rule: request.rule },
    kindLabel: entity ? (outlet ? `${entity.kind}+${outlet.kind}` : entity.kind) : (referent?.kind ?? ''),
    names: shownNames(entity, referent),
    description: entity?.description ?? referent?.label ?? null,
    spellings: entity && !referent ? otherSpellings(entity) : [],
    quote: quotes[0] ?? null,
    count: { k: articles.length, n: data.articles.length, outlets: outletsOf(engine, data, new Set(articles)) },
    choices: referent ? choiceRows(engine, data, referent, request.onPage) : [],
    facts: [...(entity?.facts ?? []), ...(outlet?.facts ?? [])],
    related: quotes[1] ?? null,
    why: whyOf(engine, request),
    pack: {
      id: data.info.id,
      title: data.info.title,
      version: data.info.version,
      date: data.info.date,
      years: yearSpan(data.articles),
    },
    ...(outlet && {
      published: { k: data.articles.filter((row) => row.outlet === outlet.id).length, n: data.articles.length },
    }),
  };
}

/** Articles that name the subject, those that name it in title or lead first, then by how often. */
function articlesAbout(data: PackData, id: string): string[] {
  return data.stats
    .flatMap((stats) => {
      const entity = stats.entities.find(([one]) => one === id);
      const choices = stats.choices.filter(([one]) => one === id);
      const times = (entity?.[1] ?? 0) + choices.reduce((sum, [, , one]) => sum + one, 0);
      return times > 0 ? [{ article: stats.article, lead: entity?.[2] ?? false, times }] : [];
    })
    .sort((a, b) => Number(b.lead) - Number(a.lead) || b.times - a.times || compareText(a.article, b.article))
    .map(({ article }) => article);
}

/** One sentence each of the first two articles that have one, of two outlets where there are two. */
async function firstQuotes(engine: Engine, articles: string[], id: string): Promise<QuoteView[]> {
  const quotes = (
    await Promise.all(
      articles.slice(0, 6).map((article) => quoteFrom(engine, article, (span) => subjectOf(span) === id)),
    )
  ).filter((one) => one !== null);
  const first = quotes[0];
  if (!first) return [];
  const second = quotes.find((one) => one.outlet !== first.outlet) ?? quotes[1];
  return second ? [first, second] : [first];
}

function choiceRows(engine: Engine, data: PackData, referent: Referent, onPage: Record<string, number>): ChoiceView[] {
  return referent.choices.map((choice) => {
    const articles = new Set(
      data.stats
        .filter((stats) => stats.choices.some(([id, one]) => id === referent.id && one === choice.id))
        .map((stats) => stats.article),
    );
    return {
      id: choice.id,
      name: choice.name,
      spellings: choice.forms
        .filter((form) => form.text !== choice.name)
        .map(({ text, language }) => ({ text, language })),
      k: articles.size,
      n: data.articles.length,
      outlets: outletsOf(engine, data, articles),
      onPage: new Map(Object.entries(onPage)).get(choice.id) ?? 0,
      alsoUsedBy: alsoUsedBy(engine, data, referent.id, choice.id),
    };
  });
}

/** The rule, the letters read, and the other entries of the packs whose spellings fold to the same letters. */
function whyOf(engine: Engine, { kind, id, form, rule }: CardRequest): WhyView {
  const rivals = engine.gazetteer
    .entriesFor(form)
    .filter(
      (one) =>
        one.wording === (kind === 'wording') &&
        (one.wording ? splitWordingTarget(one.target).referent : one.target) !== id,
    )
    .map((one) => ({ id: one.target, name: engine.entities.get(one.target)?.shown ?? one.text, why: '' }));
  const listed = engine.gazetteer
    .entriesFor(form)
    .find((one) => (one.wording ? splitWordingTarget(one.target).referent : one.target) === id);
  return { rule, written: form, listedAs: listed?.text ?? form, rivals };
}

/** One link an outlet, in alphabetical order: references that were seen to use the choice. */
function alsoUsedBy(
  engine: Engine,
  { references }: PackData,
  referent: string,
  choice: string,
): ChoiceView['alsoUsedBy'] {
  const byOutlet = new Map<string, string>();
  for (const { forms, outlet, outletName, url } of references) {
    const use = forms.find((one) => one.referent === referent && one.choice === choice);
    if (!use) continue;
    const name = engine.outlets.get(outlet)?.shortName ?? outletName;
    if (!byOutlet.has(name)) byOutlet.set(name, passageLink(url, use.context ?? use.form) ?? url);
  }
  return [...byOutlet].sort(byKey).map(([outlet, url]) => ({ outlet, url }));
}
