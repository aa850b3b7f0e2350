/**
 * What the reader chose, as one versioned value. A stored value of an older version is migrated step by step; one of a newer
 * version, or damaged, is left alone and the defaults are used, so that a downgrade loses nothing.
 */
import * as v from 'valibot';
import { compareText } from '../model/order.ts';
import { DEFAULT_READING, Reading } from './reading.ts';

export const SETTINGS_VERSION = 2;

const Host = v.pipe(v.string(), v.regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/), v.maxLength(253));

const Settings = v.object({
  version: v.literal(SETTINGS_VERSION),
  /** Hosts switched off although the browser lets Sidelight in: a grant for all sites has exceptions. */
  offHosts: v.array(Host),
  /** The welcome page has been answered; it asks once. */
  welcomed: v.boolean(),
  reading: Reading,
});

export type Settings = v.InferOutput<typeof Settings>;

export const DEFAULTS: Settings = {
  version: SETTINGS_VERSION,
  offHosts: [],
  welcomed: false,
  reading: DEFAULT_READING,
};

/** Turns a value of version n into one of version n + 1; `MIGRATIONS[n - 1]` is the step from n. Append only. */
export const MIGRATIONS: readonly ((old: Record<string, unknown>) => Record<string, unknown>)[] = [
  // The values of version 2 stand here as they were then: a later default must not change what this step gives.
  (old) => ({ ...old, version: 2, reading: { open: 'rest', restMs: 400, marking: 'first', textScale: 1 } }),
];

/** Reads a stored value. `kept: false` says that it could not be used and must not be overwritten lightly. */
export function readSettings(stored: unknown): { settings: Settings; kept: boolean } {
  if (stored === undefined) return { settings: DEFAULTS, kept: true };
  let value = stored;
  for (let step = versionOf(value); step !== null && step < SETTINGS_VERSION; step++)
    value = MIGRATIONS[step - 1]?.(value as Record<string, unknown>) ?? null;
  const parsed = v.safeParse(Settings, value);
  return parsed.success ? { settings: parsed.output, kept: true } : { settings: DEFAULTS, kept: false };
}

function versionOf(value: unknown): number | null {
  const version =
    typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get('version') : undefined;
  return Number.isInteger(version) && (version as number) > 0 ? (version as number) : null;
}

/** Whether a host, or a domain above it, is among the hosts switched off. */
export const isOff = ({ offHosts }: Settings, host: string): boolean =>
  offHosts.some((off) => host === off || host.endsWith(`.${off}`));

/** Whether one host covers the other: the same, or a domain above it. */
const related = (a: string, b: string): boolean => a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);

/** Switched on, a host loses every exception that touches it: its own, its subdomains', and that of a domain above it. */
export const switchHost = (settings: Settings, host: string, on: boolean): Settings => ({
  ...settings,
  offHosts: on
    ? settings.offHosts.filter((off) => !related(host, off))
    : [...new Set([...settings.offHosts, host])].sort(compareText),
});
