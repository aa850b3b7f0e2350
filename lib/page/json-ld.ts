/** Statements that a page makes about itself in JSON-LD, found through arrays and `@graph`. */
import { queryAll, textOf } from './safe-dom.ts';

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
