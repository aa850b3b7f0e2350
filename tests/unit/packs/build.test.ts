/** The build of a pack: the same bytes from the same source, whatever the order of its files, and hashes that hold. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_PACK, sourceFiles } from '../../../cli/packs.ts';
import { makeSelfTest } from '../../../lib/context/self-test.ts';
import type { Corpus } from '../../../lib/model/corpus.ts';
import { buildPack } from '../../../lib/packs/build/build.ts';
import { gunzip, gzip, sha256 } from '../../../lib/packs/bytes.ts';
import { checkPack } from '../../../lib/packs/check-pack.ts';
import { checkRecords, verifySegment } from '../../../lib/packs/check-segment.ts';
import { filesReader } from '../../../lib/packs/files-reader.ts';
import { LIMIT, manifestBytes, parseManifest, segmentPath } from '../../../lib/packs/manifest.ts';
import { readSource } from '../../../lib/packs/source/read.ts';
import { mapFiles } from '../../packs/support/publisher.ts';

const files = sourceFiles(DEFAULT_PACK);
const corpus = readSource(files).corpus as Corpus;
const built = await buildPack(corpus, makeSelfTest);

describe('build', () => {
  it('gives the same bytes for the same source in any order', async () => {
    const reversed = readSource(new Map([...files].reverse())).corpus as Corpus;
    const again = await buildPack(reversed, makeSelfTest);
    expect(new Set(again.files.keys())).toEqual(new Set(built.files.keys()));
    for (const [path, bytes] of built.files) expect(again.files.get(path), path).toEqual(bytes);
  });

  it('gives other bytes for another source', async () => {
    const other = structuredClone(corpus);
    (other.articles[0] as { text: string }).text += '\n\nOne more sentence.';
    expect((await buildPack(other, makeSelfTest)).manifest.segments).not.toEqual(built.manifest.segments);
  });

  it('names every segment by the hash of its bytes, within the limits of the reader', async () => {
    for (const ref of built.manifest.segments) {
      const bytes = built.files.get(segmentPath(ref)) as Uint8Array;
      expect(await sha256(bytes)).toBe(ref.sha256);
      expect((await verifySegment(ref, bytes)).ok).toBe(true);
      expect(ref.length).toBeLessThanOrEqual(LIMIT.segmentBytes);
    }
  });

  it('writes records whose form readers accept, with every count and reference right', async () => {
    const reader = filesReader(mapFiles(built.files));
    for (const ref of built.manifest.segments)
      expect(checkRecords(built.manifest, ref, await reader.raw(ref))).toEqual({ ok: true, value: null });
    expect(checkPack(built.manifest, built.data)).toEqual({ ok: true, value: null });
  });

  it('gives back every text as it was', async () => {
    for (const article of corpus.articles) {
      const row = built.data.articles.find((one) => one.id === article.id);
      expect(row && (await built.data.text(row))).toBe(article.text);
    }
  });

  it('carries at least ten self-test queries, each answered by the entity asked for', () => {
    expect(built.manifest.selfTest.length).toBeGreaterThanOrEqual(10);
    for (const { expectTop } of built.manifest.selfTest) expect(expectTop).toHaveLength(1);
  });
});

describe('manifest', () => {
  const bytesOf = (change: (manifest: Record<string, unknown>) => void): Uint8Array => {
    const manifest = structuredClone(built.manifest) as unknown as Record<string, unknown>;
    change(manifest);
    return new TextEncoder().encode(JSON.stringify(manifest));
  };

  it('survives the round trip', () => {
    expect(parseManifest(manifestBytes(built.manifest))).toEqual({ ok: true, value: built.manifest });
  });

  it.each<[string, (manifest: Record<string, unknown>) => void, string]>([
    ['an unknown feature', (one) => Object.assign(one, { requires: ['postings-v9'] }), 'E_NEEDS_NEWER'],
    ['a newer format', (one) => Object.assign(one, { formatVersion: 2 }), 'E_NEEDS_NEWER'],
    [
      'another analyzer',
      (one) => Object.assign(one, { analyzer: { id: 'x', version: 99, stemmer: 'none' } }),
      'E_ANALYZER',
    ],
    ['an unknown field', (one) => Object.assign(one, { run: 'code' }), 'E_SCHEMA'],
    [
      'a path for a hash',
      (one) => Object.assign((one.segments as { sha256: string }[])[0] as object, { sha256: '../../etc' }),
      'E_SCHEMA',
    ],
    [
      'a huge raw length',
      (one) => Object.assign((one.segments as { rawLength: number }[])[0] as object, { rawLength: 1e12 }),
      'E_SCHEMA',
    ],
    [
      'a fraction of a byte',
      (one) => Object.assign((one.segments as { length: number }[])[0] as object, { length: 1.5 }),
      'E_SCHEMA',
    ],
  ])('refuses %s', (_, change, code) => {
    const result = parseManifest(bytesOf(change));
    expect(result.ok ? 'accepted' : result.error.code).toBe(code);
  });

  it.each<[string, Uint8Array, string]>([
    ['what is not JSON', new TextEncoder().encode('<html>Log in</html>'), 'E_HTML'],
    ['what is not UTF-8', new Uint8Array([0xff, 0xfe]), 'E_JSON'],
    ['what is too big, unread', new Uint8Array(LIMIT.manifestBytes + 1), 'E_TOO_BIG'],
  ])('refuses %s', (_, bytes, code) => {
    const result = parseManifest(bytes);
    expect(result.ok ? 'accepted' : result.error.code).toBe(code);
  });
});

describe('gunzip', () => {
  const raw = new TextEncoder().encode('Xankəndi '.repeat(5000));

  it('gives back what was packed', async () => {
    expect(await gunzip(gzip(raw), raw.length)).toEqual({ ok: true, value: raw });
  });

  it('stops a bomb as soon as it passes its declared length', async () => {
    const bomb = gzip(new Uint8Array(64 * 1024 * 1024));
    const before = performance.now();
    expect(await gunzip(bomb, 1000)).toEqual({ ok: false, error: 'wrong-length' });
    // Expanding it whole takes far longer than the slice that is looked at; the bound is generous for a busy machine.
    expect(performance.now() - before).toBeLessThan(2000);
  });

  it.each([
    ['cut short', (bytes: Uint8Array) => bytes.slice(0, -9)],
    ['not gzip', () => new TextEncoder().encode('plain text')],
    ['shorter than declared', (bytes: Uint8Array) => bytes],
  ])('refuses bytes that are %s', async (name, change) => {
    const result = await gunzip(change(gzip(raw)), name === 'shorter than declared' ? raw.length + 1 : raw.length);
    expect(result.ok).toBe(false);
  });
});
