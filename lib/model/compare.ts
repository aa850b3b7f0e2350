/** A page and a related article side by side, ready to be shown: what both say, and what stands in one only. */
import type { QuoteView } from './card.ts';

/** A sentence as printed, with the names and wordings both sentences share marked. */
export type ComparedSentence = Pick<QuoteView, 'text' | 'marks' | 'voice'>;

export type ComparedSide = {
  /** Short name of the outlet; null where the page's outlet is not known. */
  outlet: string | null;
  title: string | null;
  published: string | null;
  publishedBounds: QuoteView['publishedBounds'];
  language: string;
  quotedShare: number | null;
  /** Where quoted words stand, as shares of the text from 0 to 1. */
  strip: { from: number; to: number }[];
  /** What stands in this one and not in the other. */
  only: { names: string[]; numbers: string[]; quotations: string[]; heard: string[] };
};

export type CompareView = {
  article: string;
  sides: [ComparedSide, ComparedSide];
  /** In the order of the page. `shared`: names of what both sentences name. */
  aligned: { shared: string[]; sentences: [ComparedSentence, ComparedSentence] }[];
  /** Quotations of which a run of words stands in both, as each cut them. */
  cuts: [string, string][];
  /** Contested things that either names: the forms each uses in its own text and in quotations, in alphabetical order. */
  wordings: { subject: string; forms: [string[], string[]] }[];
};
