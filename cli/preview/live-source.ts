/** A pack source under work: built again whenever a file of it changes, the last good state kept while it has errors. */
import { type FSWatcher, watch } from 'node:fs';
import { createEngine, type Engine } from '../../lib/context/engine.ts';
import { mergedGazetteer } from '../../lib/context/merged-gazetteer.ts';
import { makeSelfTest } from '../../lib/context/self-test.ts';
import { buildPack } from '../../lib/packs/build/build.ts';
import { byFileAndLine } from '../../lib/packs/source/problem.ts';
import type { DiskCache } from '../build/disk-cache.ts';
import { remembered, withDriver } from '../build/drivers.ts';
import { checkSource } from '../packs.ts';
import type { SourceState } from './types.ts';

/** Editors write a file in several steps. */
const SETTLE_MS = 150;

export class LiveSource {
  engine: Engine | null = null;
  state: SourceState = { revision: 0, building: false, pack: null, problems: [] };
  private readonly folder: string;
  private readonly cache: DiskCache | null;
  private readonly listeners = new Set<(state: SourceState) => void>();
  private watcher: FSWatcher | null = null;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(folder: string, cache: DiskCache | null) {
    this.folder = folder;
    this.cache = cache;
  }

  async start(): Promise<void> {
    await this.build();
    this.watcher = watch(this.folder, { recursive: true }, () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.rebuild(), SETTLE_MS);
    });
    this.watcher.on('error', (error) => this.fail(error));
  }

  async stop(): Promise<void> {
    clearTimeout(this.timer);
    this.watcher?.close();
    await this.running;
  }

  /** Called at once with the state, and whenever it changes. Returns how to end it. */
  onState(listener: (state: SourceState) => void): () => void {
    this.listeners.add(listener);
    listener(this.state);
    return () => this.listeners.delete(listener);
  }

  /** One build after another; saves during one are all in the next. */
  private rebuild(): void {
    this.running = this.running.then(() => this.build());
  }

  private async build(): Promise<void> {
    this.tell({ building: true });
    try {
      const { corpus, problems } = checkSource(this.folder, this.cache ? remembered(this.cache) : undefined);
      if (!corpus || problems.length > 0)
        return this.tell({ building: false, problems: [...problems].sort(byFileAndLine) });
      const articles = corpus.articles.length;
      const { data } = await withDriver({ name: 'auto', articles, cache: this.cache }, (driver) =>
        buildPack(corpus, makeSelfTest, { driver }),
      );
      this.engine = createEngine([data], mergedGazetteer([data]));
      const { title, version } = corpus.pack;
      this.tell({
        building: false,
        revision: this.state.revision + 1,
        pack: { title, version, articles },
        problems: [],
      });
    } catch (error) {
      this.fail(error);
    }
  }

  /** A file that goes while it is read, a folder that is taken away: said, and the next save tries again. */
  private fail(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    this.tell({ building: false, problems: [{ file: this.folder, line: 1, message, fix: 'Save the source again.' }] });
  }

  private tell(part: Partial<SourceState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener(this.state);
  }
}
