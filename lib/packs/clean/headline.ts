/** The headline: the first line left once a publisher's opening furniture is gone. */
import { findDateline } from './dateline.ts';
import { type Draft, type Rule, wordPlaces } from './draft.ts';

const LONGEST_HEADLINE = 200;

/** A headline stands alone over a blank line or a page stamp, has no dateline and does not end like a sentence. */
function looksLikeHeadline(line: string): boolean {
  return line.length <= LONGEST_HEADLINE && !/[.:;…—]$/.test(line) && findDateline(line) === null;
}

/** Moves the headline from the lines to `title`. A text that opens with its first sentence has none: null, not a guess. */
function takeHeadline(draft: Draft): Draft {
  const [at] = wordPlaces(draft);
  const line = at === undefined ? undefined : draft.lines[at];
  if (draft.title !== null || line === undefined || !looksLikeHeadline(line)) return draft;
  return { ...draft, title: line, lines: draft.lines.filter((_, place) => place !== at) };
}

export const headline: Rule = { name: 'headline', publisher: 'any', apply: takeHeadline };
