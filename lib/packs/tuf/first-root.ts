/** The first meeting with a publisher: its first root, signed by itself, whose hash is the fingerprint the reader confirms. */
import { ok, type Result } from '../../model/result.ts';
import { sha256 } from '../bytes.ts';
import { fault, type PackFault } from '../faults.ts';
import type { PackFiles } from '../install.ts';
import { NO_FLOORS } from '../publisher.ts';
import { checkRootKeys, checkSignatures, METADATA_BYTES, parseMetadata } from './metadata.ts';
import type { Known } from './refresh.ts';

export async function firstRoot(files: PackFiles): Promise<Result<{ id: string; known: Known }, PackFault>> {
  const bytes = await files.read('metadata/1.root.json', METADATA_BYTES.root);
  if (!bytes.ok) return bytes;
  const parsed = parseMetadata('root', bytes.value);
  if (!parsed.ok) return parsed;
  const root = parsed.value.signed;
  if (root.version !== 1) return fault('E_ROOT_GAP', `The first root has version ${root.version}.`);
  const keys = checkRootKeys(root);
  if (!keys.ok) return keys;
  const signed = await checkSignatures(root, parsed.value);
  if (!signed.ok) return signed;
  const trust = { root: new TextDecoder().decode(bytes.value), timestamp: null, snapshot: null, targets: null };
  return ok({ id: await sha256(bytes.value), known: { trust, floors: { ...NO_FLOORS, root: 1 } } });
}

/** Half of the hash in groups of four: enough that nobody can make a second publisher with the same one. */
export const fingerprint = (publisherId: string): string => publisherId.slice(0, 32).match(/.{4}/g)?.join(' ') ?? '';
