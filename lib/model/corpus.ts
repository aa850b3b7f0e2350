/** What a corpus holds, as every stage after the pack source sees it. Plain JSON: it crosses messages and storage as it is. */
import type { ArticleId, ChoiceId, EntityId, EventId, OutletId, PackId, ReferenceId, ReferentId } from './ids.ts';

/** BCP 47 primary language subtag: `en`, `az`, `ru`, `hy`, `tr`, `ka`. */
export type Language = string;
/** `YYYY-MM-DD`, or a shorter prefix (`2022`, `2022-03`) where the source gives no more. */
export type DateText = string;

/** One statement with the place it can be checked. `value: null` means "not found", and `asOf` is the day it was looked for. */
export type Fact = {
  /** What the statement is about: `founded`, `owner`, `funding`, `status`, `self-description` … */
  field: string;
  value: string | null;
  /** Name of the source as printed beside the value; empty for "not found". */
  source: string;
  /** Where it can be read; empty for "not found". */
  url: string;
  asOf: DateText;
  /** Whether the source speaks of itself, a third party assesses, a register lists, or news reports. */
  kind: 'self-description' | 'third-party' | 'registry' | 'news-report' | 'not-found';
  /** True where `value` repeats the source's words and is shown in quotation marks. */
  quoted: boolean;
};

/** `unidentified`: nobody has described it yet, and nothing is made up about it. */
export type OutletKind =
  | 'news-agency'
  | 'news-site'
  | 'broadcaster'
  | 'advocacy-org'
  | 'aggregator'
  | 'official'
  | 'unidentified';

export type Outlet = {
  id: OutletId;
  name: string;
  /** Short form for source lines: `Trend`, `IRFS`. */
  shortName: string;
  kind: OutletKind;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  languages: Language[];
  /** Hosts that are this outlet, each also standing for its subdomains. */
  hosts: string[];
  /** Addresses of its RSS, Atom or JSON feeds, where its new pages can be looked up. */
  feeds: string[];
  facts: Fact[];
};

export type Article = {
  id: ArticleId;
  outlet: OutletId;
  title: string | null;
  published: DateText | null;
  /** Sourced bounds where the day is not known: `{ after: '2022-03-29' }`. */
  publishedBounds: { after?: DateText; before?: DateText } | null;
  author: string | null;
  url: string | null;
  language: Language;
  /** Where the text came from and how it was cleaned, in words. */
  provenance: string;
  text: string;
};

export type EntityKind = 'person' | 'organisation' | 'place' | 'event' | 'document';

/** Whether an alias needs more than its letters to count. Missing flags are false. */
export type AliasFlags = {
  /** Case-sensitive; linked only when the page defines it or the pack has one bearer (`ICRC`). */
  acronym?: boolean;
  /** Linked only inside a credit line: `Trend reports`. */
  credit?: boolean;
  /** Matched in any letter case. Without it, a name written with a capital must start with one on the page too. */
  anyCase?: boolean;
  /** Linked only where something else on the page speaks for the entity. */
  context?: boolean;
};

export type Alias = AliasFlags & { text: string; language: Language };

export type Entity = {
  id: EntityId;
  name: string;
  kind: EntityKind;
  /** One neutral line: the public role, or what the thing is. */
  description: string;
  /** Countries, capitals and the like: named everywhere, so nearly weightless as evidence that two articles are related. */
  common: boolean;
  aliases: Alias[];
  /** Names of others that look like one of its names: never linked, and never made by rule. */
  never?: string[];
  sameAs: string[];
  /** Set where the entity is also an outlet of the corpus. */
  outlet: OutletId | null;
  facts: Fact[];
};

export type Form = { text: string; language: Language; anyCase?: boolean };

export type Choice = {
  id: ChoiceId;
  name: string;
  forms: Form[] /** Spellings of this choice; never counted apart. */;
  note: string | null;
};

/** One thing referred to, with its rival choices in alphabetical order. */
export type Referent = {
  id: ReferentId;
  /** Neutral label: what is being named, without choosing a name. */
  label: string;
  /** What sort of thing: `City`, `Departure`, `War`. */
  kind: string;
  status: 'contested' | 'former-name' | 'spelling';
  /** Entity that all the choices name, where there is one. */
  entity: EntityId | null;
  choices: Choice[];
  sources: { title: string; url: string }[];
};

export type PackInfo = {
  id: PackId;
  version: number;
  title: string;
  publisher: string;
  date: DateText;
  licence: string;
  contact: string;
  languages: Language[];
};

/**
 * An article known by its link: a headline as a citation and one line of ours, no text. It adds to "also used by", never to
 * the n of "k of n": what it does not name may stand further down its page.
 */
export type Reference = {
  id: ReferenceId;
  /** Slugs of the subjects it was collected under. */
  subjects: string[];
  /** Host of the page; a profile of it may or may not be in the pack. */
  outlet: OutletId;
  outletName: string;
  /** Whose text the page carries, where it is another's. */
  copyOf: string | null;
  title: string | null;
  published: DateText | null;
  url: string;
  /** Whether somebody opened the link; shown where nobody did. */
  opened: boolean;
  language: Language;
  kind: 'news' | 'statement' | 'report' | 'opinion' | 'primary-document';
  /** One neutral line of ours; null until somebody wrote it. */
  summary: string | null;
  entities: EntityId[];
  forms: { referent: ReferentId; choice: ChoiceId; form: string; context: string | null }[];
  voices: { name: string; role: string; mode: 'quoted' | 'paraphrased' }[];
  credits: { outlet: string; phrase: string }[];
};

/** Something that happened, in one neutral line. */
export type RegionEvent = {
  id: EventId;
  date: DateText;
  end: DateText | null;
  title: string;
  entities: EntityId[];
  sources: { title: string; url: string }[];
};

/** A whole corpus in memory, as compiled from source or read back from segments. Arrays are sorted by id. */
export type Corpus = {
  pack: PackInfo;
  articles: Article[];
  outlets: Outlet[];
  entities: Entity[];
  referents: Referent[];
  references: Reference[];
  events: RegionEvent[];
};
