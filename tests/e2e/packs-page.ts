/** The packs among the settings, as a reader sees and uses them. */
import assert from 'node:assert/strict';
import type { ElementHandle, Page } from 'puppeteer-core';
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

/** Clicks the button with that label as soon as it is there: publishers come in after the packs do. */
export async function click(page: Page, label: string): Promise<void> {
  await page.bringToFront();
  const found = await page
    .waitForFunction(
      (wanted) => [...document.querySelectorAll('#packs button')].find((one) => one.textContent === wanted),
      { timeout: 10_000 },
      label,
    )
    .catch(() => null);
  const button = found?.asElement() as ElementHandle<HTMLButtonElement> | null;
  if (!button) assert.fail(`There is no button "${label}" among the packs:\n${await text(page)}`);
  await button.evaluate((one) => one.scrollIntoView({ block: 'center' }));
  return button.click();
}

export const openPacks = async (browser: TestBrowser): Promise<Page> => {
  const options = await browser.openExtensionPage('options.html');
  await waitForText(options, /Version \d+, built/);
  return options;
};
