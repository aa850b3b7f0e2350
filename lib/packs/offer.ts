/** The manifest that a verified targets role offers. */
import { ok, type Result } from '../model/result.ts';
import { sha256 } from './bytes.ts';
import { fault, type PackFault } from './faults.ts';
import type { PackFiles } from './install.ts';
import { LIMIT, type PackManifest, parseManifest } from './manifest.ts';
import type { Floors, Offer } from './publisher.ts';
import { manifestPath } from './tuf/refresh.ts';

const DAY = 24 * 3600 * 1000;

/** Exactly the bytes that were signed, of the pack they were signed for, no older than was seen and not from the future. */
export async function readOffer(
  files: PackFiles,
  offer: Offer,
  floors: Floors,
  now: number,
): Promise<Result<PackManifest, PackFault>> {
  if (offer.length > LIMIT.manifestBytes)
    return fault('E_TOO_BIG', `The manifest has ${offer.length} bytes; ${LIMIT.manifestBytes} is the most.`);
  const bytes = await files.read(manifestPath(offer), offer.length);
  if (!bytes.ok) return bytes;
  if (bytes.value.length !== offer.length)
    return fault('E_LENGTH', `The manifest has ${bytes.value.length} bytes; ${offer.length} were signed.`);
  if ((await sha256(bytes.value)) !== offer.sha256)
    return fault('E_HASH', 'The manifest is not the one that was signed.');
  const manifest = parseManifest(bytes.value);
  if (!manifest.ok) return manifest;
  const { packId, seq, createdAt } = manifest.value;
  if (packId !== offer.packId) return fault('E_SCHEMA', `The manifest of ${offer.packId} calls itself ${packId}.`);
  const floor = new Map(Object.entries(floors.seq)).get(packId) ?? 0;
  if (seq < floor) return fault('E_ROLLBACK', `The pack has version ${seq}; version ${floor} has been seen.`);
  if (now < Date.parse(createdAt) - DAY)
    return fault(
      'E_CLOCK',
      `The pack was built on ${createdAt}; this computer says that today is ${new Date(now).toISOString().slice(0, 10)}.`,
    );
  return ok(manifest.value);
}
