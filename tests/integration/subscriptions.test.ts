/** Publishers over time: waiting versions, holding, two packs, a built-in pack that is ahead, and a background that is ended anywhere. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeSelfTest } from '../../lib/context/self-test.ts';
import type { Corpus } from '../../lib/model/corpus.ts';
import { buildPack } from '../../lib/packs/build/build.ts';
import { waitFor } from '../../lib/packs/schedule.ts';
import { DAY, NOW } from '../packs/faults/scene.ts';
import { TestPublisher } from '../packs/support/publisher.ts';
import { TestReader } from '../packs/support/reader.ts';
import { TestServer } from '../packs/support/server.ts';
import { smallCorpus, smallPack } from '../packs/support/small-pack.ts';

const packs = await Promise.all([1, 2, 3].map((version) => smallPack(version)));
const files = (version: number): Map<string, Uint8Array> => packs[version - 1]?.files ?? new Map();

let publisher: TestPublisher;
let server: TestServer;

const publish = async (version: number): Promise<void> => {
  await publisher.offer('harbours', files(version));
  await publisher.publish();
};

beforeEach(async () => {
  await TestReader.forget();
  publisher = await TestPublisher.create(NOW);
  await publish(1);
  server = await TestServer.start(() => publisher.files);
});
afterEach(() => server.close());

const subscribed = async (bundled?: ReadonlyMap<string, Uint8Array>): Promise<TestReader> => {
  const reader = new TestReader(NOW, bundled);
  if (bundled) await reader.corpus.importBundled();
  expect(await reader.subscribe(server.address)).toBeNull();
  return reader;
};

describe('a new version', () => {
  it('waits where the reader wants to be asked, shows what it changes, and is used on a word', async () => {
    const reader = await subscribed();
    const { id } = await reader.publisher();
    await reader.subscriptions.setAutomatic(id, false);
    await publish(2);
    expect(await reader.update()).toBeNull();
    expect(await reader.versions()).toEqual({ harbours: 1 });
    const [staged] = await reader.store.staged();
    const [active] = await reader.store.active();
    if (!staged || !active) throw new Error('nothing waits');
    expect(staged.ready).toBe(true);
    const diff = await reader.corpus.diff(active.manifest, staged.manifest);
    expect(diff.counts).toEqual({ added: 0, removed: 0, changed: 12 });
    server.asked = [];
    expect(await reader.update()).toBeNull();
    expect(server.asked).toEqual(['metadata/timestamp.json']);
    expect(await reader.subscriptions.use('harbours')).toBeNull();
    expect(await reader.versions()).toEqual({ harbours: 2 });
  });

  it('is not asked for while the browser saves data, nor before its time', async () => {
    const reader = await subscribed();
    server.asked = [];
    reader.now = NOW + DAY;
    reader.savesData = true;
    await reader.subscriptions.updateDue();
    expect(server.asked).toEqual([]);
    reader.savesData = false;
    await reader.subscriptions.updateDue();
    expect(server.asked).toEqual(['metadata/timestamp.json']);
    await reader.subscriptions.updateDue();
    expect(server.asked).toHaveLength(1);
  });

  it('is taken by one job at a time', async () => {
    const reader = await subscribed();
    await publish(2);
    const codes = await Promise.all([reader.update(), reader.update()]);
    expect(codes.map((one) => one?.code ?? null).sort()).toEqual(['E_BUSY', null]);
    expect(await reader.versions()).toEqual({ harbours: 2 });
  });

  it('stops between two steps and goes on later', async () => {
    const reader = await subscribed();
    await publish(2);
    const { id } = await reader.publisher();
    server.mischief = (path) => {
      if (path.startsWith('seg/')) reader.subscriptions.stop(id);
      return false;
    };
    expect((await reader.update())?.code).toBe('E_STOPPED');
    expect(await reader.versions()).toEqual({ harbours: 1 });
    server.mischief = () => false;
    expect(await reader.update()).toBeNull();
    expect(await reader.versions()).toEqual({ harbours: 2 });
  });
});

describe('the pack inside the extension', () => {
  it('gives way to a newer one of the publisher, and comes back when that is removed', async () => {
    const reader = await subscribed(files(1));
    await publish(2);
    await reader.update();
    expect(await reader.versions()).toEqual({ harbours: 2 });
    await reader.subscriptions.remove((await reader.publisher()).id);
    expect(await reader.versions()).toEqual({ harbours: 1 });
    expect((await reader.store.active())[0]?.publisher).toBeNull();
  });

  it('that is ahead after an upgrade is used until the publisher has a newer one', async () => {
    const reader = await subscribed(files(1));
    await publish(2);
    await reader.update();
    const upgraded = new TestReader(NOW, files(3));
    await upgraded.corpus.importBundled();
    expect(await upgraded.versions()).toEqual({ harbours: 3 });
    await publisher.publish();
    expect(await upgraded.update()).toBeNull();
    expect(await upgraded.versions()).toEqual({ harbours: 3 });
  });

  it('that is behind after an upgrade leaves the publisher’s in use', async () => {
    const reader = await subscribed(files(1));
    await publish(3);
    await reader.update();
    const upgraded = new TestReader(NOW, files(2));
    await upgraded.corpus.importBundled();
    expect(await upgraded.versions()).toEqual({ harbours: 3 });
  });
});

describe('floors', () => {
  it('outlive the database: a wiped reader takes nothing older from the same publisher', async () => {
    const old = publisher.snapshotOfFiles();
    const reader = await subscribed();
    await publish(2);
    await reader.update();
    await TestReader.forget();
    const wiped = new TestReader(NOW);
    for (const [id, one] of reader.remembered) wiped.remembered.set(id, one);
    server.files = () => old;
    expect((await wiped.subscribe(server.address))?.code).toBe('E_ROLLBACK');
    expect(await wiped.versions()).toEqual({});
  });

  it('another publisher cannot stand behind a pack that is taken', async () => {
    const reader = await subscribed();
    const other = await TestPublisher.create(NOW);
    await other.offer('harbours', files(3));
    await other.publish();
    const second = await TestServer.start(() => other.files);
    expect((await reader.subscribe(second.address))?.code).toBe('E_TAKEN');
    await second.close();
    expect(await reader.versions()).toEqual({ harbours: 1 });
  });
});

it('two packs of one publisher live side by side', async () => {
  const rivers = JSON.parse(JSON.stringify(smallCorpus(1)).replaceAll('harbours', 'rivers')) as Corpus;
  await publisher.offer('rivers', (await buildPack(rivers, makeSelfTest)).files);
  await publisher.publish();
  const reader = await subscribed();
  expect(await reader.versions()).toEqual({ harbours: 1, rivers: 1 });
});

it('ended at any request, the next run comes to the same end and never shows half a version', async () => {
  for (let at = 0; at < 40; at++) {
    await TestReader.forget();
    publisher = await TestPublisher.create(NOW);
    await publish(1);
    const reader = await subscribed();
    await publish(2);
    let left = at;
    server.mischief = (_, response) => {
      if (left-- > 0) return false;
      response.destroy();
      return true;
    };
    await reader.update();
    server.mischief = () => false;
    reader.restart();
    expect(Object.values(await reader.versions())[0]).toBeLessThanOrEqual(2);
    expect(await reader.finds('Amberside')).toBe('harbours:amberside');
    expect(await reader.update()).toBeNull();
    expect(await reader.versions()).toEqual({ harbours: 2 });
    if (left > 0) return;
  }
  expect.fail('The update never came to its end.');
});

describe('waiting', () => {
  it('grows with failures up to a day, keeps to what the server asks, and spreads readers', () => {
    const hours = (failures: number, random = 0.5): number => waitFor(failures, null, random) / 3_600_000;
    expect(hours(0)).toBe(6);
    expect(hours(0, 0)).toBeLessThan(hours(0, 1));
    expect(hours(1)).toBeLessThan(hours(3));
    expect(hours(50)).toBe(24);
    const asked = { code: 'E_HTTP' as const, message: '', remedy: '', retryAfter: 100_000 };
    expect(waitFor(1, asked, 0.5)).toBe(100_000_000);
  });
});
