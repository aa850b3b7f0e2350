/**
 * Our share of the main thread in Firefox, from the Gecko profiler. It looks once a millisecond, so short turns may be
 * missed or look longer than they are, and neighbouring turns may look like one.
 */
import { inBrowserScope } from '../../browser/bidi.ts';
import type { TestBrowser } from '../../browser/types.ts';
import type { Recorder, Task } from './task.ts';

/** Samples further apart than this belong to different turns. */
const GAP_MS = 2.5;

/** `at`: milliseconds since the epoch; `cpu`: processor milliseconds since the sample before. */
type Sample = { at: number; cpu: number };

const START = `() => Services.profiler.StartProfiler(4e6, 1, ['js', 'cpu'], ['GeckoMain'])`;

/** Chrome-scope code: of the one thread that ran most of the extension's code, the samples with a frame of it. */
const STOP = `async (host) => {
  const profile = await Services.profiler.getProfileDataAsync();
  await Services.profiler.StopProfiler();
  let best = [];
  const search = ({ threads = [], processes = [], meta }) => {
    for (const { samples, stackTable, frameTable, stringTable, processType } of threads) {
      if (!samples?.data?.length || processType === 'extension') continue;
      const known = new Map([[null, false]]);
      const ours = (stack) => {
        if (known.has(stack)) return known.get(stack);
        const row = stackTable.data[stack];
        const place = stringTable[frameTable.data[row[stackTable.schema.frame]][frameTable.schema.location]];
        const found = place.includes(host) || ours(row[stackTable.schema.prefix] ?? null);
        known.set(stack, found);
        return found;
      };
      const unit = meta?.sampleUnits?.threadCPUDelta === 'µs' ? 1e3 : 1e6;
      const found = samples.data
        .filter((row) => ours(row[samples.schema.stack] ?? null))
        .map((row) => ({
          at: meta.startTime + row[samples.schema.time],
          cpu: (row[samples.schema.threadCPUDelta] ?? 0) / unit,
        }));
      if (found.length > best.length) best = found;
    }
    for (const process of processes) search(process);
  };
  search(profile);
  return best;
}`;

export function firefoxRecorder({ browser, extensionId }: TestBrowser): Recorder {
  return {
    async watch(page) {
      await inBrowserScope(browser, START);
      return {
        async stop() {
          const samples = await inBrowserScope<Sample[]>(browser, STOP, extensionId);
          const load = await page.evaluate(() => {
            const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
            return performance.timeOrigin + (entry?.loadEventEnd ?? 0);
          });
          return turns(samples, load);
        },
      };
    },
    // Firefox has no way to ask for the memory of one script's heap.
    heap: () => Promise.resolve(null),
  };
}

/** Samples close together as one turn; the first turn is the one in which the script came. */
export function turns(samples: readonly Sample[], load: number): Task[] {
  const out: Task[] = [];
  for (const { at, cpu } of samples) {
    const start = at - load;
    const last = out.at(-1);
    if (last && start - (last.start + last.wall) <= GAP_MS) {
      last.wall = start - last.start;
      last.cpu += cpu;
    } else out.push({ start, wall: 0, cpu, evaluates: out.length === 0 });
  }
  return out;
}
