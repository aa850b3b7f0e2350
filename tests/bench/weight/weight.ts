/**
 * What the extension costs a page: each page of the bench, opened with the extension and without it, everything else refused.
 * Figures of other machines differ; the changes to a page, and the words under the marks, may not.
 */
import type { Options } from '../options.ts';
import type { Row } from '../report.ts';
import { withBothBrowsers } from './extension.ts';
import { benchPages } from './pages.ts';
import { firefoxRecorder } from './profile.ts';
import { type Pair, rows } from './rows.ts';
import { chromiumRecorder } from './trace.ts';
import { type Visit, visit } from './visit.ts';

/** Visits without the extension are not timed, so several may run beside each other. */
const PLAIN_AT_ONCE = 3;

export async function weight({ pages: most, engine = 'chromium' }: Options): Promise<Row[]> {
  const { pages, skipped } = benchPages(most);
  if (skipped) console.log(skipped);
  return withBothBrowsers(engine, async (withIt, without) => {
    const recorder = engine === 'chromium' ? chromiumRecorder(withIt.extensionId) : firefoxRecorder(withIt);
    const asker = await withIt.openExtensionPage('popup.html');
    const unloaded: string[] = [];
    const plain = await inTurns(pages, PLAIN_AT_ONCE, (page) => loaded(visit(without, page, recorder, null)));
    const pairs: Pair[] = [];
    for (const [at, page] of pages.entries()) {
      const alone = plain[at];
      const read = alone && (await loaded(visit(withIt, page, recorder, asker)));
      if (alone && read) pairs.push({ id: page.id, without: alone, withIt: read });
      else unloaded.push(page.id);
      if (process.stderr.isTTY) process.stderr.write(`\r${pairs.length} of ${pages.length} `);
    }
    if (unloaded.length > 0) console.log(`Did not load within their time and are left out: ${unloaded.join(', ')}`);
    return rows(pairs, engine === 'chromium');
  });
}

/** A page that does not load in its time, with or without the extension, is no measure of it. */
const loaded = (visiting: Promise<Visit>): Promise<Visit | null> => visiting.catch(() => null);

/** Runs `job` over the list, `width` at a time; answers in the order of the list. */
async function inTurns<T, R>(list: readonly T[], width: number, job: (item: T) => Promise<R>): Promise<R[]> {
  const out: R[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let at = next++; at < list.length; at = next++) out[at] = await job(list[at] as T);
  };
  await Promise.all(Array.from({ length: width }, worker));
  return out;
}
