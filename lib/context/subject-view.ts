/** Everything the panel shows of one subject, counted over its whole pack. */
import type { Spelling } from '../model/card.ts';
import type { RegionEvent } from '../model/corpus.ts';
import { compareText } from '../model/order.ts';
import type { PageContext } from '../model/page-context.ts';
import type { EventView, SubjectKey, SubjectView } from '../model/subject.ts';
import { type Engine, packSummary, yearSpan } from './engine.ts';
import { outletsOf, shownNames } from './subject-names.ts';
import { namingOf, referencesOf, type SubjectScope, subjectScope } from './subject-scope.ts';
import { subjectSpread } from './subject-spread.ts';
import { subjectWordings } from './subject-wordings.ts';

/** null for an id that no active pack knows. `context` is the page in front, or null where the subject is looked at by itself. */
export async function buildSubjectView(
  engine: Engine,
  key: SubjectKey,
  context: PageContext | null,
): Promise<SubjectView | null> {
  const scope = subjectScope(engine, key);
  if (!scope) return null;
  const { data, entity, referent } = scope;
  const outlet = engine.outlets.get(entity?.outlet ?? null);
  const naming = data.articles.filter((_, number) => {
    const stats = data.stats[number];
    return stats && namingOf(scope, stats) !== null;
  });
  const { primary, ...spread } = subjectSpread(engine, scope, context?.page ?? null);
  return {
    subject: { kind: key.kind, id: key.id },
    kindLabel: referent?.kind ?? (entity && outlet ? `${entity.kind}+${outlet.kind}` : (entity?.kind ?? '')),
    title: shownNames(entity, referent),
    description: entity?.description ?? referent?.label ?? null,
    formerNames: entity?.facts.filter(({ field }) => field === 'former-name') ?? [],
    names: allNames(scope),
    count: {
      k: naming.length,
      n: data.articles.length,
      outlets: outletsOf(engine, data, new Set(naming.map(({ id }) => id))),
      ofOutlets: new Set(data.articles.map((row) => row.outlet)).size,
      years: naming.every(({ published }) => published !== null) ? yearSpan(naming) : '',
    },
    primary,
    spread,
    wordings: await subjectWordings(engine, scope, context),
    events: data.events
      .filter((event) => concerns(scope, event))
      .map(toEvent)
      .sort(byDate),
    pack: packSummary(data),
  };
}

/** Each choice with its spellings, and the entity's own name where it is none of them, in alphabetical order. */
function allNames({ entity, referent }: SubjectScope): SubjectView['names'] {
  const aliases: Spelling[] = entity?.aliases.map(({ text, language }) => ({ text, language })) ?? [];
  const languageOf = (name: string, spellings: readonly Spelling[]): string =>
    spellings.find(({ text }) => text === name)?.language ?? 'en';
  const choices = (referent?.choices ?? []).map(({ name, forms }) => {
    const known = forms.filter(({ text }) => aliases.some((alias) => alias.text === text));
    // Inflected forms follow the plain one: without a list of names, the first of each language stands for it.
    const firsts = [...Map.groupBy(forms, (form) => form.language).values()].flatMap((group) => group.slice(0, 1));
    return group({ text: name, language: languageOf(name, forms) }, known.length > 0 ? known : firsts);
  });
  const listed = new Set(
    (referent?.choices ?? []).flatMap(({ name, forms }) => [name, ...forms.map(({ text }) => text)]),
  );
  const own = entity && !listed.has(entity.name) ? [entity.name] : [];
  return [
    ...choices,
    ...own.map((name) =>
      group(
        { text: name, language: languageOf(name, aliases) },
        aliases.filter(({ text }) => !listed.has(text)),
      ),
    ),
  ].sort((a, b) => compareText(a.name.text, b.name.text));
}

/** A name and its other spellings, each once. */
function group(name: Spelling, spellings: readonly Spelling[]): SubjectView['names'][number] {
  const others = new Map(spellings.filter(({ text }) => text !== name.text).map((one) => [one.text, one]));
  return { name, others: [...others.values()].map(({ text, language }) => ({ text, language })) };
}

/** An event that names the entity; where the subject is no entity, one whose source is a page that words the subject. */
function concerns(scope: SubjectScope, event: RegionEvent): boolean {
  const { data, entity, referent } = scope;
  if (entity) return event.entities.includes(entity.id);
  const pages = new Set<string>(referencesOf(scope).map(({ url }) => url));
  for (const [number, { url }] of data.articles.entries())
    if (url && data.stats[number]?.choices.some(([id]) => id === referent?.id)) pages.add(url);
  return event.sources.some(({ url }) => pages.has(url));
}

const toEvent = ({ id, date, end, title, sources }: RegionEvent): EventView => ({ id, date, end, title, sources });
const byDate = (a: EventView, b: EventView): number => compareText(a.date, b.date) || compareText(a.id, b.id);
