/**
 * Everything the active packs know, ready to be asked. Built once a background start from pack data and the gazetteer;
 * holds no text: bodies are read from their blocks when a quotation is wanted.
 */
import type { CoverageIndex } from '../coverage/relate.ts';
import type { SubjectRules } from '../coverage/subject-index.ts';
import { Gazetteer } from '../matching/gazetteer.ts';
import type { Entity, PackInfo, Referent } from '../model/corpus.ts';
import type { ArticleRow, ArticleStats, PackArticles, PackData } from '../model/pack-data.ts';
import type { PackMaker } from '../model/pack-maker.ts';
import type { PackSummary, PageContext } from '../model/page-context.ts';
import { articleCoverage, type PackArticle, type PackReference, referenceCoverage } from './corpus-index.ts';
import { mergeBySameAs } from './merge-packs.ts';
import { mergedNames } from './merged-names.ts';
import { type SearchSource, searchSource } from './search-source.ts';
import { shownName } from './shown-name.ts';

export type LoadedPack = { data: PackData };

export type Engine = SearchSource & {
  packs: LoadedPack[];
  /** What relates articles and references to a page; made when it is first asked for. */
  coverage: () => CoverageIndex<PackArticle>;
  references: () => CoverageIndex<PackReference>;
  gazetteer: Gazetteer;
  /** `shown`: the name to print, which is neutral where the entity's name is contested. */
  entities: Map<string, { entity: Entity; shown: string; pack: PackInfo }>;
  referents: Map<string, { referent: Referent; pack: PackInfo }>;
  articles: Map<string, { row: ArticleRow; stats: ArticleStats; data: PackData }>;
};

/**
 * Joins packs and their merged gazetteer. Throws on a gazetteer of another version: the caller rebuilds it first.
 * `search`: what a search over the same packs has opened already.
 */
export function createEngine(
  given: PackData[],
  gazetteer: ArrayBuffer,
  search: SearchSource = searchSource(given, mergedNames(given)),
): Engine {
  const packs = mergeBySameAs(given);
  const adopted = Gazetteer.adopt(gazetteer);
  if (!adopted.ok) throw new Error(`The name index cannot be used (${adopted.error}): build it again.`);
  const entities: Engine['entities'] = new Map();
  const referents: Engine['referents'] = new Map();
  const articles: Engine['articles'] = new Map();
  for (const data of packs) {
    for (const entity of data.entities)
      entities.set(entity.id, { entity, shown: shownName(entity, data.referents), pack: data.info });
    for (const referent of data.referents) referents.set(referent.id, { referent, pack: data.info });
    for (const [number, row] of data.articles.entries()) {
      articles.set(row.id, { row, stats: data.stats[number] as ArticleStats, data });
    }
  }
  const rules: SubjectRules = {
    isCommon: (subject) => entities.get(subject)?.entity.common ?? false,
    isActor: (subject) => ['organisation', 'person'].includes(entities.get(subject)?.entity.kind ?? ''),
    isPublisher: (subject, { outlet }) => entities.get(subject)?.entity.outlet === outlet,
    subjectOf: (id) => referents.get(id)?.referent.entity ?? id,
  };
  const index = { words: search.words, articles: search.numbered };
  return {
    ...search,
    packs: packs.map((data) => ({ data })),
    coverage: once(() => articleCoverage(index, ({ id }) => articles.get(id)?.stats as ArticleStats, rules)),
    references: once(() => referenceCoverage(packs, rules)),
    gazetteer: adopted.value,
    entities,
    referents,
    articles,
  };
}

/** What an article of the packs names and calls things. */
export const statsOf = ({ articles }: Engine, { id }: PackArticle): ArticleStats =>
  articles.get(id)?.stats as ArticleStats;

/** A value that is made when it is first asked for. */
function once<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

/** Name of a subject, whether an entity or a contested wording (its neutral label). */
export function subjectName(engine: Engine, id: string): string {
  return engine.entities.get(id)?.shown ?? engine.referents.get(id)?.referent.label ?? id;
}

const summaries = new WeakMap<PackArticles, PackSummary>();

/** Made once a pack: the years are read off all its articles. */
export function packSummary(data: PackArticles): PackSummary {
  const known = summaries.get(data);
  if (known) return known;
  const { info, articles, outlets } = data;
  const made = {
    id: info.id,
    version: info.version,
    title: info.title,
    date: info.date,
    articles: articles.length,
    outlets: outlets.length,
    years: yearSpan(articles),
  };
  summaries.set(data, made);
  return made;
}

export const packMakers = ({ packs }: Engine): PackMaker[] =>
  packs.map(({ data: { info, articles } }) => ({
    id: info.id,
    title: info.title,
    version: info.version,
    date: info.date,
    publisher: info.publisher,
    licence: info.licence,
    contact: info.contact,
    articles: articles.length,
  }));

/** `2020–2023`: the years that the dated articles of a pack come from; empty where none is dated. */
export function yearSpan(articles: readonly ArticleRow[]): string {
  let [first, last] = ['', ''];
  for (const { published } of articles) {
    if (!published) continue;
    if (first === '' || published < first) first = published;
    if (published > last) last = published;
  }
  const years = [first, last].map((day) => day.slice(0, 4));
  return years[0] === years[1] ? (years[0] as string) : years.join('–');
}

/** How many subjects stand on a page: contested wordings, and names that are neither common nor already one of those. */
export function subjectTotal(engine: Engine, context: PageContext): number {
  const referents = new Set(context.naming.map((use) => use.referent));
  const covered = new Set([...referents].map((id) => engine.referents.get(id)?.referent.entity));
  const entities = new Set(context.mentions.map((one) => one.entity));
  const counted = [...entities].filter((id) => {
    const entity = engine.entities.get(id)?.entity;
    return entity && !entity.common && !covered.has(entity.id);
  });
  return referents.size + counted.length;
}
