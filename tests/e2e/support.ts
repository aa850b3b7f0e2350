/** What the end-to-end tests share: a browser with the test build on the demo page, and ways to look at marks. */
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { waitForMarks } from '../../demo/pictures.ts';
import { demoHosts } from '../../demo/site.ts';
import { type ChromiumBrowser, launchChromium } from '../browser/chromium.ts';
import type { Hosts } from '../browser/proxy.ts';

const OUTPUT = join(import.meta.dirname, '..', '..', '.output');
/** The build that holds the pack's hosts, and the one that goes to the store. */
export const GRANTED = join(OUTPUT, 'chrome-mv3-granted');
export const STORE = join(OUTPUT, 'chrome-mv3');

export const launch = (extension: string, hosts: Hosts = demoHosts()): Promise<ChromiumBrowser> =>
  launchChromium({ extension, hosts });

/** Opens a page and waits until it is marked. */
export async function openMarked(browser: ChromiumBrowser, url: string): Promise<Page> {
  const page = await browser.openPage(url);
  const marked = await waitForMarks(page, 20_000);
  if (!marked.ok) throw new Error(marked.error);
  return page;
}

/** The words that are marked now. */
export const markedWords = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => !name.endsWith('open'))
      .flatMap(([, one]) => [...one].map((range) => (range as Range).toString().replace(/\s+/g, ' '))),
  );

/** The words of the mark whose card is open. */
export const openWords = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const group = [...CSS.highlights].find(([name]) => name.endsWith('open'))?.[1];
    const range = group ? ([...group][0] as Range | undefined) : undefined;
    return range ? range.toString() : null;
  });

/** Scrolls to a marked word and gives the middle of it on screen. */
export async function placeOf(page: Page, word: string): Promise<{ x: number; y: number }> {
  const place = await page.evaluate((wanted) => {
    const range = [...CSS.highlights.values()]
      .flatMap((one) => [...one] as Range[])
      .find((one) => one.toString() === wanted);
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = range?.getClientRects()[0];
    return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
  }, word);
  if (!place) throw new Error(`"${word}" is not marked`);
  return place;
}

/** Rests the mouse on a marked word until its card stands, and gives the text of the card. */
export async function hoverCard(browser: ChromiumBrowser, page: Page, word: string): Promise<string> {
  const { x, y } = await placeOf(page, word);
  await page.mouse.move(x - 2, y);
  await page.mouse.move(x, y);
  const root = await browser.closedRoot(page, 'sidelight-card');
  await root.waitFor('.card .body');
  // Foreign names stand between direction isolates; they are no part of what is read.
  return ((await root.text('.card')) ?? '').replace(/[\u2066-\u2069]/g, '');
}

/** All of the page's own markup, as the parser and its scripts left it. */
export const markup = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.outerHTML);

export const hostCount = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelectorAll('sidelight-card').length);

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Types a query into an open popup and gives the results as they stand, title first. */
export async function searchPopup(popup: Page, query: string): Promise<string[]> {
  await popup.bringToFront();
  if (!(await popup.$('[role=combobox]'))) await (await popup.$$('[role=tab]')).at(-1)?.click();
  const field = await popup.waitForSelector('[role=combobox]');
  await popup.keyboard.press('Escape');
  await field?.click();
  await field?.evaluate((input) => ((input as HTMLInputElement).value = ''));
  await field?.type(query);
  await popup.waitForFunction(() => document.querySelector('[role=option]'), { timeout: 5000 });
  await pause(100);
  return popup.$$eval('[role=option]', (options) => options.map((option) => option.textContent ?? ''));
}
