/**
 * The packs in use, opened as far as somebody has asked: a search waits for names and words alone, a page for all that
 * they know. Each part is read once; what was opened for the search serves the engine too.
 */
import { createEngine, type Engine, packSummary } from '../../lib/context/engine.ts';
import { gazetteerKey, mergedGazetteer } from '../../lib/context/merged-gazetteer.ts';
import { mergedNames, namesKey } from '../../lib/context/merged-names.ts';
import { type SearchSource, searchSource } from '../../lib/context/search-source.ts';
import type { DexiePackStore } from '../../lib/corpus/pack-store.ts';
import type { PackArticles, PackData } from '../../lib/model/pack-data.ts';
import type { PackSummary } from '../../lib/model/page-context.ts';
import { loadArticles, loadPack } from '../../lib/packs/load.ts';
import type { PackManifest } from '../../lib/packs/manifest.ts';

export class OpenPacks {
  private readonly store: DexiePackStore;
  private readonly manifests: readonly PackManifest[];
  private readonly articles: Promise<PackArticles>[];
  private packs: Promise<PackData[]> | null = null;
  private searching: Promise<SearchSource> | null = null;
  private asked: Promise<Engine> | null = null;

  constructor(store: DexiePackStore, manifests: readonly PackManifest[]) {
    this.store = store;
    this.manifests = manifests;
    this.articles = manifests.map((manifest) => loadArticles(manifest, store));
  }

  async summaries(): Promise<PackSummary[]> {
    return (await Promise.all(this.articles)).map(packSummary);
  }

  search(): Promise<SearchSource> {
    this.searching ??= this.openSearch();
    return this.searching;
  }

  engine(): Promise<Engine> {
    this.asked ??= this.openEngine();
    return this.asked;
  }

  private async openSearch(): Promise<SearchSource> {
    const names = this.artifact(namesKey(this.manifests), mergedNames);
    return searchSource(await Promise.all(this.articles), await names);
  }

  private async openEngine(): Promise<Engine> {
    const gazetteer = this.artifact(gazetteerKey(this.manifests), mergedGazetteer);
    return createEngine(await this.load(), await gazetteer, await this.search());
  }

  private load(): Promise<PackData[]> {
    this.packs ??= Promise.all(this.manifests.map((manifest, at) => loadPack(manifest, this.store, this.articles[at])));
    return this.packs;
  }

  /** A derived buffer as it is kept. A new version of the extension folds otherwise: then it is made again from the packs. */
  private async artifact(key: string, make: (packs: readonly PackData[]) => ArrayBuffer): Promise<ArrayBuffer> {
    const kept = await this.store.artifact(key);
    if (kept) return kept;
    const made = make(await this.load());
    await this.store.putArtifact(key, made);
    return made;
  }
}

/** Everything derived from a set of packs, made before they are switched to. */
export async function deriveFrom(
  store: DexiePackStore,
  manifests: readonly PackManifest[],
  packs: readonly PackData[],
): Promise<void> {
  await store.putArtifact(gazetteerKey(manifests), mergedGazetteer(packs));
  await store.putArtifact(namesKey(manifests), mergedNames(packs));
}

/** Keys of what is derived from a set of packs: all else may be swept. */
export const derivedKeys = (manifests: readonly PackManifest[]): Set<string> =>
  new Set([gazetteerKey(manifests), namesKey(manifests)]);
