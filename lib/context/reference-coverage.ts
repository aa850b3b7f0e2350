/** References related to a page: links that stand beside the articles of the pack, copies folded into their origin. */
import { type PageFeatures, type RelatedArticle, relate } from '../coverage/relate.ts';
import type { Reference } from '../model/corpus.ts';
import type { CoverageItem } from '../model/page-context.ts';
import type { Engine, LoadedPack } from './engine.ts';
import { foldCopies } from './fold-copies.ts';
import { relatedItem } from './related-item.ts';

const LIMIT = 12;
/** A link without a text shares little by chance: it must share this many telling subjects with the page. */
const LEAST_SHARED = 2;

export function relatedReferences(
  engine: Engine,
  { data, references }: LoadedPack,
  page: PageFeatures,
  self: string | null,
): CoverageItem[] {
  const telling = ({ shared }: RelatedArticle): number => shared.filter((id) => !references.isCommon(id)).length;
  const related = relate(references, page, new Set(self ? [self] : [])).filter((one) => telling(one) >= LEAST_SHARED);
  return foldCopies(related, (one) => one.article)
    .map(({ one, copies }) =>
      toItem(
        engine,
        data.info.id,
        one,
        copies.map((copy) => copy.article.outletName),
      ),
    )
    .sort(
      (a, b) =>
        Number(b.reference?.primary) - Number(a.reference?.primary) ||
        Number(b.relation === 'same-story') - Number(a.relation === 'same-story') ||
        b.score - a.score,
    )
    .slice(0, LIMIT);
}

function toItem(engine: Engine, pack: string, related: RelatedArticle<Reference>, carriedBy: string[]): CoverageItem {
  const { outlet, outletName, summary, kind, opened, copyOf } = related.article;
  return {
    ...relatedItem(engine, pack, related),
    outletName: engine.outlets.get(outlet)?.shortName ?? outletName,
    publishedBounds: null,
    quote: '',
    passage: null,
    summary,
    reference: { primary: kind === 'primary-document', notOpened: !opened, textBy: copyOf, carriedBy },
  };
}
