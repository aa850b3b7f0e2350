/**
 * Pages are read in threads, each page within a time and a memory of its own: Readability over a hostile page may run for
 * ever, and only the end of its thread stops it.
 */
import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { Page } from '../document.ts';
import type { Extracted } from './extract.ts';
import type { PageTask } from './worker.ts';

export const PAGE_SECONDS = 10;
const THREAD_MEGABYTES = 512;
/** `bad`: the page broke or outlasted its thread. */
export type PageAnswer = Extracted | { ok: false; bad: string };

export class PagePool {
  readonly threads: number;
  private readonly seconds: number;
  private readonly script: URL;
  private pool: Piscina | null = null;
  private readonly waiting: (() => void)[] = [];
  private running = 0;

  /** `script` is given by tests. */
  constructor(
    seconds: number = PAGE_SECONDS,
    threads: number = availableParallelism(),
    script: URL = new URL('./worker.ts', import.meta.url),
  ) {
    this.seconds = seconds;
    this.threads = threads;
    this.script = script;
  }

  /** Reads one page. Its time begins when a thread is free for it. */
  async read(page: Page): Promise<PageAnswer> {
    if (this.running >= this.threads) await new Promise<void>((free) => this.waiting.push(free));
    this.running++;
    try {
      return await this.run(page);
    } finally {
      this.running--;
      this.waiting.shift()?.();
    }
  }

  private async run(page: Page): Promise<PageAnswer> {
    this.pool ??= new Piscina({
      filename: this.script.href,
      minThreads: 1,
      maxThreads: this.threads,
      resourceLimits: { maxOldGenerationSizeMb: THREAD_MEGABYTES },
    });
    const begun = new Int32Array(new SharedArrayBuffer(4));
    const ending = new AbortController();
    const task: PageTask = { page, begun };
    const answer = this.pool.run(task, { signal: ending.signal }) as Promise<Extracted>;
    let timer: NodeJS.Timeout | undefined;
    let over = false;
    // A thread that was just started loads its code first, which is not the page's fault: the clock runs from its word.
    void Promise.resolve(Atomics.waitAsync(begun, 0, 0).value).then(() => {
      if (!over) timer = setTimeout(() => ending.abort(), this.seconds * 1000);
    });
    try {
      return await answer;
    } catch (error) {
      const bad = ending.signal.aborted
        ? `The page was not read within ${this.seconds} seconds and was given up.`
        : `The page could not be read (${(error as Error).message}).`;
      return { ok: false, bad };
    } finally {
      over = true;
      clearTimeout(timer);
      // A page that never began leaves nobody waiting.
      Atomics.notify(begun, 0);
    }
  }

  async close(): Promise<void> {
    await this.pool?.destroy();
  }
}
