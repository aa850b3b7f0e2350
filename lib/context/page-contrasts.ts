/**
 * What the page's outlet and others in the packs call the things the page names, compared as far as their articles allow.
 *
 *   questions   the contested wordings named most on the page, and the outlets with most articles about each: chosen by
 *               number of articles, never by result
 *   articles    those about the thing (`about-subject.ts`), own text only; copies of one text are one
 */
import { contrasts, type FramedArticle, type FramedSubject } from '../framing/contrasts.ts';
import type { Referent } from '../model/corpus.ts';
import { compareText } from '../model/order.ts';
import type { Contrast, NamingUse } from '../model/page-context.ts';
import { aboutArticles, aboutCounts } from './about-subject.ts';
import type { Engine } from './engine.ts';

const MOST_SUBJECTS = 6;
const MOST_OUTLETS = 6;
/** Articles shown for a side: those that use the form, and those that use another. */
const EXAMPLES = 3;

export function pageContrasts(engine: Engine, naming: readonly NamingUse[], outlet: string | null): Contrast[] {
  if (outlet === null) return [];
  const counts = Map.groupBy(naming, ({ referent }) => referent);
  const subjects = [...counts]
    .filter(([id]) => engine.referents.get(id)?.referent.status === 'contested')
    .sort((a, b) => b[1].length - a[1].length || compareText(a[0], b[0]))
    .slice(0, MOST_SUBJECTS)
    .flatMap(([id]) => {
      const { referent } = engine.referents.get(id) as { referent: Referent };
      const articles = comparedArticles(engine, referent, outlet);
      return articles.some((one) => one.outlet === outlet)
        ? [{ subject: id, choices: referent.choices.map((choice) => choice.id as string), articles }]
        : [];
    });
  const asked = new Map(subjects.map((one) => [one.subject, one]));
  return contrasts(outlet, subjects).map((contrast) => {
    const { referent } = engine.referents.get(contrast.subject) as { referent: Referent };
    return {
      ...contrast,
      subjectName: referent.label,
      termName: referent.choices.find(({ id }) => id === contrast.term)?.name ?? contrast.term,
      sides: contrast.sides.map((side) => ({
        ...side,
        outletName: engine.outlets.get(side.outlet)?.shortName ?? side.outlet,
        examples: examplesOf(asked.get(contrast.subject) as FramedSubject, side.outlet, contrast.term),
      })),
    };
  });
}

/** The first articles that use the form, and the first that do not. */
function examplesOf({ articles }: FramedSubject, outlet: string, term: string): Contrast['sides'][number]['examples'] {
  const found: [uses: string[], others: string[]] = [[], []];
  for (const one of articles) {
    if (one.outlet !== outlet || one.id !== one.origin) continue;
    const list = found[one.own.has(term) ? 0 : 1];
    if (list.length < EXAMPLES) list.push(one.id);
    else if (found.every(({ length }) => length === EXAMPLES)) break;
  }
  return found.flatMap((list, at) => list.map((article) => ({ article, uses: at === 0 })));
}

/**
 * The articles of the page's outlet and of those with most articles on the subject; equal numbers in alphabetical order. Of
 * copies the earliest is the origin.
 */
function comparedArticles(engine: Engine, referent: Referent, outlet: string): FramedArticle[] {
  const others = aboutCounts(engine, referent)
    .filter(([id]) => id !== outlet)
    .sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))
    .slice(0, MOST_OUTLETS)
    .map(([id]) => id);
  const articles = [outlet, ...others].flatMap((id) => aboutArticles(engine, referent, id));
  const origins = new Map<string, (typeof articles)[number]>();
  for (const one of articles) {
    const known = origins.get(one.text);
    const earlier = known && compareText(known.published ?? '~', one.published ?? '~');
    if (!known || (earlier ?? 0) > 0 || (earlier === 0 && known.id > one.id)) origins.set(one.text, one);
  }
  return articles.map((one) => ({ ...one, origin: origins.get(one.text)?.id ?? one.id }));
}
