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
  /** The spelling of the pack that it was matched to. */
  alias: string;
};

export type NamingUse = Span & {
  referent: string;
  choice: string;
  form: string;
  pack: string;
  rule: MentionRule;
  /** Whose words it stands in: the page's own, somebody's it quotes, or not to be told where marks do not balance. */
  voice: 'own' | 'quoted' | 'unclear';
};

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
  /** The address that leads to that sentence on its page. */
  passage: string | null;
  /** Outlet's short name for the source line. */
  outletName: string | null;
  /** What is known where the day is not. */
  publishedBounds: { after?: string; before?: string } | null;
  language: string;
  /** Outlets whose articles in the packs carry this text too. */
  carriedBy?: string[];
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

/** What the packs hold of an outlet, and how much of it is related to the page. Never more than a count. */
export type OutletShare = {
  outlet: string;
  name: string;
  /** k of n: articles related to the page, of all articles of the outlet with their text in the packs. */
  related: number;
  articles: number;
  /** Years those articles come from: `2020–2023`; empty where none is dated. */
  years: string;
};

export type Voice = {
  name: string;
  entity: string | null;
  role: string | null;
  mode: 'quoted' | 'paraphrased' | 'mentioned';
  count: number;
  spans: Span[];
};

/** What a pair of quotation marks does: quotes somebody, keeps a distance from a word, or marks a name or title. */
export type QuotationKind = 'quotation' | 'scare' | 'name';

/** The span is what stands inside the marks; `speaker` is null where the text does not tell. */
export type Quotation = Span & { kind: QuotationKind; speaker: string | null };

/** A word that keeps the writer at a distance ("so-called", "allegedly", scare quotes) and what it is put on. */
export type Hedge = Span & { marker: string; on: string };

/** Whether the page says that somebody was asked to answer, in its own words. */
export type ResponseNote = Span & { outcome: 'declined' | 'none' | 'given' };

/** A party that the page accuses or says was asked, and that states nothing on it; the span is the sentence. */
export type Unheard = Span & { name: string; why: 'accused' | 'asked' };

export type Attribution = Span & {
  /** Empty where the text names nobody ("it was alleged that"). */
  speaker: string;
  verb: string;
  class: 'neutral' | 'doubting' | 'endorsing' | 'denying';
};

export type ContrastSide = {
  outlet: string;
  outletName: string;
  k: number;
  n: number;
  /** Some articles that use the form, and some that use another: the counter-examples. */
  examples: { article: string; uses: boolean }[];
};

export type Contrast = {
  subject: string;
  term: string;
  /** k of n articles about the subject use the form in their own text; copies of one text are one article. */
  sides: ContrastSide[];
  /** The neutral label of the subject, and the form as shown. */
  subjectName: string;
  termName: string;
  /** 0: too few articles to compare; 1: counts; 2: a difference that holds. */
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
    /** The reference of a pack whose very address this is. */
    reference: string | null;
  };
  mentions: Mention[];
  /** One word that is a slip of the pen from a name: never marked, never counted. */
  possible?: (Span & { entity: string; pack: string; name: string })[];
  naming: NamingUse[];
  coverage: CoverageItem[];
  /** Every outlet with articles in the packs, those without a related one too: "0 of 3 articles of this outlet". */
  spread?: OutletShare[];
  framing: {
    /** Share of words inside quotation marks, 0 to 1; null where the marks do not balance. */
    quotedShare: number | null;
    voices: Voice[];
    attributions: Attribution[];
    quotations: Quotation[];
    /** Where quotation marks do not balance: nothing is counted there. */
    unclear: Span[];
    hedges: Hedge[];
    /** People and organisations of the packs that the page names and that say nothing on it. */
    silent: { name: string; entity: string; count: number }[];
    /** Parties accused or asked that state nothing, in order of appearance. */
    unheard: Unheard[];
    /** Sentences that say whether somebody was asked for an answer; empty where none does. */
    response: ResponseNote[];
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

/** A filter as it is understood: `value` is compared, `text` is what was typed. */
export type SearchFilter = { kind: 'outlet' | 'after' | 'before' | 'language' | 'in'; value: string; text: string };
/** A filter whose value cannot be: a month 13, a kind that is none. */
export type SearchProblem = { kind: SearchFilter['kind']; text: string };

export type SearchAnswer = {
  query: string;
  ms: number;
  hits: SearchHit[];
  filters?: SearchFilter[];
  problems?: SearchProblem[];
  /** Set where a phrase was asked for: whether every candidate's text was read, or of some the title alone. */
  phrases?: 'texts' | 'some-titles-only';
};
