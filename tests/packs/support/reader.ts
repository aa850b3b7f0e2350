/** A reader's background without a browser: the real corpus, subscriptions and HTTP, over an IndexedDB in memory. */
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { Corpus } from '../../../entrypoints/background/corpus.ts';
import { type Failure, Subscriptions } from '../../../entrypoints/background/subscriptions.ts';
import { MetaDatabase, PackDatabase } from '../../../lib/corpus/databases.ts';
import { DexiePackStore } from '../../../lib/corpus/pack-store.ts';
import { httpFiles } from '../../../lib/packs/http-files.ts';
import type { PackFiles } from '../../../lib/packs/install.ts';
import type { Publisher } from '../../../lib/packs/publisher.ts';
import type { RememberedPublisher } from '../../../lib/packs/remembered.ts';
import { firstRoot } from '../../../lib/packs/tuf/first-root.ts';
import { mapFiles } from './publisher.ts';

/** Milliseconds after which a silent server is given up. */
export const PATIENCE = 300;

export class TestReader {
  now: number;
  savesData = false;
  readonly remembered = new Map<string, RememberedPublisher>();
  readonly store = new DexiePackStore(new PackDatabase(), new MetaDatabase());
  corpus: Corpus;
  subscriptions: Subscriptions;
  private readonly bundled: PackFiles;

  constructor(now: number, bundled: ReadonlyMap<string, Uint8Array> = new Map()) {
    this.now = now;
    this.bundled = mapFiles(bundled);
    this.corpus = this.makeCorpus();
    this.subscriptions = this.makeSubscriptions();
  }

  static async forget(): Promise<void> {
    for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name);
  }

  /** The background ends and starts again: nothing but what was stored is left. */
  restart(): void {
    this.corpus = this.makeCorpus();
    this.subscriptions = this.makeSubscriptions();
  }

  private makeCorpus(): Corpus {
    return new Corpus(this.store, this.bundled, () => {});
  }

  private makeSubscriptions(): Subscriptions {
    return new Subscriptions(this.corpus, {
      remembered: {
        all: () => Promise.resolve(new Map(this.remembered)),
        remember: (id, one) => {
          this.remembered.set(id, structuredClone(one));
          return Promise.resolve();
        },
      },
      open: (address) => httpFiles(address, PATIENCE),
      now: () => this.now,
      random: () => 0.5,
      savesData: () => this.savesData,
      changed: () => {},
      working: () => {},
    });
  }

  async subscribe(address: string): Promise<Failure> {
    const files = httpFiles(address, PATIENCE);
    const first = await firstRoot(files);
    if (!first.ok) return first.error;
    return this.subscriptions.subscribe(files, address, first.value.id);
  }

  async publisher(): Promise<Publisher> {
    const [publisher] = await this.store.publishers();
    if (!publisher) throw new Error('There is no publisher.');
    return publisher;
  }

  async update(): Promise<Failure> {
    return this.subscriptions.update((await this.publisher()).id);
  }

  /** Pack ids with the versions in use. */
  async versions(): Promise<Record<string, number>> {
    return Object.fromEntries((await this.store.active()).map(({ packId, manifest }) => [packId, manifest.seq]));
  }

  /** The first thing that a search finds. */
  async finds(query: string): Promise<string | null> {
    return (await this.corpus.engine())?.names.search(query)[0]?.id ?? null;
  }
}
