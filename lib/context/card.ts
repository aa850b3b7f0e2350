/** Everything the card of one subject shows, counted over the whole pack. */
import { FLAG, splitWordingTarget } from '../matching/alias-row.ts';
import type { Candidate } from '../matching/gazetteer.ts';
import type { CardSubject, CardView, ChoiceView, QuoteView, WhyNot, WhyView } from '../model/card.ts';
import type { Referent } from '../model/corpus.ts';
import { byKey, compareText } from '../model/order.ts';
import type { PackData } from '../model/pack-data.ts';
import { type Engine, yearSpan } from './engine.ts';
import { passageLink } from './passage-link.ts';
import { quoteFrom, subjectOf } from './quote.ts';
import { contestedName, otherSpellings, outletsOf, plainForms, shownNames } from './subject-names.ts';

export type CardRequest = {
  kind: CardSubject['kind'];
  id: string;
  /** As printed on the page, and the rule that linked it; empty when opened from search. */
  form: string;
  rule: string;
  /** The spelling of the pack that it was matched to, where the page's answer has it. */
  alias?: string;
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
    choices: referent ? choiceRows(engine, data, referent, request) : [],
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

function choiceRows(engine: Engine, data: PackData, referent: Referent, request: CardRequest): ChoiceView[] {
  return referent.choices.map((choice) => {
    const articles = new Set(
      data.stats
        .filter((stats) => stats.choices.some(([id, one]) => id === referent.id && one === choice.id))
        .map((stats) => stats.article),
    );
    return {
      id: choice.id,
      name: choice.name,
      spellings: plainForms(choice.name, choice.forms, request.form),
      k: articles.size,
      n: data.articles.length,
      outlets: outletsOf(engine, data, articles),
      onPage: new Map(Object.entries(request.onPage)).get(choice.id) ?? 0,
      alsoUsedBy: alsoUsedBy(engine, data, referent.id, choice.id),
    };
  });
}

/** The rule, the letters read, and the other entries of the packs whose spellings fold to the same letters. */
function whyOf(engine: Engine, { kind, id, form, rule, alias }: CardRequest): WhyView {
  const sharing = engine.gazetteer.entriesFor(alias ?? form).filter((one) => one.wording === (kind === 'wording'));
  const idOf = (one: Candidate): string => (one.wording ? splitWordingTarget(one.target).referent : one.target);
  const listed = sharing.find((one) => idOf(one) === id);
  const rivals = new Map<string, WhyView['rivals'][number]>();
  for (const one of sharing) {
    const rival = idOf(one);
    if (rival === id || rivals.has(rival)) continue;
    const entity = engine.entities.get(rival);
    rivals.set(rival, {
      id: rival,
      name: entity?.shown ?? one.text,
      kind: entity?.entity.kind ?? engine.referents.get(rival)?.referent.kind ?? '',
      why: whyNot(one, form),
    });
  }
  return { rule, written: form, listedAs: alias ?? listed?.text ?? form, rivals: [...rivals.values()] };
}

/** The first of its own conditions that the printed letters do not meet. */
function whyNot({ flags, text }: Candidate, form: string): WhyNot {
  if (flags & FLAG.acronym && form !== text) return 'acronym';
  if (flags & FLAG.capital && /^\p{Ll}/u.test(form)) return 'capital';
  return flags & FLAG.credit ? 'credit' : 'evidence';
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
