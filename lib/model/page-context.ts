/**
 * The one answer about a page: surfaces, command line and tests read this object.
 * It is a contract: fields are added, never renamed. Spans are UTF-16 offsets into `page.title` or `page.text`.
 */
import type { Fact } from './corpus.ts';

export type Span = { field: 'title' | 'body'; start: number; end: number; text: string };

export type MentionRule = 'exact' | 'folded' | 'inflected' | 'transliterated' | 'surname' | 'acronym' | 'fuzzy';

export type Mention = Span & {
  entity: string;
  pack: string;
  name: string;
  type: string;
  /** 0 to 1. What is shown is `rule` and `why`, never this number. */
  confidence: number;
  rule: MentionRule;
};

export type NamingUse = Span & { referent: string; choice: string; form: string; pack: string };

export type CoverageRelation = 'same-story' | 'same-subject' | 'copy';

export type CoverageItem = {
  article: string;
  pack: string;
  outlet: string | null;
  title: string | null;
  published: string | null;
  url: string | null;
  relation: CoverageRelation;
  score: number;
  /** Reasons in words, most telling first. */
  why: string[];
  /** A sentence of the article, as printed there. */
  quote: string;
  /** Outlet's short name for the source line. */
  outletName: string | null;
  /** What is known where the day is not. */
  publishedBounds: { after?: string; before?: string } | null;
  language: string;
  /** One line of ours on a reference; null for an article whose text is in the pack. */
  summary: string | null;
  /** Set for an article known by its link alone. */
  reference: {
    /** A court order, an agreement, a report in its own words: stands above coverage. */
    primary: boolean;
    /** Nobody has opened the link yet. */
    notOpened: boolean;
    /** Whose text the page carries, where it is another's. */
    textBy: string | null;
    /** Outlets whose pages carry this text too. */
    carriedBy: string[];
  } | null;
};

export type Voice = {
  name: string;
  entity: string | null;
  role: string | null;
  mode: 'quoted' | 'paraphrased' | 'mentioned';
  count: number;
  spans: Span[];
};

export type Attribution = Span & {
  speaker: string;
  verb: string;
  class: 'neutral' | 'doubting' | 'endorsing' | 'denying';
};

export type Contrast = {
  subject: string;
  term: string;
  sides: { outlet: string; k: number; n: number }[];
  level: 0 | 1 | 2;
  q: number | null;
  lrc: number | null;
};

export type PageContext = {
  page: {
    url: string | null;
    isArticle: boolean;
    articleEvidence: string;
    outlet: string | null;
    title: string | null;
    published: string | null;
    language: string | null;
    /** The body only. */
    text: string;
    /** The article of a pack that this page is, where the pack holds it. */
    article: string | null;
  };
  mentions: Mention[];
  /** One word that is a slip of the pen from a name: never marked, never counted. */
  possible?: (Span & { entity: string; pack: string; name: string })[];
  naming: NamingUse[];
  coverage: CoverageItem[];
  framing: {
    /** Share of words inside quotation marks, 0 to 1; null where the marks do not balance. */
    quotedShare: number | null;
    voices: Voice[];
    attributions: Attribution[];
    contrasts: Contrast[];
  };
  outlet: { id: string; name: string; kind: string; facts: Fact[] } | null;
  /** Whose text the page says it carries, where that is not its publisher: "published by MENAFN, text by Trend". */
  republished: { outlet: string; name: string; credit: string } | null;
  packs: PackSummary[];
  /** The contested wordings met on the page, with every choice in alphabetical order: what `naming` points at. */
  referents: ReferentSummary[];
};

/** One installed pack in a line: "Caucasus 1 · 5 articles". */
export type PackSummary = {
  id: string;
  version: number;
  title: string;
  date: string;
  articles: number;
  outlets: number;
  years: string;
};

export type ReferentSummary = {
  id: string;
  label: string;
  kind: string;
  choices: { id: string; name: string; timesOnPage: number }[];
};

export type SearchHit = {
  kind: 'article' | 'entity' | 'outlet' | 'wording';
  id: string;
  pack: string;
  title: string;
  outlet: string | null;
  published: string | null;
  score: number;
  snippet: string;
  /** The spellings that matched or stand beside the title, with the language of each. */
  spellings: { text: string; language: string }[];
  /** Ranges of found letters in `title` and in each spelling, end exclusive. */
  found: { field: 'title' | 'snippet' | number; start: number; end: number }[];
};

export type SearchAnswer = { query: string; ms: number; hits: SearchHit[] };
