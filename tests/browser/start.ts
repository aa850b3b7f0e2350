import type { Browser } from 'puppeteer-core';
import { type Engine, findBrowser } from './find.ts';
import { startProxy } from './proxy.ts';
import type { LaunchOptions, TestBrowser } from './types.ts';

/** The parts of a test browser that do not depend on the engine. */
type Common = Pick<TestBrowser, 'requests' | 'browserRequests' | 'clearRequests' | 'serve' | 'close'>;

/**
 * Starts the proxy and then, over `launch`, the browser, and lets `prepare` build the rest on it.
 * Where any of this fails, nothing is left running.
 */
export async function startBrowser<T>(
  engine: Engine,
  ownHost: string,
  options: LaunchOptions,
  launch: (executable: string, proxyPort: number) => Promise<Browser>,
  prepare: (browser: Browser) => Promise<T>,
): Promise<T & Common & { browser: Browser }> {
  const found = options.executable ? { ok: true as const, value: options.executable } : findBrowser(engine);
  if (!found.ok) throw new Error(found.error);
  const proxy = await startProxy(options.hosts, ownHost);
  let browser: Browser | null = null;
  const close = async () => {
    await browser?.close();
    await proxy.close();
  };
  try {
    browser = await launch(found.value, proxy.port);
    const prepared = await prepare(browser);
    const { requests, browserRequests, clear: clearRequests, serve } = proxy;
    return { ...prepared, browser, requests, browserRequests, clearRequests, serve, close };
  } catch (error) {
    await close();
    throw error;
  }
}
