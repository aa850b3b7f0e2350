/** A compiled pack in memory: what segments hold, parsed. The same shape from a folder, from IndexedDB and from the build. */
import type { Article, Entity, Outlet, PackInfo, Reference, Referent, RegionEvent } from './corpus.ts';

/**
 * Everything of an article but its text, with the place of the text: bytes `[start, end)` of the `bodies` segments of its
 * part, laid end to end.
 */
export type ArticleRow = Omit<Article, 'text'> & { body: { part: number; start: number; end: number } };

export type AliasData = { target: string; layer: 'name' | 'wording'; text: string; language: string; flags: number };

/** What one article names: counted once, at pack build, by the same code that reads a page. */
export type ArticleStats = {
  article: string;
  /** Tokens of title and body. */
  length: number;
  /** `[entity, times, in title or lead]`. */
  entities: [string, number, boolean][];
  /** `[referent, choice, times, times in own text, in title or lead]`: own text stands outside all quotation marks. */
  choices: [referent: string, choice: string, times: number, own?: number, lead?: boolean][];
};

/**
 * How often the articles of one outlet name a subject, or word it in one way: in how many, and how many times in all.
 * `subject` is an entity id, or `<referent id>#<choice id>`.
 */
export type SubjectCount = { subject: string; outlet: string; articles: number; times: number };

/** One index over articles that stand one after another in `articles` (`lib/postings/layout.ts`), less those that are gone. */
export type PostingPart = { index: ArrayBuffer /** Numbers within the index. */; gone: readonly number[] };

/** What a search by words needs of a pack, and what a quotation is read from. */
export type PackArticles = {
  info: PackInfo;
  articles: ArticleRow[];
  outlets: Outlet[];
  postings: PostingPart[];
  /** Text of an article of this pack, read when it is needed. */
  text: (row: ArticleRow) => Promise<string>;
};

export type PackData = PackArticles & {
  entities: Entity[];
  referents: Referent[];
  references: Reference[];
  events: RegionEvent[];
  aliases: AliasData[];
  stats: ArticleStats[];
  /** Sums over `stats`, as the build counted them. */
  subjects: SubjectCount[];
};
