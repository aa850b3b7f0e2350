/**
 * Words of some articles, counted: the part of an index that asks nothing of other articles, so that it can be made in any
 * thread and kept. Terms are numbered by their first use; typed arrays alone, so that it is copied and stored as it lies.
 */
import { foldText } from '../text/fold.ts';
import { Tokens } from '../text/tokens.ts';
import { NO_DAY } from './layout.ts';
import { TermTable } from './term-table.ts';

/** One article: its fields, and its day since 1970-01-01 where it states one. */
export type IndexedArticle = { title: string; body: string; day: number | null };

/** Terms of article n: places `end[n - 1]` to `end[n]` of `term`, each standing `times` times; `length`: its words in all. */
export type CountedField = { term: Uint32Array; times: Uint16Array; end: Uint32Array; length: Uint32Array };

export type CountedArticles = {
  /** Folded words by term number, each with a line end, where each ends, and the two halves of their hashes. */
  words: string;
  wordEnd: Uint32Array;
  h1: Int32Array;
  h2: Int32Array;
  /** Articles that hold a term in any field. */
  articlesWith: Uint32Array;
  days: Int32Array;
  title: CountedField;
  body: CountedField;
};

/** Words longer than this are addresses and noise. */
const LONGEST_WORD = 40;

class Counter {
  readonly words: string[] = [];
  readonly terms = new TermTable();
  private readonly tokens = new Tokens();

  /** Term → times, in the order of first use. */
  count(text: string): Map<number, number> {
    const { tokens } = this;
    const out = new Map<number, number>();
    const found = tokens.tokenize(text);
    for (let at = 0; at < found; at++) {
      const [start, end] = [tokens.start[at] as number, tokens.end[at] as number];
      if (end - start > LONGEST_WORD) continue;
      const number = this.terms.numberOf(tokens.h1[at] as number, tokens.h2[at] as number);
      if (number === this.words.length) this.words.push(foldText(text.slice(start, end)));
      out.set(number, (out.get(number) ?? 0) + 1);
    }
    return out;
  }
}

class FieldLists {
  private readonly term: number[] = [];
  private readonly times: number[] = [];
  private readonly end: number[] = [];
  private readonly length: number[] = [];

  add(counts: ReadonlyMap<number, number>): void {
    let length = 0;
    for (const [term, times] of counts) {
      this.term.push(term);
      this.times.push(Math.min(times, 0xffff));
      length += times;
    }
    this.end.push(this.term.length);
    this.length.push(length);
  }

  finish(): CountedField {
    return {
      term: Uint32Array.from(this.term),
      times: Uint16Array.from(this.times),
      end: Uint32Array.from(this.end),
      length: Uint32Array.from(this.length),
    };
  }
}

/** Word number `term` of some counted articles. */
export const wordOf = ({ words, wordEnd }: CountedArticles, term: number): string =>
  words.slice(term === 0 ? 0 : wordEnd[term - 1], (wordEnd[term] as number) - 1);

function ends(words: readonly string[]): Uint32Array {
  let end = 0;
  return Uint32Array.from(words, (word) => {
    end += word.length + 1;
    return end;
  });
}

export function countArticles(articles: readonly IndexedArticle[]): CountedArticles {
  const counter = new Counter();
  const [title, body] = [new FieldLists(), new FieldLists()];
  const articlesWith: number[] = [];
  for (const article of articles) {
    const inTitle = counter.count(article.title);
    const inBody = counter.count(article.body);
    for (const term of inTitle.keys()) articlesWith[term] = (articlesWith[term] ?? 0) + 1;
    for (const term of inBody.keys()) if (!inTitle.has(term)) articlesWith[term] = (articlesWith[term] ?? 0) + 1;
    title.add(inTitle);
    body.add(inBody);
  }
  return {
    words: counter.words.map((word) => `${word}\n`).join(''),
    wordEnd: ends(counter.words),
    h1: Int32Array.from(counter.terms.h1),
    h2: Int32Array.from(counter.terms.h2),
    articlesWith: Uint32Array.from(articlesWith),
    days: Int32Array.from(articles, ({ day }) => day ?? NO_DAY),
    title: title.finish(),
    body: body.finish(),
  };
}
