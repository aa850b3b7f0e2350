/** Statements that a page makes about itself in JSON-LD, found through arrays and `@graph`. */
import { partsOf } from './address.ts';
import { attribute, query, queryAll, textOf } from './safe-dom.ts';

export type Statement = ReadonlyMap<string, unknown>;

/** Pages with more are not read to the end: no news page needs it. */
const MOST = 60;
const DEEPEST = 6;

/** Every object with a `@type`, outermost first. Script elements that are not JSON are passed over. */
export function jsonLd(document: Document): Statement[] {
  const out: Statement[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (depth > DEEPEST || out.length >= MOST || typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const one of value) visit(one, depth + 1);
      return;
    }
    const fields = new Map(Object.entries(value));
    if (fields.has('@type')) out.push(fields);
    visit(fields.get('@graph'), depth + 1);
    visit(fields.get('mainEntity'), depth + 1);
    visit(fields.get('mainEntityOfPage'), depth + 1);
  };
  for (const script of queryAll(document, 'script[type="application/ld+json"]')) {
    try {
      visit(JSON.parse(textOf(script)), 0);
    } catch {
      // Half of the broken blocks seen are trailing commas: the page says nothing then, and we guess nothing.
    }
  }
  return out;
}

/** Types of a statement without a schema.org prefix. */
export function typesOf(statement: Statement): string[] {
  const type = statement.get('@type');
  return (Array.isArray(type) ? type : [type])
    .filter((one): one is string => typeof one === 'string')
    .map((one) => one.replace(/^.*[/:#]/, ''));
}

const ARTICLE_TYPES = new Set([
  'Article', 'NewsArticle', 'ReportageNewsArticle', 'AnalysisNewsArticle', 'OpinionNewsArticle', 'BackgroundNewsArticle',
  'ReviewNewsArticle', 'LiveBlogPosting', 'BlogPosting', 'Report',
]); // biome-ignore format: a list of names

export const articleType = (statement: Statement): string | null =>
  typesOf(statement).find((type) => ARTICLE_TYPES.has(type)) ?? null;

export function stringField(statement: Statement, name: string): string | null {
  const value = statement.get(name);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** Types that say no more than "text with a headline". */
export const isPlainArticle = (type: string): boolean =>
  type === 'Article' || type === 'BlogPosting' || type === 'Report';

/**
 * Type of the article that the page says it is; `list` where its article statements are about other pages, or are several
 * without an address; null where it states none. Lists of articles state each of their teasers as an article.
 */
export function articlesOfPage(
  document: Document,
  url: string | null,
  statements: Statement[],
): string | 'list' | null {
  const all = statements.flatMap((one) => {
    const type = articleType(one);
    return type ? [{ type, names: namesOf(one), headline: stringField(one, 'headline') }] : [];
  });
  if (all.length === 0) return null;
  const own = ownNames(document, url);
  const ours = own.size === 0 ? all : all.filter(({ names }) => names.some((name) => own.has(name)));
  const open = all.filter(({ names }) => names.length === 0);
  if (ours.length > 0 && own.size > 0) return ours[0]?.type ?? null;
  if (new Set(open.map(({ headline }) => headline)).size >= SEVERAL) return 'list';
  if (open.length > 0) return open[0]?.type ?? null;
  if (own.size === 0) return all.length >= SEVERAL ? 'list' : (all[0]?.type ?? null);
  return all.length > 1 ? 'list' : null;
}

const SEVERAL = 3;

/** Last parts of the addresses that a statement gives as its own: sites change the path before it, and the host. */
function namesOf(statement: Statement): string[] {
  const page = statement.get('mainEntityOfPage');
  const inner = typeof page === 'object' && page !== null ? new Map(Object.entries(page)) : null;
  const given = [statement.get('url'), statement.get('@id'), page, inner?.get('@id'), inner?.get('url')];
  return given.flatMap((one) => (typeof one === 'string' ? nameOf(one) : []));
}

function ownNames(document: Document, url: string | null): Set<string> {
  const canonical = query(document, 'link[rel="canonical"]');
  const og = query(document, 'meta[property="og:url"]');
  const given = [url, canonical && attribute(canonical, 'href'), og && attribute(og, 'content')];
  return new Set(given.flatMap((one) => (one ? nameOf(one) : [])));
}

function nameOf(address: string): string[] {
  try {
    const url = new URL(address, 'https://relative.invalid/');
    const last = partsOf(url).at(-1);
    return last ? [last + url.search] : [];
  } catch {
    return [];
  }
}
