/** Our share of the main thread in Chromium, from its trace. Thread time: on a busy machine the clock says little. */
import type { CDPSession, Page } from 'puppeteer-core';
import type { Recorder, Task } from './task.ts';

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8.execute'];

export type TraceEvent = {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { data?: { url?: string }; microtask_count?: number };
};

export function chromiumRecorder(extensionId: string): Recorder {
  const sessions = new WeakMap<Page, CDPSession>();
  const session = async (page: Page): Promise<CDPSession> => {
    const known = sessions.get(page) ?? (await page.createCDPSession());
    sessions.set(page, known);
    return known;
  };
  return {
    async watch(page) {
      const cdp = await session(page);
      const events: TraceEvent[] = [];
      cdp.on('Tracing.dataCollected', ({ value }) => void events.push(...(value as unknown as TraceEvent[])));
      await cdp.send('Tracing.start', {
        transferMode: 'ReportEvents',
        traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] },
      });
      return {
        async stop() {
          const complete = new Promise<void>((resolve) => cdp.once('Tracing.tracingComplete', () => resolve()));
          await cdp.send('Tracing.end');
          await complete;
          return ownTasks(events, `chrome-extension://${extensionId}/`);
        },
      };
    },
    async heap(page) {
      const cdp = await session(page);
      await cdp.send('HeapProfiler.collectGarbage');
      const {
        usedSize,
        embedderHeapUsedSize = 0,
        backingStorageSize = 0,
      } = (await cdp.send('Runtime.getHeapUsage')) as {
        usedSize: number;
        embedderHeapUsedSize?: number;
        backingStorageSize?: number;
      };
      return usedSize + embedderHeapUsedSize + backingStorageSize;
    },
  };
}

/**
 * Tasks in which our code ran: those that hold a script or function of ours, and, since the page's own scripts are blocked,
 * those that ran microtasks after our script came (answers of the background arrive so, and carry no address).
 */
export function ownTasks(all: readonly TraceEvent[], origin: string): Task[] {
  const isOurs = ({ args }: TraceEvent): boolean => args?.data?.url?.startsWith(origin) ?? false;
  const first = all.filter((event) => event.name === 'EvaluateScript' && isOurs(event)).sort((a, b) => a.ts - b.ts)[0];
  if (!first) return [];
  const events = all.filter(({ pid, tid }) => pid === first.pid && tid === first.tid);
  const load = events.find(({ name, ts }) => name === 'MarkLoad' && ts > 0)?.ts ?? first.ts;
  const signs = events.filter(
    (event) =>
      event.ph === 'X' &&
      (isOurs(event) ||
        (event.name === 'RunMicrotasks' && event.ts > first.ts && (event.args?.microtask_count ?? 0) > 0)),
  );
  const holds = (task: TraceEvent, { ts, dur = 0 }: TraceEvent): boolean =>
    ts >= task.ts && ts + dur <= task.ts + (task.dur ?? 0) + 1;
  return events
    .filter((event) => event.name === 'RunTask' && event.ph === 'X')
    .flatMap((task) => {
      const inside = signs.filter((sign) => holds(task, sign));
      if (inside.length === 0) return [];
      const { ts, dur = 0, tdur = 0 } = task;
      const evaluates = inside.some(({ name }) => name === 'EvaluateScript');
      return [{ start: (ts - load) / 1000, wall: dur / 1000, cpu: tdur / 1000, evaluates }];
    })
    .sort((a, b) => a.start - b.start);
}
