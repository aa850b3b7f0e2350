/** Articles of an evaluation from JSONL, and an engine over them: built and opened as a pack is. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { createEngine, type Engine } from '../../lib/context/engine.ts';
import { buildGazetteer } from '../../lib/matching/build.ts';
import type { Article, Corpus, Entity, Outlet } from '../../lib/model/corpus.ts';
import { asId } from '../../lib/model/ids.ts';
import { byId } from '../../lib/model/order.ts';
import type { PackData } from '../../lib/model/pack-data.ts';
import { buildPack } from '../../lib/packs/build/build.ts';
import { InputFault } from '../exit.ts';

/** One line: `cluster` says which articles tell of the same event; without it the article is a distractor. */
export type Record = {
  id: string;
  outlet: string | null;
  url: string | null;
  date: string | null;
  title: string | null;
  text: string;
  language: string;
  cluster: string | null;
};

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** Lines of a `.jsonl` or `.jsonl.gz`, each checked. */
export function readRecords(file: string): Record[] {
  return jsonLines(file).map(({ line, fields }) => {
    const get = (...names: string[]): string | null => names.map((name) => fields.get(name)).find(isText) ?? null;
    const [id, text] = [get('id'), get('text')];
    if (id === null || (text === null && get('title') === null))
      throw new InputFault(`${file}:${line}: an article needs "id" and "text" (or "title"). Give {id, outlet, url?, date?, title?, text, cluster?} a line.`); // biome-ignore format: one message
    const date = get('date', 'published');
    return {
      id,
      outlet: get('outlet_domain', 'outlet'),
      url: get('url'),
      date: date?.slice(0, 10) ?? null,
      title: get('title'),
      text: text ?? '',
      language: get('language', 'lang') ?? 'en',
      cluster: get('cluster'),
    };
  });
}

/** Lines of a `.jsonl` or `.jsonl.gz` as fields, with their numbers. */
export function jsonLines(file: string): { line: number; fields: Map<string, unknown> }[] {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    throw new InputFault(`${file}: there is no such file.`);
  }
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').flatMap((content, at) => {
    if (content.trim() === '') return [];
    try {
      return [{ line: at + 1, fields: new Map(Object.entries(JSON.parse(content) as object)) }];
    } catch (error) {
      throw new InputFault(`${file}:${at + 1}: this line is not JSON (${error instanceof Error ? error.message : String(error)}).`); // biome-ignore format: one message
    }
  });
}

/** Entities from lines of `{id, canonical, type?, aliases: {language: [name]}}`. Names that are no names are left out. */
export function readNames(file: string): Entity[] {
  return jsonLines(file).map(({ fields }) => {
    const name = String(fields.get('canonical'));
    const aliases = Object.entries((fields.get('aliases') ?? {}) as { [language: string]: string[] }).flatMap(
      ([language, names]) => names.filter(isName).map((text) => ({ text, language })),
    );
    return {
      id: asId(`names:${String(fields.get('id')).toLowerCase()}`),
      name,
      kind: 'organisation',
      description: '',
      common: false,
      aliases:
        aliases.some(({ text }) => text === name) || !isName(name)
          ? aliases
          : [...aliases, { text: name, language: 'en' }],
      sameAs: [],
      outlet: null,
      facts: [],
    };
  });
}

/** A pronoun or a description ("the company", "We") is a mention of its entity in one text and no name of it. */
function isName(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.some((word) => /^\p{Ll}{5,}/u.test(word)) || !/^[\p{Lu}\p{N}]/u.test(text) || words.length > 6)
    return false;
  return words.length > 1 || text.length > 4 || /^\p{Lu}{2,}$/u.test(text);
}

/** An engine over the records as one pack that knows these entities. */
export async function engineOver(
  records: readonly Record[],
  entities: readonly Entity[],
  packs: readonly PackData[] = [],
): Promise<Engine> {
  const outlets = [...new Set(records.map(outletOf))].map((id): Outlet => ({
    id: asId(id), name: id, shortName: id, kind: 'news-site', country: null, languages: [], hosts: [id], feeds: [], facts: [],
  })); // biome-ignore format: one record
  const corpus: Corpus = {
    pack: { id: asId('eval'), version: 1, title: 'Evaluation', publisher: '', date: '2026-01-01', licence: '', contact: '', languages: [] }, // biome-ignore format: one record
    articles: records.map(toArticle).toSorted(byId),
    outlets: outlets.toSorted(byId),
    entities: entities.toSorted(byId),
    referents: [],
    references: [],
    events: [],
  };
  const { data } = await buildPack(corpus, () => []);
  const all = [...packs, data];
  return createEngine(all, buildGazetteer(all.flatMap((pack) => pack.aliases)));
}

export const outletOf = ({ outlet }: Record): string => outlet ?? 'unknown';

const toArticle = (record: Record): Article => ({
  id: asId(record.id),
  outlet: asId(outletOf(record)),
  title: record.title,
  published: record.date,
  publishedBounds: null,
  author: null,
  url: null,
  language: record.language,
  provenance: '',
  text: record.text,
});
