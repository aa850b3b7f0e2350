/** Settings: defaults, migrations, a newer or damaged value left alone, hosts switched on and off. */
import { describe, expect, it } from 'vitest';
import {
  DEFAULTS,
  isOff,
  MIGRATIONS,
  readSettings,
  SETTINGS_VERSION,
  switchHost,
} from '../../../lib/settings/settings.ts';

describe('readSettings', () => {
  it('gives the defaults where nothing is stored', () => {
    expect(readSettings(undefined)).toEqual({ settings: DEFAULTS, kept: true });
  });

  it('gives back what was stored', () => {
    const settings = { ...DEFAULTS, offHosts: ['trend.az'], welcomed: true };
    expect(readSettings(structuredClone(settings))).toEqual({ settings, kept: true });
  });

  it.each([
    [{ version: SETTINGS_VERSION + 1, offHosts: [] }],
    [{ version: 0 }],
    ['text'],
    [null],
    [{ ...DEFAULTS, offHosts: ['<img>'] }],
    [[]],
  ])('does not take %j, and says so', (stored) => {
    expect(readSettings(stored)).toEqual({ settings: DEFAULTS, kept: false });
  });

  it('brings version 1 along: what was chosen stays, what is new has its default', () => {
    const old = { version: 1, offHosts: ['trend.az'], welcomed: true };
    expect(readSettings(old)).toEqual({
      settings: { ...DEFAULTS, offHosts: ['trend.az'], welcomed: true },
      kept: true,
    });
    expect(old).toEqual({ version: 1, offHosts: ['trend.az'], welcomed: true });
  });

  it('does not take a damaged value of version 1, and says so', () => {
    expect(readSettings({ version: 1, offHosts: 'trend.az', welcomed: true })).toEqual({
      settings: DEFAULTS,
      kept: false,
    });
  });

  it.each([
    { restMs: 199 },
    { restMs: 1001 },
    { restMs: 400.5 },
    { open: 'hover' },
    { marking: 'all' },
    { textScale: 9 },
  ])('does not take a reading choice such as %j', (part) => {
    const stored = { ...DEFAULTS, reading: { ...DEFAULTS.reading, ...part } };
    expect(readSettings(stored).kept).toBe(false);
  });

  it('has a migration for every version before this one', () => {
    expect(MIGRATIONS).toHaveLength(SETTINGS_VERSION - 1);
  });
});

describe('hosts', () => {
  const off = switchHost(DEFAULTS, 'trend.az', false);

  it('a host that is off covers its subdomains, and nothing that only ends like it', () => {
    expect(['trend.az', 'en.trend.az'].map((host) => isOff(off, host))).toEqual([true, true]);
    expect(['eviltrend.az', 'az', 'turan.az'].map((host) => isOff(off, host))).toEqual([false, false, false]);
  });

  it('switching twice changes nothing; switching on undoes it, subdomains too', () => {
    expect(switchHost(off, 'trend.az', false)).toEqual(off);
    expect(switchHost(switchHost(off, 'en.trend.az', false), 'trend.az', true)).toEqual(DEFAULTS);
  });
});
