/** References as the ranking of coverage sees articles: what they name and word, and the words of headline and summary. */
import type { CoverageDoc, CoverageIndex } from '../coverage/relate.ts';
import type { Reference } from '../model/corpus.ts';
import type { ArticleStats } from '../model/pack-data.ts';
import { Bm25 } from '../postings/bm25.ts';
import { foldedTokens } from '../text/tokens.ts';

export function referenceIndex(
  references: Reference[],
  isCommon: (subject: string) => boolean,
  isPublisher: (subject: string, article: CoverageDoc) => boolean,
  subjectOf: (id: string) => string,
): CoverageIndex<Reference> {
  const postings = new Map<string, number[]>();
  const stats = references.map((reference, number): ArticleStats => {
    const tokens = foldedTokens(`${reference.title ?? ''} ${reference.summary ?? ''}`);
    const counts = new Map<string, number>();
    for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
    for (const [token, times] of counts) postings.set(token, [...(postings.get(token) ?? []), number, times]);
    return {
      article: reference.id,
      length: tokens.length,
      entities: reference.entities.map((id) => [id, 1, true]),
      choices: reference.forms.map(({ referent, choice }) => [referent, choice, 1]),
    };
  });
  return { articles: references, stats, words: new Bm25([...postings], stats), isCommon, isPublisher, subjectOf };
}
