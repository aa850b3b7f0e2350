/** Asking a publisher what is new: metadata, then the manifests of the packs that are wanted and not yet here. */
import { ok, type Result } from '../model/result.ts';
import { fault, type PackFault } from './faults.ts';
import type { PackFiles, PackVersion } from './install.ts';
import type { PackManifest } from './manifest.ts';
import { readOffer } from './offer.ts';
import { type Floors, type Publisher, strictest } from './publisher.ts';
import { firstRoot } from './tuf/first-root.ts';
import { refresh } from './tuf/refresh.ts';

/** `publisher`: to be stored whatever came of it. `versions`: new ones, in the order of the offers. */
export type Asked = { publisher: Publisher; result: Result<PackVersion[], PackFault> };

/**
 * Tries the sources in order until one gives a whole answer. `floors`: what is remembered in the other place. `have`: digests
 * of manifests that need no second look. The answer is the same whether or not an earlier run was cut off.
 */
export async function askPublisher(
  publisher: Publisher,
  sources: readonly PackFiles[],
  { floors, have, now }: { floors: Floors; have: ReadonlySet<string>; now: number },
): Promise<Asked> {
  let current: Publisher = { ...publisher, floors: strictest(publisher.floors, floors) };
  let last: Result<PackVersion[], PackFault> = fault('E_OFFLINE', `${publisher.name} has no address.`);
  for (const files of sources) {
    const walk = await refresh(files, current, now);
    current = { ...current, ...walk.known };
    if (!walk.result.ok) {
      last = walk.result;
      continue;
    }
    current = { ...current, offers: walk.result.value.offers };
    last = await newVersions(current, files, have, now);
    if (last.ok) break;
  }
  return { publisher: current, result: last };
}

async function newVersions(
  { id, offers, packs, floors }: Publisher,
  files: PackFiles,
  have: ReadonlySet<string>,
  now: number,
): Promise<Result<PackVersion[], PackFault>> {
  const versions: PackVersion[] = [];
  for (const offer of offers) {
    if (!packs.includes(offer.packId) || have.has(offer.sha256)) continue;
    const manifest = await readOffer(files, offer, floors, now);
    if (!manifest.ok) return manifest;
    versions.push({ manifest: manifest.value, digest: offer.sha256, publisher: id });
  }
  return ok(versions);
}

/** A publisher that is not yet known, with all it offers: what the reader is shown before saying yes. */
export async function meetPublisher(
  files: PackFiles,
  address: string | null,
  now: number,
): Promise<Result<{ publisher: Publisher; manifests: PackManifest[] }, PackFault>> {
  const first = await firstRoot(files);
  if (!first.ok) return first;
  const walk = await refresh(files, first.value.known, now);
  if (!walk.result.ok) return walk.result;
  const { offers } = walk.result.value;
  const manifests: PackManifest[] = [];
  for (const offer of offers) {
    const manifest = await readOffer(files, offer, walk.known.floors, now);
    if (!manifest.ok) return manifest;
    manifests.push(manifest.value);
  }
  if (manifests.length === 0) return fault('E_SCHEMA', 'There is no pack at this address.');
  return ok({
    manifests,
    publisher: {
      id: first.value.id,
      name: [...new Set(manifests.map((one) => one.publisher))].join(', '),
      addresses: address === null ? [] : [address],
      ...walk.known,
      offers,
      packs: manifests.map(({ packId }) => packId),
      automatic: true,
      added: now,
      checked: null,
      next: now,
      failures: 0,
      fault: null,
    },
  });
}
