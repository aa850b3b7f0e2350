/** Values in the browser's storage: no change lost, nothing unreadable overwritten, private windows kept off the disk. */
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { HiddenMatch } from '../../../lib/model/hidden.ts';
import { hideMatch, loadHidden, showMatchAgain } from '../../../lib/platform/hidden-store.ts';
import { loadRequests, recordRequest } from '../../../lib/platform/request-log.ts';
import { changeSettings, loadSettings } from '../../../lib/platform/settings-store.ts';
import { eraseOwnData, ownData } from '../../../lib/platform/stored-data.ts';
import { DEFAULTS } from '../../../lib/settings/settings.ts';

beforeEach(() => fakeBrowser.reset());

const MATCH: HiddenMatch = {
  id: '1',
  subject: 's',
  target: 's',
  text: 'Turan',
  alias: 'Turan',
  name: 'Turan',
  type: 'organisation',
  rule: 'exact',
  pack: { id: 'p', title: 'P', version: 1 },
  where: { kind: 'everywhere' },
  page: 'https://x.example/',
  day: '2026-11-21',
  passing: false,
};

test('changes that overlap are all kept', async () => {
  await Promise.all(
    ['a.example', 'b.example', 'c.example'].map((host) =>
      changeSettings((settings) => ({ ...settings, offHosts: [...settings.offHosts, host] })),
    ),
  );
  expect((await loadSettings()).offHosts).toEqual(['a.example', 'b.example', 'c.example']);
});

test('a value that cannot be read is put aside before the first write', async () => {
  const newer = { version: 99, offHosts: ['a.example'] };
  await fakeBrowser.storage.local.set({ settings: newer });
  expect(await loadSettings()).toEqual(DEFAULTS);
  await changeSettings((settings) => ({ ...settings, welcomed: true }));
  expect(await ownData()).toEqual({ settings: { ...DEFAULTS, welcomed: true }, 'settings:unreadable': newer });
});

test('a change that fails does not hold up the next', async () => {
  const failed = changeSettings(() => {
    throw new Error('no');
  });
  await expect(failed).rejects.toThrow('no');
  await changeSettings((settings) => ({ ...settings, welcomed: true }));
  expect((await loadSettings()).welcomed).toBe(true);
});

describe('hidden matches', () => {
  test('of a private window stay in memory, and are shown again like the others', async () => {
    await hideMatch(MATCH);
    await hideMatch({ ...MATCH, id: '2', text: 'Trend', passing: true });
    expect((await loadHidden()).map(({ id }) => id)).toEqual(['2', '1']);
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain('Trend');
    await showMatchAgain('2');
    await showMatchAgain('1');
    expect(await loadHidden()).toEqual([]);
  });

  test('and all else are gone once erased', async () => {
    await hideMatch(MATCH);
    await hideMatch({ ...MATCH, id: '2', passing: true });
    await recordRequest({
      purpose: 'check',
      pack: 'P',
      address: 'https://x.example/',
      sent: 0,
      received: 9,
      answered: true,
    });
    expect(await loadRequests()).toMatchObject([{ address: 'https://x.example/', received: 9 }]);
    await eraseOwnData();
    expect([await loadHidden(), await loadRequests(), await ownData()]).toEqual([[], [], {}]);
  });
});
