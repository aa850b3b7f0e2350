/** What one version of a pack changes over another, record by record, in the words a reader and a reviewer would use. */
import type { Entity, Fact, Outlet, Reference, Referent, RegionEvent } from '../model/corpus.ts';
import { compareText } from '../model/order.ts';
import type { ArticleRow, PackData } from '../model/pack-data.ts';
import type { PackManifest } from './manifest.ts';

export type ChangedThing = 'article' | 'outlet' | 'entity' | 'wording' | 'reference' | 'event';
/** One field before and after; null where there was or is none. `source`: where the new value can be checked. */
export type FieldChange = {
  field: string;
  before: string | null;
  after: string | null;
  source: { title: string; url: string } | null;
};
export type PackChange = {
  what: ChangedThing;
  how: 'added' | 'removed' | 'changed';
  id: string;
  name: string;
  fields: FieldChange[];
};
export type PackDiff = {
  from: { version: number; date: string };
  to: { version: number; date: string };
  counts: { added: number; removed: number; changed: number };
  changes: PackChange[];
};

export type ComparedPack = { manifest: PackManifest; data: PackData };

/** Every change from `a` to `b`, by kind of thing and then by id. Texts are read only where their segments differ. */
export async function diffPacks(a: ComparedPack, b: ComparedPack): Promise<PackDiff> {
  const changes = [
    ...compare('outlet', a.data.outlets, b.data.outlets, outletFields),
    ...compare('entity', a.data.entities, b.data.entities, entityFields),
    ...compare('wording', a.data.referents, b.data.referents, wordingFields),
    ...(await compareArticles(a, b)),
    ...compare('reference', a.data.references, b.data.references, referenceFields),
    ...compare('event', a.data.events, b.data.events, eventFields),
  ];
  const count = (how: PackChange['how']): number => changes.filter((one) => one.how === how).length;
  return {
    from: { version: a.data.info.version, date: a.data.info.date },
    to: { version: b.data.info.version, date: b.data.info.date },
    counts: { added: count('added'), removed: count('removed'), changed: count('changed') },
    changes,
  };
}

/** A record as what is compared of it: a field has one value, or one for each of a set of keys. */
type Fields = Map<string, { value: string; source: FieldChange['source'] }>;
type Named = { id: string; name?: string; label?: string; title?: string | null };

const nameOf = ({ id, name, label, title }: Named): string => name ?? label ?? title ?? id;

function compare<T extends Named>(
  what: ChangedThing,
  before: readonly T[],
  after: readonly T[],
  fieldsOf: (one: T) => Fields,
): PackChange[] {
  const old = new Map(before.map((one) => [one.id, one]));
  const now = new Map(after.map((one) => [one.id, one]));
  const out: PackChange[] = [];
  for (const id of [...new Set([...old.keys(), ...now.keys()])].sort(compareText)) {
    const [was, is] = [old.get(id), now.get(id)];
    const fields = changedFields(was ? fieldsOf(was) : new Map(), is ? fieldsOf(is) : new Map());
    const shown = (is ?? was) as T;
    if (!was || !is) out.push({ what, how: was ? 'removed' : 'added', id, name: nameOf(shown), fields });
    else if (fields.length > 0) out.push({ what, how: 'changed', id, name: nameOf(shown), fields });
  }
  return out;
}

function changedFields(before: Fields, after: Fields): FieldChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((field) => {
    const [was, is] = [before.get(field), after.get(field)];
    if (was?.value === is?.value) return [];
    return [{ field, before: was?.value ?? null, after: is?.value ?? null, source: is?.source ?? was?.source ?? null }];
  });
}

const plain = (values: Record<string, string | null | undefined>): Fields =>
  new Map(
    Object.entries(values).flatMap(([field, value]) =>
      value === null || value === undefined || value === '' ? [] : [[field, { value, source: null }]],
    ),
  );

const factFields = (facts: readonly Fact[]): Fields =>
  new Map(
    facts.map(({ field, value, source, url, asOf }) => [
      field,
      { value: value ?? `not found (searched ${asOf})`, source: url === '' ? null : { title: source, url } },
    ]),
  );

/** Spellings, each a field of its own: one is added or gone, never "the list changed". */
const spellings = (kind: string, list: readonly { text: string; language: string }[]): Fields =>
  new Map(list.map(({ text, language }) => [`${kind} (${language}): ${text}`, { value: text, source: null }]));

const joined = (...all: Fields[]): Fields => new Map(all.flatMap((one) => [...one]));

const outletFields = ({ name, shortName, kind, country, languages, hosts, facts }: Outlet): Fields =>
  joined(
    plain({ name, 'short name': shortName, kind, country, languages: languages.join(', '), hosts: hosts.join(', ') }),
    factFields(facts),
  );

const entityFields = ({ name, kind, description, aliases, sameAs, outlet, facts }: Entity): Fields =>
  joined(
    plain({ name, kind, description, outlet, 'same as': sameAs.join(', ') }),
    spellings('spelling', aliases),
    factFields(facts),
  );

const wordingFields = ({ label, kind, status, entity, choices, sources }: Referent): Fields =>
  joined(
    plain({ label, kind, status, entity, sources: sources.map(({ url }) => url).join(', ') }),
    ...choices.map(({ name, forms, note }) =>
      joined(plain({ [`choice ${name}`]: name, [`note on ${name}`]: note }), spellings(`form of ${name}`, forms)),
    ),
  );

const referenceFields = (one: Reference): Fields =>
  plain({ title: one.title, outlet: one.outletName, published: one.published, address: one.url, summary: one.summary });

const eventFields = ({ title, date, end, sources }: RegionEvent): Fields =>
  plain({ title, date, end, sources: sources.map(({ url }) => url).join(', ') });

const articleFields = ({ title, outlet, published, author, url, language, provenance }: ArticleRow): Fields =>
  plain({ title, outlet, published, author, address: url, language, provenance });

async function compareArticles(a: ComparedPack, b: ComparedPack): Promise<PackChange[]> {
  const changes = compare('article', a.data.articles, b.data.articles, articleFields);
  const known = new Map(changes.map((change) => [change.id, change]));
  const old = new Map(a.data.articles.map((row) => [row.id, row]));
  for (const row of b.data.articles) {
    const before = old.get(row.id);
    if (!before || textPlace(a.manifest, before) === textPlace(b.manifest, row)) continue;
    const [was, is] = await Promise.all([a.data.text(before), b.data.text(row)]);
    if (was === is) continue;
    const field = { field: 'text', before: inWords(was), after: inWords(is), source: null };
    const change = known.get(row.id);
    if (change) change.fields.push(field);
    else changes.push({ what: 'article', how: 'changed', id: row.id, name: nameOf(row), fields: [field] });
  }
  return changes.sort((x, y) => compareText(x.id, y.id));
}

/** The same segments and the same bytes of them hold the same text. */
const textPlace = ({ segments }: PackManifest, { body }: ArticleRow): string =>
  `${segments.flatMap((ref) => (ref.kind === 'bodies' && ref.part === body.part ? [ref.sha256] : [])).join()} ${body.start} ${body.end}`;

const inWords = (text: string): string => `${text.split(/\s+/).length} words, “${text.slice(0, 60).trim()}…”`;
