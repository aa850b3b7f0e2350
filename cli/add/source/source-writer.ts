/**
 * Writes into a pack source so that a run may be killed at any moment: outlets first, for an article without its outlet is a
 * problem; then articles; then the journal, for what it has not noted is only read again.
 */
import { appendFileSync, existsSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { Document, isScalar } from 'yaml';
import { BULK_FILE } from '../../../lib/packs/source/read-articles.ts';
import type { ArticleFront, OutletEntry, ReferenceEntry } from '../../../lib/packs/source/schema.ts';
import { putFile } from '../../folders.ts';
import { appendEntries } from './append-entries.ts';
import { Journal, type JournalLine } from './journal.ts';

/** Documents and milliseconds between two writes, at most: what a killed run reads again. */
const BATCH = 200;
const PAUSE_MS = 2000;
const LINE_END = 0x0a;
const DRAFT =
  'DRAFT by `pack add`: nothing but the host is known. Give name, kind, country, languages, and facts with sources.';

export type NewArticle = { id: string; front: ArticleFront; text: string; bulk: boolean };

export class SourceWriter {
  readonly journal: Journal;
  private readonly folder: string;
  private readonly dry: boolean;
  private outlets: OutletEntry[] = [];
  private references: ReferenceEntry[] = [];
  private articles: NewArticle[] = [];
  private noted = 0;
  private flushed = performance.now();

  constructor(folder: string, dry: boolean) {
    this.folder = folder;
    this.dry = dry;
    this.journal = new Journal(folder, dry);
  }

  outlet(entry: OutletEntry): void {
    this.outlets.push(entry);
  }

  article(article: NewArticle): void {
    this.articles.push(article);
  }

  reference(entry: ReferenceEntry): void {
    this.references.push(entry);
  }

  note(line: JournalLine): void {
    this.journal.note(line);
    if (++this.noted >= BATCH || performance.now() - this.flushed > PAUSE_MS) this.flush();
  }

  flush(): void {
    if (!this.dry) {
      this.append('outlets.yaml', this.outlets, DRAFT);
      for (const { id, front, text } of this.articles.filter(({ bulk }) => !bulk))
        putFile(this.folder, `articles/${id}.md`, markdown(front, text));
      this.appendLines(this.articles.filter(({ bulk }) => bulk));
      this.append('references.yaml', this.references, null);
    }
    this.outlets = [];
    this.articles = [];
    this.references = [];
    this.journal.flush();
    this.noted = 0;
    this.flushed = performance.now();
  }

  private append(name: string, entries: readonly object[], comment: string | null): void {
    if (entries.length === 0) return;
    const path = join(this.folder, name);
    putFile(this.folder, name, appendEntries(existsSync(path) ? readFileSync(path, 'utf8') : '', entries, comment));
  }

  private appendLines(articles: readonly NewArticle[]): void {
    if (articles.length === 0) return;
    const lines = articles.map(({ id, front, text }) => `${JSON.stringify({ id, ...front, text })}\n`);
    appendFileSync(join(this.folder, BULK_FILE), lines.join(''));
  }
}

/** Days stand in quotes, as a maintainer would write them: other tools take them for something else without. */
function markdown(front: ArticleFront, text: string): string {
  const document = new Document(front);
  for (const name of ['published', 'retrieved']) {
    const day = document.get(name, true);
    if (isScalar(day) && typeof day.value === 'string') day.type = 'QUOTE_DOUBLE';
  }
  return `---\n${document.toString({ lineWidth: 0 })}---\n\n${text}\n`;
}

/**
 * Takes off the half line that a killed run, or a full disk, has left at the end of `articles.jsonl`. Returns how many bytes
 * went; they belong to an article that is read again.
 */
export function mendBulkFile(folder: string): number {
  const path = join(folder, BULK_FILE);
  if (!existsSync(path) || statSync(path).size === 0) return 0;
  const bytes = readFileSync(path);
  if (bytes.at(-1) === LINE_END) return 0;
  const end = bytes.lastIndexOf(LINE_END) + 1;
  try {
    JSON.parse(bytes.subarray(end).toString('utf8'));
  } catch {
    truncateSync(path, end);
    return bytes.length - end;
  }
  appendFileSync(path, '\n');
  return 0;
}
