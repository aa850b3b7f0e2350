/** The subjects of a page, for the panel: what it opens with, and what can be chosen instead. */
import type { PageContext, Span } from '../model/page-context.ts';
import type { PageSubject, SubjectKey } from '../model/subject.ts';
import type { Engine } from './engine.ts';
import { shownNames } from './subject-names.ts';
import { type SubjectScope, subjectScope } from './subject-scope.ts';

/** A name in the title says more of what a page is about than one further down; so does one in the first lines. */
const IN_TITLE = 5;
const IN_LEAD = 2;
/** Length of the first lines, in UTF-16 units. */
const LEAD = 400;

type Found = { key: SubjectKey; scope: SubjectScope; places: Map<string, Span>; first: number };

/**
 * Contested names first, then by how prominently the page names them. An entity and the wording that contests its name are one
 * subject. Left out: what is named everywhere, such as countries, and the page's own publisher.
 */
export function pageSubjects(engine: Engine, { mentions, naming, page }: PageContext): PageSubject[] {
  const found = new Map<string, Found>();
  const add = (asked: SubjectKey, span: Span): void => {
    const scope = subjectScope(engine, asked);
    if (!scope || scope.entity?.common || (page.outlet !== null && scope.entity?.outlet === page.outlet)) return;
    const { entity, referent } = scope;
    const key: SubjectKey = referent
      ? { kind: 'wording', id: referent.id }
      : { kind: 'entity', id: entity?.id ?? asked.id };
    const one = found.get(key.id) ?? { key, scope, places: new Map<string, Span>(), first: found.size };
    one.places.set(`${span.field}:${span.start}`, span);
    found.set(key.id, one);
  };
  for (const use of naming) add({ kind: 'wording', id: use.referent }, use);
  for (const mention of mentions) add({ kind: 'entity', id: mention.entity }, mention);
  return [...found.values()]
    .map(({ key, scope, places, first }) => ({ key, scope, places: [...places.values()], first }))
    .sort(
      (a, b) => Number(contested(b.scope)) - Number(contested(a.scope)) || weight(b) - weight(a) || a.first - b.first,
    )
    .map(({ key, scope, places }) => ({
      ...key,
      names: shownNames(scope.entity, scope.referent),
      contested: contested(scope),
      times: places.length,
    }));
}

const contested = ({ referent }: SubjectScope): boolean => referent?.status === 'contested';

function weight({ places }: { places: readonly Span[] }): number {
  const inTitle = places.some(({ field }) => field === 'title');
  const inLead = places.some(({ field, start }) => field === 'body' && start < LEAD);
  return places.length + (inTitle ? IN_TITLE : 0) + (inLead ? IN_LEAD : 0);
}
