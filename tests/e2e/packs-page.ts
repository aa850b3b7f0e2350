/** The packs among the settings, as a reader sees and uses them. */
import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import type { TestBrowser } from '../browser/types.ts';

/** Foreign names stand between direction isolates; they are no part of what is read. */
export const text = (page: Page): Promise<string> =>
  page.evaluate(() => document.body.innerText.replace(/[\u2066-\u2069]/g, ''));

export async function waitForText(page: Page, wanted: RegExp): Promise<void> {
  try {
    await page.waitForFunction(
      (source) => new RegExp(source, 'i').test(document.body.innerText.replace(/[\u2066-\u2069]/g, '')),
      { timeout: 30_000 },
      wanted.source,
    );
  } catch {
    assert.fail(`The page never said ${wanted}; it says:\n${(await text(page)).slice(0, 2000)}`);
  }
}

export async function click(page: Page, label: string): Promise<void> {
  await page.bringToFront();
  for (const button of await page.$$('#packs button'))
    if ((await button.evaluate((one) => one.textContent)) === label) {
      await button.evaluate((one) => one.scrollIntoView({ block: 'center' }));
      return button.click();
    }
  assert.fail(`There is no button "${label}" among the packs:\n${await text(page)}`);
}

export const openPacks = async (browser: TestBrowser): Promise<Page> => {
  const options = await browser.openExtensionPage('options.html');
  await waitForText(options, /Version \d+, built/);
  return options;
};
