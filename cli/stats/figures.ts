/** What a corpus holds, as the page of `pack stats` shows it. Plain JSON, so that a later run can say what changed since. */
import type { Corpus, EntityKind } from '../../lib/model/corpus.ts';
import { compareText } from '../../lib/model/order.ts';
import { type CorpusCounts, countCorpus } from '../../lib/packs/source/stats.ts';

export const KINDS: readonly EntityKind[] = ['document', 'event', 'organisation', 'person', 'place'];
/** Upper ends of the bands that entities are counted in, by how many articles name them. */
const BANDS: readonly (readonly [label: string, most: number])[] = [
  ['none', 0],
  ['1', 1],
  ['2 to 5', 5],
  ['6 to 20', 20],
  ['21 to 100', 100],
  ['over 100', Number.POSITIVE_INFINITY],
];
const MOST_NAMED = 20;
/** More months than this are shown as years. */
const MOST_MONTHS = 24;

export type OutletFigures = {
  id: string;
  name: string;
  articles: number;
  references: number;
  undated: number;
  words: number;
  /** Period → articles. */
  periods: Record<string, number>;
};
export type StatsFigures = {
  format: 'sidelight-stats-1';
  pack: string;
  version: number;
  title: string;
  date: string;
  counts: CorpusCounts;
  periods: string[];
  outlets: OutletFigures[];
  languages: { language: string; articles: number; references: number }[];
  entities: { kind: EntityKind; entities: number; spellings: number; bands: { band: string; entities: number }[] }[];
  mostNamed: { id: string; name: string; kind: EntityKind; articles: number }[];
  files: { file: string; files: number; bytes: number }[];
  /** What there is of each kind, for the next comparison. */
  ids: Record<Thing, string[]>;
};
export type Thing = 'articles' | 'outlets' | 'entities' | 'wordings' | 'references' | 'events';
export const THINGS: readonly Thing[] = ['articles', 'outlets', 'entities', 'wordings', 'references', 'events'];

/** `naming`: entity → how many articles name it. `sizes`: files of the source with their bytes; none for a built pack. */
export function figuresOf(
  corpus: Corpus,
  naming: ReadonlyMap<string, number>,
  sizes: ReadonlyMap<string, number>,
): StatsFigures {
  const { pack, entities } = corpus;
  const periods = periodsOf(corpus);
  const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id).sort(compareText);
  const named = entities.map(({ id, name, kind }) => ({ id, name, kind, articles: naming.get(id) ?? 0 }));
  return {
    format: 'sidelight-stats-1',
    pack: pack.id,
    version: pack.version,
    title: pack.title,
    date: pack.date,
    counts: countCorpus(corpus),
    periods: periods.list,
    outlets: outletFigures(corpus, periods.of),
    languages: languagesOf(corpus),
    entities: KINDS.map((kind) => {
      const own = named.filter((one) => one.kind === kind);
      const spellings = entities.filter((one) => one.kind === kind).reduce((sum, one) => sum + one.aliases.length, 0);
      return { kind, entities: own.length, spellings, bands: BANDS.map(([band, most], at) => ({ band, entities: own.filter(({ articles }) => articles <= most && articles > (BANDS[at - 1]?.[1] ?? -1)).length })) }; // biome-ignore format: one record
    }),
    mostNamed: named
      .filter(({ articles }) => articles > 0)
      .sort((a, b) => b.articles - a.articles || compareText(a.name, b.name))
      .slice(0, MOST_NAMED),
    files: fileSizes(sizes),
    ids: {
      articles: ids(corpus.articles),
      outlets: ids(corpus.outlets),
      entities: ids(entities),
      wordings: ids(corpus.referents),
      references: ids(corpus.references),
      events: ids(corpus.events),
    },
  };
}

function periodsOf({ articles }: Corpus): { list: string[]; of: (published: string) => string } {
  const dated = articles.flatMap(({ published }) => (published ? [published] : []));
  const months = new Set(dated.map((day) => day.slice(0, 7)));
  const length = months.size <= MOST_MONTHS && dated.every((day) => day.length >= 7) ? 7 : 4;
  const cut = (day: string): string => day.slice(0, length);
  const [first, last] = [[...months].sort(compareText)[0], [...months].sort(compareText).at(-1)];
  if (first === undefined || last === undefined) return { list: [], of: cut };
  const all = length === 4 ? yearsFrom(Number(first.slice(0, 4)), Number(last.slice(0, 4))) : monthsFrom(first, last);
  // Months far apart: years show the same in less room.
  return all.length > MOST_MONTHS && length === 7
    ? { list: yearsFrom(Number(first.slice(0, 4)), Number(last.slice(0, 4))), of: (day) => day.slice(0, 4) }
    : { list: all, of: cut };
}

const yearsFrom = (first: number, last: number): string[] =>
  Array.from({ length: Math.min(200, last - first + 1) }, (_, at) => String(first + at));
function monthsFrom(first: string, last: string): string[] {
  const number = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
  return Array.from({ length: number(last) - number(first) + 1 }, (_, at) => {
    const month = number(first) + at;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

function outletFigures({ articles, references, outlets }: Corpus, periodOf: (day: string) => string): OutletFigures[] {
  const out = new Map<string, OutletFigures>();
  const names = new Map<string, string>(outlets.map(({ id, shortName }) => [id, shortName]));
  const at = (id: string): OutletFigures => {
    const known = out.get(id) ?? { id, name: names.get(id) ?? id, articles: 0, references: 0, undated: 0, words: 0, periods: {} }; // biome-ignore format: one record
    out.set(id, known);
    return known;
  };
  for (const { outlet, published, text } of articles) {
    const one = at(outlet);
    one.articles++;
    one.words += text.split(/\s+/).length;
    if (published === null) one.undated++;
    else one.periods[periodOf(published)] = (one.periods[periodOf(published)] ?? 0) + 1;
  }
  for (const { outlet } of references) at(outlet).references++;
  return [...out.values()].sort((a, b) => compareText(a.name.toLowerCase(), b.name.toLowerCase()));
}

function languagesOf({ articles, references }: Corpus): StatsFigures['languages'] {
  const out = new Map<string, { language: string; articles: number; references: number }>();
  const at = (language: string) => {
    const known = out.get(language) ?? { language, articles: 0, references: 0 };
    out.set(language, known);
    return known;
  };
  for (const { language } of articles) at(language).articles++;
  for (const { language } of references) at(language).references++;
  return [...out.values()].sort((a, b) => compareText(a.language, b.language));
}

/** Files by folder, single files by their name. */
function fileSizes(sizes: ReadonlyMap<string, number>): StatsFigures['files'] {
  const out = new Map<string, { file: string; files: number; bytes: number }>();
  for (const [path, bytes] of sizes) {
    const file = path.includes('/') ? `${path.slice(0, path.indexOf('/'))}/` : path;
    const known = out.get(file) ?? { file, files: 0, bytes: 0 };
    known.files++;
    known.bytes += bytes;
    out.set(file, known);
  }
  return [...out.values()].sort((a, b) => compareText(a.file, b.file));
}

export type Change = { thing: Thing; before: number; after: number; added: string[]; removed: string[] };
export type Since = { label: string; version: number; changes: Change[] };

export function changesSince(before: StatsFigures, after: StatsFigures, label: string): Since {
  return {
    label,
    version: before.version,
    changes: THINGS.map((thing) => {
      const [old, now] = [new Set(before.ids[thing]), new Set(after.ids[thing])];
      return { thing, before: old.size, after: now.size, added: after.ids[thing].filter((id) => !old.has(id)), removed: before.ids[thing].filter((id) => !now.has(id)) }; // biome-ignore format: one record
    }),
  };
}
