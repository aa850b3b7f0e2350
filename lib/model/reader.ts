/** An article of the corpus, opened inside the extension. */
import type { DateText, Language } from './corpus.ts';

export type ReaderView = {
  article: string;
  title: string | null;
  outlet: { id: string; name: string; shortName: string };
  published: DateText | null;
  publishedBounds: { after?: DateText; before?: DateText } | null;
  author: string | null;
  /** null where the source gave no address: said so, never guessed. */
  url: string | null;
  language: Language;
  provenance: string;
  licence: string;
  /** The whole text; paragraphs are parted by a blank line. */
  text: string;
  /** Names and contested wordings in `text`, not overlapping, in order. */
  marks: { start: number; end: number; kind: 'name' | 'wording'; subject: string }[];
  pack: { id: string; title: string; version: number; date: string };
};
