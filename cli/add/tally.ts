/** Counts of a run, and what of it a maintainer should look at. */
import { table } from '../output.ts';
import { placeText } from './document.ts';
import type { Outcome, OutcomeKind } from './outcome.ts';

type Counts = { documents: number; copies: number } & Record<OutcomeKind, number>;
export type Summary = Counts & { formats: Record<string, Counts>; newOutlets: string[] };

const zero = (): Counts => ({
  documents: 0,
  added: 0,
  known: 0,
  refused: 0,
  unrelated: 0,
  unread: 0,
  bad: 0,
  copies: 0,
});

/** Lines of a kind that are printed; the rest is counted. `--json` gives them all. */
const MOST_LINES = 20;

export class Tally {
  readonly counts = zero();
  private readonly formats = new Map<string, Counts>();
  private readonly files = new Map<string, Set<string>>();
  private readonly newOutlets: string[] = [];
  private readonly told = new Map<string, string[]>();

  add(outcome: Outcome): void {
    const { place, outcome: kind, copies, why, id, newOutlet } = outcome;
    const format = outcome.format ?? 'not known';
    const own = this.formats.get(format) ?? zero();
    this.formats.set(format, own);
    this.files.set(format, (this.files.get(format) ?? new Set()).add(place.file));
    for (const counts of [this.counts, own]) {
      counts.documents++;
      counts[kind]++;
      if (copies.length > 0) counts.copies++;
    }
    if (newOutlet !== null) this.newOutlets.push(newOutlet);
    const where = placeText(place);
    if (kind === 'bad') this.tell('bad', `${where}: ${why}`);
    else if (kind === 'refused') this.tell('refused', `${where}: ${why}`);
    else if (kind === 'known' && why?.startsWith('the source has another'))
      this.tell('changed', `${where}: ${why} (${id})`);
    for (const copy of copies)
      this.tell(
        'copies',
        `${id}: shares ${Math.round(100 * copy.share)} % of its words with ${copy.id} (${copy.outlet})`,
      );
  }

  private tell(kind: string, line: string): void {
    const lines = this.told.get(kind) ?? [];
    lines.push(line);
    this.told.set(kind, lines);
  }

  summary(): Summary {
    return { ...this.counts, formats: Object.fromEntries(this.formats), newOutlets: this.newOutlets };
  }

  /** The counts by format. */
  table(): string {
    const rows = [...this.formats].map(([format, counts]) => [
      format,
      String(this.files.get(format)?.size ?? 0),
      ...[
        counts.documents,
        counts.added,
        counts.copies,
        counts.known,
        counts.refused,
        counts.unrelated,
        counts.unread,
        counts.bad,
      ].map(String),
    ]);
    return table(
      [
        'format',
        'files',
        'documents',
        'added',
        'of them copies',
        'known',
        'no article',
        'nothing of the pack',
        'not read',
        'faults',
      ],
      rows,
    );
  }

  /** What stands under a heading, the first lines of it. */
  lines(kind: 'bad' | 'refused' | 'changed' | 'copies'): string[] {
    const lines = this.told.get(kind) ?? [];
    const more = lines.length - MOST_LINES;
    return more > 0 ? [...lines.slice(0, MOST_LINES), `… and ${more} more; --json prints them all`] : lines;
  }
}
