/**
 * Finds the articles whose text another one carries, among many thousands.
 *
 * Comparing each with each would take hours. A sample of the runs of five words that `containment` compares, those whose
 * hash is a multiple of a number, leads to the few articles that share any (modulo sampling: Broder, 1997), and only those
 * are compared in full, by the rule that coverage uses for readers.
 */
import { containment, runsOf } from '../../../lib/coverage/containment.ts';
import { sharesText } from '../../../lib/coverage/copies.ts';

export type CopyText = { id: string; outlet: string; published: string | null; credits: string | null; text: string };
export type Copy = { id: string; outlet: string /** Of the runs of the shorter text, 0 to 1. */; share: number };

/** One run in so many is looked up. A text of 40 runs has none of them once in 200 times. */
const SAMPLE = 8;
/** A run in more articles than this is a phrase or a template of a site and says nothing. */
const MOST_BEARERS = 40;
/** Least share of its own sample that a text must have in common with another to be compared with it. */
const LEAST_SHARE = 0.2;

export class CopyIndex {
  private readonly texts: CopyText[] = [];
  private readonly sizes: number[] = [];
  private readonly bearers = new Map<number, number[]>();

  /** Articles that carry this text, or that it carries, the closest first; then takes it in. */
  add(text: CopyText): Copy[] {
    const runs = runsOf(text.text);
    const sample = [...runs].filter((run) => run % SAMPLE === 0);
    const found = this.find(text, runs, sample);
    const number = this.texts.push(text) - 1;
    this.sizes.push(sample.length);
    for (const run of sample) {
      const bearers = this.bearers.get(run);
      if (!bearers) this.bearers.set(run, [number]);
      else if (bearers.length <= MOST_BEARERS) bearers.push(number);
    }
    return found;
  }

  private find(text: CopyText, runs: ReadonlySet<number>, sample: readonly number[]): Copy[] {
    const shared = new Map<number, number>();
    for (const run of sample) {
      const bearers = this.bearers.get(run) ?? [];
      if (bearers.length <= MOST_BEARERS)
        for (const number of bearers) shared.set(number, (shared.get(number) ?? 0) + 1);
    }
    const out: Copy[] = [];
    for (const [number, count] of shared) {
      const smaller = Math.min(sample.length, this.sizes[number] as number);
      if (count < LEAST_SHARE * smaller) continue;
      const other = this.texts[number] as CopyText;
      const otherRuns = runsOf(other.text);
      if (sharesText({ ...text, runs }, { ...other, runs: otherRuns }))
        out.push({ id: other.id, outlet: other.outlet, share: containment(runs, otherRuns) });
    }
    return out.sort((a, b) => b.share - a.share);
  }
}
