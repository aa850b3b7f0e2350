/**
 * A finger that rests on a mark. It opens the card after a while, or as soon as the browser itself takes the touch for a long
 * press (its context menu, which stays as it is); moving on, lifting or scrolling cancels.
 */
import type { Timers } from './hover.ts';

export const LONG_PRESS_MS = 500;
/** A resting finger trembles. */
const SLACK = 10;

type Press<Target> = { target: Target; x: number; y: number; timer: number };

export class LongPress<Target> {
  private readonly timers: Timers;
  private readonly open: (target: Target) => void;
  private press: Press<Target> | null = null;

  constructor(timers: Timers, open: (target: Target) => void) {
    this.timers = timers;
    this.open = open;
  }

  /** A finger came down on `target`, or on none; any earlier press is over. */
  down(target: Target | null, x: number, y: number): void {
    this.cancel();
    if (target !== null) this.press = { target, x, y, timer: this.timers.set(() => this.fire(), LONG_PRESS_MS) };
  }

  move(x: number, y: number): void {
    if (this.press && Math.hypot(x - this.press.x, y - this.press.y) > SLACK) this.cancel();
  }

  /** The browser opens its context menu for the touch. */
  menu(): void {
    if (this.press) this.fire();
  }

  cancel(): void {
    if (this.press) this.timers.clear(this.press.timer);
    this.press = null;
  }

  private fire(): void {
    const { press } = this;
    this.cancel();
    if (press) this.open(press.target);
  }
}
