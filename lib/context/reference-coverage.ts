/** References related to a page: links that stand beside the articles of the packs, primary documents first, copies folded. */
import { type PageFeatures, type RelatedArticle, relate } from '../coverage/relate.ts';
import type { CoverageItem } from '../model/page-context.ts';
import type { PackReference } from './corpus-index.ts';
import type { Engine } from './engine.ts';
import { relatedItem } from './related-item.ts';

const LIMIT = 12;
/** A link without a text shares little by chance: it must share this many telling subjects with the page. */
const LEAST_SHARED = 2;

type Related = RelatedArticle<PackReference>;

export function relatedReferences(engine: Engine, page: PageFeatures, url: string | null): CoverageItem[] {
  const index = engine.references();
  const telling = ({ shared }: Related): number => shared.filter((id) => !index.subjects.isCommon(id)).length;
  const related = relate(index, page).filter(
    (one) => one.article.reference.url !== url && telling(one) >= LEAST_SHARED,
  );
  return foldCopies(related)
    .map(({ one, carriedBy }) => toItem(engine, one, carriedBy))
    .sort(
      (a, b) =>
        Number(b.reference?.primary) - Number(a.reference?.primary) ||
        Number(b.relation === 'same-story') - Number(a.relation === 'same-story') ||
        b.score - a.score,
    )
    .slice(0, LIMIT);
}

type Folded = { one: Related; carriedBy: string[] };

/** A page that carries another's text goes with the origin's own page, where that is here; else the first copy stands for it. */
function foldCopies(related: readonly Related[]): Folded[] {
  const out: Folded[] = [];
  const origins = new Map<string, Folded>();
  const isCopy = ({ article }: Related): number => Number(article.reference.copyOf !== null);
  for (const one of [...related].sort((a, b) => isCopy(a) - isCopy(b))) {
    const { copyOf, outletName, subjects, published } = one.article.reference;
    const key = [copyOf ?? outletName, subjects[0] ?? '', published ?? ''].join('\n');
    const origin = copyOf === null ? undefined : origins.get(key);
    if (origin) origin.carriedBy.push(outletName);
    else {
      const folded: Folded = { one, carriedBy: [] };
      out.push(folded);
      origins.set(key, folded);
    }
  }
  return out;
}

function toItem(engine: Engine, related: Related, carriedBy: string[]): CoverageItem {
  const { reference, pack } = related.article;
  const { outlet, outletName, summary, kind, opened, copyOf } = reference;
  return {
    ...relatedItem(engine, pack.id, reference, related),
    outletName: engine.outlets.get(outlet)?.shortName ?? outletName,
    publishedBounds: null,
    quote: '',
    summary,
    reference: { primary: kind === 'primary-document', notOpened: !opened, textBy: copyOf, carriedBy },
  };
}
