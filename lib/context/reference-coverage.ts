/** References related to a page: links that stand beside the articles of the packs, primary documents first, copies folded. */
import { type PageFeatures, type RelatedArticle, relate } from '../coverage/relate.ts';
import type { CoverageItem } from '../model/page-context.ts';
import type { PackReference } from './corpus-index.ts';
import type { Engine } from './engine.ts';
import { foldCopies } from './fold-copies.ts';
import { relatedItem } from './related-item.ts';

const LIMIT = 12;
/** A link without a text shares little by chance: it must share this many telling subjects with the page. */
const LEAST_SHARED = 2;

type Related = RelatedArticle<PackReference>;

/** `self`: the reference that the page itself is, which is not shown beside it. */
export function relatedReferences(engine: Engine, page: PageFeatures, self: string | null): CoverageItem[] {
  const index = engine.references();
  const telling = ({ shared }: Related): number => shared.filter((id) => !index.subjects.isCommon(id)).length;
  const related = relate(index, page).filter((one) => one.article.id !== self && telling(one) >= LEAST_SHARED);
  return foldCopies(related, ({ article }) => article.reference)
    .map(({ one, copies }) =>
      toItem(
        engine,
        one,
        copies.map(({ article }) => article.reference.outletName),
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

function toItem(engine: Engine, related: Related, carriedBy: string[]): CoverageItem {
  const { reference, pack } = related.article;
  const { outlet, outletName, summary, kind, opened, copyOf } = reference;
  return {
    ...relatedItem(engine, pack.id, reference, related),
    outletName: engine.outlets.get(outlet)?.shortName ?? outletName,
    publishedBounds: null,
    quote: '',
    passage: null,
    summary,
    reference: { primary: kind === 'primary-document', notOpened: !opened, textBy: copyOf, carriedBy },
  };
}
