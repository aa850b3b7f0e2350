/**
 * What is typed into the search box, taken apart: words, "phrases", and filters such as `outlet:trend`, `after:2023-01`,
 * `before:2024`, `lang:ru`, `in:articles`. What is no filter is words; a filter whose value cannot be is told, not dropped.
 */
import type { SearchFilter, SearchHit, SearchProblem } from '../model/page-context.ts';

export type Query = {
  /** All words in the order typed, phrases among them, filters left out. */
  words: string;
  phrases: string[];
  filters: SearchFilter[];
  problems: SearchProblem[];
};

const OPERATORS = new Map<string, SearchFilter['kind']>([
  ['outlet', 'outlet'], ['after', 'after'], ['since', 'after'], ['before', 'before'], ['lang', 'language'], ['language', 'language'], ['in', 'in'], ['kind', 'in'],
]); // biome-ignore format: one table

/** What `in:` takes, singular and plural. */
const KINDS = new Map<string, SearchHit['kind']>([
  ['name', 'entity'], ['names', 'entity'], ['wording', 'wording'], ['wordings', 'wording'], ['article', 'article'], ['articles', 'article'], ['outlet', 'outlet'], ['outlets', 'outlet'],
]); // biome-ignore format: one table

const PIECE = /([\p{L}]+):(?:"([^"]*)"|([^\s"]*))|"([^"]*)"?|[^\s"]+|\s+/gu;

export function parseQuery(typed: string): Query {
  const query: Query = { words: '', phrases: [], filters: [], problems: [] };
  let words = '';
  for (const match of typed.matchAll(PIECE)) {
    const [text, operator, quoted, bare, phrase] = match;
    const kind = operator === undefined ? undefined : OPERATORS.get(operator.toLowerCase());
    if (kind) {
      const value = comparedValue(kind, (quoted ?? bare ?? '').trim());
      if (value === null) query.problems.push({ kind, text });
      else if (value !== '') query.filters.push({ kind, value, text });
      continue;
    }
    if (phrase !== undefined && phrase.trim() !== '') {
      // A mark that is still open is a phrase being typed: its words are searched, their order is not yet asked for.
      if (text.endsWith('"')) query.phrases.push(phrase.trim());
      words += ` ${phrase}${text.endsWith('"') ? ' ' : ''}`;
    } else if (phrase === undefined) words += text;
  }
  query.words = words.trimStart();
  return query;
}

/** The value as it is compared; '' while nothing is typed yet; null for one that cannot be. */
function comparedValue(kind: SearchFilter['kind'], typed: string): string | null {
  if (typed === '') return '';
  if (kind === 'in') return KINDS.get(typed.toLowerCase()) ?? null;
  if (kind === 'language') return /^[a-z]{2,3}$/i.test(typed) ? typed.toLowerCase() : null;
  if (kind === 'outlet') return typed;
  return /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(typed) ? typed : null;
}

/** The query without one of its filters, for the chip that takes it off. */
export function withoutFilter(typed: string, { text }: Pick<SearchFilter, 'text'>): string {
  const at = typed.indexOf(text);
  return at < 0 ? typed : `${typed.slice(0, at)}${typed.slice(at + text.length)}`.replace(/\s{2,}/g, ' ').trim();
}
