/**
 * Entities, outlets and wordings by name: half a name, a typo, any script.
 *
 * All spellings are cut down to the 30 entries whose letters come nearest; Fuse.js ranks those (the only place that uses
 * it) and says which letters it found. Scanning the few thousand names of a pack for letter pairs takes about a
 * millisecond; ranking them all with Fuse.js would not.
 */
import Fuse, { type FuseResultMatch } from 'fuse.js';
import type { SearchHit } from '../model/page-context.ts';
import { foldText } from '../text/fold.ts';
import { buildNames, NameTable, type Near } from './name-table.ts';

export type NameEntry = {
  kind: 'entity' | 'outlet' | 'wording';
  id: string;
  pack: string;
  title: string;
  snippet: string;
  spellings: { text: string; language: string }[];
  /** Articles of the pack that name it: of two bearers of one surname, the one the pack writes about stands first. */
  articles: number;
};

/** An entry with the spellings that are compared, folded, and their places among all of its spellings (0 is the title). */
type Candidate = { entry: NameEntry; places: number[]; folded: string[] };

const SHORT_LIST = 30;
/** Entries with fewer shared letter pairs than this are not candidates. */
const LEAST_PAIRS = 0.45;
/** Fuse.js distance (0 exact, 1 nothing) past which a hit is noise. */
const WORST = 0.42;

/** Beside a good hit, one with less than this share of its score is noise. */
const LEAST_OF_BEST = 0.6;

/** Shortest run of found letters that is marked, unless the query itself is shorter. */
const LEAST_RUN = 4;

/** Spellings that a hit prints, and how many of them for having been found: a city has sixty, and a line holds a few. */
const SHOWN = 4;
const FOUND = 2;

export class NameIndex {
  private readonly table: NameTable<NameEntry>;
  /** Entries that were on a short list before: the next letter asks for most of them again. */
  private readonly known = new Map<number, NameEntry>();

  private constructor(table: NameTable<NameEntry>) {
    this.table = table;
  }

  static of(entries: readonly NameEntry[]): NameIndex {
    return NameIndex.adopt(buildNames(entries));
  }

  /** Throws on a table of another version: whoever keeps one keeps the version with it. */
  static adopt(buffer: ArrayBuffer): NameIndex {
    const table = NameTable.adopt<NameEntry>(buffer);
    if (!table.ok) throw new Error(`The names cannot be used (${table.error}): build them again.`);
    return new NameIndex(table.value);
  }

  /** Hits for a query, best first; `score` runs from 1 (the name itself) to 0. */
  search(query: string): SearchHit[] {
    const folded = foldText(query);
    if (folded === '') return [];
    const near = this.table.nearest(query, SHORT_LIST, LEAST_PAIRS).map((one) => this.candidate(one));
    const fuse = new Fuse(near, {
      keys: ['folded'],
      includeScore: true,
      includeMatches: true,
      ignoreLocation: true,
      threshold: WORST,
      minMatchCharLength: Math.min(2, folded.length),
    });
    const hits = fuse
      .search(folded)
      .map(({ item, score = 1, matches = [] }) => ({
        articles: item.entry.articles,
        hit: toHit(item, folded, 1 - score, matches),
      }))
      .sort((a, b) => b.hit.score - a.hit.score || b.articles - a.articles)
      .map(({ hit }) => hit);
    return hits.filter((hit) => hit.score >= LEAST_OF_BEST * (hits[0]?.score ?? 0));
  }

  private candidate({ entry: number, spellings: places }: Near): Candidate {
    const entry = this.known.get(number) ?? this.table.entry(number);
    this.known.set(number, entry);
    return { entry, places, folded: places.map((place) => foldText(textAt(entry, place))) };
  }
}

const textAt = ({ title, spellings }: NameEntry, place: number): string =>
  place === 0 ? title : (spellings[place - 1]?.text ?? '');

/** A spelling that is the query, or starts with it, or has a word that starts with it, stands before one that is only near. */
function closeness(folded: string[], query: string): number {
  let best = 0;
  for (const text of folded) {
    if (text === query) return 1;
    if (text.startsWith(query)) best = Math.max(best, 0.8);
    else if (text.includes(` ${query} `) || text.endsWith(` ${query}`)) best = Math.max(best, 0.7);
    else if (text.includes(` ${query}`)) best = Math.max(best, 0.6);
  }
  return best;
}

function toHit(
  { entry, places, folded }: Candidate,
  query: string,
  near: number,
  matches: readonly FuseResultMatch[],
): SearchHit {
  const { articles: _, ...rest } = entry;
  const marks = matches.flatMap(({ refIndex, indices }) => {
    const place = places[refIndex ?? 0] ?? 0;
    const shown = textAt(entry, place);
    // Offsets of the folded spelling are those of the shown one where folding kept the length; else the whole is marked.
    if (foldText(shown).length !== shown.length) return [{ place, start: 0, end: shown.length }];
    const longest = [...indices].sort(([a, b], [c, d]) => d - c - (b - a))[0];
    // A run of two or three letters is in every other name: it shows nothing.
    return longest && longest[1] - longest[0] + 1 >= Math.min(query.length, LEAST_RUN)
      ? [{ place, start: longest[0], end: longest[1] + 1 }]
      : [];
  });
  const shown = shownSpellings(
    entry,
    places.filter((place) => marks.some((mark) => mark.place === place)),
  );
  return {
    ...rest,
    spellings: shown.map((place) => entry.spellings[place - 1] as NameEntry['spellings'][number]),
    outlet: null,
    published: null,
    score: Math.round(500 * near + 500 * closeness(folded, query)) / 1000,
    found: marks.flatMap(({ place, start, end }) => {
      const field = place === 0 ? ('title' as const) : shown.indexOf(place);
      return field === -1 ? [] : [{ field, start, end }];
    }),
  };
}

/** Places of the spellings that a hit prints: those that were found, then the first of each further language, no text twice. */
function shownSpellings(entry: NameEntry, found: readonly number[]): number[] {
  const texts = new Set([entry.title]);
  const languages = new Set<string>();
  const shown: number[] = [];
  const take = (place: number): void => {
    const { text, language } = entry.spellings[place - 1] as NameEntry['spellings'][number];
    if (shown.length === SHOWN || texts.has(text)) return;
    texts.add(text);
    languages.add(language);
    shown.push(place);
  };
  for (const place of found) if (place > 0 && shown.length < FOUND) take(place);
  for (const [at, { language }] of entry.spellings.entries()) if (!languages.has(language)) take(at + 1);
  return shown;
}
