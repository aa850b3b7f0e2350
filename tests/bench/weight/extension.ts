/** The extension for the bench: one copy that may read every site, one that may read none. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from '../../browser/engines.ts';
import type { Engine } from '../../browser/find.ts';
import type { TestBrowser } from '../../browser/types.ts';
import { buildFolder } from '../../e2e/support.ts';

declare const chrome: { runtime: { sendMessage(message: object): Promise<{ value: { status: { state: string } } }> } };

/** Runs with both browsers open: one with the extension on every page, one as it is without. Nothing stays behind. */
export async function withBothBrowsers<T>(
  engine: Engine,
  run: (withIt: TestBrowser, without: TestBrowser) => Promise<T>,
): Promise<T> {
  const copy = mkdtempSync(join(tmpdir(), 'sidelight-bench-'));
  const open: TestBrowser[] = [];
  try {
    cpSync(buildFolder(engine, 'granted'), copy, { recursive: true });
    const path = join(copy, 'manifest.json');
    const manifest = { ...JSON.parse(readFileSync(path, 'utf8')), host_permissions: ['*://*/*'] };
    writeFileSync(path, JSON.stringify(manifest));
    // The store build holds no host: its background runs, and no page is touched.
    for (const extension of [copy, buildFolder(engine, 'store')]) {
      const browser = await launchBrowser(engine, { extension, hosts: {} });
      open.push(browser);
      await packReady(browser);
    }
    const [withIt, without] = open as [TestBrowser, TestBrowser];
    return await run(withIt, without);
  } finally {
    for (const browser of open) await browser.close();
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Waits until the bundled pack is installed: pages are read against it. */
async function packReady(browser: TestBrowser): Promise<void> {
  const page = await browser.openExtensionPage('popup.html');
  await page.evaluate(async () => {
    for (;;) {
      const { value } = await chrome.runtime.sendMessage({ type: 'page>background status.get', ask: {} });
      if (value.status.state === 'ready') return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
  await page.close();
}
