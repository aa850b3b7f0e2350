/** The log of requests: newest first, thirty days, never more than it may hold. */
import { expect, it } from 'vitest';
import type { RequestEntry } from '../../../lib/model/request.ts';
import { EMPTY_LOG, LOG_DAYS, MOST_ENTRIES, readLog, withRequest } from '../../../lib/settings/request-log.ts';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const entry = (at: string, address = 'https://packs.example/1'): RequestEntry => ({
  at,
  purpose: 'check',
  pack: 'Caucasus',
  address,
  sent: 0,
  received: 1000,
  answered: true,
});
const daysAgo = (days: number): string => new Date(NOW - days * 86_400_000).toISOString();

it('newest first, and what is older than thirty days goes', () => {
  const log = [
    entry(daysAgo(LOG_DAYS + 1), 'old'),
    entry(daysAgo(LOG_DAYS - 1), 'kept'),
    entry(daysAgo(0), 'new'),
  ].reduce((all, one) => withRequest(all, one, NOW), EMPTY_LOG);
  expect(log.entries.map(({ address }) => address)).toEqual(['new', 'kept']);
});

it('never holds more than it may', () => {
  let log = EMPTY_LOG;
  for (let n = 0; n <= MOST_ENTRIES; n++) log = withRequest(log, entry(daysAgo(0), String(n)), NOW);
  expect(log.entries).toHaveLength(MOST_ENTRIES);
  expect(log.entries[0]?.address).toBe(String(MOST_ENTRIES));
});

it.each([null, { version: 2, entries: [] }, { version: 1, entries: [entry('yesterday')] }])(
  'does not take %j, and says so',
  (stored) => {
    expect(readLog(stored)).toEqual({ value: EMPTY_LOG, kept: false });
  },
);

it('reads what it wrote', () => {
  const log = withRequest(EMPTY_LOG, entry(daysAgo(0)), NOW);
  expect(readLog(structuredClone(log))).toEqual({ value: log, kept: true });
  expect(readLog(undefined)).toEqual({ value: EMPTY_LOG, kept: true });
});
