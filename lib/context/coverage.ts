/**
 * Related articles of a page as the contract has them: its own article told apart, copies folded into one origin, every
 * outlet heard once before one is heard twice, with reasons in words and the sentence that fits best.
 *
 *   relate (numbers only) → texts of the best → own article, copies → spread → sentences of those that are shown
 */
import { bestByWords } from '../coverage/best-sentence.ts';
import { containment, runsOf, SAME_TEXT } from '../coverage/containment.ts';
import { type CarriedText, foldCopies, sharesText } from '../coverage/copies.ts';
import { pageWords } from '../coverage/page-terms.ts';
import { articlesNaming, type PageFeatures, type RelatedArticle, relate } from '../coverage/relate.ts';
import { pickDiverse, spreadByOutlet } from '../coverage/spread.ts';
import type { CoverageItem, Mention, NamingUse, OutletShare } from '../model/page-context.ts';
import type { PageText } from '../model/page-text.ts';
import { republishedFrom } from '../outlets/republished.ts';
import type { PackArticle } from './corpus-index.ts';
import type { Engine } from './engine.ts';
import { outletShares } from './outlet-shares.ts';
import { articleAt, ownReference } from './own-article.ts';
import { passageLink } from './passage-link.ts';
import { bestSentence } from './quote.ts';
import { relatedReferences } from './reference-coverage.ts';
import { relatedItem } from './related-item.ts';

const LIMIT = 10;
/** Articles whose texts are read: more than are shown, because copies fold and the page's own article goes. */
const READ = 16;
/** A mention that stands neither in title or lead nor twice in the text. */
const MENTIONED = 0.5;

type Related = RelatedArticle<PackArticle>;
type Read = { one: Related; text: string; carried: CarriedText };
export type PageCoverage = { own: string | null; items: CoverageItem[]; spread: OutletShare[] };

export async function pageCoverage(
  engine: Engine,
  page: PageText,
  outlet: string | null,
  mentions: readonly Mention[],
  naming: readonly NamingUse[],
): Promise<PageCoverage> {
  const features = pageFeatures(engine, page, outlet, mentions, naming);
  const found = relate(engine.coverage(), features);
  const chosen = pickDiverse(found, READ, (one) => one.article.outlet);
  const read = await Promise.all(chosen.map((one) => readText(engine, one)));
  const itself: CarriedText = {
    outlet,
    published: page.published,
    runs: runsOf(page.text),
    credits: republishedFrom(page.text, page.byline, outlet, engine.outlets.all())?.outlet ?? null,
  };
  const own = articleAt(engine, page.url) ?? ownText(read, itself);
  const others = read.filter(({ one }) => one.article.id !== own);
  const shown = foldCopies(others, ({ carried }) => carried).slice(0, LIMIT);
  const items = spreadByOutlet(shown, ({ origin }) => origin.one.article.outlet).map(({ origin, carriedBy }) => {
    const copy = [origin, ...carriedBy].some(({ carried }) => sharesText(itself, carried));
    return toItem(engine, features, origin, copy, carriedBy);
  });
  return {
    own,
    items: [...items, ...relatedReferences(engine, features, ownReference(engine, page.url))],
    spread: outletShares(engine, relatedArticles(engine, features, found, own)),
  };
}

/** All related articles, not only those near the top: a count of them says how many there are, and 0 that there is none. */
function relatedArticles(
  engine: Engine,
  features: PageFeatures,
  found: readonly Related[],
  own: string | null,
): PackArticle[] {
  const naming = articlesNaming(engine.coverage(), features).map((number) => engine.numbered[number]);
  const all = new Map(
    [...found.map(({ article }) => article), ...naming].flatMap((one) => (one ? [[one.id, one]] : [])),
  );
  for (const one of all.keys()) if (one === own) all.delete(one);
  return [...all.values()];
}

/** What the ranking looks at, read off the page once. */
export const pageFeatures = (
  engine: Engine,
  page: PageText,
  outlet: string | null,
  mentions: readonly Mention[],
  naming: readonly NamingUse[],
): PageFeatures => ({
  words: pageWords(page.title ?? '', page.text),
  subjects: subjectsOf(engine, page, outlet, mentions, naming),
  published: page.published,
  outlet,
});

async function readText(engine: Engine, one: Related): Promise<Read> {
  const { row, data } = one.article;
  const text = await data.text(row);
  const credits = republishedFrom(text, row.author, row.outlet, engine.outlets.all())?.outlet ?? null;
  return { one, text, carried: { outlet: row.outlet, published: row.published, runs: runsOf(text), credits } };
}

/** The same outlet and the same text: an article whose address the pack does not know. */
function ownText(read: readonly Read[], page: CarriedText): string | null {
  const found = read.find(
    ({ one, carried }) =>
      page.outlet !== null && one.article.outlet === page.outlet && containment(page.runs, carried.runs) >= SAME_TEXT,
  );
  return found?.one.article.id ?? null;
}

function toItem(
  engine: Engine,
  page: PageFeatures,
  { one, text }: Read,
  copy: boolean,
  carriedBy: readonly Read[],
): CoverageItem {
  const { row, data } = one.article;
  const { outlet, language, publishedBounds } = row;
  const sentence =
    bestSentence(engine, text, language, new Set(one.shared)) ?? bestByWords(engine.words, page.words, text, language);
  const quote = sentence ? text.slice(sentence.start, sentence.end) : '';
  const nameOf = (id: string): string => engine.outlets.get(id)?.shortName ?? id;
  return {
    ...relatedItem(engine, data.info.id, row, one),
    ...(copy && { relation: 'copy' as const }),
    outletName: engine.outlets.get(outlet)?.shortName ?? null,
    publishedBounds,
    quote,
    passage: passageLink(row.url, quote),
    ...(carriedBy.length > 0 && {
      carriedBy: [...new Set(carriedBy.map(({ one: other }) => nameOf(other.article.outlet)))],
    }),
    summary: null,
    reference: null,
  };
}

/**
 * What the page is about, as far as the packs know: whole what stands in the title, in the first paragraph or twice.
 * A publisher that credits itself is not a subject of its own page.
 */
function subjectsOf(
  engine: Engine,
  page: PageText,
  outlet: string | null,
  mentions: readonly Mention[],
  naming: readonly NamingUse[],
): Map<string, number> {
  const lead = page.text.indexOf('\n\n');
  const out = new Map<string, number>();
  const add = (id: string, { field, start }: Pick<Mention, 'field' | 'start'>): void => {
    const leading = field === 'title' || lead < 0 || start < lead;
    out.set(id, leading || out.has(id) ? 1 : MENTIONED);
  };
  for (const mention of mentions)
    if (outlet === null || engine.entities.get(mention.entity)?.entity.outlet !== outlet) add(mention.entity, mention);
  for (const use of naming) {
    const entity = engine.referents.get(use.referent)?.referent.entity;
    // The wording of an entity's name was counted as a mention of it already.
    if (!entity) add(use.referent, use);
    else if (!out.has(entity)) add(entity, use);
  }
  return out;
}
