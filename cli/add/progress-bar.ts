/** How far the work is, where somebody watches: a bar on a terminal, nothing elsewhere. */
import { SingleBar } from 'cli-progress';
import type { Tally } from './tally.ts';

export class ProgressBar {
  private readonly bar: SingleBar | null;
  private done = 0;

  /** `total` in bytes; 0 where nobody knows. */
  constructor(total: number, shown: boolean = process.stderr.isTTY) {
    this.bar = shown
      ? new SingleBar({
          format: '{bar} {percentage} % · {documents} documents, {added} added, {bad} faults · {eta_formatted} left',
          stream: process.stderr,
          clearOnComplete: true,
          hideCursor: true,
        })
      : null;
    this.bar?.start(Math.max(total, 1), 0, { documents: 0, added: 0, bad: 0 });
  }

  bytes(count: number): void {
    this.done += count;
  }

  update({ counts: { documents, added, bad } }: Tally): void {
    this.bar?.update(this.done, { documents, added, bad });
  }

  stop(): void {
    this.bar?.stop();
  }
}
