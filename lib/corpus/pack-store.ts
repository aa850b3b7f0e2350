/** Segments, pointers and derived buffers in IndexedDB. Every method is one transaction: whole or not at all. */
import type { PackManifest, SegmentRef } from '../packs/manifest.ts';
import { BLOCK_BYTES, type BlockEntry, MetaDatabase, PackDatabase } from './databases.ts';

export class DexiePackStore {
  private readonly packs: PackDatabase;
  private readonly meta: MetaDatabase;

  constructor(packs = new PackDatabase(), meta = new MetaDatabase()) {
    this.packs = packs;
    this.meta = meta;
  }

  async hasSegment(hash: string): Promise<boolean> {
    return (await this.packs.segments.get(hash)) !== undefined;
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
      await this.packs.segments.put({ hash: ref.sha256, rawLength: raw.length, blocks: blocks.length });
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

  async activeManifest(packId: string): Promise<PackManifest | null> {
    return (await this.meta.active.get(packId))?.manifest ?? null;
  }

  /** Manifests in use, by pack id. */
  async activeManifests(): Promise<PackManifest[]> {
    return (await this.meta.active.orderBy('packId').toArray()).map((entry) => entry.manifest);
  }

  /** The switch: one row, durable when this resolves. The pack it replaces is remembered for going back. */
  async activate(manifest: PackManifest): Promise<void> {
    await this.meta.transaction('rw', this.meta.active, async () => {
      const before = await this.meta.active.get(manifest.packId);
      await this.meta.active.put({ packId: manifest.packId, manifest, previous: before?.manifest ?? null });
    });
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

  /** Drops segments and artifacts that neither the active packs nor their predecessors use. Returns how many segments went. */
  async sweep(keepArtifacts: ReadonlySet<string>): Promise<number> {
    const entries = await this.meta.active.toArray();
    const used = new Set(
      entries.flatMap(({ manifest, previous }) =>
        [...manifest.segments, ...(previous?.segments ?? [])].map((ref) => ref.sha256),
      ),
    );
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
}
