/** What the reader of a page hands to the engine: plain data, no DOM. */
export type PageText = {
  url: string | null;
  isArticle: boolean;
  /** What told: `json-ld:NewsArticle`, `og:type`, `readable`, `not: front page` … */
  articleEvidence: string;
  title: string | null;
  /** `YYYY-MM-DD`, or null where the page does not state it. */
  published: string | null;
  /** Last change, as the page states it; `YYYY-MM-DD`. */
  modified: string | null;
  /** Who signed, as printed: for credits only, never an entity. */
  byline: string | null;
  language: string | null;
  /** Body only; paragraphs parted by a blank line. Given text is unchanged. */
  text: string;
};

/** Longest body read, in UTF-16 units: some 60,000 words. The rest of a longer page is left alone, and said so. */
export const MAX_TEXT = 400_000;
