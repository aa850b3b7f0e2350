/** When a publisher is asked again: some hours after it went well, ever later after it did not, never all readers at once. */
import type { PackFault } from './faults.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const EVERY = 6 * HOUR;
const FIRST_RETRY = 5 * MINUTE;
const MOST = 24 * HOUR;
/** A server may ask for longer, up to this. */
const MOST_ASKED = 7 * 24 * HOUR;
/** Up to this share is added or taken away. */
const JITTER = 0.25;

/** Milliseconds until the next question. `failures`: in a row, this one included. `random`: 0 to 1. */
export function waitFor(failures: number, fault: PackFault | null, random: number): number {
  const base = failures === 0 ? EVERY : Math.min(MOST, FIRST_RETRY * 2 ** Math.min(failures - 1, 16));
  const wait = base * (1 + JITTER * (2 * random - 1));
  const asked = Math.min(MOST_ASKED, (fault?.retryAfter ?? 0) * 1000);
  return Math.round(Math.max(wait, asked));
}
