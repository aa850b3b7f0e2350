/** The articles and references of all active packs as coverage and search see them: numbered, with one index over them. */
import type { CoverageIndex } from '../coverage/relate.ts';
import { SubjectIndex, type SubjectRules } from '../coverage/subject-index.ts';
import type { PackInfo, Reference } from '../model/corpus.ts';
import { dayNumber } from '../model/days.ts';
import type { ArticleRow, ArticleStats, PackArticles, PackData } from '../model/pack-data.ts';
import { IndexBuilder } from '../postings/build.ts';
import { CorpusIndex } from '../postings/corpus-index.ts';
import { PostingSegment } from '../postings/segment.ts';

/** An article of a pack, known by its number in the index. */
export type PackArticle = Pick<ArticleRow, 'id' | 'outlet' | 'published'> & {
  row: ArticleRow;
  data: Pick<PackArticles, 'info' | 'text'>;
};
export type PackReference = Pick<Reference, 'id' | 'outlet' | 'published'> & { reference: Reference; pack: PackInfo };

/** Throws on postings of another version: the pack was checked for that before it was taken in. */
function segmentOf(index: ArrayBuffer): PostingSegment {
  const adopted = PostingSegment.adopt(index);
  if (!adopted.ok) throw new Error(`The postings of a pack cannot be used (${adopted.error}): build the pack again.`);
  return adopted.value;
}

export type ArticleIndex = { words: CorpusIndex; articles: readonly (PackArticle | null)[] };

/** Articles stand in the order of their postings, part after part; one that is gone leaves a gap. */
export function articleIndex(packs: readonly PackArticles[]): ArticleIndex {
  const articles: (PackArticle | null)[] = [];
  const segments: PostingSegment[] = [];
  for (const data of packs) {
    let next = 0;
    for (const { index, gone } of data.postings) {
      const segment = segmentOf(index);
      const missing = new Set(gone);
      for (let number = 0; number < segment.articles; number++) {
        const row = missing.has(number) ? undefined : data.articles[next++];
        articles.push(row ? { id: row.id, outlet: row.outlet, published: row.published, row, data } : null);
      }
      segments.push(segment);
    }
  }
  return { words: new CorpusIndex(segments), articles };
}

/** The same articles with what they name: made on the first page, which a search does not wait for. */
export function articleCoverage(
  { words, articles }: ArticleIndex,
  statsOf: (article: PackArticle) => ArticleStats,
  rules: SubjectRules,
): CoverageIndex<PackArticle> {
  const stats = articles.map((one) => one && statsOf(one));
  return { words, articles, subjects: new SubjectIndex(articles, stats, rules) };
}

/** References by headline, our line on them, and what they were collected under. */
export function referenceCoverage(packs: readonly PackData[], rules: SubjectRules): CoverageIndex<PackReference> {
  const builder = new IndexBuilder();
  const articles: PackReference[] = [];
  const stats: ArticleStats[] = [];
  for (const { info, references } of packs) {
    for (const reference of references) {
      const { id, outlet, published, title, summary, entities, forms } = reference;
      articles.push({ id, outlet, published, reference, pack: info });
      builder.add({ title: title ?? '', body: summary ?? '', day: dayNumber(published) });
      stats.push({
        article: id,
        length: 0,
        entities: entities.map((one) => [one, 1, true]),
        choices: forms.map(({ referent, choice }) => [referent, choice, 1]),
      });
    }
  }
  const words = new CorpusIndex([segmentOf(builder.finish())]);
  return { words, articles, subjects: new SubjectIndex(articles, stats, rules) };
}
