/**
 * Which articles are about a contested thing, by outlet, as the comparison of outlets reads them.
 *
 *   about      in title or lead, or twice in the text
 *   own        choices that the article's own text uses, outside all quotation marks
 *   stratum    its most telling other subject: the one it names most for how rarely the packs name it
 *   text       what copies of one text have alike: as many words, and the same names as often
 *
 * Candidates come from the postings of coverage, so that a subject costs as much as it has articles, however many the packs
 * hold; each is read when the first page asks for it, and kept.
 */
import type { Referent } from '../model/corpus.ts';
import { compareText } from '../model/order.ts';
import type { ArticleStats } from '../model/pack-data.ts';
import type { PackArticle } from './corpus-index.ts';
import { type Engine, statsOf } from './engine.ts';

/** An article about the thing; `text` is equal for copies of one text. */
export type AboutArticle = {
  id: string;
  outlet: string;
  published: string | null;
  stratum: string;
  own: ReadonlySet<string>;
  text: string;
};

/** Times in the text that make an article about a subject. */
const TIMES = 2;
/** A name repeated more often than this tells no more. */
const MOST_TIMES = 5;

type Held = { articles: PackArticle[]; read: AboutArticle[] | null };
const known = new WeakMap<Engine, Map<string, Map<string, Held>>>();

/** How many articles each outlet has about the thing. */
export const aboutCounts = (engine: Engine, referent: Referent): [outlet: string, articles: number][] =>
  [...heldAbout(engine, referent)].map(([outlet, { articles }]) => [outlet, articles.length]);

/** The articles of the outlet about the thing, by day and then by id. */
export function aboutArticles(engine: Engine, referent: Referent, outlet: string): readonly AboutArticle[] {
  const held = heldAbout(engine, referent).get(outlet);
  if (!held) return [];
  held.read ??= held.articles
    .map((article) => readArticle(engine, referent, article))
    .sort((a, b) => compareText(a.published ?? '~', b.published ?? '~') || compareText(a.id, b.id));
  return held.read;
}

function heldAbout(engine: Engine, referent: Referent): Map<string, Held> {
  let byReferent = known.get(engine);
  if (!byReferent) {
    byReferent = new Map();
    known.set(engine, byReferent);
  }
  let byOutlet = byReferent.get(referent.id);
  if (!byOutlet) {
    byOutlet = collect(engine, referent);
    byReferent.set(referent.id, byOutlet);
  }
  return byOutlet;
}

function collect(engine: Engine, referent: Referent): Map<string, Held> {
  const byOutlet = new Map<string, Held>();
  engine.coverage().subjects.each(referent.entity ?? referent.id, (number) => {
    const article = engine.numbered[number];
    if (!article || !isAbout(statsOf(engine, article), referent)) return;
    const held = byOutlet.get(article.outlet);
    if (held) held.articles.push(article);
    else byOutlet.set(article.outlet, { articles: [article], read: null });
  });
  return byOutlet;
}

function isAbout({ entities, choices }: ArticleStats, { id, entity }: Referent): boolean {
  for (const [one, times, lead] of entities) if (one === entity && (lead || times >= TIMES)) return true;
  let worded = 0;
  for (const [one, , times, , lead] of choices) {
    if (one !== id) continue;
    if (lead) return true;
    worded += times;
  }
  return worded >= TIMES;
}

function readArticle(engine: Engine, referent: Referent, article: PackArticle): AboutArticle {
  const { id, outlet, published } = article;
  const stats = statsOf(engine, article);
  return {
    id,
    outlet,
    published,
    stratum: mostTelling(engine, stats, referent),
    own: new Set(
      stats.choices.flatMap(([one, choice, , own]) => (one === referent.id && (own ?? 0) > 0 ? [choice] : [])),
    ),
    text: JSON.stringify([stats.length, stats.entities, stats.choices]),
  };
}

function mostTelling(engine: Engine, { entities }: ArticleStats, referent: Referent): string {
  const { subjects } = engine.coverage();
  let best = '';
  let most = 0;
  for (const [id, times] of entities) {
    if (id === referent.entity || subjects.isCommon(id)) continue;
    const weight = Math.min(times, MOST_TIMES) / Math.sqrt(subjects.count(id) || 1);
    if (weight > most || (weight === most && id < best)) [best, most] = [id, weight];
  }
  return best;
}
