/** What a pack source holds already: ids, addresses, texts. */
import { createHash } from 'node:crypto';
import { addressKey } from '../../../lib/context/own-article.ts';
import type { Article, Corpus } from '../../../lib/model/corpus.ts';
import type { OutletId } from '../../../lib/model/ids.ts';
import { republishedFrom } from '../../../lib/outlets/republished.ts';
import { type Copy, CopyIndex } from './copy-index.ts';

/** What of an article tells it from others. */
export type Entry = Pick<Article, 'url' | 'title' | 'published' | 'author' | 'text'> & { id: string; outlet: string };
export type Known = { why: 'address' | 'text'; id: string; changed: boolean };

export class Catalogue {
  private readonly outlets: Corpus['outlets'];
  private readonly ids = new Set<string>();
  private readonly addresses = new Map<string, { id: string; hash: string }>();
  private readonly texts = new Map<string, string>();
  private readonly copies = new CopyIndex();

  constructor({ pack, articles, outlets }: Pick<Corpus, 'pack' | 'articles' | 'outlets'>) {
    this.outlets = outlets;
    for (const article of articles) this.add({ ...article, id: article.id.slice(pack.id.length + 1) });
  }

  has(id: string): boolean {
    return this.ids.has(id);
  }

  /** The article that this one is again: the same address, or the same words by the same outlet. */
  known({ url, outlet, text }: Omit<Entry, 'id'>): Known | null {
    const key = addressKey(url);
    const hash = wordsOf(text);
    const there = key === null ? undefined : this.addresses.get(key);
    if (there) return { why: 'address', id: there.id, changed: there.hash !== hash };
    const same = this.texts.get(`${outlet}\n${hash}`);
    return same === undefined ? null : { why: 'text', id: same, changed: false };
  }

  /** Takes an article in, and says whose text it carries, or who carries its. */
  add(entry: Entry): Copy[] {
    const { id, outlet, published, text, author, url } = entry;
    const hash = wordsOf(text);
    const key = addressKey(url);
    this.ids.add(id);
    if (key !== null) this.addresses.set(key, { id, hash });
    this.texts.set(`${outlet}\n${hash}`, id);
    const credits = republishedFrom(text, author, outlet as OutletId, this.outlets)?.outlet ?? null;
    return this.copies.add({ id, outlet, published, credits, text });
  }
}

/** The words of a text, whatever its line ends, spaces and capitals. */
const wordsOf = (text: string): string =>
  createHash('sha256').update(text.replace(/\s+/g, ' ').trim().toLowerCase()).digest('base64url').slice(0, 16);
