/**
 * Whose text a page carries, where the page says that it is another's: "(MENAFN- Trend News Agency)", "By Trend" as the
 * byline, "Source: Turan". Only these forms count: a publisher that is quoted, or reported by, is not the author.
 */
import type { Outlet } from '../model/corpus.ts';
import { foldText } from '../text/fold.ts';

export type Republished = { outlet: string; name: string /** The words that say so. */; credit: string };

/** Looked for in the byline, and in this much of the text at either end. */
const EDGE = 400;

const FORMS = [
  /\(\s*MENAFN\s*-\s*([^()\n]{2,60})\)/iu,
  /^\s*(?:by|автор|müəllif)\s*:?\s+([^\n.,;|]{2,60})\s*$/imu,
  /(?:^|\n)\s*(?:source|via|originally published (?:by|on|at)|first published (?:by|on|at)|republished from|this article (?:was )?(?:first )?(?:appeared|published) (?:on|in|at))\s*:?\s+(?:the\s+)?([^\n.,;|()]{2,60})/imu,
  /(?:^|\n)\s*(?:источник|mənbə|kaynak|աղբյուր|წყარო)\s*:\s+([^\n.,;|()]{2,60})/imu,
];

/**
 * The outlet whose text this is by the page's own word, or null. `publisher` is the outlet whose page it is: an outlet that
 * credits itself republishes nothing.
 */
export function republishedFrom(
  text: string,
  byline: string | null,
  publisher: string | null,
  outlets: readonly Outlet[],
): Republished | null {
  const edges = text.length > 2 * EDGE ? [text.slice(0, EDGE), text.slice(-EDGE)] : [text];
  const places = [...(byline ? [`By ${byline}`] : []), ...edges];
  for (const place of places) {
    for (const form of FORMS) {
      const match = form.exec(place);
      const outlet = match?.[1] ? byName(match[1], outlets) : null;
      if (match && outlet && outlet.id !== publisher)
        return { outlet: outlet.id, name: outlet.name, credit: match[0].replace(/\s+/g, ' ').trim() };
    }
  }
  return null;
}

/** An outlet whose name, short name or host is what was written, and nothing else. */
function byName(written: string, outlets: readonly Outlet[]): Outlet | null {
  const key = foldText(written).replace(/^the /, '');
  return (
    outlets.find(({ name, shortName, hosts }) => [name, shortName, ...hosts].some((one) => foldText(one) === key)) ??
    null
  );
}
