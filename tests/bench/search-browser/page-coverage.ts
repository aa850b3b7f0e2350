/**
 * An article on a page to its coverage in an open panel: the background forgets the page and asks its content script anew.
 * From that word to the frame in which the list of related articles stands lie the text's way to the background, all that
 * is looked up, the session's memory, and the panel's own question and drawing.
 */
import { DEMO_URL } from '../../../demo/site.ts';
import type { TestBrowser } from '../../browser/types.ts';
import { openMarked } from '../../e2e/support.ts';
import { openWithScript } from './at-start.ts';

declare const chrome: {
  tabs: {
    query(filter: { url: string }): Promise<{ id?: number }[]>;
    sendMessage(tab: number, message: object): Promise<unknown>;
  };
  storage: {
    session: { get(key: string): Promise<object>; remove(key: string): Promise<void> };
    onChanged: {
      addListener(hear: (changes: Record<string, { newValue?: unknown }>) => void): void;
      removeListener(hear: (changes: Record<string, { newValue?: unknown }>) => void): void;
    };
  };
};

/** `known`: the background has the coverage; `shown`: it is on screen. Milliseconds. */
export type CoverageTimes = { known: number; shown: number };

/** Runs in the panel: notes when the list of related articles appears, on the clock that all processes share. */
const WATCH = `() => {
  let there = false;
  const now = () => performance.timeOrigin + performance.now();
  new MutationObserver(() => {
    const is = document.querySelector('main h4.headline') !== null;
    if (is && !there) requestAnimationFrame(() => setTimeout(() => (document.documentElement.dataset.shown = String(now()))));
    if (!is && there) delete document.documentElement.dataset.shown;
    there = is;
  }).observe(document, { subtree: true, childList: true });
}`;

export async function pageToCoverage(running: TestBrowser, rounds: number): Promise<CoverageTimes[]> {
  const page = await openMarked(running, DEMO_URL);
  const tab = await running.inBackground(
    async () => (await chrome.tabs.query({ url: 'http://jam-news.net/*' }))[0]?.id ?? 0,
  );
  const panel = await openWithScript(running, `popup.html?tab=${tab}`, WATCH);
  const shownAt = async (): Promise<number> => {
    const handle = await panel.waitForFunction(() => document.documentElement.dataset.shown, {
      polling: 20,
      timeout: 20_000,
    });
    return Number(await handle.jsonValue());
  };
  await shownAt();
  const times: CoverageTimes[] = [];
  for (let round = 0; round < rounds; round++) {
    const { asked, known } = await running.inBackground(forgetAndAsk, tab);
    times.push({ known: known - asked, shown: (await shownAt()) - asked });
  }
  await panel.close();
  await page.close();
  return times;
}

/** Runs in the background. */
async function forgetAndAsk(tab: number): Promise<{ asked: number; known: number }> {
  const key = `tab:${tab}`;
  const now = () => performance.timeOrigin + performance.now();
  await chrome.storage.session.remove(key);
  // The panel has drawn the page without coverage by then.
  await new Promise((resolve) => setTimeout(resolve, 400));
  const stored = new Promise<number>((resolve) => {
    const hear = (changes: Record<string, { newValue?: unknown }>): void => {
      if (changes[key]?.newValue === undefined) return;
      chrome.storage.onChanged.removeListener(hear);
      resolve(now());
    };
    chrome.storage.onChanged.addListener(hear);
  });
  const asked = now();
  void chrome.tabs.sendMessage(tab, { type: 'background>content refresh', ask: {} });
  return { asked, known: await stored };
}
