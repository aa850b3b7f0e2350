/** The popup's search over all active packs: names, wordings, outlets and articles in one list, under the filters typed. */
import type { SearchAnswer, SearchFilter, SearchHit } from '../model/page-context.ts';
import { type ArticleHit, searchArticles } from '../search/articles.ts';
import { findPhrase } from '../search/phrases.ts';
import { parseQuery, type Query } from '../search/query.ts';
import { foldText } from '../text/fold.ts';
import { foldedTokens } from '../text/tokens.ts';
import type { PackArticle } from './corpus-index.ts';
import type { SearchSource } from './search-source.ts';

const MOST_ARTICLES = 20;
/** Articles whose texts are read for a phrase; of those behind them the title alone is looked at. */
const READ = 40;
const CANDIDATES = 200;
/** Of an article without a headline its first words stand for one. */
const TITLE_LENGTH = 80;
/** Text shown on either side of a phrase. */
const MARGIN = 60;

export type Clock = () => number;

export async function searchEngine(
  source: SearchSource,
  typed: string,
  limit: number,
  now: Clock = () => performance.now(),
): Promise<SearchAnswer> {
  const started = now();
  const query = parseQuery(typed);
  const { filters, problems, phrases } = query;
  const wants = (kind: SearchHit['kind']): boolean => filters.every((one) => one.kind !== 'in' || one.value === kind);
  // Names have no outlet and no day: a filter by those asks for articles.
  const articlesOnly = filters.some((one) => one.kind !== 'in');
  const names = articlesOnly ? [] : source.names.search(query.words).filter((hit) => wants(hit.kind));
  const found = wants('article') ? await findArticles(source, query) : { hits: [], allRead: true };
  const hits = [...names, ...found.hits].sort((a, b) => b.score - a.score).slice(0, limit);
  return {
    query: typed,
    ms: Math.round((now() - started) * 100) / 100,
    hits,
    ...(filters.length > 0 && { filters }),
    ...(problems.length > 0 && { problems }),
    ...(phrases.length > 0 && { phrases: found.allRead ? ('texts' as const) : ('some-titles-only' as const) }),
  };
}

async function findArticles(source: SearchSource, query: Query): Promise<{ hits: SearchHit[]; allRead: boolean }> {
  const { phrases, words, filters } = query;
  const accept = filterOf(source, filters);
  const most = phrases.length > 0 ? CANDIDATES : MOST_ARTICLES;
  const ranked =
    foldedTokens(words).length > 0
      ? searchArticles(source.words, words, most, accept)
      : filters.some((one) => one.kind !== 'in')
        ? newest(source, accept)
        : [];
  const checked = await Promise.all(ranked.map((hit, place) => check(source, hit, query, place < READ)));
  const kept = checked.filter((one) => one !== null).slice(0, MOST_ARTICLES);
  const best = kept[0]?.score ?? 1;
  // Articles stand below a name that is the query itself, and among names that are only near.
  const hits = kept.map((hit) => ({ ...hit, score: 0.7 * (hit.score / best) }));
  return { hits, allRead: ranked.length <= READ };
}

/** The article as a hit; null where a phrase stands neither in its title nor, if that was read, in its text. */
async function check(
  source: SearchSource,
  { number, score }: ArticleHit,
  query: Query,
  read: boolean,
): Promise<SearchHit | null> {
  const one = source.numbered[number];
  if (!one) return null;
  const { row, data } = one;
  const text = row.title === null || (read && query.phrases.length > 0) ? await data.text(row) : '';
  const title = row.title ?? text.slice(0, TITLE_LENGTH);
  let snippet = { text: '', found: [] as SearchHit['found'] };
  for (const phrase of query.phrases) {
    if (findPhrase(title, phrase)) continue;
    const place = read ? findPhrase(text, phrase) : null;
    if (!place) return null;
    if (snippet.text === '') snippet = snippetAround(text, place);
  }
  return {
    kind: 'article',
    id: row.id,
    pack: data.info.id,
    title,
    outlet: source.outlets.get(row.outlet)?.shortName ?? row.outlet,
    published: row.published,
    score,
    snippet: snippet.text,
    spellings: [],
    found: [...foundWords(title, query.words), ...snippet.found],
  };
}

function snippetAround(
  text: string,
  { start, end }: { start: number; end: number },
): { text: string; found: SearchHit['found'] } {
  const from = start <= MARGIN ? 0 : text.indexOf(' ', start - MARGIN) + 1;
  const cut = text.lastIndexOf(' ', end + MARGIN);
  const to = end + MARGIN >= text.length ? text.length : Math.max(end, cut);
  const lead = from > 0 ? '… ' : '';
  const shift = lead.length - from;
  return {
    text: `${lead}${text.slice(from, to).replaceAll('\n', ' ')}${to < text.length ? ' …' : ''}`,
    found: [{ field: 'snippet', start: start + shift, end: end + shift }],
  };
}

function filterOf(source: SearchSource, filters: readonly SearchFilter[]): (number: number) => boolean {
  const tests = filters.map((filter) => testOf(source, filter));
  return (number) => {
    const one = source.numbered[number];
    return one != null && tests.every((test) => test(one));
  };
}

function testOf(source: SearchSource, { kind, value }: SearchFilter): (article: PackArticle) => boolean {
  switch (kind) {
    case 'outlet': {
      const wanted = foldText(value);
      const known = new Map<string, boolean>();
      const fits = (id: string): boolean => {
        const outlet = source.outlets.get(id);
        return [id, outlet?.name ?? '', outlet?.shortName ?? '', ...(outlet?.hosts ?? [])].some((name) => foldText(name).startsWith(wanted) || foldText(name).includes(` ${wanted}`)); // biome-ignore format: one test
      };
      return ({ outlet }) => {
        let answer = known.get(outlet);
        answer ??= fits(outlet);
        known.set(outlet, answer);
        return answer;
      };
    }
    case 'after':
      return ({ published }) => published !== null && published >= value;
    case 'before':
      return ({ published }) => published !== null && published < value;
    case 'language':
      return ({ row }) => row.language === value;
    case 'in':
      return () => true;
  }
}

/** Articles under the filters alone, the latest first. */
function newest(source: SearchSource, accept: (number: number) => boolean): ArticleHit[] {
  return source.numbered
    .flatMap((one, number) => (one && accept(number) ? [{ number, day: one.published ?? '' }] : []))
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : a.number - b.number))
    .slice(0, MOST_ARTICLES)
    .map(({ number }) => ({ number, score: 1 }));
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
