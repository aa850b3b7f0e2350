/** Who runs the tasks of a build beside `inline`: threads, and a cache in front of either. */
import { countWords } from '../../lib/packs/build/count-words.ts';
import { indexArticles } from '../../lib/packs/build/index-articles.ts';
import { indexNames } from '../../lib/packs/build/index-names.ts';
import { scanArticles } from '../../lib/packs/build/scan-articles.ts';
import { writeSegments } from '../../lib/packs/build/segments.ts';
import { type Driver, inline, type Stage } from '../../lib/packs/build/stage.ts';
import type { Memo } from '../../lib/packs/source/reading.ts';
import { Threads, threadTask } from '../threads/pool.ts';
import { type DiskCache, digest } from './disk-cache.ts';

/** Every stage, so that a thread finds the one it is told to run. */
const STAGES = new Map(
  [indexNames, scanArticles, countWords, indexArticles, writeSegments].map((stage) => [
    stage.name,
    stage as unknown as Stage<unknown, unknown, unknown>,
  ]),
);

export async function runStageTask({ stage, task }: { stage: string; task: unknown }): Promise<unknown> {
  return (STAGES.get(stage) as Stage<unknown, unknown, unknown>).run(task);
}
const RUN_STAGE_TASK = threadTask(import.meta.url, runStageTask);

/** Tasks spread over threads. A stage of one task gains nothing by them but that other stages go on meanwhile. */
export const threaded = (threads: Threads): Driver => ({
  async run(stage, tasks, progress) {
    const out: unknown[] = [];
    const orders = tasks.map((task) => ({ stage: stage.name, task }));
    for await (const output of threads.map(RUN_STAGE_TASK, orders)) {
      if (!output.ok) throw new Error(`${stage.name}: ${output.error.message}`);
      progress(out.push(output.value));
    }
    return out as never;
  },
});

/** Tasks whose result is kept are not run; the results of the others are kept. */
export const cached = (driver: Driver, cache: DiskCache): Driver => ({
  async run(stage, tasks, progress) {
    const names = tasks.map((task) => cache.name(stage.name, stage.key(task, digest)));
    const found = names.map((name) => cache.get(name));
    const missing = tasks.filter((_, at) => found[at] === undefined);
    const before = tasks.length - missing.length;
    cache.touch(names.filter((_, at) => found[at] !== undefined));
    const made = missing.length > 0 ? await driver.run(stage, missing, (done) => progress(before + done)) : [];
    let next = 0;
    return names.map((name, at) => {
      const known = found[at];
      if (known) return known.value as never;
      const output = made[next++];
      cache.put(name, output);
      return output as never;
    });
  },
});

/** What reading a source gave before. */
export const remembered =
  (cache: DiskCache): Memo =>
  (what, texts, read) => {
    const name = cache.name(`read ${what}`, texts);
    const known = cache.get<ReturnType<typeof read>>(name);
    if (known) return known.value;
    const made = read();
    if (made.problems.length === 0) cache.put(name, made);
    return made;
  };

/** From here on threads save more than they take to start (`npm run bench -- packs` measures it). */
export const MANY_ARTICLES = 1500;

/** Heap of a thread: an index of the most articles that a part may have takes half of it. */
const THREAD_MB = 1024;

export type DriverName = 'auto' | 'inline' | 'threads';

/** Runs `work` with a driver, and ends its threads. */
export async function withDriver<T>(
  { name, articles, cache }: { name: DriverName; articles: number; cache: DiskCache | null },
  work: (driver: Driver) => Promise<T>,
): Promise<T> {
  const many = name === 'threads' || (name === 'auto' && articles >= MANY_ARTICLES);
  const threads = many ? new Threads({ memory: THREAD_MB }) : null;
  try {
    const driver = threads ? threaded(threads) : inline;
    return await work(cache ? cached(driver, cache) : driver);
  } finally {
    await threads?.close();
  }
}
