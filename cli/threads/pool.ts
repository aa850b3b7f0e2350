/**
 * Work spread over threads: one function, many inputs, outputs in the order of the inputs.
 *
 *   // read-html.ts
 *   export const readHtml = (file: string): Read => …;
 *   export const READ_HTML = threadTask(import.meta.url, readHtml);
 *   // elsewhere
 *   for await (const read of mapThreads(READ_HTML, files, { timeLimit: 10_000 }))
 *     if (read.ok) use(read.value); else list(read.error);
 *
 * A task is an exported function of one argument. Argument and answer are copied (structured clone; a SharedArrayBuffer is
 * shared), so the task must not rely on anything else of the caller's. Inputs are taken as threads come free, so a long
 * list may be a generator. A task that throws, takes too long or too much memory is an error in its place, and the rest goes on.
 */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { fail, ok, type Result } from '../../lib/model/result.ts';
import type { ThreadOrder } from './worker.ts';

export type ThreadTask<Input, Output> = {
  module: string;
  name: string;
  /** Never set: carries the types. */
  readonly types?: (input: Input) => Output;
};

/** Names a function for threads; `run` must be exported by the module at `module` (`import.meta.url`) under its own name. */
export const threadTask = <Input, Output>(
  module: string,
  run: (input: Input) => Promise<Output> | Output,
): ThreadTask<Input, Output> => ({ module, name: run.name });

/** `too-slow`: over the time limit; `crashed`: the thread ended, as for want of memory; `threw`: the task's own error. */
export type ThreadFault = { kind: 'too-slow' | 'crashed' | 'threw'; message: string };

export type MapOptions = {
  /** Ends the work: tasks under way are stopped, and the loop throws the signal's reason. */
  signal?: AbortSignal | undefined;
  /** Milliseconds for one task, from its start in the thread. Its thread is ended and another takes its place. */
  timeLimit?: number | undefined;
};

export type ThreadOptions = {
  /** As many as the machine runs at once, and at least two, where not given. */
  threads?: number | undefined;
  /** Megabytes of heap a thread may have before it is ended. */
  memory?: number | undefined;
};

export const threadCount = (): number => Math.max(2, availableParallelism());

const NURSERY_MB = 16;

/** Inputs taken ahead for each thread: outputs wait for their turn while another is slow. */
const AHEAD = 4;

/** Threads kept from one task to the next. `close` them, or the process does not end. */
export class Threads {
  private readonly pool: Piscina;
  private readonly started = new Map<number, () => void>();
  private orders = 0;

  constructor({ threads = threadCount(), memory }: ThreadOptions = {}) {
    this.pool = new Piscina({
      filename: fileURLToPath(new URL('./worker.ts', import.meta.url)),
      name: 'run',
      maxThreads: threads,
      minThreads: threads,
      resourceLimits: {
        // A small nursery: a thread that allocates fast would otherwise hold hundreds of megabytes of what is long gone.
        maxYoungGenerationSizeMb: NURSERY_MB,
        ...(memory === undefined ? {} : { maxOldGenerationSizeMb: memory }),
      },
    });
    this.pool.on('message', (number: number) => this.started.get(number)?.());
    // What concerns a task comes as its answer. What is left is the answer of a task that ended in the moment it was stopped.
    this.pool.on('error', () => {});
  }

  /** Outputs in the order of `inputs`; leaving the loop early stops what is under way. */
  async *map<Input, Output>(
    task: ThreadTask<Input, Output>,
    inputs: Iterable<Input> | AsyncIterable<Input>,
    { signal, timeLimit }: MapOptions = {},
  ): AsyncGenerator<Result<Output, ThreadFault>> {
    const left = new AbortController();
    const stop = signal ? AbortSignal.any([signal, left.signal]) : left.signal;
    const waiting: Promise<Result<Output, ThreadFault>>[] = [];
    try {
      for await (const input of inputs) {
        signal?.throwIfAborted();
        waiting.push(this.run(task, input, { signal: stop, timeLimit }));
        if (waiting.length >= AHEAD * this.pool.maxThreads) yield await first(waiting, signal);
      }
      while (waiting.length > 0) yield await first(waiting, signal);
    } finally {
      left.abort();
    }
  }

  /** One task. Any number may be given at once; those above the number of threads wait, and their time does not run. */
  async run<Input, Output>(
    { module, name }: ThreadTask<Input, Output>,
    input: Input,
    { signal, timeLimit }: MapOptions = {},
  ): Promise<Result<Output, ThreadFault>> {
    const number = this.orders++;
    const late = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    if (timeLimit !== undefined)
      this.started.set(number, () => {
        timer = setTimeout(() => late.abort(), timeLimit);
      });
    try {
      const order: ThreadOrder = { number, module, name, input };
      return ok(
        (await this.pool.run(order, {
          signal: signal ? AbortSignal.any([signal, late.signal]) : late.signal,
        })) as Output,
      );
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (late.signal.aborted) return fail({ kind: 'too-slow', message: `It took more than ${seconds(timeLimit)} s.` });
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      return fail({ kind: code.startsWith('ERR_WORKER') ? 'crashed' : 'threw', message });
    } finally {
      clearTimeout(timer);
      this.started.delete(number);
    }
  }

  async close(): Promise<void> {
    await this.pool.destroy();
  }
}

const seconds = (ms = 0): number => Math.round(ms / 100) / 10;

async function first<T>(waiting: Promise<T>[], signal: AbortSignal | undefined): Promise<T> {
  const output = await (waiting.shift() as Promise<T>);
  signal?.throwIfAborted();
  return output;
}

/** `Threads.map` with threads of its own, ended with the loop. */
export async function* mapThreads<Input, Output>(
  task: ThreadTask<Input, Output>,
  inputs: Iterable<Input> | AsyncIterable<Input>,
  options: MapOptions & ThreadOptions = {},
): AsyncGenerator<Result<Output, ThreadFault>> {
  const threads = new Threads(options);
  try {
    yield* threads.map(task, inputs, options);
  } finally {
    await threads.close();
  }
}
