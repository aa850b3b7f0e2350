/**
 * JAMnews (jam-news.net): a page stamp with the date and a tracker's name, above the headline.
 *
 * JAMnews prints two headlines. The first is the title: the address of the page is made from it. The second has other words,
 * which are the outlet's own wording of the event, so it is no doubling: it stays, as the first paragraph of the body.
 */
import { calendarDay } from './dateline.ts';
import { type Draft, matchLine, type Rule, removeLines, wordPlaces } from './draft.ts';

const STAMP = /^date (\d{4})-(\d{2})-(\d{2}) fbpx$/;

function removeStamp(draft: Draft): Draft {
  const [at] = wordPlaces(draft);
  const stamp = matchLine(draft, at, STAMP);
  if (stamp === null || at === undefined) return draft;
  const published = calendarDay(Number(stamp[1]), Number(stamp[2]), Number(stamp[3]));
  return { ...removeLines(draft, 'jamnews-stamp', [at]), published };
}

export const jamnewsStamp: Rule = { name: 'jamnews-stamp', publisher: 'jam-news.net', apply: removeStamp };
