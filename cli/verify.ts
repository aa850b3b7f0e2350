/** A signed repository checked as a reader's browser checks it: signatures, segments, records, references, test queries. */
import { createEngine } from '../lib/context/engine.ts';
import { mergedGazetteer } from '../lib/context/merged-gazetteer.ts';
import { failedSelfTests } from '../lib/context/self-test.ts';
import { ok, type Result } from '../lib/model/result.ts';
import { checkPack } from '../lib/packs/check-pack.ts';
import { checkRecords, verifySegment } from '../lib/packs/check-segment.ts';
import { fault, type PackFault } from '../lib/packs/faults.ts';
import { BrokenPack, filesReader } from '../lib/packs/files-reader.ts';
import type { PackFiles } from '../lib/packs/install.ts';
import { loadPack } from '../lib/packs/load.ts';
import { LIMIT, type PackManifest, segmentPath } from '../lib/packs/manifest.ts';
import { readOffer } from '../lib/packs/offer.ts';
import type { Floors, Offer } from '../lib/packs/publisher.ts';
import { firstRoot } from '../lib/packs/tuf/first-root.ts';
import { LIFETIME_DAYS } from '../lib/packs/tuf/issue.ts';
import { parseMetadata, ROLES, type RoleName } from '../lib/packs/tuf/metadata.ts';
import { type Known, refresh } from '../lib/packs/tuf/refresh.ts';

export type VerifiedPack = { manifest: PackManifest; offer: Offer };
export type Verified = {
  publisher: string;
  known: Known;
  offers: Offer[];
  packs: VerifiedPack[];
  /** When each role's word ends, and the share of its life that is left. */
  lives: { role: RoleName; expires: string; left: number }[];
};

const DAY = 24 * 3600 * 1000;

/** `known`: what a reader of an earlier version knows, for whom this must be a step forward. `only`: the one pack to check. */
export async function verifyRepository(
  files: PackFiles,
  { known, only, now = Date.now() }: { known?: Known; only?: string; now?: number } = {},
): Promise<Result<Verified, PackFault>> {
  const root = await firstRoot(files);
  if (!root.ok) return root;
  const walk = await refresh(files, known ?? root.value.known, now);
  if (!walk.result.ok) return walk.result;
  const { trust, offers } = walk.result.value;
  const packs: VerifiedPack[] = [];
  for (const offer of offers) {
    if (only !== undefined && offer.packId !== only) continue;
    const manifest = await verifyOffer(files, offer, walk.known.floors, now);
    if (!manifest.ok) return manifest;
    packs.push({ offer, manifest: manifest.value });
  }
  return ok({ publisher: root.value.id, known: walk.known, offers, packs, lives: livesOf(trust, now) });
}

async function verifyOffer(
  files: PackFiles,
  offer: Offer,
  floors: Floors,
  now: number,
): Promise<Result<PackManifest, PackFault>> {
  const manifest = await readOffer(files, offer, floors, now);
  if (!manifest.ok) return manifest;
  for (const ref of manifest.value.segments) {
    const bytes = await files.read(segmentPath(ref), LIMIT.segmentBytes);
    const raw = bytes.ok ? await verifySegment(ref, bytes.value) : bytes;
    const form = raw.ok ? checkRecords(manifest.value, ref, raw.value) : raw;
    if (!form.ok) return form;
  }
  return verifyWhole(files, manifest.value);
}

async function verifyWhole(files: PackFiles, manifest: PackManifest): Promise<Result<PackManifest, PackFault>> {
  try {
    const data = await loadPack(manifest, filesReader(files));
    const checked = checkPack(manifest, data);
    if (!checked.ok) return checked;
    const failed = failedSelfTests(createEngine([data], mergedGazetteer([data])), manifest.selfTest);
    return failed.length === 0
      ? ok(manifest)
      : fault('E_SELFTEST', `The pack answers ${failed.length} of its test queries otherwise (first: "${failed[0]}").`);
  } catch (error) {
    if (error instanceof BrokenPack) return fault(error.fault.code, error.fault.message);
    throw error;
  }
}

function livesOf(trust: Known['trust'], now: number): Verified['lives'] {
  return ROLES.flatMap((role) => {
    const stored = trust[role];
    const parsed = stored === null ? null : parseMetadata(role, new TextEncoder().encode(stored));
    if (!parsed?.ok) return [];
    const { expires } = parsed.value.signed;
    return [{ role, expires, left: (Date.parse(expires) - now) / (LIFETIME_DAYS[role] * DAY) }];
  });
}
