import type { Browser, Page } from 'puppeteer-core';
import { type ClosedRoot, closedRootOver } from './closed-root.ts';
import { waitFor } from './types.ts';

/** Reaches a closed shadow root through the debugger: the page itself cannot, and the test needs no back door in the code. */
export async function closedRoot(page: Page, hostSelector: string, timeout?: number): Promise<ClosedRoot> {
  const session = await page.createCDPSession();
  const find = async () => {
    const { root } = await session.send('DOM.getDocument', { depth: 0 });
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: hostSelector });
    if (nodeId === 0) return null;
    const { node } = await session.send('DOM.describeNode', { nodeId, depth: 1, pierce: true });
    return node.shadowRoots?.[0];
  };
  const shadow = await waitFor(find, `a shadow root of ${hostSelector}`, timeout);
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });

  return closedRootOver(page, shadow.shadowRootType === 'closed' ? 'closed' : 'open', async (source, args) => {
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: `function (...args) { return (${source})(this, ...args); }`,
      arguments: args.map((value) => ({ value })),
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  });
}

/** The running service worker of the extension as the browser itself sees it: puppeteer's own list lags behind. */
export async function runningWorker(browser: Browser, origin: string): Promise<string | null> {
  const session = await browser.target().createCDPSession();
  try {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.find((info) => info.type === 'service_worker' && info.url.startsWith(origin))?.targetId ?? null;
  } finally {
    await session.detach();
  }
}

/** Stops the service worker as idling does: its state is lost, its registration and listeners stay. */
export async function stopWorker(browser: Browser, origin: string): Promise<void> {
  const targetId = await runningWorker(browser, origin);
  if (!targetId) return;
  const session = await browser.target().createCDPSession();
  await session.send('Target.closeTarget', { targetId });
  await session.detach();
  await waitFor(
    async () => ((await runningWorker(browser, origin)) === targetId ? null : true),
    'the service worker to stop',
  );
}

/** Starts a stopped service worker without a message of its own, so that nothing but the start is tested. */
async function startWorker(browser: Browser, origin: string): Promise<void> {
  const page = await browser.newPage();
  try {
    await page.goto(`${origin}manifest.json`);
    const session = await page.createCDPSession();
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.startWorker', { scopeURL: origin });
  } finally {
    await page.close();
  }
}

/** Runs a function in the service worker over a debugger connection of its own: puppeteer's worker handles do not survive a restart. */
export async function inWorker(browser: Browser, origin: string, source: string, args: unknown[]): Promise<unknown> {
  if ((await runningWorker(browser, origin)) === null) await startWorker(browser, origin);
  const targetId = await waitFor(() => runningWorker(browser, origin), 'the service worker to run');
  const main = await browser.target().createCDPSession();
  const { sessionId } = await main.send('Target.attachToTarget', { targetId, flatten: true });
  const worker = main.connection()?.session(sessionId);
  if (!worker) throw new Error('The service worker has gone');
  const evaluate = async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails } = await worker.send('Runtime.evaluate', {
      expression,
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  try {
    // A worker that has just started gets its extension API a moment later.
    await waitFor(
      async () => (await evaluate(`typeof chrome === 'object'`)) || null,
      'the extension API in the worker',
    );
    return await evaluate(`(${source})(...${JSON.stringify(args)})`);
  } finally {
    await main.detach();
  }
}

/** The API of the browser's own page of extensions. */
declare const chrome: { developerPrivate: { addHostPermission(extension: string, origin: string): Promise<void> } };

/**
 * Allows hosts as the reader can on the browser's page of extensions. The extension does not hold them yet; but when a
 * click asks for them the browser has its answer, where headless Chromium would wait for a prompt nobody sees.
 */
export async function allowHosts(browser: Browser, extensionId: string, origins: readonly string[]): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  const allow = (id: string, origin: string): Promise<void> => chrome.developerPrivate.addHostPermission(id, origin);
  for (const origin of origins) await page.evaluate(allow, extensionId, origin);
  await page.close();
}

/** Installs the extension's folder over itself, which is an update to the browser; its worker is another one afterwards. */
export async function reloadExtension(browser: Browser, origin: string, folder: string): Promise<void> {
  const before = await runningWorker(browser, origin);
  // `chrome.runtime.reload()` would leave it switched off: the profile is not in developer mode.
  await browser.installExtension(folder);
  await waitFor(
    async () => {
      const now = await runningWorker(browser, origin);
      return now !== null && now !== before ? true : null;
    },
    'the service worker of the reloaded extension',
    15_000,
  );
}

/** A real click on the toolbar button over a page, which also grants `activeTab` there; gives the popup that opens. */
export async function openPopup(browser: Browser, extensionId: string, over: Page): Promise<Page> {
  const extension = (await browser.extensions()).get(extensionId);
  if (!extension) throw new Error(`Extension ${extensionId} is not installed`);
  await over.bringToFront();
  const before = new Set(browser.targets());
  const origin = `chrome-extension://${extensionId}/`;
  await extension.triggerAction(over);
  const target = await browser.waitForTarget((one) => !before.has(one) && one.url().startsWith(`${origin}popup`), {
    timeout: 5000,
  });
  const popup = await target.asPage();
  await popup.waitForFunction(() => document.readyState === 'complete');
  return popup;
}
