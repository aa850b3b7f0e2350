/**
 * What a source was offered and what became of it, so that a run that was broken off goes on where it was. It lies beside the
 * source, is no part of it, and may be deleted: then everything is read again, and what the source has is told by its address
 * and its words.
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const JOURNAL_FOLDER = '.sidelight';
const FILE = 'added.jsonl';

export type JournalLine = { key: string; outcome: string; id: string | null };

export class Journal {
  private readonly lines = new Map<string, JournalLine>();
  private readonly folder: string;
  private readonly dry: boolean;
  private fresh: JournalLine[] = [];

  /** `dry` reads what there is and writes nothing. */
  constructor(source: string, dry: boolean) {
    this.folder = join(source, JOURNAL_FOLDER);
    this.dry = dry;
    const file = join(this.folder, FILE);
    if (!existsSync(file)) return;
    // A run that was killed may have left half a line at the end: what it was about is read again.
    for (const line of readFileSync(file, 'utf8').split('\n')) this.take(line);
  }

  private take(line: string): void {
    try {
      const { key, outcome, id } = JSON.parse(line) as JournalLine;
      if (typeof key === 'string') this.lines.set(key, { key, outcome, id });
    } catch {
      // Half a line, or none.
    }
  }

  get(key: string): JournalLine | null {
    return this.lines.get(key) ?? null;
  }

  note(line: JournalLine): void {
    this.lines.set(line.key, line);
    this.fresh.push(line);
  }

  /** Writes down what was noted since. Called after the articles themselves are written. */
  flush(): void {
    if (this.dry || this.fresh.length === 0) return;
    if (!existsSync(this.folder)) {
      mkdirSync(this.folder, { recursive: true });
      writeFileSync(join(this.folder, '.gitignore'), '*\n');
    }
    // Begins on a line of its own, whatever the last run left.
    appendFileSync(join(this.folder, FILE), `\n${this.fresh.map((one) => JSON.stringify(one)).join('\n')}\n`);
    this.fresh = [];
  }
}
