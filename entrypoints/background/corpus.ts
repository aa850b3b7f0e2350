/**
 * The background's corpus: joins pack files, database and engine.
 *
 * The engine is built on first use after every start (Chromium and Firefox both end an idle background) and held until
 * the active packs change. The import runs step by step and goes on where it stopped.
 */
import { createEngine, type Engine, packSummary } from '../../lib/context/engine.ts';
import { gazetteerKey, mergedGazetteer } from '../../lib/context/merged-gazetteer.ts';
import { failedSelfTests } from '../../lib/context/self-test.ts';
import type { DexiePackStore } from '../../lib/corpus/pack-store.ts';
import { fail, ok } from '../../lib/model/result.ts';
import type { CorpusStatus } from '../../lib/model/status.ts';
import { type InstallError, install, type PackFiles, type Prepare } from '../../lib/packs/install.ts';
import { loadPack } from '../../lib/packs/load.ts';
import type { PackManifest } from '../../lib/packs/manifest.ts';

export class Corpus {
  private readonly store: DexiePackStore;
  private readonly bundled: PackFiles;
  private readonly report: (status: CorpusStatus) => void;
  private loading: Promise<Engine | null> | null = null;
  private importing: Promise<void> | null = null;
  private progress: CorpusStatus | null = null;

  constructor(store: DexiePackStore, bundled: PackFiles, report: (status: CorpusStatus) => void) {
    this.store = store;
    this.bundled = bundled;
    this.report = report;
  }

  /** The engine over the active packs, or null while none is installed. */
  engine(): Promise<Engine | null> {
    this.loading ??= this.load().catch((error: unknown) => {
      this.loading = null;
      throw error;
    });
    return this.loading;
  }

  async status(): Promise<CorpusStatus> {
    if (this.progress) return this.progress;
    const engine = await this.engine();
    if (engine) return { state: 'ready', packs: engine.packs.map(({ data }) => packSummary(data)) };
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
    this.loading = null;
    await this.importBundled();
  }

  private async runImport(): Promise<void> {
    try {
      const steps = install(this.bundled, this.store, (manifest) => this.prepare(manifest));
      for (let step = await steps.next(); ; step = await steps.next()) {
        if (step.done) {
          if (!step.value.ok) return this.say(failure(step.value.error));
          break;
        }
        this.say({ state: 'installing', ...step.value });
      }
      this.loading = null;
      this.progress = null;
      this.report(await this.status());
      await this.store.sweep(new Set([gazetteerKey(await this.store.activeManifests())]));
    } catch (error) {
      this.say(
        failure({
          code: 'E_STORAGE',
          message: `The browser's storage did not take the pack: ${error instanceof Error ? error.message : String(error)}.`,
          remedy: 'Free some disk space, then try again. Nothing of yours was deleted.',
        }),
      );
    }
  }

  /** Before the switch: the merged name index, and the pack's own test queries through the real search. */
  private readonly prepare: Prepare = async (manifest: PackManifest) => {
    const others = (await this.store.activeManifests()).filter((one) => one.packId !== manifest.packId);
    const manifests = [...others, manifest];
    const packs = await Promise.all(manifests.map((one) => loadPack(one, this.store)));
    const gazetteer = mergedGazetteer(packs);
    const failed = failedSelfTests(createEngine(packs.slice(-1), mergedGazetteer(packs.slice(-1))), manifest.selfTest);
    if (failed.length > 0) {
      return fail({
        code: 'E_SELFTEST',
        message: `The pack answers ${failed.length} of its ${manifest.selfTest.length} test queries otherwise than its builder did (first: "${failed[0]}").`,
        remedy: 'You stay on the pack you had. Update Sidelight, or tell the publisher.',
      });
    }
    await this.store.putArtifact(gazetteerKey(manifests), gazetteer);
    return ok(null);
  };

  private async load(): Promise<Engine | null> {
    const manifests = await this.store.activeManifests();
    if (manifests.length === 0) return null;
    const packs = await Promise.all(manifests.map((manifest) => loadPack(manifest, this.store)));
    const key = gazetteerKey(manifests);
    let gazetteer = await this.store.artifact(key);
    if (!gazetteer) {
      // A new version of the extension folds otherwise: the index is made again from the alias rows.
      gazetteer = mergedGazetteer(packs);
      await this.store.putArtifact(key, gazetteer);
    }
    return createEngine(packs, gazetteer);
  }

  private say(status: CorpusStatus): void {
    this.progress = status;
    this.report(status);
  }
}

const failure = ({ code, message, remedy }: InstallError): CorpusStatus => ({ state: 'failed', code, message, remedy });
