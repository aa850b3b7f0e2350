/** What an item of coverage says whether its text is in the pack or only its link. */
import type { CoverageDoc, RelatedArticle } from '../coverage/relate.ts';
import type { CoverageItem } from '../model/page-context.ts';
import { type Engine, subjectName } from './engine.ts';
import { reasonsOf } from './reasons.ts';

type Shared = Pick<
  CoverageItem,
  'article' | 'pack' | 'outlet' | 'title' | 'published' | 'url' | 'language' | 'relation' | 'score' | 'why'
>;

type Linked = CoverageDoc & Pick<CoverageItem, 'title' | 'url' | 'language'>;

export function relatedItem(
  engine: Engine,
  pack: string,
  { id, outlet, title, published, url, language }: Linked,
  { relation, score, shared, days }: Omit<RelatedArticle, 'article'>,
): Shared {
  return {
    article: id,
    pack,
    outlet,
    title,
    published,
    url,
    language,
    relation,
    score: Math.round(score * 1000) / 1000,
    why: reasonsOf(
      shared.map((subject) => subjectName(engine, subject)),
      days,
    ),
  };
}
