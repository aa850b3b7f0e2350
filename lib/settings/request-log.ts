/** Every request Sidelight made, for 30 days: kept in this browser, so that a reader can check the claim that nothing else leaves it. */
import * as v from 'valibot';
import type { RequestEntry } from '../model/request.ts';

export const LOG_DAYS = 30;
/** A server that fails again and again must not fill the disk. */
export const MOST_ENTRIES = 1000;
const DAY_MS = 86_400_000;

const Entry: v.GenericSchema<unknown, RequestEntry> = v.object({
  at: v.pipe(v.string(), v.isoTimestamp()),
  purpose: v.picklist(['check', 'update', 'add']),
  pack: v.string(),
  address: v.string(),
  sent: v.number(),
  received: v.number(),
  answered: v.boolean(),
});

const Stored = v.object({ version: v.literal(1), entries: v.array(Entry) });
export type RequestLog = v.InferOutput<typeof Stored>;

export const EMPTY_LOG: RequestLog = { version: 1, entries: [] };

/** Reads a stored log. `kept: false` says that it could not be used and must be kept aside before anything is written. */
export function readLog(stored: unknown): { value: RequestLog; kept: boolean } {
  if (stored === undefined) return { value: EMPTY_LOG, kept: true };
  const parsed = v.safeParse(Stored, stored);
  return parsed.success ? { value: parsed.output, kept: true } : { value: EMPTY_LOG, kept: false };
}

/** Adds an entry, newest first, and drops what is older than `LOG_DAYS` days at `now` (ms since 1970). */
export const withRequest = (log: RequestLog, entry: RequestEntry, now: number): RequestLog => ({
  ...log,
  entries: recent([entry, ...log.entries], now).slice(0, MOST_ENTRIES),
});

/** The entries of the last `LOG_DAYS` days. */
export const recent = (entries: readonly RequestEntry[], now: number): RequestEntry[] =>
  entries.filter(({ at }) => now - Date.parse(at) < LOG_DAYS * DAY_MS);
