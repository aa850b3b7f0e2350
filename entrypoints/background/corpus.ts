/**
 * The background's corpus: joins pack files, database and engine.
 *
 * Packs are opened on first use after every start (Chromium and Firefox both end an idle background) and held until the
 * active ones change. An import runs step by step and goes on where it stopped.
 */
import { createEngine, type Engine } from '../../lib/context/engine.ts';
import { mergedGazetteer } from '../../lib/context/merged-gazetteer.ts';
import type { SearchSource } from '../../lib/context/search-source.ts';
import { failedSelfTests } from '../../lib/context/self-test.ts';
import type { ActivePack } from '../../lib/corpus/databases.ts';
import type { DexiePackStore } from '../../lib/corpus/pack-store.ts';
import type { PackData } from '../../lib/model/pack-data.ts';
import { ok, type Result } from '../../lib/model/result.ts';
import type { CorpusStatus } from '../../lib/model/status.ts';
import { sha256 } from '../../lib/packs/bytes.ts';
import { checkPack } from '../../lib/packs/check-pack.ts';
import { diffPacks, type PackDiff } from '../../lib/packs/diff.ts';
import { fault, type PackFault } from '../../lib/packs/faults.ts';
import {
  type InstallProgress,
  install,
  type PackFiles,
  type PackVersion,
  type Prepare,
} from '../../lib/packs/install.ts';
import { loadPack } from '../../lib/packs/load.ts';
import { ANALYZER, LIMIT, type PackManifest, parseManifest, type SegmentRef } from '../../lib/packs/manifest.ts';
import { derivedKeys, deriveFrom, OpenPacks } from './open-packs.ts';

/** `wait`: the version is left ready beside the one in use, until the reader takes it. `stop` ends it between two steps. */
export type InstallOptions = { wait?: boolean; stop?: AbortSignal; hear?: (progress: InstallProgress) => void };

export class Corpus {
  readonly store: DexiePackStore;
  private readonly bundled: PackFiles;
  private readonly report: (status: CorpusStatus) => void;
  private opening: Promise<OpenPacks | null> | null = null;
  private importing: Promise<void> | null = null;
  private progress: CorpusStatus | null = null;

  constructor(store: DexiePackStore, bundled: PackFiles, report: (status: CorpusStatus) => void) {
    this.store = store;
    this.bundled = bundled;
    this.report = report;
  }

  /** The engine over the active packs, or null while none is installed. */
  engine(): Promise<Engine | null> {
    return this.ask((packs) => packs.engine());
  }

  /** What a search needs of them: there long before the engine. */
  search(): Promise<SearchSource | null> {
    return this.ask((packs) => packs.search());
  }

  async status(): Promise<CorpusStatus> {
    if (this.progress) return this.progress;
    const packs = await this.ask((open) => open.summaries());
    if (packs) return { state: 'ready', packs };
    return { state: 'installing', step: 'checking', done: 0, total: 1 };
  }

  /** Brings the bundled pack in, or finishes an import that was cut off. Runs once at a time; resolves when it is over. */
  importBundled(): Promise<void> {
    this.importing ??= this.runImport().finally(() => {
      this.importing = null;
    });
    return this.importing;
  }

  /** Empties the databases and brings the bundled pack in again; resolves when that is over. */
  async erase(): Promise<void> {
    await this.importing;
    await this.store.erase();
    this.opening = null;
    await this.importBundled();
  }

  /** Takes a verified version in from the first of `sources` that has each file. Never throws for what a disk or a pack may do. */
  async install(
    version: PackVersion,
    sources: readonly PackFiles[],
    { wait = false, stop, hear = () => {} }: InstallOptions = {},
  ): Promise<Result<PackManifest, PackFault>> {
    try {
      const steps = install(version, sources, wait ? this.waitingStore() : this.store, this.prepare);
      let step = await steps.next();
      for (; !step.done; step = await steps.next()) {
        if (stop?.aborted) return fault('E_STOPPED', 'The update was stopped.');
        hear(step.value);
      }
      if (step.value.ok && !wait) await this.changed();
      return step.value;
    } catch (error) {
      return storageFault(error);
    }
  }

  /** What one stored version changes over another. */
  async diff(before: PackManifest, after: PackManifest): Promise<PackDiff> {
    const [a, b] = await Promise.all([before, after].map((manifest) => loadPack(manifest, this.store)));
    return diffPacks({ manifest: before, data: a as PackData }, { manifest: after, data: b as PackData });
  }

  /** The set of active packs is another one: the next question is answered from it, and what nobody needs is dropped. */
  async changed(): Promise<void> {
    this.opening = null;
    this.progress = null;
    this.report(await this.status());
    await this.store.sweep(derivedKeys((await this.usable()).map(({ manifest }) => manifest)));
  }

  private async runImport(): Promise<void> {
    const done = await this.tryImport().catch(storageFault);
    if (done.ok) this.progress = null;
    else this.say({ state: 'failed', ...done.error });
  }

  private async tryImport(): Promise<Result<unknown, PackFault>> {
    this.say({ state: 'installing', step: 'checking', done: 0, total: 1 });
    const bytes = await this.bundled.read('manifest.json', LIMIT.manifestBytes);
    if (!bytes.ok) return bytes;
    const manifest = parseManifest(bytes.value);
    if (!manifest.ok) return manifest;
    const active = (await this.store.active()).find(({ packId }) => packId === manifest.value.packId);
    if (active && standsAgainst(active, manifest.value)) {
      this.progress = null;
      this.report(await this.status());
      return ok(null);
    }
    return this.install(
      { manifest: manifest.value, digest: await sha256(bytes.value), publisher: null },
      [this.bundled],
      {
        hear: (progress) => this.say({ state: 'installing', ...progress }),
      },
    );
  }

  /** The store of a version that waits: where others switch, it is marked as ready. */
  private waitingStore() {
    const { store } = this;
    return {
      room: () => store.room(),
      stage: (version: PackVersion) => store.stage(version),
      hasSegment: (ref: SegmentRef) => store.hasSegment(ref),
      putSegment: (...of: Parameters<DexiePackStore['putSegment']>) => store.putSegment(...of),
      flush: () => store.flush(),
      activate: ({ manifest }: PackVersion) => store.setReady(manifest.packId),
    };
  }

  /** Before the switch: every count and reference, the pack's own test queries through the real search, the merged name index. */
  private readonly prepare: Prepare = async (manifest) => {
    const data = await loadPack(manifest, this.store);
    const checked = checkPack(manifest, data);
    if (!checked.ok) return checked;
    const failed = failedSelfTests(createEngine([data], mergedGazetteer([data])), manifest.selfTest);
    if (failed.length > 0)
      return fault(
        'E_SELFTEST',
        `The pack answers ${failed.length} of its ${manifest.selfTest.length} test queries otherwise than its builder did (first: "${failed[0]}").`,
      );
    const others = (await this.usable()).filter(({ packId }) => packId !== manifest.packId).map((one) => one.manifest);
    const packs = await Promise.all(others.map((one) => loadPack(one, this.store)));
    await deriveFrom(this.store, [...others, manifest], [...packs, data]);
    return ok(null);
  };

  /** Asks the open packs; null while none is installed. What failed is opened anew the next time. */
  private async ask<T>(what: (packs: OpenPacks) => Promise<T>): Promise<T | null> {
    this.opening ??= this.open();
    const { opening } = this;
    try {
      const packs = await opening;
      return packs && (await what(packs));
    } catch (error) {
      if (this.opening === opening) this.opening = null;
      throw error;
    }
  }

  private async open(): Promise<OpenPacks | null> {
    const manifests = (await this.usable()).map(({ manifest }) => manifest);
    return manifests.length === 0 ? null : new OpenPacks(this.store, manifests);
  }

  /** Active packs whose index this version of the extension can read; the others wait for their publisher. */
  private async usable(): Promise<ActivePack[]> {
    return (await this.store.active()).filter(({ manifest }) => isReadable(manifest));
  }

  private say(status: CorpusStatus): void {
    this.progress = status;
    this.report(status);
  }
}

export const isReadable = ({ analyzer }: PackManifest): boolean => analyzer.version === ANALYZER.version;

/** Whether the version in use stays although the extension brings its own: it is readable, and as new, or held by the reader. */
const standsAgainst = ({ manifest, publisher, held }: ActivePack, bundled: PackManifest): boolean =>
  isReadable(manifest) &&
  (held ||
    manifest.seq > bundled.seq ||
    (manifest.seq === bundled.seq && (publisher !== null || sameSegments(manifest, bundled))));

const sameSegments = (a: PackManifest, b: PackManifest): boolean =>
  a.segments.length === b.segments.length && a.segments.every((ref, index) => ref.sha256 === b.segments[index]?.sha256);

/** The disk or the database: told apart by what the browsers throw when it is full. */
function storageFault(error: unknown): Result<never, PackFault> {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return /quota|no.?space|disk/i.test(text)
    ? fault('E_SPACE', `The browser's storage is full (${text}).`)
    : fault('E_STORAGE', `The browser's storage did not take the pack (${text}).`);
}
