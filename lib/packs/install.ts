/**
 * Installing a pack: verify, stage, prepare, switch. A sequence of small steps, each of which may be the last one before
 * the background is killed; the next start goes on where the store says it stopped.
 *
 *   manifest  → read, checked, staged
 *   segments  → one a step: fetch, length, hash, expand with a cap, store; those already stored are skipped
 *   prepare   → built by the caller from the staged segments (the merged name index, the self-test)
 *   switch    → one pointer write, flushed strictly; from here on readers see the new pack
 *
 * What was active stays active and whole until the switch.
 */
import { fail, ok, type Result } from '../model/result.ts';
import { gunzip, sha256 } from './bytes.ts';
import { LIMIT, type PackManifest, parseManifest, type SegmentRef, segmentPath } from './manifest.ts';

export type InstallError = { code: string; message: string; remedy: string };

/** Files of the pack by path; the bundled pack and a server look the same from here. */
export interface PackFiles {
  read(path: string): Promise<Result<Uint8Array, InstallError>>;
}

/** Where segments and the pointer are kept. `activate` must be atomic and durable. */
export interface PackStore {
  hasSegment(hash: string): Promise<boolean>;
  putSegment(ref: SegmentRef, raw: Uint8Array): Promise<void>;
  activeManifest(packId: string): Promise<PackManifest | null>;
  activate(manifest: PackManifest): Promise<void>;
}

export type InstallProgress = { step: 'checking' | 'copying' | 'indexing' | 'switching'; done: number; total: number };

/** Called once all segments are staged, before the switch: builds what readers need and tries it out. */
export type Prepare = (manifest: PackManifest) => Promise<Result<null, InstallError>>;

const PACK_BROKEN = 'The pack stays as it was. Get the pack again from its publisher.';

/** Length, hash, expansion and size of one segment, in that order: nothing is expanded that was not asked for. */
export async function verifySegment(ref: SegmentRef, bytes: Uint8Array): Promise<Result<Uint8Array, InstallError>> {
  const bad = (code: string, message: string): Result<never, InstallError> =>
    fail({ code, message, remedy: PACK_BROKEN });
  if (bytes.length !== ref.length || bytes.length > LIMIT.segmentBytes)
    return bad('E_LENGTH', `A segment has ${bytes.length} bytes; its manifest says ${ref.length}.`);
  const hash = await sha256(bytes);
  if (hash !== ref.sha256)
    return bad(
      'E_HASH',
      `A segment has the hash ${hash.slice(0, 12)}…; its manifest says ${ref.sha256.slice(0, 12)}….`,
    );
  const raw = await gunzip(bytes, ref.rawLength);
  if (!raw.ok) return bad('E_RATIO', `A segment does not expand to the ${ref.rawLength} bytes its manifest says.`);
  return ok(raw.value);
}

/** Runs the steps that are left, yielding before and after each. Returns the manifest that is active in the end. */
export async function* install(
  files: PackFiles,
  store: PackStore,
  prepare: Prepare,
): AsyncGenerator<InstallProgress, Result<PackManifest, InstallError>> {
  yield { step: 'checking', done: 0, total: 1 };
  const bytes = await files.read('manifest.json');
  if (!bytes.ok) return bytes;
  const parsed = parseManifest(bytes.value);
  if (!parsed.ok) return fail({ ...parsed.error, remedy: PACK_BROKEN });
  const manifest = parsed.value;
  const active = await store.activeManifest(manifest.packId);
  if (active && sameSegments(active, manifest)) return ok(active);

  let done = 0;
  const total = manifest.totals.bytes;
  for (const ref of manifest.segments) {
    yield { step: 'copying', done, total };
    if (!(await store.hasSegment(ref.sha256))) {
      const packed = await files.read(segmentPath(ref));
      if (!packed.ok) return packed;
      const raw = await verifySegment(ref, packed.value);
      if (!raw.ok) return raw;
      await store.putSegment(ref, raw.value);
    }
    done += ref.length;
  }
  yield { step: 'indexing', done: total, total };
  const prepared = await prepare(manifest);
  if (!prepared.ok) return prepared;
  yield { step: 'switching', done: total, total };
  await store.activate(manifest);
  return ok(manifest);
}

const sameSegments = (a: PackManifest, b: PackManifest): boolean =>
  a.seq === b.seq &&
  a.segments.length === b.segments.length &&
  a.segments.every((ref, index) => ref.sha256 === b.segments[index]?.sha256);
