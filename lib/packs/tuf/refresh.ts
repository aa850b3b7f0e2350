/**
 * The client's walk through TUF metadata (specification 1.0.31, section 5): root chain, timestamp, snapshot, targets; each
 * file is capped, parsed, checked for signatures, version and expiry before the next one is asked for.
 *
 * Floors rise with every file that is verified, also where the walk ends in a fault; the metadata itself is kept only from
 * a walk that came to its end. Expiry stops new versions, never what is installed.
 */
import { compareText } from '../../model/order.ts';
import { ok, type Result } from '../../model/result.ts';
import { sha256 } from '../bytes.ts';
import { fault, type PackFault } from '../faults.ts';
import type { PackFiles } from '../install.ts';
import { type Floors, NO_FLOORS, type Offer, type Trust } from '../publisher.ts';
import {
  checkRootKeys,
  checkSignatures,
  type Described,
  METADATA_BYTES,
  type Metadata,
  parseMetadata,
  type RoleName,
  type Root,
  type Signed,
} from './metadata.ts';

const ROOT_ROTATIONS = 256;
const DAY = 24 * 3600 * 1000;
/** Expired for longer than this, it is rather the computer's date that is wrong. */
const LONG_EXPIRED = 366 * DAY;

export type Known = { trust: Trust; floors: Floors };
/** `unchanged`: the server has nothing that was not known, told by the timestamp alone. */
export type Refreshed = { trust: Trust; offers: Offer[]; unchanged: boolean };
/** `known` is what to remember, whether or not the walk came to its end: floors that rose, a root that was followed. */
export type Walk = { known: Known; result: Result<Refreshed, PackFault> };

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const bytesOf = (stored: string): Uint8Array => new TextEncoder().encode(stored);

/** Asks one repository for what is new. `now`: milliseconds since 1970, the same for the whole walk. */
export async function refresh(files: PackFiles, known: Known, now: number): Promise<Walk> {
  const walk = new Refresh(files, known, now);
  const result = await walk.run();
  return { known: { floors: walk.floors, trust: result.ok ? result.value.trust : walk.rooted }, result };
}

class Refresh {
  floors: Floors;
  private readonly files: PackFiles;
  private readonly now: number;
  private readonly trust: Trust;
  /** What was known before, under the newest root that was verified. */
  rooted: Trust;

  constructor(files: PackFiles, { trust, floors }: Known, now: number) {
    this.files = files;
    this.now = now;
    this.trust = { ...trust };
    this.rooted = { ...trust };
    this.floors = { ...NO_FLOORS, ...floors };
  }

  async run(): Promise<Result<Refreshed, PackFault>> {
    const unchanged = await this.sameTimestamp();
    if (unchanged) return unchanged;
    const root = await this.followRoots();
    if (!root.ok) return root;
    const timestamp = await this.timestamp(root.value);
    if (!timestamp.ok) return timestamp;
    const snapshot = await this.described(root.value, 'snapshot', timestamp.value.meta['snapshot.json']);
    if (!snapshot.ok) return snapshot;
    const targets = await this.described(root.value, 'targets', snapshot.value.meta['targets.json']);
    if (!targets.ok) return targets;
    return ok({ trust: this.trust, offers: offersOf(targets.value), unchanged: false });
  }

  /** One small request while nothing changes: the very bytes that were verified before, not yet expired. */
  private async sameTimestamp(): Promise<Result<Refreshed, PackFault> | null> {
    const { timestamp, snapshot, targets } = this.trust;
    if (timestamp === null || snapshot === null || targets === null) return null;
    const stored = parseMetadata('timestamp', bytesOf(timestamp));
    const lasting = parseMetadata('snapshot', bytesOf(snapshot));
    const offered = parseMetadata('targets', bytesOf(targets));
    if (!stored.ok || !lasting.ok || !offered.ok) return null;
    if ([stored, lasting, offered].some(({ value }) => !this.notExpired(value.role, value.signed).ok)) return null;
    if (stored.value.signed.version < this.floors.timestamp) return null;
    const bytes = await this.files.read('metadata/timestamp.json', METADATA_BYTES.timestamp);
    if (!bytes.ok) return bytes;
    if (text(bytes.value) !== timestamp) return null;
    return ok({ trust: this.trust, offers: offersOf(offered.value.signed), unchanged: true });
  }

  /** N + 1 after N, each signed by the old and by the new keys. Only "there is none" ends the chain. */
  private async followRoots(): Promise<Result<Root, PackFault>> {
    const first = parseMetadata('root', bytesOf(this.trust.root));
    if (!first.ok) return first;
    let root = first.value.signed;
    for (let step = 0; step < ROOT_ROTATIONS; step++) {
      const bytes = await this.files.read(`metadata/${root.version + 1}.root.json`, METADATA_BYTES.root);
      if (!bytes.ok) {
        if (bytes.error.status !== 404 && bytes.error.status !== 410) return bytes;
        break;
      }
      const next = await this.nextRoot(root, bytes.value);
      if (!next.ok) return next;
      this.forgetRotated(root, next.value);
      root = next.value;
      this.trust.root = text(bytes.value);
      this.rooted = { ...this.trust };
      this.floors = { ...this.floors, root: root.version };
    }
    if (root.version < this.floors.root)
      return fault('E_ROLLBACK', `The root has version ${root.version}; ${this.floors.root} has been seen.`);
    const alive = this.notExpired('root', root);
    return alive.ok ? ok(root) : alive;
  }

  private async nextRoot(root: Root, bytes: Uint8Array): Promise<Result<Root, PackFault>> {
    const parsed = parseMetadata('root', bytes);
    if (!parsed.ok) return parsed;
    const next = parsed.value.signed;
    if (next.version !== root.version + 1)
      return fault('E_ROOT_GAP', `Root ${next.version} stands where root ${root.version + 1} should.`);
    for (const by of [root, next]) {
      const keys = checkRootKeys(by);
      if (!keys.ok) return keys;
      const signed = await checkSignatures(by, parsed.value);
      if (!signed.ok) return signed;
    }
    return ok(next);
  }

  /**
   * After a theft of keys the thief may have signed very high versions. New keys are the proof that they do not count: the
   * floors of what the old ones signed are taken back.
   */
  private forgetRotated(before: Root, after: Root): void {
    const rotated = (role: RoleName): boolean =>
      before.roles[role].keyids.toSorted(compareText).join() !== after.roles[role].keyids.toSorted(compareText).join();
    if (rotated('timestamp') || rotated('snapshot')) {
      this.floors = { ...this.floors, timestamp: 0, snapshot: 0, targets: 0 };
      this.trust.timestamp = this.trust.snapshot = this.trust.targets = null;
    }
    if (rotated('targets')) {
      this.floors = { ...this.floors, targets: 0, seq: {} };
      this.trust.targets = null;
    }
  }

  private async timestamp(root: Root): Promise<Result<Signed['timestamp'], PackFault>> {
    const bytes = await this.files.read('metadata/timestamp.json', METADATA_BYTES.timestamp);
    if (!bytes.ok) return bytes;
    const checked = await this.verified(root, 'timestamp', bytes.value);
    if (!checked.ok) return (await this.gapAfter(root)) ?? checked;
    const before = this.trust.timestamp ? parseMetadata('timestamp', bytesOf(this.trust.timestamp)) : null;
    const [was, is] = [
      before?.ok ? before.value.signed.meta['snapshot.json'].version : 0,
      checked.value.meta['snapshot.json'].version,
    ];
    if (is < was) return fault('E_ROLLBACK', `The timestamp leads to snapshot ${is}; ${was} has been seen.`);
    this.trust.timestamp = text(bytes.value);
    return checked;
  }

  /** Keys that are not known here may be those of a root whose predecessor is missing. */
  private async gapAfter({ version }: Root): Promise<Result<never, PackFault> | null> {
    const beyond = await this.files.read(`metadata/${version + 2}.root.json`, METADATA_BYTES.root);
    return beyond.ok ? fault('E_ROOT_GAP', `Root ${version + 2} is there, root ${version + 1} is missing.`) : null;
  }

  /** Snapshot or targets: exactly the version, length and hash that the file before it names. */
  private async described<R extends 'snapshot' | 'targets'>(
    root: Root,
    role: R,
    { version, length, hashes }: Described,
  ): Promise<Result<Signed[R], PackFault>> {
    if (version < this.floors[role])
      return fault('E_ROLLBACK', `The ${role} metadata has version ${version}; ${this.floors[role]} has been seen.`);
    const most = Math.min(length ?? METADATA_BYTES[role], METADATA_BYTES[role]);
    const bytes = await this.files.read(`metadata/${version}.${role}.json`, most);
    if (!bytes.ok) return bytes;
    if (length !== undefined && bytes.value.length !== length)
      return fault('E_LENGTH', `The ${role} metadata has ${bytes.value.length} bytes; ${length} are announced.`);
    if (hashes && (await sha256(bytes.value)) !== hashes.sha256)
      return fault('E_HASH', `The ${role} metadata is not the one that is announced.`);
    const checked = await this.verified(root, role, bytes.value);
    if (!checked.ok) return checked;
    if (checked.value.version !== version)
      return fault('E_ROLLBACK', `The ${role} metadata has version ${checked.value.version}; ${version} is announced.`);
    this.trust[role] = text(bytes.value);
    return checked;
  }

  private async verified<R extends RoleName>(
    root: Root,
    role: R,
    bytes: Uint8Array,
  ): Promise<Result<Signed[R], PackFault>> {
    const parsed = parseMetadata(role, bytes);
    if (!parsed.ok) return parsed;
    const metadata = parsed.value as Metadata<RoleName>;
    const signed = await checkSignatures(root, metadata);
    if (!signed.ok) return signed;
    const { version } = metadata.signed;
    if (version < this.floors[role])
      return fault('E_ROLLBACK', `The ${role} metadata has version ${version}; ${this.floors[role]} has been seen.`);
    this.floors = { ...this.floors, [role]: version };
    const alive = this.notExpired(role, metadata.signed);
    return alive.ok ? ok(parsed.value.signed) : alive;
  }

  private notExpired(role: RoleName, { expires }: { expires: string }): Result<null, PackFault> {
    const ago = this.now - Date.parse(expires);
    if (ago < 0) return ok(null);
    const today = new Date(this.now).toISOString().slice(0, 10);
    const since = `The ${role} metadata was to be refreshed by ${expires.slice(0, 10)}`;
    return ago < LONG_EXPIRED
      ? fault('E_EXPIRED', `${since}; today is ${today}.`)
      : fault('E_CLOCK', `${since}; this computer says that today is ${today}.`);
  }
}

const MANIFEST = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.manifest\.json$/;

/** Path of a pack's manifest among the targets. */
export const targetName = (packId: string): string => `${packId}.manifest.json`;
/** Where the manifest that an offer names lies in the repository. */
export const manifestPath = ({ packId, sha256: hash }: Offer): string => `targets/${hash}.${targetName(packId)}`;

/** Manifests among the targets; anything else a repository may hold is not ours. */
export function offersOf({ targets }: Signed['targets']): Offer[] {
  return Object.entries(targets).flatMap(([path, { length, hashes }]) => {
    const packId = MANIFEST.exec(path)?.[1];
    return packId === undefined ? [] : [{ packId, length, sha256: hashes.sha256 }];
  });
}
