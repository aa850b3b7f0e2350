/** Faults 1 to 8: the network and what comes over it. */
import { expect } from 'vitest';
import { type SegmentRef, segmentPath } from '../../../lib/packs/manifest.ts';
import { handled, TestServer } from '../support/server.ts';
import { DAY, type Fault, flipped, NOW, pathOf } from './scene.ts';

export const TRANSPORT: Fault[] = [
  {
    number: 1,
    what: 'offline, no such host, connection refused',
    expected: 'E_OFFLINE, old version stays, waits longer each time',
    run: async (scene) => {
      await scene.offerSecond();
      scene.server.mischief = (_, response) => handled(response.destroy());
      const waits: number[] = [];
      for (let round = 0; round < 3; round++) {
        await scene.fails('E_OFFLINE', true);
        waits.push((await scene.reader.publisher()).next - scene.reader.now);
      }
      expect(waits[1]).toBeGreaterThan(waits[0] as number);
      expect(waits[2]).toBeGreaterThan(waits[1] as number);
      await scene.recovers();
    },
  },
  {
    number: 2,
    what: '404 for the timestamp; 404 for a segment',
    expected: 'E_HTTP, what came is kept, the next address has it',
    run: async (scene) => {
      await scene.offerSecond();
      scene.server.mischief = (path, response) =>
        path === 'metadata/timestamp.json' && handled(response.writeHead(404).end('no'));
      await scene.fails('E_HTTP');
      const missing = pathOf(scene.second, 'entities');
      scene.server.mischief = (path, response) => path === missing && handled(response.writeHead(404).end('no'));
      await scene.fails('E_HTTP');
      expect(await scene.reader.store.hasSegment(scene.second.manifest.segments[0] as SegmentRef)).toBe(true);
      const mirror = await TestServer.start(() => scene.publisher.files);
      try {
        expect(await scene.reader.subscribe(mirror.address)).toBeNull();
        await scene.isOn(2);
        expect(mirror.asked).toContain(missing);
      } finally {
        await mirror.close();
      }
    },
  },
  {
    number: 3,
    what: '500; 429 with Retry-After',
    expected: 'E_HTTP, waits as it is told and asks nothing meanwhile',
    run: async (scene) => {
      await scene.offerSecond();
      scene.server.mischief = (_, response) => handled(response.writeHead(500).end('no'));
      await scene.fails('E_HTTP', true);
      scene.server.mischief = (_, response) => handled(response.writeHead(429, { 'retry-after': '7200' }).end('no'));
      await scene.fails('E_HTTP', true);
      expect((await scene.reader.publisher()).next).toBeGreaterThanOrEqual(NOW + 7_200_000);
      scene.server.asked = [];
      scene.reader.now = NOW + 7_100_000;
      await scene.reader.subscriptions.updateDue();
      expect(scene.server.asked).toEqual([]);
      scene.reader.now = NOW + DAY;
      scene.server.mischief = () => false;
      await scene.reader.subscriptions.updateDue();
      await scene.isOn(2);
    },
  },
  {
    number: 4,
    what: 'a login page with status 200; an empty answer',
    expected: 'E_HTML, E_LENGTH',
    run: async (scene) => {
      await scene.offerSecond();
      scene.server.mischief = (_, response) =>
        handled(response.writeHead(200).end('<!doctype html><title>Log in</title>'));
      await scene.fails('E_HTML');
      scene.server.mischief = (_, response) => handled(response.writeHead(200).end());
      await scene.fails('E_LENGTH');
      await scene.recovers();
    },
  },
  {
    number: 5,
    what: 'longer than declared; a stream without end',
    expected: 'E_TOO_BIG, cut off at the limit',
    run: async (scene) => {
      await scene.offerSecond();
      let sent = 0;
      scene.server.mischief = (_, response) => {
        const more = (): void => {
          while (!response.destroyed && response.write(Buffer.alloc(4096, 0x20))) sent += 4096;
        };
        response.on('drain', more);
        more();
        return true;
      };
      await scene.fails('E_TOO_BIG');
      expect(sent).toBeLessThan(16 * 1024 * 1024);
      const segment = pathOf(scene.second, 'entities');
      scene.server.mischief = (path, response) =>
        path === segment &&
        handled(response.end(Buffer.concat([scene.publisher.files.get(segment) ?? Buffer.of(), Buffer.of(0)])));
      await scene.fails('E_LENGTH');
      await scene.recovers();
    },
  },
  {
    number: 6,
    what: 'one byte now and then; silence in the middle',
    expected: 'E_OFFLINE after a while, goes on later',
    run: async (scene) => {
      await scene.offerSecond();
      scene.server.mischief = (_, response) => {
        const drip = setInterval(() => response.write(' '), 50);
        response.on('close', () => clearInterval(drip));
        return true;
      };
      await scene.fails('E_OFFLINE');
      const segment = pathOf(scene.second, 'entities');
      scene.server.mischief = (path, response) => path === segment && handled(response.write('a few bytes'));
      await scene.fails('E_OFFLINE');
      scene.server.asked = [];
      await scene.recovers();
      // What had come before the silence is not asked for again.
      expect(scene.server.asked.filter((path) => path.startsWith('seg/'))).toContain(segment);
      expect(scene.server.asked.length).toBeLessThan(scene.second.manifest.segments.length + 4);
    },
  },
  {
    number: 7,
    what: 'a mirror that sends segments with Content-Encoding',
    expected: 'E_HASH, E_LENGTH or E_TOO_BIG, the next address has it',
    run: async (scene) => {
      await scene.offerSecond();
      scene.server.mischief = (path, response) => {
        if (!path.startsWith('seg/')) return false;
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(scene.publisher.files.get(path));
        return true;
      };
      await scene.fails(['E_HASH', 'E_LENGTH', 'E_TOO_BIG']);
      const mirror = await TestServer.start(() => scene.publisher.files);
      try {
        expect(await scene.reader.subscribe(mirror.address)).toBeNull();
        await scene.isOn(2);
      } finally {
        await mirror.close();
      }
    },
  },
  {
    number: 8,
    what: 'one bit flipped in each kind of file',
    expected: 'E_SIG, E_HASH or E_SCHEMA, nothing kept of it',
    run: async (scene) => {
      await scene.publisher.rotate('timestamp');
      await scene.offerSecond();
      const whole = scene.publisher.snapshotOfFiles();
      const manifest = [...whole.keys()].find((path) => path.includes(scene.publisher.offers[0]?.sha256 ?? '')) ?? '';
      const here = new Set((await scene.reader.store.active())[0]?.manifest.segments.map(segmentPath));
      const segments = scene.second.manifest.segments.map(segmentPath).filter((path) => !here.has(path));
      const metadata = ['2.root', 'timestamp', '2.snapshot', '2.targets'].map((name) => `metadata/${name}.json`);
      for (const path of [...metadata, manifest, ...segments]) {
        const bytes = whole.get(path);
        scene.server.files = () => new Map(whole).set(path, flipped(bytes, Math.floor((bytes?.length ?? 0) / 2)));
        await scene.fails(['E_SIG', 'E_HASH', 'E_SCHEMA', 'E_JSON', 'E_THRESHOLD'], true);
        const ref = scene.second.manifest.segments.find((one) => segmentPath(one) === path);
        if (ref) expect(await scene.reader.store.hasSegment(ref), path).toBe(false);
        else expect(await scene.reader.store.staged()).toEqual([]);
      }
      expect(segments.length).toBeGreaterThan(2);
      scene.server.files = () => whole;
      await scene.recovers();
    },
  },
];
