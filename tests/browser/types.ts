import type { Browser, Page } from 'puppeteer-core';
import type { ClosedRoot } from './closed-root.ts';
import type { Engine } from './find.ts';
import type { Hosts, SeenRequest } from './proxy.ts';

export type LaunchOptions = {
  /** Folder of the unpacked extension. */
  extension: string;
  /** The web as the browser sees it: everything else is refused and recorded. */
  hosts: Hosts;
  /** Origins for which the browser's permission prompt counts as answered with yes. None is granted until a click asks. */
  consent?: readonly string[];
  /** The browser program; found by `findBrowser` where absent. */
  executable?: string;
  headless?: boolean;
  /** A profile to keep; a new one that is removed afterwards where absent. */
  userDataDir?: string;
  width?: number;
  height?: number;
  /** What pages see as the preferred colour scheme. */
  dark?: boolean;
};

/** A running browser with the extension in it: the same shape for both engines. */
export type TestBrowser = {
  engine: Engine;
  browser: Browser;
  /** Host part of the extension's own pages. */
  extensionId: string;
  /** Opens a page in a new tab and waits for its load event. */
  openPage(url: string): Promise<Page>;
  /** Opens a file of the extension (`popup.html`, `options.html#packs`) in a new tab. */
  openExtensionPage(file: string): Promise<Page>;
  /** A real press of the toolbar button while `over` is the active tab (this grants `activeTab`); gives the popup that opens. */
  openPopup(over: Page): Promise<Page>;
  /** Runs a function in the extension's background, which is started first if it sleeps. Arguments and answer travel as JSON. */
  inBackground<A extends unknown[], T>(fn: (...args: A) => T, ...args: A): Promise<Awaited<T>>;
  /** Reads the extension's folder anew, as an update does, and waits until its background runs. */
  reloadExtension(): Promise<void>;
  /** Stops the background for real, as the browser does after idling. The next message or event starts it again. */
  stopBackground(): Promise<void>;
  /** Whether the background runs at this moment. */
  backgroundRuns(): Promise<boolean>;
  /** The closed shadow root of the first element that matches; waits for it, fails after `timeout` (5 s). */
  closedRoot(page: Page, hostSelector: string, timeout?: number): Promise<ClosedRoot>;
  /** Every request of pages and extension since the launch or the last `clearRequests`. */
  requests(): SeenRequest[];
  /** Requests known to be the browser's own. */
  browserRequests(): SeenRequest[];
  clearRequests(): void;
  /** Adds or replaces a served host. */
  serve(host: string, handler: Hosts[string]): void;
  close(): Promise<void>;
};

/** Asks `probe` until it gives something other than null or undefined. Throws with `what` after `timeout` ms. */
export async function waitFor<T>(
  probe: () => Promise<T | null | undefined> | T | null | undefined,
  what: string,
  timeout = 5000,
): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const value = await probe();
    if (value !== null && value !== undefined) return value;
    if (Date.now() > end) throw new Error(`Waited ${timeout} ms for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
