/**
 * Two databases, owned by the background alone.
 *
 * `sidelight-packs` holds bytes by hash: large, cheap to write again, relaxed durability. `sidelight-meta` holds the
 * pointers that say which of them are in use: tiny, strict durability, so that a pointer never outlives a power cut that
 * its data did not. Segments are kept as 64 KiB blocks, not as a row an article: three times faster to write and read.
 */
import Dexie, { type Table } from 'dexie';
import type { PackVersion } from '../packs/install.ts';
import type { SegmentKind } from '../packs/manifest.ts';
import type { Publisher } from '../packs/publisher.ts';

export const BLOCK_BYTES = 64 * 1024;

/** `kind` and `records`: what the segment was checked as; a manifest that calls it something else does not have it here. */
export type SegmentEntry = { hash: string; kind: SegmentKind; records: number; rawLength: number; blocks: number };
export type BlockEntry = { hash: string; index: number; bytes: ArrayBuffer };
/** Something made from segments that is costly to make again, such as the merged name index. */
export type ArtifactEntry = { key: string; bytes: ArrayBuffer };

export class PackDatabase extends Dexie {
  segments!: Table<SegmentEntry, string>;
  blocks!: Table<BlockEntry, [string, number]>;
  artifacts!: Table<ArtifactEntry, string>;

  constructor(name = 'sidelight-packs') {
    super(name, { chromeTransactionDurability: 'relaxed' });
    this.version(1).stores({ segments: 'hash', blocks: '[hash+index]', artifacts: 'key' });
    closeForNewer(this);
  }
}

/** The version of a pack in use, and the one before it. `held`: the reader stays on it until told otherwise. */
export type ActivePack = PackVersion & { packId: string; previous: PackVersion | null; held: boolean; since: number };
/** A version on its way in. `ready`: all of it is here and checked, and it waits for the reader. */
export type StagedPack = PackVersion & { packId: string; ready: boolean };

export class MetaDatabase extends Dexie {
  active!: Table<ActivePack, string>;
  staged!: Table<StagedPack, string>;
  publishers!: Table<Publisher, string>;

  constructor(name = 'sidelight-meta') {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ active: 'packId' });
    // Pointers of version 1 lead to segments of an earlier format: the built-in pack is taken in again.
    this.version(2)
      .stores({ active: 'packId', staged: 'packId', publishers: 'id' })
      .upgrade((change) => change.table('active').clear());
    closeForNewer(this);
  }
}

/** A newer version of the extension wants to upgrade: let go, and open again on the next use. */
function closeForNewer(database: Dexie): void {
  database.on('versionchange', () => database.close({ disableAutoOpen: false }));
}
