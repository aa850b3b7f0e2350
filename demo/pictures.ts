import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { fail, ok, type Result } from '../lib/model/result.ts';
import type { ChromiumBrowser } from '../tests/browser/chromium.ts';

/** Waits until the extension has marked something: CSS highlights are visible to the page they are painted on. */
export async function waitForMarks(page: Page, timeout: number): Promise<Result<null, string>> {
  try {
    await page.waitForFunction(() => [...CSS.highlights.values()].some((one) => one.size > 0), { timeout });
    return ok(null);
  } catch {
    return fail(
      `No mark came up on the page within ${timeout / 1000} s: run "npm run e2e" to see which part is at fault.`,
    );
  }
}

/** Pictures of page, card, popup and search in `folder`; gives their paths. */
export async function takePictures(browser: ChromiumBrowser, page: Page, folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const paths: string[] = [];
  const picture = async (of: Page, name: string) => {
    const path = join(folder, `${name}.png`) as `${string}.png`;
    await of.screenshot({ path });
    paths.push(path);
  };

  await page.bringToFront();
  await picture(page, 'page');
  await openCard(browser, page);
  await picture(page, 'card');
  await page.mouse.move(2, 2);

  const popup = await browser.openPopup(page);
  await popup.waitForSelector('[role=tabpanel] h2', { timeout: 10_000 });
  await settle(popup);
  await picture(popup, 'popup');
  // The tabs are "This page" and "Search", in this order.
  await (await popup.$$('[role=tab]')).at(-1)?.click();
  await (await popup.waitForSelector('[role=combobox]', { timeout: 5000 }))?.type('hajiev');
  await popup.waitForSelector('[role=option]', { timeout: 5000 });
  await settle(popup);
  await picture(popup, 'search');
  return paths;
}

/** Rests the mouse on a mark, the city's name if it is marked, until the card is there. */
async function openCard(browser: ChromiumBrowser, page: Page): Promise<void> {
  const spot = await page.evaluate(() => {
    const ranges = [...CSS.highlights.values()].flatMap((one) => [...one]) as Range[];
    const range = ranges.find((one) => one.toString() === 'Khankendi') ?? ranges[0];
    // High enough for the whole card to find room below.
    if (range) scrollBy({ top: range.getBoundingClientRect().top - 160, behavior: 'instant' });
    const box = range?.getClientRects()[0];
    return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
  });
  if (!spot) throw new Error('No mark has a place on screen');
  await page.mouse.move(spot.x - 3, spot.y, { steps: 3 });
  await page.mouse.move(spot.x, spot.y);
  const root = await browser.closedRoot(page, 'sidelight-card');
  await root.waitFor('[role=dialog]');
  await settle(page);
}

/** Lets running transitions end. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 350)));
}
