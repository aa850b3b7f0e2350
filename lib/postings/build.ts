/**
 * Articles in, one index buffer out (its map: `layout.ts`). Titles are kept whole; of a body only the terms that speak most
 * for it, by BM25 weight times rarity, once there are so many articles that size matters.
 *
 *   append: articles with their words counted (`counted.ts`) → term numbers of the whole; everything in growing typed arrays
 *   finish: rarity → prune → terms in order → lists → typo table → hash slots
 */
import { rarity } from './bm25.ts';
import { type CountedArticles, countArticles, type IndexedArticle, wordOf } from './counted.ts';
import { Field, type Grouped, has } from './field.ts';
import { allocate, EMPTY, TERM_BITS, type Views } from './layout.ts';
import { TermTable } from './term-table.ts';
import { mayHaveTypo, typoKeys } from './typos.ts';
import { ByteWriter } from './varint.ts';

/** Up to here every body is kept whole: a small pack is searched in full. */
export const WHOLE_UP_TO = 2000;
/** Terms kept of a body above that. */
export const KEPT = 110;
/** A word of bodies alone is offered as the right spelling of another only where this many articles have it. */
const KNOWN_WORD = 3;

export class IndexBuilder {
  private readonly numbers = new TermTable();
  private readonly words: string[] = [];
  /** Articles that hold a term in any field. */
  private readonly articlesWith: number[] = [];
  private readonly days: number[] = [];
  private readonly title = new Field();
  private readonly body = new Field();

  get size(): number {
    return this.days.length;
  }

  add(article: IndexedArticle): void {
    this.append(countArticles([article]));
  }

  append(counted: CountedArticles): void {
    const { h1, h2, articlesWith, days, title, body } = counted;
    const numbers = new Uint32Array(h1.length);
    for (let local = 0; local < h1.length; local++) {
      const number = this.numbers.numberOf(h1[local] as number, h2[local] as number);
      if (number === this.words.length) {
        this.words.push(wordOf(counted, local));
        this.articlesWith.push(0);
      }
      numbers[local] = number;
      this.articlesWith[number] = (this.articlesWith[number] as number) + (articlesWith[local] as number);
    }
    for (const day of days) this.days.push(day);
    this.title.append(title, numbers);
    this.body.append(body, numbers);
  }

  finish(): ArrayBuffer {
    const count = this.words.length;
    const rarities = Float64Array.from(this.articlesWith, (having) => rarity(this.size, having));
    const keep = this.size > WHOLE_UP_TO ? this.body.prune(KEPT, rarities) : null;
    const titles = this.title.grouped(count, null);
    const bodies = this.body.grouped(count, keep);
    // The bytes of folded words and their UTF-16 units order alike: the fold leaves no surrogates.
    const order = this.words.keys().filter((term) => has(titles, term) || has(bodies, term)).toArray().sort((a, b) => ((this.words[a] as string) < (this.words[b] as string) ? -1 : 1)); // biome-ignore format: one chain

    const encoder = new TextEncoder();
    const terms = order.map((term) => encoder.encode(this.words[term]));
    const lists = new ByteWriter();
    const scratch = new ByteWriter();
    const listAt = order.map((term) => {
      const at = lists.length;
      this.writeList(lists, scratch, term, titles, bodies);
      return at;
    });
    const typos = this.typoTable(order, titles);
    const { buffer, views } = allocate({
      articles: this.size,
      terms: order.length,
      termBytes: terms.reduce((total, one) => total + one.length, 0),
      listBytes: lists.length,
      slots: powerOfTwo(1.4 * order.length),
      typoBuckets: typos.at.length - 1,
      typos: typos.entries.length,
    });
    views.days.set(this.days);
    let at = 0;
    terms.forEach((bytes, rank) => {
      views.termAt[rank] = at;
      views.term.set(bytes, at);
      at += bytes.length;
    });
    views.termAt[order.length] = at;
    views.held.set(order.map((term) => this.articlesWith[term] as number));
    views.listAt.set(listAt);
    views.listAt[order.length] = lists.length;
    views.list.set(lists.bytes.subarray(0, lists.length));
    views.typoAt.set(typos.at);
    views.typo.set(typos.entries);
    this.fillSlots(views, order);
    return buffer;
  }

  private writeList(out: ByteWriter, scratch: ByteWriter, term: number, titles: Grouped, bodies: Grouped): void {
    scratch.length = 0;
    writePostings(scratch, titles, term);
    out.varint(scratch.length);
    out.append(scratch);
    writePostings(out, bodies, term);
  }

  private typoTable(order: readonly number[], titles: Grouped): { at: Uint32Array; entries: Uint32Array } {
    const keys: number[] = [];
    const ranks: number[] = [];
    order.forEach((term, rank) => {
      const word = this.words[term] as string;
      if (!mayHaveTypo(word)) return;
      if (!has(titles, term) && (this.articlesWith[term] as number) < KNOWN_WORD) return;
      for (const key of typoKeys(word)) {
        keys.push(key);
        ranks.push(rank);
      }
    });
    const buckets = powerOfTwo(keys.length / 4);
    const bucketOf = (key: number): number => (key >>> 8) & (buckets - 1);
    const at = new Uint32Array(buckets + 1);
    for (const key of keys) at[bucketOf(key) + 1] = (at[bucketOf(key) + 1] as number) + 1;
    for (let bucket = 0; bucket < buckets; bucket++)
      at[bucket + 1] = (at[bucket + 1] as number) + (at[bucket] as number);
    const next = at.slice();
    const entries = new Uint32Array(keys.length);
    keys.forEach((key, number) => {
      const place = next[bucketOf(key)] as number;
      next[bucketOf(key)] = place + 1;
      entries[place] = ((key & 0xff) << TERM_BITS) | (ranks[number] as number);
    });
    return { at, entries };
  }

  private fillSlots({ slot, slots }: Views, order: readonly number[]): void {
    slot.fill(EMPTY);
    order.forEach((term, rank) => {
      let at = (this.numbers.h1[term] as number) & (slots - 1);
      while (slot[at] !== EMPTY) at = (at + 1) & (slots - 1);
      slot[at] = (((this.numbers.h2[term] as number) & 0xff) << TERM_BITS) | rank;
    });
  }
}

function writePostings(out: ByteWriter, { start, article, impact }: Grouped, term: number): void {
  let last = -1;
  const [from, to] = [start[term] as number, start[term + 1] as number];
  for (let at = from; at < to; at++) {
    out.varint((article[at] as number) - last - 1);
    out.byte(impact[at] as number);
    last = article[at] as number;
  }
}

const powerOfTwo = (least: number): number => 1 << Math.max(4, Math.ceil(Math.log2(Math.max(1, least))));
