/**
 * Tables for names in other letters: by sound, by words with one letter left out, and persons by their last name.
 *
 * Deletes: a word and a page token are one edit apart (insert, delete, replace, swap) only if some string got by leaving
 * out at most one letter of each is the same (Garbe's symmetric delete, 2012).
 */
import { compareText } from '../../model/order.ts';
import { foldedTokens } from '../../text/fold.ts';
import { hashOf, hashWithout } from '../../text/tokens.ts';
import { type AliasRow, FLAG, SINGLE_WORD_LETTERS } from '../alias-row.ts';
import type { Sizes, Views } from '../layout.ts';
import { skeletons } from '../translit/skeleton.ts';
import { phraseKeys } from './phrase.ts';

/** Words of a name shorter than this are not looked for misspelt. */
export const SHORTEST_WORD = 4;
/** Skeleton keys kept of one alias. */
const KEYS_PER_ALIAS = 4;
/** Entries a bucket, on average. */
const PER_BUCKET = 4;
/** Words whose deletes are made in one step. */
const STEP = 1000;

type Pair = { key: number; value: number };
const byKeyThenValue = (a: Pair, b: Pair): number => a.key - b.key || a.value - b.value;

/** Calls `each` with the hash of the word and of every word with one letter left out. */
export function eachDelete(word: string, each: (hash: number) => void): void {
  each(hashWithout(word, -1));
  for (let at = 0; at < word.length; at++)
    if (word.charCodeAt(at) !== word.charCodeAt(at + 1)) each(hashWithout(word, at));
}

export class NearTables {
  private readonly surnames = new Map<string, Pair>();
  private readonly skeletons = new Map<string, Pair>();
  private readonly words = new Set<string>();
  private sorted: string[] = [];
  private entries: Pair[] = [];
  private readonly known = new Map<string, string[]>();
  private readonly skeletonsOf = (token: string): string[] => {
    const known = this.known.get(token) ?? skeletons(token);
    this.known.set(token, known);
    return known;
  };

  /** `row` is the number of the alias before rows are put in order. */
  add(alias: AliasRow, row: number, target: number, isPerson: boolean): void {
    const { flags, text } = alias;
    const tokens = foldedTokens(text);
    if (isPerson && tokens.length > 1) {
      const key = hashOf(tokens.at(-1) as string).h1;
      this.surnames.set(`${key}:${target}`, { key, value: target });
    }
    if (!(flags & FLAG.fuzzy)) return;
    if (tokens.length > 1) {
      for (const key of phraseKeys(tokens, KEYS_PER_ALIAS, this.skeletonsOf)) {
        // One spelling a key and entity will do: those of one key hardly differ.
        const id = `${key}:${target}:${tokens.length}`;
        if (!this.skeletons.has(id)) this.skeletons.set(id, { key, value: row });
      }
      for (const token of tokens) if (token.length >= SHORTEST_WORD) this.words.add(token);
    } else if ((tokens[0] ?? '').length >= SINGLE_WORD_LETTERS) this.words.add(tokens[0] as string);
  }

  /** Makes the deletes of all words, yielding after every step. To be run to its end before `sizes`. */
  *makeDeletes(): Generator<void, void> {
    this.sorted = [...this.words].sort(compareText);
    this.entries = [];
    for (const [number, word] of this.sorted.entries()) {
      if (number % STEP === 0) yield;
      eachDelete(word, (hash) => this.entries.push({ key: hash, value: number }));
    }
  }

  sizes(): Pick<Sizes, 'surnames' | 'skeletons' | 'words' | 'letters' | 'buckets' | 'deletes'> {
    const units = this.sorted.reduce((sum, word) => sum + word.length, 0);
    return {
      surnames: this.surnames.size * 2,
      skeletons: this.skeletons.size * 2,
      words: this.sorted.length + 1,
      letters: (units + 1) >> 1,
      buckets: 2 ** Math.ceil(Math.log2(Math.max(2, this.entries.length / PER_BUCKET))) + 1,
      deletes: this.entries.length,
    };
  }

  /** `placeOf`: where each row has come to stand. */
  write(views: Views, placeOf: Int32Array): void {
    const list = (pairs: Iterable<Pair>, into: Int32Array): void => {
      for (const [at, { key, value }] of [...pairs].sort(byKeyThenValue).entries()) into.set([key, value], at * 2);
    };
    list(this.surnames.values(), views.surnames);
    list(
      [...this.skeletons.values()].map(({ key, value }) => ({ key, value: placeOf[value] as number })),
      views.skeletons,
    );
    let unit = 0;
    for (const [number, word] of this.sorted.entries()) {
      views.words[number] = unit;
      for (let at = 0; at < word.length; at++) views.units[unit++] = word.charCodeAt(at);
    }
    views.words[this.sorted.length] = unit;

    const { buckets, deletes } = views;
    const shift = bucketShift(buckets);
    for (const { key } of this.entries) buckets[(key >>> shift) + 1] = (buckets[(key >>> shift) + 1] as number) + 1;
    for (let at = 1; at < buckets.length; at++) buckets[at] = (buckets[at] as number) + (buckets[at - 1] as number);
    const next = buckets.slice();
    for (const { key, value } of this.entries) {
      const bucket = key >>> shift;
      deletes[next[bucket] as number] = (value << 8) | (key & 0xff);
      next[bucket] = (next[bucket] as number) + 1;
    }
  }
}

/** How far a hash is shifted to its bucket. */
export const bucketShift = (buckets: Int32Array): number => Math.clz32(buckets.length - 1) + 1;
