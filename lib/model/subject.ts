/** What the panel shows of one subject: a name, a contested wording, or both as one. Made in `lib/context`, rendered in `components`. */
import type { CardSubject, CardView, QuoteView, Spelling } from './card.ts';
import type { Fact } from './corpus.ts';

export type SubjectKey = Pick<CardSubject, 'kind' | 'id'>;

/** A subject met on a page, for the list to choose from. */
export type PageSubject = SubjectKey & {
  /** One name, or the rivals in alphabetical order. */
  names: Spelling[];
  contested: boolean;
  /** Places of the page that name it. */
  times: number;
};

/** Articles and links of one outlet: `k` of its `n` full texts name the subject. Links are beside the count, never in it. */
export type SpreadRow = {
  outlet: string;
  /** Set where the outlet has full texts. */
  outletId: string | null;
  k: number;
  n: number;
  marks: SpreadMark[];
};

/** What is known of the day is `published`, else `bounds`. */
type Dated = { published: string | null; bounds: { after?: string; before?: string } | null };

export type ArticleMark = Dated & {
  kind: 'article';
  article: string;
  title: string | null;
  language: string;
  url: string | null;
  names: boolean;
  /** The page in front is this article. */
  self: boolean;
};

export type SpreadMark =
  | ArticleMark
  | (Dated & { kind: 'link'; link: LinkView })
  /** The page in front, where no pack holds it. */
  | (Dated & { kind: 'page'; title: string | null });

/** A reference: an article known by its link. */
export type LinkView = {
  reference: string;
  outlet: string;
  title: string | null;
  /** One line of ours, where there is one. */
  summary: string | null;
  published: string | null;
  url: string;
  language: string;
  /** Nobody has opened the link yet. */
  notOpened: boolean;
  /** Whose text the page carries, where that is another's. */
  textBy: string | null;
  /** Pages that carry this text too, by outlet. */
  carriedBy: { outlet: string; url: string }[];
  /** The page in front has this address, or that of a copy. */
  self: boolean;
};

/** A reference seen to use a choice, with the words around it as printed there. */
export type ChoiceUse = { reference: string; outlet: string; context: string | null; language: string; url: string };

/** One choice of a contested wording: `k` of the full texts counted in `SubjectView.wordings.n`. */
export type WordingRow = {
  choice: string;
  name: Spelling;
  spellings: Spelling[];
  k: number;
  /** Of those, the articles that use it in their own text, outside all quotation marks. */
  own: number;
  /** What the pack says on how it is counted. */
  note: string | null;
  /** Places of the page in front, and where they stand: the headline apart, the body by whose words they are. */
  onPage: number;
  onPageIn: { headline: number; own: number; quoted: number; unclear: number };
  /** One sentence an article, of the first articles that use it. */
  quotes: QuoteView[];
  alsoUsedBy: ChoiceUse[];
};

export type EventView = {
  id: string;
  date: string;
  end: string | null;
  title: string;
  sources: { title: string; url: string }[];
};

export type SubjectView = {
  subject: SubjectKey;
  kindLabel: string;
  title: Spelling[];
  description: string | null;
  /** Names it had over time, each with its source and date. */
  formerNames: Fact[];
  /** All its names in alphabetical order, each with its other spellings. */
  names: { name: Spelling; others: Spelling[] }[];
  /**
   * Full texts of the pack that name it, by outlets in alphabetical order, of all the outlets that have full texts. `years` is
   * empty where one of the articles has no day: its year would be left out.
   */
  count: { k: number; n: number; outlets: string[]; ofOutlets: number; years: string };
  /** Court orders, agreements, reports in their own words: they stand above coverage. */
  primary: LinkView[];
  spread: { rows: SpreadRow[]; undated: LinkView[] };
  /** null for a subject whose name is not contested. `n`: full texts that name the subject, or all where none does. */
  /** `perOutlet`: how many full texts of each outlet name it, which a comparison would rest on. */
  wordings: { n: number; named: boolean; rows: WordingRow[]; perOutlet: { outlet: string; articles: number }[] } | null;
  events: EventView[];
  pack: CardView['pack'] & { articles: number; outlets: number };
};
