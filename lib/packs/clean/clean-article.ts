/**
 * Turns the text of a saved page into an article: furniture of the site out, the author's and agency's own words kept
 * unchanged. Credits and datelines that are part of the text stay, because they are evidence; so does a list of signatories.
 * Kept and removed words together are always the words of the raw text.
 */
import type { DateText } from '../../model/corpus.ts';
import { type Dateline, findDateline } from './dateline.ts';
import { type Removed, type Rule, startDraft } from './draft.ts';
import { headline } from './headline.ts';
import { irfsFoot } from './irfs.ts';
import { jamnewsStamp } from './jamnews.ts';
import { trendHead } from './trend.ts';
import { turanFoot, turanPhotoCredit } from './turan.ts';

/** What the rules made of a page, and what they found on the way. Null where the text does not give it. */
export type CleanArticle = {
  title: string | null;
  /** Paragraphs parted by one blank line; a paragraph may have several lines. */
  body: string;
  /** From a page stamp, else from a dateline that can be read in one way only. */
  published: DateText | null;
  /** The byline as printed. Never an entity. */
  author: string | null;
  /** The dateline as it stands in the body. */
  dateline: Dateline | null;
  removed: Removed[];
};

/** In page order: furniture above the headline, the headline, furniture below it, the foot. */
export const RULES: readonly Rule[] = [jamnewsStamp, turanPhotoCredit, headline, trendHead, turanFoot, irfsFoot];

export function cleanArticle(raw: string): CleanArticle {
  const draft = RULES.reduce((left, rule) => rule.apply(left), startDraft(raw));
  const body = joinParagraphs(draft.lines);
  const dateline = findDateline(body);
  return {
    title: draft.title,
    body,
    published: draft.published ?? dateline?.date ?? null,
    author: draft.author,
    dateline,
    removed: draft.removed,
  };
}

/** One blank line between paragraphs, none at either end. */
function joinParagraphs(lines: string[]): string {
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
}
