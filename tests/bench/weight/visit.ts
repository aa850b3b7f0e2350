/** One visit to one page of the bench, with everything but the page itself refused. */
import { hash } from 'node:crypto';
import type { HTTPRequest, Page } from 'puppeteer-core';
import type { Reply, TabState } from '../../../lib/messaging/table.ts';
import type { TestBrowser } from '../../browser/types.ts';
import type { BenchPage } from './pages.ts';
import type { Recorder, Task } from './task.ts';

/** How long a page may take from its load event until the extension has decided. */
const PATIENCE_MS = 4000;
/** From the answer to the last frame that it causes. */
const SETTLE_MS = 150;

export type Visit = {
  /** Fingerprint of the page's markup without our host. */
  html: string;
  console: string[];
  heap: number | null;
  tasks: Task[];
  /** What the extension made of the page; null in the browser without it, or where it never answered. */
  state: TabState | null;
  /** Texts of the live ranges that are marked, in reading order. */
  marks: string[];
};

declare const chrome: {
  tabs: { query(filter: object): Promise<{ id: number }[]> };
  runtime: { sendMessage(message: object): Promise<unknown> };
};

const REFUSED = /Content[- ]Security[- ]Policy|^Failed to load resource/;

/**
 * Page scripts are blocked, so that two visits give the same document, and nothing is loaded, so that only the page counts.
 * Content scripts are not bound by the page's policy.
 */
const POLICY = "default-src 'none'; script-src 'none'; style-src 'unsafe-inline'";

/**
 * `asker` is a page of the extension that is asked what was found, or null in the browser without it. A visit that fails is
 * tried once more: a browser on a busy machine now and then loses a tab.
 */
export function visit(browser: TestBrowser, saved: BenchPage, recorder: Recorder, asker: Page | null): Promise<Visit> {
  const go = (): Promise<Visit> => visitOnce(browser, saved, recorder, asker);
  return go()
    .catch(go)
    .catch((error: unknown) => {
      throw new Error(`${saved.id}: ${error instanceof Error ? error.message : String(error)}`);
    });
}

async function visitOnce(
  browser: TestBrowser,
  saved: BenchPage,
  recorder: Recorder,
  asker: Page | null,
): Promise<Visit> {
  const page = await browser.browser.newPage();
  const lines = new Set<string>();
  try {
    page.on('console', (message) => lines.add(message.text()));
    page.on('pageerror', (error) => lines.add(String(error)));
    await page.setRequestInterception(true);
    page.on('request', (request) => void answer(request, page, saved).catch(() => undefined));
    const watch = asker ? await recorder.watch(page) : null;
    await page.goto(saved.url, { waitUntil: 'load', timeout: 20_000 });
    const state = asker ? await decision(asker) : null;
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    const tasks = (await watch?.stop()) ?? [];
    const { html, marks } = await page.evaluate(look);
    const heap = await recorder.heap(page);
    // What the policy refused is reported in any order, and is none of our doing.
    const console = [...lines].filter((line) => !REFUSED.test(line)).sort((a, b) => a.localeCompare(b));
    return { html: hash('sha256', html), console, heap, tasks, state, marks };
  } finally {
    await page.close();
  }
}

/**
 * The page's text under its own address, https included, which the proxy could not serve: many of these hosts may only be
 * reached over https, and the browser knows.
 */
async function answer(request: HTTPRequest, page: Page, { url, html }: BenchPage): Promise<void> {
  const isIt = request.isNavigationRequest() && request.frame() === page.mainFrame();
  // The browser may turn http into https; a page that sends its reader elsewhere stays where it is.
  if (!isIt || bare(request.url()) !== bare(url)) return request.abort();
  return request.respond({
    status: 200,
    contentType: 'text/html; charset=utf-8',
    headers: { 'content-security-policy': POLICY },
    body: html,
  });
}

const bare = (url: string): string => new URL(url).href.replace(/^https?:|#.*$/g, '');

/** Asks the extension until it has read the newest tab; null if it does not in time. */
async function decision(asker: Page): Promise<TabState | null> {
  const reply = await asker.evaluate(async (patience) => {
    const end = Date.now() + patience;
    for (;;) {
      const tabs = await chrome.tabs.query({});
      const tabId = Math.max(...tabs.map(({ id }) => id));
      const said = (await chrome.runtime.sendMessage({
        type: 'page>background tab.get',
        ask: { tabId },
      })) as Reply<TabState>;
      if (said.ok && (said.value.state === 'context' || said.value.state === 'not-article')) return said;
      if (Date.now() > end) return null;
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  }, PATIENCE_MS);
  return reply?.ok ? reply.value : null;
}

/** Runs in the page: its markup without our host, and the marks. */
function look(): { html: string; marks: string[] } {
  const host = /<sidelight-card[^>]*><\/sidelight-card>/g;
  const ranges = [...CSS.highlights]
    .filter(([name]) => name.startsWith('sidelight') && !name.endsWith('open'))
    .flatMap(([, one]) => [...one] as Range[])
    .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
  return { html: document.documentElement.outerHTML.replace(host, ''), marks: ranges.map(String) };
}
