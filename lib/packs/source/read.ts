/** Files of a pack source in, a corpus and all problems of form out. What the corpus says is judged in `check.ts`. */
import type * as v from 'valibot';
import type {
  Alias,
  Corpus,
  Entity,
  Fact,
  Form,
  Outlet,
  PackInfo,
  Reference,
  Referent,
  RegionEvent,
} from '../../model/corpus.ts';
import { asId } from '../../model/ids.ts';
import { byId, byKey, compareText } from '../../model/order.ts';
import type { Problem } from './problem.ts';
import { readArticles } from './read-articles.ts';
import {
  type Context,
  forgetful,
  type Memo,
  type Origin,
  pruned,
  type Read,
  register,
  type SourceFiles,
  validate,
} from './reading.ts';
import { EntitySource, EventSource, OutletSource, PackSource, ReferenceSource, ReferentSource } from './schema.ts';
import { YamlFile } from './yaml-file.ts';

export type ReadSource = { corpus: Corpus | null; problems: Problem[]; origins: Map<string, Origin> };

/** Reads `pack.yaml`, `outlets.yaml`, `entities/*.yaml`, `wordings.yaml`, `references.yaml`, `events.yaml`, `articles/*.md` and `articles.jsonl`. `memo` may know what was made of a text before. */
export function readSource(files: SourceFiles, memo: Memo = forgetful): ReadSource {
  const problems: Problem[] = [];
  const origins = new Map<string, Origin>();
  const packText = files.get('pack.yaml');
  if (packText === undefined) {
    problems.push({
      file: 'pack.yaml',
      line: 1,
      message: 'The pack source has no pack.yaml.',
      fix: 'Add it: id, version, date, title, publisher, contact, licence, languages.',
    });
    return { corpus: null, problems, origins };
  }
  const packFile = new YamlFile('pack.yaml', packText);
  problems.push(...packFile.problems);
  const pack = validate(PackSource, packFile, [], packFile.data, problems);
  if (!pack) return { corpus: null, problems, origins };

  const context: Context = { files, problems, origins, pack: pack.id, memo };
  const outlets = readList(context, 'outlets.yaml', OutletSource, (item) => item.id).map(toOutlet);
  const entityFiles = [...files.keys()].filter((file) => /^entities\/[^/]+\.yaml$/.test(file)).sort(compareText);
  const entities = entityFiles
    .flatMap((file) => readList(context, file, EntitySource, (item) => `${pack.id}:${item.id}`))
    .map((item) => toEntity(pack.id, item));
  const referents = readList(context, 'wordings.yaml', ReferentSource, (item) => `${pack.id}:${item.id}`).map((item) =>
    toReferent(pack.id, item),
  );
  const references = readList(context, 'references.yaml', ReferenceSource, (item) => `${pack.id}:${item.id}`);
  const events = readList(context, 'events.yaml', EventSource, (item) => `${pack.id}:${item.id}`);
  const articles = readArticles(context);
  const corpus: Corpus = {
    pack: { ...pack, id: asId<PackInfo['id']>(pack.id) },
    articles: articles.sort(byId),
    outlets: outlets.sort(byId),
    entities: entities.sort(byId),
    referents: referents.sort(byId),
    references: references.map((item) => toReference(pack.id, item)).sort(byId),
    events: events.map((item) => toEvent(pack.id, item)).sort(byId),
  };
  return { corpus, problems, origins };
}

function readList<S extends v.GenericSchema>(
  context: Context,
  name: string,
  schema: S,
  idOf: (item: v.InferOutput<S>) => string,
): v.InferOutput<S>[] {
  const text = context.files.get(name);
  if (text === undefined) return [];
  const file = new YamlFile(name, text);
  const { items, problems } = context.memo(name, [text], () => listItems(file, schema));
  context.problems.push(...problems);
  return items.flatMap(({ item, index }) => (register(context, idOf(item), { file, path: [index] }) ? [item] : []));
}

/** The entries of a list that have the right form, each with its place. */
function listItems<S extends v.GenericSchema>(
  file: YamlFile,
  schema: S,
): Read<{ item: v.InferOutput<S>; index: number }> {
  const problems = [...file.problems];
  if (problems.length > 0 || file.data === null) return { items: [], problems };
  if (!Array.isArray(file.data))
    return {
      items: [],
      problems: [file.problem([], `${file.file} must be a list.`, 'Start each entry with "- id: …".')],
    };
  const items = file.data.flatMap((data: unknown, index) => {
    const item = validate(schema, file, [index], data, problems);
    return item === null ? [] : [{ item, index }];
  });
  return { items, problems };
}

const toOutlet = (item: v.InferOutput<typeof OutletSource>): Outlet => ({
  ...item,
  id: asId<Outlet['id']>(item.id),
  feeds: item.feeds ?? [],
  facts: item.facts as Fact[],
});

function toEntity(pack: string, item: v.InferOutput<typeof EntitySource>): Entity {
  const { outlet, common, aliases, never, ...rest } = item;
  return {
    ...rest,
    ...(never && { never }),
    id: asId<Entity['id']>(`${pack}:${item.id}`),
    common: common ?? false,
    outlet: outlet ? asId<Outlet['id']>(outlet) : null,
    aliases: spellings<Alias>(aliases),
    facts: item.facts as Fact[],
  };
}

function toReferent(pack: string, item: v.InferOutput<typeof ReferentSource>): Referent {
  return {
    ...item,
    id: asId<Referent['id']>(`${pack}:${item.id}`),
    entity: item.entity === null ? null : asId<Entity['id']>(`${pack}:${item.entity}`),
    choices: item.choices.map((choice) => ({
      ...choice,
      id: asId<Referent['choices'][number]['id']>(choice.id),
      forms: spellings<Form>(choice.forms),
    })),
  };
}

function toReference(pack: string, item: v.InferOutput<typeof ReferenceSource>): Reference {
  return {
    ...item,
    id: asId<Reference['id']>(`${pack}:${item.id}`),
    outlet: asId<Outlet['id']>(item.outlet),
    entities: item.entities.map((slug) => asId<Entity['id']>(`${pack}:${slug}`)),
    forms: item.forms.map((one) => ({ ...one, referent: asId(`${pack}:${one.referent}`), choice: asId(one.choice) })),
  };
}

function toEvent(pack: string, item: v.InferOutput<typeof EventSource>): RegionEvent {
  const entities = item.entities.map((slug) => asId<Entity['id']>(`${pack}:${slug}`));
  return { ...item, id: asId<RegionEvent['id']>(`${pack}:${item.id}`), entities };
}

/** `{ en: ['Lachin', { text: 'ICRC', acronym: true }] }` → one entry a spelling, languages in alphabetical order. */
function spellings<T extends { text: string; language: string }>(
  byLanguage: Record<string, (string | { text: string })[]>,
): T[] {
  return Object.entries(byLanguage)
    .sort(byKey)
    .flatMap(([language, list]) =>
      list.map((one) => ({ ...(typeof one === 'string' ? { text: one } : pruned(one)), language }) as T),
    );
}
