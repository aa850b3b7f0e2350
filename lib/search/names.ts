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
import { buildNames, NameTable } from './name-table.ts';

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

type Prepared = NameEntry & { folded: string[] };

const SHORT_LIST = 30;
/** Entries with fewer shared letter pairs than this are not candidates. */
const LEAST_PAIRS = 0.45;
/** Fuse.js distance (0 exact, 1 nothing) past which a hit is noise. */
const WORST = 0.42;

/** Beside a good hit, one with less than this share of its score is noise. */
const LEAST_OF_BEST = 0.6;

/** Shortest run of found letters that is marked, unless the query itself is shorter. */
const LEAST_RUN = 4;

export class NameIndex {
  private readonly table: NameTable<NameEntry>;
  /** Entries that were on a short list before: the next letter asks for most of them again. */
  private readonly known = new Map<number, Prepared>();

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
    const near = this.table.nearest(query, SHORT_LIST, LEAST_PAIRS).map((number) => this.prepared(number));
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
        articles: item.articles,
        hit: toHit(item, folded, 1 - score, matches),
      }))
      .sort((a, b) => b.hit.score - a.hit.score || b.articles - a.articles)
      .map(({ hit }) => hit);
    return hits.filter((hit) => hit.score >= LEAST_OF_BEST * (hits[0]?.score ?? 0));
  }

  private prepared(number: number): Prepared {
    let entry = this.known.get(number);
    if (!entry) {
      const read = this.table.entry(number);
      entry = { ...read, folded: [read.title, ...read.spellings.map(({ text }) => text)].map(foldText) };
      this.known.set(number, entry);
    }
    return entry;
  }
}

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

function toHit(entry: Prepared, query: string, near: number, matches: readonly FuseResultMatch[]): SearchHit {
  const { folded, articles: _, ...rest } = entry;
  const found = matches.flatMap(({ refIndex, indices }) => {
    const spelling = refIndex ?? 0;
    const shown = spelling === 0 ? entry.title : (entry.spellings[spelling - 1]?.text ?? '');
    // Offsets of the folded spelling are those of the shown one where folding kept the length; else the whole is marked.
    if (foldText(shown).length !== shown.length) return [{ field: field(spelling), start: 0, end: shown.length }];
    const longest = [...indices].sort(([a, b], [c, d]) => d - c - (b - a))[0];
    // A run of two or three letters is in every other name: it shows nothing.
    return longest && longest[1] - longest[0] + 1 >= Math.min(query.length, LEAST_RUN)
      ? [{ field: field(spelling), start: longest[0], end: longest[1] + 1 }]
      : [];
  });
  return {
    ...rest,
    outlet: null,
    published: null,
    score: Math.round(500 * near + 500 * closeness(folded, query)) / 1000,
    found,
  };
}

const field = (spelling: number): 'title' | number => (spelling === 0 ? 'title' : spelling - 1);
