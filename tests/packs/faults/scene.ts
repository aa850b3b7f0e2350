/** What every fault starts from: a reader who has version 1 from a publisher's server, and version 2 about to come. */
import { expect } from 'vitest';
import type { BuiltPack } from '../../../lib/packs/build/build.ts';
import type { FaultCode } from '../../../lib/packs/faults.ts';
import { manifestBytes, type PackManifest, segmentPath } from '../../../lib/packs/manifest.ts';
import { TestPublisher } from '../support/publisher.ts';
import { TestReader } from '../support/reader.ts';
import { TestServer } from '../support/server.ts';
import { smallPack } from '../support/small-pack.ts';

/** One row of `docs/faults.md`. */
export type Fault = { number: number; what: string; expected: string; run: (scene: Scene) => Promise<void> };

export const NOW = Date.parse('2026-11-22T12:00:00Z');
export const DAY = 24 * 3600 * 1000;

const first = await smallPack(1);
const second = await smallPack(2, ({ entities }) => {
  (entities[0] as { description: string }).description = 'A harbour, dredged in 2026.';
});

export class Scene {
  readonly publisher: TestPublisher;
  readonly server: TestServer;
  readonly reader: TestReader;
  readonly second = second;

  private constructor(publisher: TestPublisher, server: TestServer, reader: TestReader) {
    this.publisher = publisher;
    this.server = server;
    this.reader = reader;
  }

  static async open(keys: Parameters<typeof TestPublisher.create>[1] = {}, threshold = 1): Promise<Scene> {
    await TestReader.forget();
    const publisher = await TestPublisher.create(NOW, keys, threshold);
    await publisher.offer('harbours', first.files);
    await publisher.publish();
    const server = await TestServer.start(() => publisher.files);
    const scene = new Scene(publisher, server, new TestReader(NOW));
    expect(await scene.reader.subscribe(server.address)).toBeNull();
    await scene.isOn(1);
    return scene;
  }

  close(): Promise<void> {
    return this.server.close();
  }

  async isOn(version: number): Promise<void> {
    expect(await this.reader.versions()).toEqual({ harbours: version });
    expect(await this.reader.finds('Amberside')).toBe('harbours:amberside');
  }

  async offerSecond(): Promise<void> {
    await this.publisher.offer('harbours', second.files);
    await this.publisher.publish();
  }

  /** Version 2 as its builder would never make it. `files` may be changed too; the manifest is written anew. */
  async offerBroken(change: (manifest: PackManifest, files: Map<string, Uint8Array>) => unknown): Promise<void> {
    const files = new Map(second.files);
    const manifest = structuredClone(second.manifest);
    await change(manifest, files);
    await this.publisher.offer('harbours', files.set('manifest.json', manifestBytes(manifest)));
    await this.publisher.publish();
  }

  /** The update fails with this code and a remedy, what was in use stays so, and nothing that failed counts as seen. */
  async fails(code: FaultCode | FaultCode[], again = false): Promise<void> {
    const seen = (await this.reader.publisher()).floors.seq;
    const failure = await this.reader.update();
    expect([code].flat(), failure?.message).toContain(failure?.code);
    expect(failure?.remedy).toMatch(/\w/);
    expect(failure?.message).not.toMatch(/undefined|\bat .*\.ts/);
    await this.isOn(1);
    expect((await this.reader.publisher()).floors.seq).toEqual(seen);
    if (!again) await this.answersAfterRestart();
  }

  async answersAfterRestart(): Promise<void> {
    this.reader.restart();
    await this.isOn(1);
  }

  /** All is well again: version 2 comes in. */
  async recovers(): Promise<void> {
    this.server.mischief = () => false;
    expect(await this.reader.update()).toBeNull();
    await this.isOn(2);
  }
}

/** Path of the nth segment of a kind of version 2. */
export function pathOf(pack: BuiltPack, kind: string): string {
  const ref = pack.manifest.segments.find((one) => one.kind === kind);
  if (!ref) throw new Error(`There is no ${kind} segment.`);
  return segmentPath(ref);
}

export const flipped = (bytes: Uint8Array | undefined, at: number): Uint8Array => {
  const copy = Uint8Array.from(bytes ?? []);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
};
