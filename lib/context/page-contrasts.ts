/**
 * What the page's outlet and others in the packs call the things the page names, compared as far as their articles allow.
 *
 *   questions   the contested wordings named most on the page, and the outlets with most articles about each: chosen by
 *               number of articles, never by result
 *   articles    those *about* the thing: in title or lead, or twice in the text. Own text only. Copies of one text are one
 *   strata      the article's most telling other subject: the one it names most for how rarely the packs name it
 *
 * Which articles are about what is worked out once an engine, not once a page.
 */
import { contrasts, type FramedArticle } from '../framing/contrasts.ts';
import type { Referent } from '../model/corpus.ts';
import { compareText } from '../model/order.ts';
import type { ArticleRow, ArticleStats } from '../model/pack-data.ts';
import type { Contrast, NamingUse } from '../model/page-context.ts';
import type { Engine } from './engine.ts';

const MOST_SUBJECTS = 6;
const MOST_OUTLETS = 6;
/** Articles shown for a side: those that use the form, and those that use another. */
const EXAMPLES = 3;

type Entry = { row: ArticleRow; stats: ArticleStats };

export function pageContrasts(engine: Engine, naming: readonly NamingUse[], outlet: string | null): Contrast[] {
  if (outlet === null) return [];
  const index = indexOf(engine);
  const counts = Map.groupBy(naming, ({ referent }) => referent);
  const subjects = [...counts]
    .filter(([id]) => engine.referents.get(id)?.referent.status === 'contested')
    .sort((a, b) => b[1].length - a[1].length || compareText(a[0], b[0]))
    .slice(0, MOST_SUBJECTS)
    .flatMap(([id]) => {
      const { referent } = engine.referents.get(id) as { referent: Referent };
      const articles = withMostOutlets(index.about(referent), outlet);
      return articles.some((one) => one.outlet === outlet)
        ? [{ subject: id, choices: referent.choices.map((choice) => choice.id as string), articles }]
        : [];
    });
  return contrasts(outlet, subjects).map((contrast) => {
    const { referent } = engine.referents.get(contrast.subject) as { referent: Referent };
    const articles = subjects.find(({ subject }) => subject === contrast.subject)?.articles ?? [];
    return {
      ...contrast,
      subjectName: referent.label,
      termName: referent.choices.find(({ id }) => id === contrast.term)?.name ?? contrast.term,
      sides: contrast.sides.map((side) => ({
        ...side,
        outletName: engine.outlets.get(side.outlet)?.shortName ?? side.outlet,
        examples: examplesOf(articles, side.outlet, contrast.term),
      })),
    };
  });
}

function examplesOf(
  articles: readonly FramedArticle[],
  outlet: string,
  term: string,
): { article: string; uses: boolean }[] {
  const theirs = articles.filter((one) => one.outlet === outlet && one.id === one.origin);
  const some = (uses: boolean): { article: string; uses: boolean }[] =>
    theirs
      .filter((one) => one.own.has(term) === uses)
      .slice(0, EXAMPLES)
      .map(({ id }) => ({ article: id, uses }));
  return [...some(true), ...some(false)];
}

/** The articles of the page's outlet and of those with most articles on the subject; equal numbers in alphabetical order. */
function withMostOutlets(articles: readonly FramedArticle[], outlet: string): FramedArticle[] {
  const sizes = [...Map.groupBy(articles, (one) => one.outlet)].filter(([id]) => id !== outlet);
  const kept = new Set(
    sizes
      .sort((a, b) => b[1].length - a[1].length || compareText(a[0], b[0]))
      .slice(0, MOST_OUTLETS)
      .map(([id]) => id),
  );
  return articles.filter((one) => one.outlet === outlet || kept.has(one.outlet));
}

type Index = { about: (referent: Referent) => FramedArticle[] };
const indexes = new WeakMap<Engine, Index>();

function indexOf(engine: Engine): Index {
  const known = indexes.get(engine);
  if (known) return known;
  const made = makeIndex(engine);
  indexes.set(engine, made);
  return made;
}

/** About: in title or lead, or twice in the text. */
const TIMES = 2;

function makeIndex(engine: Engine): Index {
  const bySubject = new Map<string, Entry[]>();
  const frequency = new Map<string, number>();
  const add = (id: string, entry: Entry): void => {
    const list = bySubject.get(id);
    if (list) list.push(entry);
    else bySubject.set(id, [entry]);
  };
  for (const { row, stats } of engine.articles.values()) {
    const entry = { row, stats };
    for (const [id, times, lead] of stats.entities) {
      frequency.set(id, (frequency.get(id) ?? 0) + 1);
      if (lead || times >= TIMES) add(id, entry);
    }
    for (const [id, all] of Map.groupBy(stats.choices, ([referent]) => referent))
      if (all.some(([, , , , lead]) => lead) || all.reduce((sum, [, , times]) => sum + times, 0) >= TIMES)
        add(id, entry);
  }
  const framed = new Map<string, FramedArticle[]>();
  return {
    about(referent) {
      const known = framed.get(referent.id);
      if (known) return known;
      const entries = new Set([...(bySubject.get(referent.id) ?? []), ...(bySubject.get(referent.entity ?? '') ?? [])]);
      const made = frame([...entries], referent, (id) =>
        engine.entities.get(id)?.entity.common ? 0 : 1 / (frequency.get(id) ?? 1),
      );
      framed.set(referent.id, made);
      return made;
    },
  };
}

function frame(entries: readonly Entry[], referent: Referent, rarity: (entity: string) => number): FramedArticle[] {
  const origins = new Map<string, string>();
  return [...entries]
    .sort((a, b) => compareText(a.row.published ?? '~', b.row.published ?? '~') || compareText(a.row.id, b.row.id))
    .map(({ row, stats }) => {
      // A copy has the same words: as many of them, and the same names as often.
      const signature = JSON.stringify([stats.length, stats.entities, stats.choices]);
      if (!origins.has(signature)) origins.set(signature, row.id);
      return {
        id: row.id,
        origin: origins.get(signature) as string,
        outlet: row.outlet,
        published: row.published,
        stratum: mostTelling(stats, referent, rarity),
        own: new Set(
          stats.choices.flatMap(([id, choice, , own]) =>
            id === referent.id && (own ?? 0) > 0 ? [choice as string] : [],
          ),
        ),
      };
    });
}

function mostTelling({ entities }: ArticleStats, referent: Referent, rarity: (entity: string) => number): string {
  let best = '';
  let most = 0;
  for (const [id, times] of entities) {
    if (id === referent.entity) continue;
    const weight = Math.min(times, 5) * rarity(id) ** 0.5;
    if (weight > most || (weight === most && id < best)) [best, most] = [id, weight];
  }
  return best;
}
