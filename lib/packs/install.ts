/**
 * Installing a pack: room, stage, check, switch. A sequence of small steps, each of which may be the last one before the
 * background is killed; the next start goes on where the store says it stopped.
 *
 *   room      → refused before the first write where the disk is short
 *   segments  → one a step: fetch, length, hash, expand with a cap, form, store; those already stored are skipped
 *   prepare   → by the caller, over the staged segments: counts, references, the pack's own test queries, the name index
 *   switch    → what was staged is flushed, then one pointer is written; from here on readers see the new pack
 *
 * What was active stays active and whole until the switch, and is kept after it for going back.
 */
import { ok, type Result } from '../model/result.ts';
import { checkRecords, verifySegment } from './check-segment.ts';
import { fault, type PackFault } from './faults.ts';
import { LIMIT, type PackManifest, type SegmentRef, segmentPath } from './manifest.ts';

/** Files of a pack by path; the bundled pack, a server and a file look the same from here. `most`: bytes after which reading stops. */
export interface PackFiles {
  read(path: string, most: number): Promise<Result<Uint8Array, PackFault>>;
}

/** A version of a pack, the hash of its manifest file, and whose it is; `publisher: null` is the pack inside the extension. */
export type PackVersion = { manifest: PackManifest; digest: string; publisher: string | null };

/** Where segments and the pointer are kept. `activate` must be atomic and durable. */
export interface PackStore {
  /** Bytes the browser would still take, or null where it does not say. */
  room(): Promise<number | null>;
  /** Writes down what is under way: its segments are kept until it is active or given up. */
  stage(version: PackVersion): Promise<void>;
  /** Whether the segment is here, and was checked as what `ref` says it is. */
  hasSegment(ref: SegmentRef): Promise<boolean>;
  putSegment(ref: SegmentRef, raw: Uint8Array): Promise<void>;
  /** Resolves when everything staged is on the disk. */
  flush(): Promise<void>;
  activate(version: PackVersion): Promise<void>;
}

export type InstallProgress = { step: 'checking' | 'copying' | 'indexing' | 'switching'; done: number; total: number };

/** Called once all segments are staged, before the switch: checks the whole, builds what readers need and tries it out. */
export type Prepare = (manifest: PackManifest) => Promise<Result<null, PackFault>>;

/** Beyond the pack itself: browsers break in other ways before the disk is quite full. */
const SPARE_BYTES = 256 * 1024 * 1024;

/** Runs the steps that are left, yielding before each. `sources` are tried in order for every file. */
export async function* install(
  version: PackVersion,
  sources: readonly PackFiles[],
  store: PackStore,
  prepare: Prepare,
): AsyncGenerator<InstallProgress, Result<PackManifest, PackFault>> {
  const { manifest } = version;
  const total = manifest.totals.bytes;
  yield { step: 'checking', done: 0, total };
  const missing: SegmentRef[] = [];
  for (const ref of manifest.segments) if (!(await store.hasSegment(ref))) missing.push(ref);
  const room = await checkRoom(missing, store);
  if (!room.ok) return room;
  await store.stage(version);

  let done = total - missing.reduce((sum, ref) => sum + ref.length, 0);
  for (const ref of missing) {
    yield { step: 'copying', done, total };
    const raw = await takeSegment(manifest, ref, sources);
    if (!raw.ok) return raw;
    await store.putSegment(ref, raw.value);
    done += ref.length;
  }
  yield { step: 'indexing', done: total, total };
  const prepared = await prepare(manifest);
  if (!prepared.ok) return prepared;
  yield { step: 'switching', done: total, total };
  await store.flush();
  await store.activate(version);
  return ok(manifest);
}

async function checkRoom(missing: readonly SegmentRef[], store: PackStore): Promise<Result<null, PackFault>> {
  const raw = missing.reduce((sum, ref) => sum + ref.rawLength, 0);
  if (raw === 0) return ok(null);
  const room = await store.room();
  const wanted = 2 * raw + SPARE_BYTES;
  return room === null || room >= wanted
    ? ok(null)
    : fault('E_SPACE', `The pack wants ${megabytes(wanted)} MB of free space; ${megabytes(room)} MB are left.`);
}

const megabytes = (bytes: number): number => Math.round(bytes / 1_000_000);

/** A segment from the first source that has it as it should be; the last fault where none has. */
async function takeSegment(
  manifest: PackManifest,
  ref: SegmentRef,
  sources: readonly PackFiles[],
): Promise<Result<Uint8Array, PackFault>> {
  let last: Result<Uint8Array, PackFault> = fault('E_OFFLINE', 'There is no address to get the pack from.');
  for (const source of sources) {
    last = await source.read(segmentPath(ref), LIMIT.segmentBytes);
    if (last.ok) last = await verifySegment(ref, last.value);
    if (!last.ok) continue;
    const form = checkRecords(manifest, ref, last.value);
    // The bytes are the ones that were signed: another source has the same.
    return form.ok ? last : form;
  }
  return last;
}
