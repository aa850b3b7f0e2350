/** Which publishers credit which, as their own articles in the packs say it: "Turan reported". Each link is one quoted credit. */
import { findMentions } from '../matching/link.ts';
import { compareText } from '../model/order.ts';
import type { PublisherLink } from '../model/publisher-link.ts';
import { isCreditLine } from '../outlets/credit.ts';
import type { PackArticle } from './corpus-index.ts';
import { type Engine, statsOf } from './engine.ts';
import { quoteFrom } from './quote.ts';
import { outletName } from './subject-spread.ts';

/** Links of one direction, and articles read for one of them: a name that is no credit there is passed over. */
const MOST_LINKS = 8;
const MOST_READ = 4;

type Named = { other: string; entity: string; articles: PackArticle[] };

/** Whom the outlet credits, and who credits it; both in alphabetical order of the other's name. */
export async function publisherLinks(engine: Engine, outlet: string): Promise<PublisherLink[]> {
  const outletOf = new Map(
    [...engine.entities.values()].flatMap(({ entity }) => (entity.outlet ? [[entity.id as string, entity.outlet as string]] : [])), // biome-ignore format: one step
  );
  const credits = new Map<string, Named>();
  const creditedBy = new Map<string, Named>();
  const add = (map: Map<string, Named>, other: string, entity: string, article: PackArticle): void => {
    const known = map.get(other);
    if (known) known.articles.push(article);
    else map.set(other, { other, entity, articles: [article] });
  };
  for (const article of engine.numbered) {
    if (!article) continue;
    for (const [entity] of statsOf(engine, article).entities) {
      const named = outletOf.get(entity);
      if (named === undefined || named === article.outlet) continue;
      if (article.outlet === outlet) add(credits, named, entity, article);
      else if (named === outlet) add(creditedBy, article.outlet, entity, article);
    }
  }
  const found = await Promise.all([
    linksOf(engine, 'credits', credits.values()),
    linksOf(engine, 'credited-by', creditedBy.values()),
  ]);
  return found.flat();
}

/** "Organised by the Institute" names no source; "reported by" and a byline do. */
const DONE_BY = /\p{L}\s+by\s+(?:the\s+)?$/iu;
const SAID_BY = /(?:reported|published|carried|quoted|cited|released|broadcast|told)\s+by\s+(?:the\s+)?$/iu;

function isCredit(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  return isCreditLine(text, start, end) && (!DONE_BY.test(before) || SAID_BY.test(before));
}

async function linksOf(
  engine: Engine,
  direction: PublisherLink['direction'],
  named: Iterable<Named>,
): Promise<PublisherLink[]> {
  const inOrder = [...named]
    .map((one) => ({ ...one, name: outletName(engine, one.other, one.other) }))
    .sort((a, b) => compareText(a.name, b.name))
    .slice(0, MOST_LINKS);
  const links = await Promise.all(
    inOrder.map(async ({ other, name, entity, articles }): Promise<PublisherLink[]> => {
      for (const { id, row, data } of articles.slice(0, MOST_READ)) {
        const text = await data.text(row);
        const credits = findMentions(engine.gazetteer, text, isCreditLine).spans.filter(
          ({ target, start, end }) => target === entity && isCredit(text, start, end),
        );
        if (credits.length === 0) continue;
        const starts = new Set(credits.map(({ start }) => start));
        const quote = await quoteFrom(engine, id, (span) => span.target === entity && starts.has(span.start));
        if (quote) return [{ direction, outlet: other, name, quote }];
      }
      return [];
    }),
  );
  return links.flat();
}
