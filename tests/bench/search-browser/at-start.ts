/**
 * A page of the extension with a script in it from its first moment: what is timed there holds no word of the driver's.
 * Neither browser's protocol gives both: Chromium runs scripts before those of a page, Firefox takes one into every tab.
 */
import type { Page } from 'puppeteer-core';
import { inBrowserScope } from '../../browser/bidi.ts';
import type { TestBrowser } from '../../browser/types.ts';

/** Opens `file` of the extension and runs `script` (the source of a function without arguments) as its document begins. */
export async function openWithScript(running: TestBrowser, file: string, script: string): Promise<Page> {
  if (running.engine === 'firefox') {
    await inBrowserScope(running.browser, LOAD_INTO_TABS, ofWindow(script));
    try {
      return await running.openExtensionPage(file);
    } finally {
      await inBrowserScope(running.browser, UNLOAD, ofWindow(script));
    }
  }
  const page = await running.browser.newPage();
  await page.evaluateOnNewDocument(`(${script})()`);
  await page.goto(`chrome-extension://${running.extensionId}/${file}`, { waitUntil: 'domcontentloaded' });
  return page;
}

const LOAD_INTO_TABS = '(address) => Services.mm.loadFrameScript(address, true)';
const UNLOAD = '(address) => Services.mm.removeDelayedFrameScript(address)';

/** A frame script of Firefox: runs in every tab, and puts `script` into each document of an extension. */
const ofWindow = (script: string): string =>
  `data:application/javascript;charset=utf-8,${encodeURIComponent(`addEventListener('DOMDocElementInserted', ({ target: { defaultView: view } }) => {
    if (view?.location.protocol !== 'moz-extension:' || view !== view.top || view.hasBenchScript) return;
    view.hasBenchScript = true;
    const sandbox = Cu.Sandbox(view, { sandboxPrototype: view, wantXrays: false, sameZoneAs: view });
    Cu.evalInSandbox(${JSON.stringify(`(${script})()`)}, sandbox);
  }, true)`)}`;
