/** Metadata of a repository from keys and offers: what `keygen`, `sign` and `refresh` write. */
import type { Offer } from '../lib/packs/publisher.ts';
import type { TufKey } from '../lib/packs/tuf/ed25519.ts';
import { coverBody, type Roster, rootBody, type SigningKey, sign, targetsBody } from '../lib/packs/tuf/issue.ts';
import { type Issued, type KeyFolder, keysOf } from './keys.ts';

/** The next root, signed by the keys of the roster before it (where there is one) and by those of the new one. */
export async function nextRoot(
  before: KeyFolder | null,
  after: { folder: string; roster: Roster; keys: ReadonlyMap<string, SigningKey> },
  now: number,
): Promise<string> {
  const keys = new Map([...after.keys].map(([id, { key }]): [string, TufKey] => [id, key]));
  const body = rootBody((before?.roots.length ?? 0) + 1, after.roster, keys, now);
  const next = { ...after, keys: new Map(after.keys) };
  return sign(body, [...(before ? keysOf(before, 'root') : []), ...keysOf(next, 'root')]);
}

/** Metadata of all roles below the root, each one version on, as files of the repository. */
export async function issue(
  keys: KeyFolder,
  offers: readonly Offer[],
  now: number,
): Promise<{ files: Map<string, string>; issued: Issued }> {
  const { issued, roots } = keys;
  const versions = {
    targets: issued.targets + 1,
    snapshot: issued.snapshot + 1,
    timestamp: issued.timestamp + 1,
  };
  const targets = await sign(targetsBody(versions.targets, offers, now), keysOf(keys, 'targets'));
  const snapshot = await sign(
    await coverBody('snapshot', versions.snapshot, { version: versions.targets, text: targets }, now),
    keysOf(keys, 'snapshot'),
  );
  const timestamp = await sign(
    await coverBody('timestamp', versions.timestamp, { version: versions.snapshot, text: snapshot }, now),
    keysOf(keys, 'timestamp'),
  );
  return {
    files: new Map([
      ...roots.map((text, at): [string, string] => [`metadata/${at + 1}.root.json`, text]),
      [`metadata/${versions.targets}.targets.json`, targets],
      [`metadata/${versions.snapshot}.snapshot.json`, snapshot],
      ['metadata/timestamp.json', timestamp],
    ]),
    issued: { ...versions, offers: [...offers] },
  };
}
