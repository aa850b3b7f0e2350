/** Who covered a subject, and when: full texts by outlet with their counts, and beside them what is known by its link. */
import type { Reference } from '../model/corpus.ts';
import { compareText } from '../model/order.ts';
import type { PageContext } from '../model/page-context.ts';
import type { ArticleMark, LinkView, SpreadMark, SpreadRow, SubjectView } from '../model/subject.ts';
import { hostOf } from '../outlets/directory.ts';
import type { Engine } from './engine.ts';
import { foldCopies } from './fold-copies.ts';
import { namingOf, referencesOf, type SubjectScope } from './subject-scope.ts';

type Page = PageContext['page'] | null;

/** Rows by outlet and marks by day, both in order; primary documents and links without a day stand apart. */
export function subjectSpread(
  engine: Engine,
  scope: SubjectScope,
  page: Page,
): Pick<SubjectView, 'primary'> & SubjectView['spread'] {
  const rows = new Map<string, SpreadRow>();
  const rowOf = (outlet: string): SpreadRow => {
    const row = rows.get(outlet) ?? { outlet, outletId: null, k: 0, n: 0, marks: [] };
    rows.set(outlet, row);
    return row;
  };
  for (const mark of articleMarks(scope, page)) {
    const row = rowOf(outletName(engine, mark.outlet, mark.outlet));
    row.outletId = mark.outlet;
    row.n += 1;
    row.k += Number(mark.names);
    row.marks.push(mark);
  }
  const links = subjectLinks(engine, scope, page);
  for (const { link } of links.filter(({ primary }) => !primary)) {
    if (link.published) rowOf(link.outlet).marks.push({ kind: 'link', published: link.published, bounds: null, link });
  }
  if (page?.published && page.article === null && !links.some(({ link }) => link.self)) {
    const { outlet, url, title, published } = page;
    const name = outletName(engine, outlet, hostOf(url) ?? '');
    if (name !== '') rowOf(name).marks.push({ kind: 'page', published, bounds: null, title });
  }
  return {
    primary: links.filter(({ primary }) => primary).map(({ link }) => link),
    rows: [...rows.values()]
      .map((row) => ({ ...row, marks: row.marks.sort((a, b) => compareText(dayOf(a), dayOf(b))) }))
      .sort((a, b) => compareText(a.outlet, b.outlet)),
    undated: links.filter(({ link, primary }) => !primary && !link.published).map(({ link }) => link),
  };
}

export const outletName = (engine: Engine, outlet: string | null, otherwise: string): string =>
  engine.outlets.get(outlet)?.shortName ?? otherwise;

const dayOf = ({ published, bounds }: SpreadMark): string => published ?? bounds?.after ?? bounds?.before ?? '';

function articleMarks(scope: SubjectScope, page: Page): (ArticleMark & { outlet: string })[] {
  const { articles, stats } = scope.data;
  return articles.flatMap(({ id, outlet, title, language, published, publishedBounds, url }, number) => {
    const own = stats[number];
    return own
      ? [
          {
            kind: 'article' as const,
            article: id,
            outlet,
            title,
            language,
            published,
            bounds: publishedBounds,
            url,
            names: namingOf(scope, own) !== null,
            self: page?.article === id,
          },
        ]
      : [];
  });
}

/** References of the subject, copies folded into their origin, by day and then by outlet. */
function subjectLinks(engine: Engine, scope: SubjectScope, page: Page): { link: LinkView; primary: boolean }[] {
  const nameOf = ({ outlet, outletName: name }: Reference): string => outletName(engine, outlet, name);
  return foldCopies(referencesOf(scope), (one) => one)
    .map(({ one, copies }) => ({
      primary: one.kind === 'primary-document',
      link: {
        reference: one.id,
        outlet: nameOf(one),
        title: one.title,
        summary: one.summary,
        published: one.published,
        url: one.url,
        language: one.language,
        notOpened: !one.opened,
        textBy: one.copyOf,
        carriedBy: copies
          .map((copy) => ({ outlet: nameOf(copy), url: copy.url }))
          .sort((a, b) => compareText(a.outlet, b.outlet)),
        self: [one, ...copies].some(({ id }) => id === page?.reference),
      },
    }))
    .sort(
      (a, b) =>
        compareText(a.link.outlet, b.link.outlet) || compareText(a.link.published ?? '', b.link.published ?? ''),
    );
}
