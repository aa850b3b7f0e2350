/** Faults 20 to 28: what a validly signed pack may still do wrong. */
import { zipSync } from 'fflate';
import { expect } from 'vitest';
import { safeUrl } from '../../../components/shared/safe-url.ts';
import { gzip, sha256 } from '../../../lib/packs/bytes.ts';
import { verifySegment } from '../../../lib/packs/check-segment.ts';
import { parseJson } from '../../../lib/packs/json.ts';
import { LIMIT, type PackManifest, parseManifest, type SegmentRef, segmentPath } from '../../../lib/packs/manifest.ts';
import { wrongWithRecord } from '../../../lib/packs/record-schema.ts';
import { readSidelight, writeSidelight } from '../../../lib/packs/side-load.ts';
import { bytesOf, mapFiles, textOf } from '../support/publisher.ts';
import { type Fault, flipped } from './scene.ts';

/** Puts other raw bytes in the place of the first segment of a kind, with an entry that fits them. */
async function replace(
  manifest: PackManifest,
  files: Map<string, Uint8Array>,
  kind: string,
  change: (raw: string) => string,
): Promise<void> {
  const at = manifest.segments.findIndex((one) => one.kind === kind);
  const before = manifest.segments[at] as SegmentRef;
  const raw = bytesOf(change(textOf(new Uint8Array(await inflate(files.get(segmentPath(before)))))));
  const bytes = gzip(raw);
  const ref = {
    ...before,
    sha256: await sha256(bytes),
    length: bytes.length,
    rawLength: raw.length,
    records: lines(raw),
  };
  manifest.segments[at] = ref;
  manifest.totals = {
    bytes: manifest.totals.bytes - before.length + ref.length,
    rawBytes: manifest.totals.rawBytes - before.rawLength + ref.rawLength,
  };
  files.set(segmentPath(ref), bytes);
}

const inflate = (bytes: Uint8Array | undefined): Promise<ArrayBuffer> =>
  new Response(
    new Blob([(bytes ?? new Uint8Array()) as BlobPart]).stream().pipeThrough(new DecompressionStream('gzip')),
  ).arrayBuffer();
const lines = (raw: Uint8Array): number => raw.filter((byte) => byte === 0x0a).length;

const refOf = async (bytes: Uint8Array, rawLength: number): Promise<SegmentRef> => ({
  kind: 'bodies', part: 0, sha256: await sha256(bytes), length: bytes.length, rawLength, codec: 'gzip', records: 1,
}); // biome-ignore format: one record

export const CONTENT: Fault[] = [
  {
    number: 20,
    what: 'a feature or a format that is not known here',
    expected: 'E_NEEDS_NEWER',
    run: async (scene) => {
      await scene.offerBroken((manifest) => manifest.requires.push('holograms-1'));
      await scene.fails('E_NEEDS_NEWER');
      await scene.offerBroken((manifest) => Object.assign(manifest, { formatVersion: 2 }));
      await scene.fails('E_NEEDS_NEWER');
      await scene.offerSecond();
      await scene.recovers();
    },
  },
  {
    number: 21,
    what: 'an index made by another analyzer',
    expected: 'E_ANALYZER; one already installed is kept and not asked',
    run: async (scene) => {
      await scene.offerBroken(({ analyzer }) => Object.assign(analyzer, { version: analyzer.version + 1 }));
      await scene.fails('E_ANALYZER');
      const [active] = await scene.reader.store.active();
      if (!active) throw new Error('nothing is active');
      const { manifest, ...rest } = active;
      await scene.reader.store.activate({
        ...rest,
        manifest: { ...manifest, analyzer: { ...manifest.analyzer, version: 0 } },
      });
      scene.reader.restart();
      expect(await scene.reader.corpus.engine()).toBeNull();
      await scene.offerSecond();
      await scene.recovers();
    },
  },
  {
    number: 22,
    what: 'wrong counts; ids twice, of others or leading nowhere; a tombstone for nothing',
    expected: 'E_COUNT, E_REF; the tombstone is ignored',
    run: async (scene) => {
      await scene.offerBroken(({ counts }) => Object.assign(counts, { articles: 11 }));
      await scene.fails('E_COUNT');
      await scene.offerBroken(({ segments: [ref] }) => Object.assign(ref as SegmentRef, { records: 99 }));
      await scene.fails('E_COUNT');
      for (const [kind, from, to] of [
        ['postings', /\[0,/g, '[400,'],
        ['entities', 'harbours:brackwater', 'harbours:amberside'],
        ['entities', 'harbours:brackwater', 'elsewhere:brackwater'],
        ['aliases', 'harbours:brackwater', 'harbours:nowhere'],
        ['articles', /"end":\d+/, '"end":99999999'],
      ] as const) {
        await scene.offerBroken((manifest, files) => replace(manifest, files, kind, (raw) => raw.replace(from, to)));
        await scene.fails(['E_REF', 'E_SCHEMA']);
      }
      await scene.offerBroken(async (manifest, files) => {
        const raw = bytesOf('{"part":5,"articles":[3]}\n');
        const bytes = gzip(raw);
        const ref = { ...(await refOf(bytes, raw.length)), kind: 'tombstones' as const, part: null };
        manifest.segments.push(ref);
        manifest.totals = {
          bytes: manifest.totals.bytes + ref.length,
          rawBytes: manifest.totals.rawBytes + ref.rawLength,
        };
        files.set(segmentPath(ref), bytes);
      });
      await scene.recovers();
    },
  },
  {
    number: 23,
    what: 'the pack’s own test queries come out otherwise here',
    expected: 'E_SELFTEST, not activated',
    run: async (scene) => {
      await scene.offerBroken((manifest) =>
        Object.assign(manifest, { selfTest: [{ query: 'Amberside', expectTop: ['harbours:nobody'] }] }),
      );
      await scene.fails('E_SELFTEST');
      await scene.offerSecond();
      await scene.recovers();
    },
  },
  {
    number: 24,
    what: 'a bomb; gzip in gzip; rubbish after the end; cut short',
    expected: 'E_RATIO, E_SCHEMA, E_LENGTH, never expanded whole',
    run: async () => {
      const bomb = gzip(new Uint8Array(32 * 1024 * 1024));
      const code = async (bytes: Uint8Array, rawLength: number): Promise<string> => {
        const result = await verifySegment(await refOf(bytes, rawLength), bytes);
        return result.ok ? 'accepted' : result.error.code;
      };
      expect(await code(bomb, LIMIT.rawSegmentBytes)).toBe('E_RATIO');
      expect(await code(bomb, 1000)).toBe('E_RATIO');
      const text = bytesOf('a harbour was dredged. '.repeat(50));
      expect(await code(gzip(text), text.length)).toBe('accepted');
      expect(await code(Uint8Array.of(...gzip(text), 1, 2, 3), text.length)).toBe('E_RATIO');
      expect(await code(gzip(text).slice(0, -6), text.length)).toBe('E_RATIO');
      expect(await code(gzip(text), text.length + 1)).toBe('E_RATIO');
      expect(wrongWithRecord('entities', null, 0, textOf(gzip(text)))).not.toBeNull();
    },
  },
  {
    number: 25,
    what: 'a million segments; a manifest too large; nesting 10,000 deep',
    expected: 'E_SCHEMA, E_TOO_BIG before anything is parsed or kept',
    run: async (scene) => {
      await scene.offerBroken((manifest) => {
        const [ref] = manifest.segments;
        manifest.segments = Array.from({ length: LIMIT.segments + 1 }, () => ref as SegmentRef);
      });
      await scene.fails('E_SCHEMA');
      const parsed = parseManifest(new Uint8Array(LIMIT.manifestBytes + 1));
      expect(parsed.ok ? '' : parsed.error.code).toBe('E_TOO_BIG');
      const deep = parseJson(bytesOf(`${'['.repeat(10_000)}${']'.repeat(10_000)}`), {
        what: 'it',
        bytes: 1e6,
        depth: 16,
      });
      expect(deep.ok ? '' : deep.error.code).toBe('E_SCHEMA');
      const offer = scene.publisher.offers[0];
      if (offer) scene.publisher.offers = [{ ...offer, length: LIMIT.manifestBytes + 1 }];
      await scene.publisher.publish();
      await scene.fails('E_TOO_BIG');
    },
  },
  {
    number: 26,
    what: 'a .sidelight file with ../, absolute names, entries twice, compressed ones, a broken directory',
    expected: 'E_ZIP; a good one installs',
    run: async (scene) => {
      await scene.offerSecond();
      const good = writeSidelight(scene.publisher.files);
      const code = (bytes: Uint8Array): string => {
        const result = readSidelight(bytes);
        return result.ok ? 'accepted' : result.error.code;
      };
      for (const name of [
        '../metadata/1.root.json',
        '/metadata/1.root.json',
        'metadata/../x',
        'seg/zz/1.bin',
        'metadata\\1.root.json',
        'C:1.root.json',
      ])
        expect(code(zipSync({ [name]: [bytesOf('x'), { level: 0 }] })), name).toBe('E_ZIP');
      expect(code(zipSync({ 'metadata/timestamp.json': [bytesOf('x'.repeat(500)), { level: 9 }] }))).toBe('E_ZIP');
      const twice = textOf(
        writeSidelight(
          new Map([
            ['metadata/1.root.json', bytesOf('x')],
            ['metadata/2.root.json', bytesOf('y')],
          ]),
        ),
      ).replaceAll('2.root', '1.root');
      expect(code(bytesOf(twice))).toBe('E_ZIP');
      expect(code(bytesOf('no zip at all'))).toBe('E_ZIP');
      // The directory at the end leads elsewhere: whatever is read then fails by its hash.
      const bent = readSidelight(flipped(good, good.length - 6));
      const files = bent.ok ? bent.value : mapFiles(new Map());
      const { id } = await scene.reader.publisher();
      expect(bent.ok ? (await scene.reader.subscriptions.subscribe(files, null, id))?.code : 'E_ZIP').toMatch(/^E_/);
      await scene.isOn(1);
      const whole = readSidelight(good);
      expect(whole.ok && (await scene.reader.subscriptions.subscribe(whole.value, null, id))).toBeNull();
      await scene.isOn(2);
    },
  },
  {
    number: 27,
    what: '__proto__ and constructor as keys; half characters, NUL, text that turns direction',
    expected: 'E_SCHEMA',
    run: async (scene) => {
      for (const to of [
        '"__proto__":{"common":true},"name":',
        '"constructor":1,"name":',
        '"name":"\\ud800",',
        '"name":"a\\u0000b",',
        '"name":"\\u202egnp.exe",',
      ]) {
        await scene.offerBroken((manifest, files) =>
          replace(manifest, files, 'entities', (raw) =>
            raw.replace(to.endsWith(',') ? /"name":"[^"]*",/ : '"name":', to),
          ),
        );
        await scene.fails('E_SCHEMA');
      }
      expect(({} as { common?: boolean }).common).toBeUndefined();
      await scene.offerSecond();
      await scene.recovers();
    },
  },
  {
    number: 28,
    what: 'markup in texts; javascript:, data:, //host and passwords in addresses',
    expected: 'shown as text; the link is refused',
    run: async (scene) => {
      for (const url of [
        'javascript:alert(1)',
        'data:text/html,x',
        '//evil.example/',
        'https://user:pass@evil.example/',
        'file:///etc/passwd',
      ]) {
        await scene.offerBroken((manifest, files) =>
          replace(manifest, files, 'articles', (raw) => raw.replace(/https:\/\/tide\.example\/\d+/, url)),
        );
        await scene.fails('E_SCHEMA');
        expect(safeUrl(url), url).toBeNull();
      }
      const markup = '<img src=x onerror=alert(1)>';
      await scene.offerBroken(async (manifest, files) => {
        await replace(manifest, files, 'entities', (raw) => raw.replace('A harbour, dredged in 2026.', markup));
      });
      await scene.recovers();
      const entity = (await scene.reader.corpus.engine())?.entities.get('harbours:amberside')?.entity;
      // The views set it as text; `tests/unit/components/hostile.test.tsx` holds them to it.
      expect(entity?.description).toBe(markup);
    },
  },
];
