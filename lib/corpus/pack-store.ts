/** Segments, pointers and derived buffers in IndexedDB. Every method is one transaction: whole or not at all. */
import type { PackStore, PackVersion } from '../packs/install.ts';
import type { PackManifest, SegmentRef } from '../packs/manifest.ts';
import type { Publisher } from '../packs/publisher.ts';
import {
  type ActivePack,
  BLOCK_BYTES,
  type BlockEntry,
  MetaDatabase,
  PackDatabase,
  type StagedPack,
} from './databases.ts';

export class DexiePackStore implements PackStore {
  private readonly packs: PackDatabase;
  private readonly meta: MetaDatabase;

  constructor(packs = new PackDatabase(), meta = new MetaDatabase()) {
    this.packs = packs;
    this.meta = meta;
  }

  async room(): Promise<number | null> {
    const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {};
    return quota === undefined || usage === undefined ? null : quota - usage;
  }

  async hasSegment({ sha256, kind, records, rawLength }: SegmentRef): Promise<boolean> {
    const entry = await this.packs.segments.get(sha256);
    return entry?.kind === kind && entry.records === records && entry.rawLength === rawLength;
  }

  /** Stores the blocks and the entry that says they are complete, together. */
  async putSegment(ref: SegmentRef, raw: Uint8Array): Promise<void> {
    const blocks: BlockEntry[] = [];
    for (let at = 0; at < raw.length; at += BLOCK_BYTES) {
      blocks.push({
        hash: ref.sha256,
        index: at / BLOCK_BYTES,
        bytes: raw.slice(at, at + BLOCK_BYTES).buffer as ArrayBuffer,
      });
    }
    await this.packs.transaction('rw', this.packs.segments, this.packs.blocks, async () => {
      await this.packs.blocks.bulkPut(blocks);
      await this.packs.segments.put({
        hash: ref.sha256,
        kind: ref.kind,
        records: ref.records,
        rawLength: raw.length,
        blocks: blocks.length,
      });
    });
  }

  /** Bytes `[start, end)` of a stored segment; reads only the blocks it needs. */
  async raw(ref: SegmentRef, start = 0, end = ref.rawLength): Promise<Uint8Array> {
    const first = Math.floor(start / BLOCK_BYTES);
    const last = Math.max(first, Math.ceil(end / BLOCK_BYTES) - 1);
    const keys = Array.from({ length: last - first + 1 }, (_, offset): [string, number] => [
      ref.sha256,
      first + offset,
    ]);
    const blocks = await this.packs.blocks.bulkGet(keys);
    const out = new Uint8Array(end - start);
    for (const [offset, block] of blocks.entries()) {
      if (!block) throw new Error(`Block ${first + offset} of segment ${ref.sha256} is missing from the database.`);
      const blockStart = (first + offset) * BLOCK_BYTES;
      const from = Math.max(0, start - blockStart);
      const bytes = new Uint8Array(block.bytes).subarray(from, Math.min(block.bytes.byteLength, end - blockStart));
      out.set(bytes, blockStart + from - start);
    }
    return out;
  }

  /** Packs in use, by pack id. */
  active(): Promise<ActivePack[]> {
    return this.meta.active.orderBy('packId').toArray();
  }

  staged(): Promise<StagedPack[]> {
    return this.meta.staged.orderBy('packId').toArray();
  }

  async stage(version: PackVersion): Promise<void> {
    await this.meta.staged.put({ ...version, packId: version.manifest.packId, ready: false });
  }

  /** A staged version is whole and waits for the reader. */
  async setReady(packId: string): Promise<void> {
    await this.meta.staged.update(packId, { ready: true });
  }

  async unstage(packId: string): Promise<void> {
    await this.meta.staged.delete(packId);
  }

  /** One small strict write into the database of the segments: all that was written before it is on the disk with it. */
  async flush(): Promise<void> {
    await this.packs.open();
    await new Promise<void>((done, failed) => {
      const change = this.packs.backendDB().transaction(['artifacts'], 'readwrite', { durability: 'strict' });
      change.oncomplete = () => done();
      change.onabort = () => failed(change.error ?? new Error('The flush was aborted.'));
      change.objectStore('artifacts').put({ key: 'flushed', bytes: new ArrayBuffer(0) });
    });
  }

  /** The switch: one row, durable when this resolves. The version it replaces is remembered for going back. */
  async activate({ manifest, digest, publisher }: PackVersion, held = false): Promise<void> {
    const { packId } = manifest;
    await this.meta.transaction('rw', this.meta.active, this.meta.staged, async () => {
      const before = await this.meta.active.get(packId);
      const previous = before
        ? { manifest: before.manifest, digest: before.digest, publisher: before.publisher }
        : null;
      await this.meta.active.put({ manifest, digest, publisher, packId, previous, held, since: Date.now() });
      await this.meta.staged.delete(packId);
    });
  }

  /** Whether new versions wait until the reader says otherwise. */
  async hold(packId: string, held: boolean): Promise<void> {
    await this.meta.active.update(packId, { held });
  }

  async forgetPrevious(packId: string): Promise<void> {
    await this.meta.active.update(packId, { previous: null });
  }

  async deactivate(packId: string): Promise<void> {
    await this.meta.transaction('rw', this.meta.active, this.meta.staged, async () => {
      await this.meta.active.delete(packId);
      await this.meta.staged.delete(packId);
    });
  }

  publishers(): Promise<Publisher[]> {
    return this.meta.publishers.orderBy('id').toArray();
  }

  async putPublisher(publisher: Publisher): Promise<void> {
    await this.meta.publishers.put(publisher);
  }

  async dropPublisher(id: string): Promise<void> {
    await this.meta.publishers.delete(id);
  }

  /** Bytes of all segments that are kept. */
  async storedBytes(): Promise<number> {
    let sum = 0;
    await this.packs.segments.each(({ rawLength }) => {
      sum += rawLength;
    });
    return sum;
  }

  /** A derived buffer, or null where it was never made (or swept). */
  async artifact(key: string): Promise<ArrayBuffer | null> {
    return (await this.packs.artifacts.get(key))?.bytes ?? null;
  }

  async putArtifact(key: string, bytes: ArrayBuffer): Promise<void> {
    await this.packs.artifacts.put({ key, bytes });
  }

  /** Empties both databases, pointers first: no pointer is ever left without its data. */
  async erase(): Promise<void> {
    for (const database of [this.meta, this.packs]) await Promise.all(database.tables.map((table) => table.clear()));
  }

  /**
   * Drops segments and artifacts that no version in use, before it or on its way in needs. Returns how many segments went.
   * `keepArtifacts` names what the caller still wants.
   */
  async sweep(keepArtifacts: ReadonlySet<string>): Promise<number> {
    const used = new Set((await this.manifests()).flatMap(({ segments }) => segments.map((ref) => ref.sha256)));
    const stale = (await this.packs.segments.toArray()).filter((entry) => !used.has(entry.hash));
    await this.packs.transaction('rw', this.packs.segments, this.packs.blocks, this.packs.artifacts, async () => {
      for (const { hash, blocks } of stale) {
        await this.packs.blocks.bulkDelete(
          Array.from({ length: blocks }, (_, index): [string, number] => [hash, index]),
        );
        await this.packs.segments.delete(hash);
      }
      const keys = (await this.packs.artifacts.toCollection().primaryKeys()).filter((key) => !keepArtifacts.has(key));
      await this.packs.artifacts.bulkDelete(keys);
    });
    return stale.length;
  }

  /** Every manifest whose segments are kept. */
  private async manifests(): Promise<PackManifest[]> {
    const [active, staged] = await Promise.all([this.active(), this.staged()]);
    return [
      ...active.flatMap(({ manifest, previous }) => [manifest, ...(previous ? [previous.manifest] : [])]),
      ...staged.map(({ manifest }) => manifest),
    ];
  }
}
