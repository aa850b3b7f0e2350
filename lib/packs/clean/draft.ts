/** The state a cleaning rule works on, and the few moves rules are made of. */
import type { DateText } from '../../model/corpus.ts';

/** A stretch of the raw text that a rule took out, word for word. */
export type Removed = { rule: string; text: string };

/** A text on its way from a saved page to an article. `lines` is what is left of the page. */
export type Draft = {
  lines: string[];
  title: string | null;
  published: DateText | null;
  author: string | null;
  removed: Removed[];
};

/** One kind of page furniture. A rule that does not find its pattern returns the draft as it is. */
export type Rule = {
  name: string;
  /** Whose pages carry it, or `any`. */
  publisher: string;
  apply: (draft: Draft) => Draft;
};

/** The raw text as trimmed lines; nothing found or removed yet. */
export function startDraft(raw: string): Draft {
  const lines = raw.split(/\r\n|\r|\n/).map((line) => line.trim());
  return { lines, title: null, published: null, author: null, removed: [] };
}

/** Takes out the lines at the given places in the name of one rule. */
export function removeLines(draft: Draft, rule: string, places: number[]): Draft {
  return removeMarked(draft, new Map(places.map((at) => [at, rule])));
}

/** Takes out each marked line in the name of its rule, and records those that had words, in page order. */
export function removeMarked(draft: Draft, marks: ReadonlyMap<number, string>): Draft {
  const removed = draft.lines.flatMap((text, at) => {
    const rule = marks.get(at);
    return rule === undefined || text === '' ? [] : [{ rule, text }];
  });
  return {
    ...draft,
    lines: draft.lines.filter((_, at) => !marks.has(at)),
    removed: [...draft.removed, ...removed],
  };
}

/** Places of the lines that have words, in page order. */
export function wordPlaces(draft: Draft): number[] {
  return draft.lines.flatMap((line, at) => (line === '' ? [] : [at]));
}

/** The line as a pattern's match, or null: a short way to test a line that may not be there. */
export function matchLine(draft: Draft, at: number | undefined, pattern: RegExp): RegExpExecArray | null {
  const line = at === undefined ? undefined : draft.lines[at];
  return line === undefined ? null : pattern.exec(line);
}

/**
 * Places of the page's last lines if they are exactly the given furniture, in this order; else null.
 * Only the end of a page counts: the same words inside an article are the article's.
 */
export function findTail(draft: Draft, patterns: RegExp[]): number[] | null {
  const places = wordPlaces(draft).slice(-patterns.length);
  const found = places.length === patterns.length && patterns.every((p, i) => matchLine(draft, places[i], p) !== null);
  return found ? places : null;
}
