/** The popup's search over all active packs: names, wordings, outlets and articles in one list. */
import type { SearchAnswer, SearchHit } from '../model/page-context.ts';
import { searchArticles } from '../search/articles.ts';
import { foldedTokens } from '../text/tokens.ts';
import type { Engine } from './engine.ts';

const MOST_ARTICLES = 20;

export type Clock = () => number;

export async function searchEngine(
  engine: Engine,
  query: string,
  limit: number,
  now: Clock = () => performance.now(),
): Promise<SearchAnswer> {
  const started = now();
  const names = engine.names.search(query);
  const articles: SearchHit[] = [];
  for (const { data, coverage } of engine.packs) {
    const found = searchArticles(coverage.words, query).slice(0, MOST_ARTICLES);
    const best = found[0]?.score ?? 1;
    for (const { number, score } of found) {
      const row = data.articles[number];
      if (!row) continue;
      const title = row.title ?? (await data.text(row)).slice(0, 80);
      // Articles stand below a name that is the query itself, and among names that are only near.
      articles.push({
        kind: 'article',
        id: row.id,
        pack: data.info.id,
        title,
        outlet: engine.outlets.get(row.outlet)?.shortName ?? row.outlet,
        published: row.published,
        score: 0.7 * (score / best),
        snippet: '',
        spellings: [],
        found: foundWords(title, query),
      });
    }
  }
  const hits = [...names, ...articles].sort((a, b) => b.score - a.score).slice(0, limit);
  return { query, ms: Math.round((now() - started) * 100) / 100, hits };
}

/** Ranges of `text` whose folded word starts like a word of the query. */
function foundWords(text: string, query: string): SearchHit['found'] {
  const wanted = foldedTokens(query).filter((word) => word.length > 1);
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].flatMap((match) => {
    const [word] = foldedTokens(match[0]);
    const hit = word && wanted.find((one) => word.startsWith(one));
    return hit
      ? [{ field: 'title' as const, start: match.index, end: match.index + Math.min(match[0].length, hit.length) }]
      : [];
  });
}
