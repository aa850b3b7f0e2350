/** What the card in the page, and every list that opens one subject, shows. Made in `lib/context`, rendered in `components`. */
import type { Fact } from './corpus.ts';

/** A sentence of an article with the line that says whose it is. */
export type QuoteView = {
  article: string;
  text: string;
  /** Ranges in `text` that hold the name or wording. */
  marks: { start: number; end: number }[];
  language: string;
  outlet: string;
  published: string | null;
  publishedBounds: { after?: string; before?: string } | null;
  /** Whether the words stand inside quotation marks in that article. */
  voice: 'own' | 'quoted' | 'unclear';
  title: string | null;
  url: string | null;
  /** The address that leads to this very sentence on its page. */
  passage: string | null;
};

export type Spelling = { text: string; language: string };

/** One choice of a contested wording with its count over the whole pack. */
export type ChoiceView = {
  id: string;
  name: string;
  spellings: Spelling[];
  /** k of n: articles that use it, of all full-text articles of the pack. */
  k: number;
  n: number;
  outlets: string[];
  onPage: number;
  /** References seen to use it: beside the count, never in it. */
  alsoUsedBy: { outlet: string; url: string }[];
};

export type CardSubject =
  | { kind: 'entity'; id: string; form: string; rule: string }
  | { kind: 'wording'; id: string; form: string; rule: string };

/** How the match came about, in words: what was read, by which rule, which other entries share the letters. */
export type WhyView = {
  rule: string;
  written: string;
  listedAs: string;
  rivals: { id: string; name: string; kind: string; why: WhyNot }[];
};

/**
 * Why another entry with the same letters was not chosen: `acronym`: it counts only letter for letter as listed; `capital`:
 * only with a capital; `credit`: only in a credit line ("Turan reports"); `evidence`: the rest of the page speaks for the other.
 */
export type WhyNot = 'acronym' | 'capital' | 'credit' | 'evidence';

export type CardView = {
  subject: CardSubject;
  /** Key of the kind: `person`, `place` …, `organisation+news-agency` for one that publishes too; or a wording's kind in words (`City`). */
  kindLabel: string;
  /** One name, or the rivals in alphabetical order. */
  names: Spelling[];
  description: string | null;
  spellings: Spelling[];
  quote: QuoteView | null;
  /** Articles of the pack that name it (an entity) or any of its choices (a wording). */
  count: { k: number; n: number; outlets: string[] };
  choices: ChoiceView[];
  /** Articles that it published itself, where it is an outlet of the pack. */
  published?: { k: number; n: number };
  facts: Fact[];
  /** One article of the pack that is related, with the sentence that shows it. */
  related: QuoteView | null;
  why: WhyView;
  pack: { id: string; title: string; version: number; date: string; years: string };
};
