/**
 * When a pointer means to open a card: it rests on a mark for a while; and when it means to close it: it has been off
 * mark and card for a while. The way from one to the other is safe. Scrolling, selecting and typing cancel.
 */

export const HOVER_CLOSE_MS = 250;

export type Timers = { set: (run: () => void, ms: number) => number; clear: (id: number) => void };

export class HoverIntent<Target> {
  private readonly timers: Timers;
  private readonly restMs: () => number | null;
  private readonly open: (target: Target) => void;
  private readonly close: () => void;
  private wanted: Target | null = null;
  private opening: number | null = null;
  private closing: number | null = null;

  /** `restMs`: how long the pointer has to rest; null where resting opens nothing. Asked each time: the reader may change it. */
  constructor(timers: Timers, restMs: () => number | null, open: (target: Target) => void, close: () => void) {
    this.timers = timers;
    this.restMs = restMs;
    this.open = open;
    this.close = close;
  }

  /** The pointer is over `target` (a mark), over the card, or over neither. */
  move(target: Target | null, overCard: boolean): void {
    if (target !== null || overCard) this.stop('closing');
    if (target !== this.wanted) {
      this.stop('opening');
      this.wanted = target;
      const rest = this.restMs();
      if (target !== null && rest !== null) {
        this.opening = this.timers.set(() => {
          this.opening = null;
          this.open(target);
        }, rest);
      }
    }
    if (target === null && !overCard && this.closing === null) {
      this.closing = this.timers.set(() => {
        this.closing = null;
        this.close();
      }, HOVER_CLOSE_MS);
    }
  }

  /** Forgets a card that was about to open. */
  cancel(): void {
    this.stop('opening');
    this.wanted = null;
  }

  destroy(): void {
    this.cancel();
    this.stop('closing');
  }

  private stop(which: 'opening' | 'closing'): void {
    const id = this[which];
    if (id !== null) this.timers.clear(id);
    this[which] = null;
  }
}
