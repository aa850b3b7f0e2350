/**
 * Pages are read in threads, each page within a time and a memory of its own: Readability over a hostile page may run for
 * ever, and only the end of its thread stops it.
 */
import { Threads, type ThreadTask } from '../../threads/pool.ts';
import type { Page } from '../document.ts';
import { type Extracted, READ_PAGE } from './extract.ts';

const THREAD_MEGABYTES = 512;

/** `bad`: the page broke, or outlasted its thread. */
export type PageAnswer = Extracted | { ok: false; bad: string };

export class PagePool {
  readonly threads: number;
  private readonly seconds: number;
  private readonly task: ThreadTask<Page, Extracted>;
  private pool: Threads | null = null;

  /** `task` is given by tests. */
  constructor(seconds: number, threads: number, task: ThreadTask<Page, Extracted> = READ_PAGE) {
    this.seconds = seconds;
    this.threads = threads;
    this.task = task;
  }

  /** Reads one page; threads begin with the first. */
  async read(page: Page): Promise<PageAnswer> {
    this.pool ??= new Threads({ threads: this.threads, memory: THREAD_MEGABYTES });
    const answer = await this.pool.run(this.task, page, { timeLimit: this.seconds * 1000 });
    if (answer.ok) return answer.value;
    if (answer.error.kind === 'too-slow')
      return { ok: false, bad: `The page was not read within ${this.seconds} seconds and was given up.` };
    return { ok: false, bad: `The page could not be read (${answer.error.message}).` };
  }

  async close(): Promise<void> {
    await this.pool?.close();
  }
}
