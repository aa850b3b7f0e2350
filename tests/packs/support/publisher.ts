/** A publisher for tests: its own keys, a repository in memory, and every way to do it wrong. */

import { ok } from '../../../lib/model/result.ts';
import { sha256 } from '../../../lib/packs/bytes.ts';
import { fault } from '../../../lib/packs/faults.ts';
import type { PackFiles } from '../../../lib/packs/install.ts';
import type { Offer } from '../../../lib/packs/publisher.ts';
import { generateKey, type TufKey } from '../../../lib/packs/tuf/ed25519.ts';
import {
  coverBody,
  type Roster,
  rootBody,
  type SigningKey,
  sign,
  signingKey,
  targetsBody,
} from '../../../lib/packs/tuf/issue.ts';
import type { RoleName } from '../../../lib/packs/tuf/metadata.ts';
import { manifestPath } from '../../../lib/packs/tuf/refresh.ts';

export type Files = Map<string, Uint8Array>;

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
export const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

/** Files of a map, as the client reads them. */
export const mapFiles = (files: ReadonlyMap<string, Uint8Array>): PackFiles => ({
  async read(path, most) {
    const found = files.get(path);
    if (!found) return fault('E_HTTP', `${path} is not there`, { status: 404 });
    return found.length > most ? fault('E_TOO_BIG', `${path} is too big`) : ok(found);
  },
});

export const newKey = async (): Promise<SigningKey> => signingKey(await generateKey());

type Versions = Record<'timestamp' | 'snapshot' | 'targets', number>;

export class TestPublisher {
  readonly files: Files = new Map();
  readonly keys = new Map<string, SigningKey>();
  roster!: Roster;
  offers: Offer[] = [];
  root = 0;
  versions: Versions = { timestamp: 0, snapshot: 0, targets: 0 };
  now: number;

  private constructor(now: number) {
    this.now = now;
  }

  /** `counts`: how many keys each role has; `threshold`: how many of them must sign. */
  static async create(
    now = Date.now(),
    counts: Partial<Record<RoleName, number>> = {},
    threshold = 1,
  ): Promise<TestPublisher> {
    const publisher = new TestPublisher(now);
    const role = async (name: RoleName): Promise<Roster[RoleName]> => {
      const keyids: string[] = [];
      for (let at = 0; at < (counts[name] ?? 1); at++) keyids.push(await publisher.addKey());
      return { keyids, threshold: (counts[name] ?? 1) > 1 ? threshold : 1 };
    };
    publisher.roster = {
      root: await role('root'),
      timestamp: await role('timestamp'),
      snapshot: await role('snapshot'),
      targets: await role('targets'),
    };
    await publisher.writeRoot();
    return publisher;
  }

  async addKey(): Promise<string> {
    const key = await newKey();
    this.keys.set(key.id, key);
    return key.id;
  }

  keysOf(role: RoleName, most = Number.POSITIVE_INFINITY): SigningKey[] {
    return this.roster[role].keyids.slice(0, most).map((id) => this.keys.get(id) as SigningKey);
  }

  /** The next root under the roster as it is now; `by`: who signs, where not old and new keys. */
  async writeRoot(by: SigningKey[] = [], now = this.now): Promise<void> {
    const keys = new Map([...this.keys].map(([id, { key }]): [string, TufKey] => [id, key]));
    this.root++;
    const body = rootBody(this.root, this.roster, keys, now);
    this.put(`metadata/${this.root}.root.json`, await sign(body, [...this.keysOf('root'), ...by]));
  }

  /** A new key in place of a role's; the old root keys sign too. */
  async rotate(role: RoleName): Promise<void> {
    const before = this.keysOf('root');
    this.roster = { ...this.roster, [role]: { keyids: [await this.addKey()], threshold: 1 } };
    await this.writeRoot(before);
  }

  /** A pack's files on offer: what the manifest is and all that it names. */
  async offer(packId: string, files: ReadonlyMap<string, Uint8Array>): Promise<Offer> {
    const manifest = files.get('manifest.json') as Uint8Array;
    const offer = { packId, length: manifest.length, sha256: await sha256(manifest) };
    this.offers = [...this.offers.filter((one) => one.packId !== packId), offer];
    for (const [path, bytes] of files) if (path !== 'manifest.json') this.files.set(path, bytes);
    this.files.set(manifestPath(offer), manifest);
    return offer;
  }

  /** New metadata of all three roles below the root, or with versions and signers of one's own. */
  async publish({
    versions,
    signers = {},
  }: {
    versions?: Partial<Versions>;
    signers?: Partial<Record<RoleName, SigningKey[]>>;
  } = {}): Promise<void> {
    this.versions = {
      timestamp: this.versions.timestamp + 1,
      snapshot: this.versions.snapshot + 1,
      targets: this.versions.targets + 1,
      ...versions,
    };
    const by = (role: RoleName): SigningKey[] => signers[role] ?? this.keysOf(role);
    const { timestamp, snapshot, targets } = this.versions;
    const targetsText = await sign(targetsBody(targets, this.offers, this.now), by('targets'));
    const snapshotText = await sign(
      await coverBody('snapshot', snapshot, { version: targets, text: targetsText }, this.now),
      by('snapshot'),
    );
    this.put(`metadata/${targets}.targets.json`, targetsText);
    this.put(`metadata/${snapshot}.snapshot.json`, snapshotText);
    this.put(
      'metadata/timestamp.json',
      await sign(
        await coverBody('timestamp', timestamp, { version: snapshot, text: snapshotText }, this.now),
        by('timestamp'),
      ),
    );
  }

  put(path: string, text: string): void {
    this.files.set(path, bytesOf(text));
  }

  /** Changes the signed part of a metadata file and signs it again with the given keys. */
  async tamper(path: string, change: (signed: Record<string, never>) => void, by: SigningKey[]): Promise<void> {
    const { signed } = JSON.parse(textOf(this.files.get(path))) as { signed: Record<string, never> };
    change(signed);
    this.put(path, await sign(signed, by));
  }

  snapshotOfFiles(): Files {
    return new Map(this.files);
  }
}
