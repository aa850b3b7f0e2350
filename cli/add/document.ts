/** What readers of files hand on: a page to read, a text, a link, or what is wrong at a place. */

/**
 * Where a document stands. `offset`: bytes from the start of the file, of what it unpacks to where it is compressed; null
 * where the format has no such place. `record`: its number among the records of the file, from 1.
 */
export type Place = { file: string; offset: number | null; record: number | null };

/** What a file says of a text, as it says it: nothing is judged yet. Days are `YYYY-MM-DD` already, or null. */
export type TextDraft = {
  url: string | null;
  /** What it calls its outlet: hosts or names, the likeliest first. */
  outlets: readonly string[];
  title: string | null;
  published: string | null;
  language: string | null;
  author: string | null;
  text: string;
  retrieved: string | null;
  /** How the text came about, in words: kept as provenance. */
  provenance: string;
};

/** What is known of a page that was not read yet. */
export type Link = {
  url: string;
  title: string | null;
  teaser: string;
  published: string | null;
  language: string | null;
};

export type Page = {
  html: Uint8Array;
  /** As stated outside of the page, by a server's answer; null leaves it to the page. */
  charset: string | null;
  url: string | null;
  retrieved: string | null;
  /** The day that the list which led here gives, for a page that states none. */
  published: string | null;
  /** Set where the HTML is an article's body alone, as a feed holds it: what the feed says of it. */
  item: { title: string | null; language: string | null; author: string | null } | null;
};

/** `key` is the same for the same content, wherever it lies: by it a later run knows what was dealt with. */
export type Found =
  | { kind: 'page'; place: Place; key: string; page: Page }
  | { kind: 'text'; place: Place; key: string; draft: TextDraft }
  | { kind: 'link'; place: Place; key: string; link: Link }
  | { kind: 'list'; place: Place; key: string; url: string }
  | { kind: 'fault'; place: Place; error: string };

export const placeText = ({ file, offset, record }: Place): string =>
  [file, record === null ? '' : `record ${record}`, offset === null ? '' : `byte ${offset}`].filter(Boolean).join(', ');
