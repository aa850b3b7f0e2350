/** Related articles of a page as the contract has them: reasons in words and the sentence that fits best. */
import { type PageFeatures, type RelatedArticle, relate } from '../coverage/relate.ts';
import type { ArticleRow } from '../model/pack-data.ts';
import type { CoverageItem, Mention, NamingUse } from '../model/page-context.ts';
import type { PageText } from '../model/page-text.ts';
import { foldedTokens } from '../text/tokens.ts';
import type { Engine } from './engine.ts';
import { passageLink } from './passage-link.ts';
import { bestSentence } from './quote.ts';
import { relatedReferences } from './reference-coverage.ts';
import { relatedItem } from './related-item.ts';

const LIMIT = 10;
const TITLE_WEIGHT = 3;

export async function pageCoverage(
  engine: Engine,
  page: PageText,
  mentions: Mention[],
  naming: NamingUse[],
  self: { article: string | null; reference: string | null },
): Promise<CoverageItem[]> {
  const features: PageFeatures = {
    terms: termWeights(page),
    subjects: subjectCounts(engine, page, mentions, naming),
    published: page.published,
  };
  const skip = new Set(self.article ? [self.article] : []);
  const out: CoverageItem[] = [];
  for (const pack of engine.packs) {
    const { data, coverage } = pack;
    for (const related of relate(coverage, features, skip).slice(0, LIMIT)) {
      out.push(toItem(engine, data.info.id, related, await data.text(related.article)));
    }
    out.push(...relatedReferences(engine, pack, features, self.reference));
  }
  return out;
}

function toItem(engine: Engine, pack: string, related: RelatedArticle<ArticleRow>, text: string): CoverageItem {
  const { outlet, language, publishedBounds, url } = related.article;
  const sentence = bestSentence(engine, text, language, new Set(related.shared));
  const quote = sentence ? text.slice(sentence.start, sentence.end) : '';
  return {
    ...relatedItem(engine, pack, related),
    outletName: engine.outlets.get(outlet)?.shortName ?? null,
    publishedBounds,
    quote,
    passage: passageLink(url, quote),
    summary: null,
    reference: null,
  };
}

/** Words of the page with their weights: a word counts once however often it stands, three times in the title. */
function termWeights(page: PageText): Map<string, number> {
  const out = new Map<string, number>();
  for (const token of foldedTokens(page.text)) out.set(token, 1);
  for (const token of foldedTokens(page.title ?? '')) out.set(token, TITLE_WEIGHT);
  return out;
}

/** What the page is about, as far as the packs know. A publisher that credits itself is not a subject of its own page. */
function subjectCounts(engine: Engine, page: PageText, mentions: Mention[], naming: NamingUse[]): Map<string, number> {
  const self = engine.outlets.ofUrl(page.url)?.id;
  const out = new Map<string, number>();
  const add = (id: string): void => void out.set(id, (out.get(id) ?? 0) + 1);
  for (const { entity } of mentions) if (!self || engine.entities.get(entity)?.entity.outlet !== self) add(entity);
  for (const { referent } of naming) add(engine.referents.get(referent)?.referent.entity ?? referent);
  return out;
}
