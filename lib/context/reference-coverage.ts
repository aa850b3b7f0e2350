/** References related to a page: links that stand beside the articles of the pack, copies folded into their origin. */
import { type PageFeatures, type RelatedArticle, relate } from '../coverage/relate.ts';
import type { Reference } from '../model/corpus.ts';
import type { CoverageItem } from '../model/page-context.ts';
import type { Engine, LoadedPack } from './engine.ts';
import { relatedItem } from './related-item.ts';

const LIMIT = 12;
/** A link without a text shares little by chance: it must share this many telling subjects with the page. */
const LEAST_SHARED = 2;

export function relatedReferences(
  engine: Engine,
  { data, references }: LoadedPack,
  page: PageFeatures,
  url: string | null,
): CoverageItem[] {
  const self = new Set<string>(
    references.articles.filter((reference) => reference.url === url).map((reference) => reference.id),
  );
  const telling = ({ shared }: RelatedArticle): number => shared.filter((id) => !references.isCommon(id)).length;
  const related = relate(references, page, self).filter((one) => telling(one) >= LEAST_SHARED);
  return foldCopies(related)
    .map(({ one, carriedBy }) => toItem(engine, data.info.id, one, carriedBy))
    .sort(
      (a, b) =>
        Number(b.reference?.primary) - Number(a.reference?.primary) ||
        Number(b.relation === 'same-story') - Number(a.relation === 'same-story') ||
        b.score - a.score,
    )
    .slice(0, LIMIT);
}

type Folded = { one: RelatedArticle<Reference>; carriedBy: string[] };

/** A page that carries another's text goes with the origin's own page, where that is here; else the first copy stands for it. */
function foldCopies(related: RelatedArticle<Reference>[]): Folded[] {
  const out: Folded[] = [];
  const origins = new Map<string, Folded>();
  const ordered = [...related].sort((a, b) => Number(a.article.copyOf !== null) - Number(b.article.copyOf !== null));
  for (const one of ordered) {
    const { copyOf, outletName, subjects, published } = one.article;
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

function toItem(engine: Engine, pack: string, related: RelatedArticle<Reference>, carriedBy: string[]): CoverageItem {
  const { outlet, outletName, summary, kind, opened, copyOf } = related.article;
  return {
    ...relatedItem(engine, pack, related),
    outletName: engine.outlets.get(outlet)?.shortName ?? outletName,
    publishedBounds: null,
    quote: '',
    summary,
    reference: { primary: kind === 'primary-document', notOpened: !opened, textBy: copyOf, carriedBy },
  };
}
