/** The import into IndexedDB: whole, resumable after a kill at any step, and never seen half done. */
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_PACK, sourceFiles } from '../../cli/packs.ts';
import { Corpus } from '../../entrypoints/background/corpus.ts';
import { buildPageContext } from '../../lib/context/page-context.ts';
import { makeSelfTest } from '../../lib/context/self-test.ts';
import { MetaDatabase, PackDatabase } from '../../lib/corpus/databases.ts';
import { DexiePackStore } from '../../lib/corpus/pack-store.ts';
import type { Corpus as SourceCorpus } from '../../lib/model/corpus.ts';
import { ok } from '../../lib/model/result.ts';
import type { CorpusStatus } from '../../lib/model/status.ts';
import { buildPack } from '../../lib/packs/build/build.ts';
import { fault } from '../../lib/packs/faults.ts';
import type { PackFiles } from '../../lib/packs/install.ts';
import { manifestBytes, segmentPath } from '../../lib/packs/manifest.ts';
import { readSource } from '../../lib/packs/source/read.ts';

/** The default pack without its long lists: these tests install it some sixty times over. */
const LONG_LISTS = /^(?:entities\/region-.*|references|events|outlets)\.yaml$/;
const files = new Map([...sourceFiles(DEFAULT_PACK)].filter(([file]) => !LONG_LISTS.test(file)));
const source = readSource(files).corpus as SourceCorpus;
const listed = new Set<string | null>([null, ...source.entities.map(({ id }) => id)]);
const referents = source.referents.filter(({ entity }) => listed.has(entity));
const built = await buildPack({ ...source, referents }, makeSelfTest);
const missing = fault('E_HTTP', 'missing');
const packFiles = (files: ReadonlyMap<string, Uint8Array> = built.files): PackFiles => ({
  read: (path) => {
    const bytes = files.get(path);
    return Promise.resolve(bytes ? ok(bytes) : missing);
  },
});

const openStore = (): DexiePackStore => new DexiePackStore(new PackDatabase(), new MetaDatabase());
const page = {
  url: 'https://en.trend.az/x',
  isArticle: true,
  articleEvidence: '',
  title: null,
  published: null,
  modified: null,
  byline: null,
  language: 'en',
  text: 'Ramin Mammadov went to Khankendi.',
};

beforeEach(async () => {
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name);
});

describe('import', () => {
  it('installs the pack with progress and answers from it', async () => {
    const heard: CorpusStatus[] = [];
    const corpus = new Corpus(openStore(), packFiles(), (status) => heard.push(status));
    await corpus.importBundled();
    expect(heard.map((one) => (one.state === 'installing' ? one.step : one.state))).toEqual([
      'checking',
      'checking',
      ...built.manifest.segments.map(() => 'copying'),
      'indexing',
      'switching',
      'ready',
    ]);
    const done = heard.flatMap((one) => (one.state === 'installing' && one.step === 'copying' ? [one.done] : []));
    expect(done).toEqual([...done].sort((a, b) => a - b));
    const engine = await corpus.engine();
    expect(engine && (await buildPageContext(engine, page)).mentions.map((one) => one.text)).toEqual([
      'Ramin Mammadov',
      'Khankendi',
    ]);
  });

  it('runs once however often it is called', async () => {
    let reads = 0;
    const files = packFiles();
    const counting: PackFiles = {
      read: (path, most) => {
        reads++;
        return files.read(path, most);
      },
    };
    const corpus = new Corpus(openStore(), counting, () => {});
    await Promise.all([corpus.importBundled(), corpus.importBundled()]);
    expect(reads).toBe(1 + built.manifest.segments.length);
    await corpus.importBundled();
    expect(reads).toBe(2 + built.manifest.segments.length);
  });

  it('reads texts over block borders', async () => {
    const store = openStore();
    const raw = new Uint8Array(200_000).map((_, at) => at % 251);
    const ref = {
      kind: 'bodies' as const,
      part: 0,
      sha256: 'a'.repeat(64),
      length: 1,
      rawLength: raw.length,
      codec: 'gzip' as const,
      records: 1,
    };
    await store.putSegment(ref, raw);
    for (const [start, end] of [
      [0, 200_000],
      [65_535, 65_537],
      [65_536, 131_072],
      [199_999, 200_000],
      [10, 10],
    ] as const)
      expect(await store.raw(ref, start, end)).toEqual(raw.slice(start, end));
  });
});

describe('killed at any step', () => {
  /** Every call to the store or the files is a place to die; the next start must come to the same end. */
  it('comes to the same end, and never shows half a pack', { timeout: 90_000 }, async () => {
    let at = 0;
    for (let died = true; died; at++) {
      for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name);
      let calls = 0;
      const mayDie = <T extends object>(target: T): T =>
        new Proxy(target, {
          get: (object, key) => {
            const value: unknown = Reflect.get(object, key);
            if (typeof value !== 'function') return value;
            return (...args: unknown[]) => {
              if (calls++ === at) throw new Error('killed');
              return Reflect.apply(value, object, args) as unknown;
            };
          },
        });
      const dying = new Corpus(mayDie(openStore()), mayDie(packFiles()), () => {});
      await dying.importBundled();
      died = calls > at;

      const store = openStore();
      const active = await store.active();
      // Either nothing is in use yet, or all of it is.
      if (active.length > 0)
        for (const ref of active[0]?.manifest.segments ?? []) expect(await store.hasSegment(ref)).toBe(true);
      const next = new Corpus(store, packFiles(), () => {});
      await next.importBundled();
      expect(await next.status(), `killed at call ${at}`).toMatchObject({ state: 'ready' });
      const engine = await next.engine();
      expect(engine && (await buildPageContext(engine, page)).mentions).toHaveLength(2);
    }
    expect(at).toBeGreaterThan(built.manifest.segments.length * 2);
  });
});

describe('a bad pack', () => {
  const broken: [string, (files: Map<string, Uint8Array>) => void, string][] = [
    ['a missing manifest', (files) => files.delete('manifest.json'), 'E_HTTP'],
    [
      'a login page for a manifest',
      (files) => files.set('manifest.json', new TextEncoder().encode('<html>')),
      'E_HTML',
    ],
    ['a missing segment', (files) => files.delete(segmentPath(built.manifest.segments[2] as never)), 'E_HTTP'],
    ['one bit flipped', (files) => flip(files, segmentPath(built.manifest.segments[1] as never)), 'E_HASH'],
    ['a segment cut short', (files) => cut(files, segmentPath(built.manifest.segments[1] as never)), 'E_LENGTH'],
    [
      'a self-test that fails',
      (files) =>
        files.set(
          'manifest.json',
          manifestBytes({ ...built.manifest, selfTest: [{ query: 'Lachin', expectTop: ['caucasus:nobody'] }] }),
        ),
      'E_SELFTEST',
    ],
  ];

  it.each(broken)('%s is refused with a reason and a remedy, and the old pack stays', async (_, change, code) => {
    await new Corpus(openStore(), packFiles(), () => {}).importBundled();
    const files = new Map(built.files);
    change(files);
    // Another version, so that nothing is taken as installed already.
    if (files.has('manifest.json') && code !== 'E_HTML' && code !== 'E_SELFTEST')
      files.set('manifest.json', manifestBytes({ ...built.manifest, seq: 2 }));
    if (code === 'E_SELFTEST')
      files.set(
        'manifest.json',
        manifestBytes({ ...built.manifest, seq: 2, selfTest: [{ query: 'Lachin', expectTop: ['caucasus:nobody'] }] }),
      );
    const store = openStore();
    // The faults are in the transfer: forget the segments, as a reader would who never had them.
    const forgetful = new Proxy(store, {
      get: (object, key) =>
        key === 'hasSegment'
          ? () => Promise.resolve(false)
          : (Reflect.get(object, key) as { bind?: (to: object) => unknown })?.bind?.(object),
    });
    const corpus = new Corpus(forgetful as DexiePackStore, packFiles(files), () => {});
    await corpus.importBundled();
    expect(await corpus.status()).toMatchObject({ state: 'failed', code, remedy: expect.stringMatching(/\w/) });
    expect((await openStore().active()).map((one) => one.manifest.seq)).toEqual([1]);
    const engine = await corpus.engine();
    expect(engine && (await buildPageContext(engine, page)).mentions).toHaveLength(2);
  });
});

function flip(files: Map<string, Uint8Array>, path: string): void {
  const bytes = Uint8Array.from(files.get(path) as Uint8Array);
  bytes[20] = (bytes[20] as number) ^ 1;
  files.set(path, bytes);
}

function cut(files: Map<string, Uint8Array>, path: string): void {
  files.set(path, (files.get(path) as Uint8Array).slice(0, -1));
}
