/** What the end-to-end tests share: the same tests in every browser, pages with marks, and ways to look at them. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { waitForMarks } from '../../demo/pictures.ts';
import { demoHosts } from '../../demo/site.ts';
import { launchBrowser, wantedEngines } from '../browser/engines.ts';
import type { Engine } from '../browser/find.ts';
import type { Hosts } from '../browser/proxy.ts';
import type { TestBrowser } from '../browser/types.ts';

/** `granted` holds the hosts of the default pack, `store` is what a reader installs. */
export type Build = 'granted' | 'store';

/** Folder of a build; `SIDELIGHT_BUILDS` names another place than `.output`. */
export function buildFolder(engine: Engine, build: Build): string {
  const output = resolve(process.env.SIDELIGHT_BUILDS ?? join(import.meta.dirname, '..', '..', '.output'));
  const folder = join(
    output,
    `${engine === 'chromium' ? 'chrome' : 'firefox'}-mv3${build === 'granted' ? '-granted' : ''}`,
  );
  if (existsSync(join(folder, 'manifest.json'))) return folder;
  const flags = `${engine === 'firefox' ? ' -b firefox' : ''}${build === 'granted' ? ' --mode granted' : ''}`;
  throw new Error(`${folder} is missing: run "npx wxt build${flags}" first.`);
}

type Options = { build?: Build; hosts?: () => Hosts; consent?: readonly string[]; engines?: readonly Engine[] };
type Define = (name: string, run: (browser: TestBrowser) => Promise<void> | void) => void;

/** Defines tests once and runs them in each browser (or in `engines` alone), one browser for all of them. A browser that is missing is a failure. */
export function inEachBrowser(options: Options, define: (test: Define) => void): void {
  const { build = 'granted', hosts = demoHosts, consent = [], engines } = options;
  for (const engine of wantedEngines().filter((one) => !engines || engines.includes(one))) {
    describe(engine, () => {
      let browser: TestBrowser | null = null;
      before(async () => {
        browser = await launchBrowser(engine, {
          extension: buildFolder(engine, build),
          hosts: hosts(),
          ...(consent.length > 0 && { consent }),
        });
      });
      after(() => browser?.close());
      define((name, run) => {
        test(name, () => run(browser as TestBrowser));
      });
    });
  }
}

/** Opens a page and waits until it is marked. */
export async function openMarked(browser: TestBrowser, url: string, timeout = 10_000): Promise<Page> {
  const page = await browser.openPage(url);
  const marked = await waitForMarks(page, timeout);
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
export async function hoverCard(browser: TestBrowser, page: Page, word: string): Promise<string> {
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
  await settled(popup, query);
  return popup.$$eval('[role=option]', (options) => options.map((option) => option.textContent ?? ''));
}

/** Waits for the answer to the whole query: earlier letters are answered too. */
export const settled = (page: Page, query: string): Promise<unknown> =>
  page.waitForFunction(
    (wanted) =>
      (document.querySelector('[role=combobox]') as HTMLInputElement | null)?.value === wanted &&
      document.querySelector('[aria-busy=true]') === null,
    { timeout: 5000 },
    query,
  );

/** Clicks a button of the popup with the real mouse: only such a click may ask for a permission. */
export async function press(popup: Page, label: RegExp): Promise<void> {
  const name = (of: Element): string => of.textContent || of.getAttribute('aria-label') || '';
  await popup.waitForFunction(
    (source) => [...document.querySelectorAll('button')].some((one) => new RegExp(source).test(one.textContent ?? '')),
    { timeout: 10_000 },
    label.source,
  );
  for (const button of await popup.$$('button')) if (label.test(await button.evaluate(name))) return button.click();
}

/** Waits until the page shows at least one mark, or none. */
export const waitForMarked = (page: Page, marked: boolean, timeout = 10_000): Promise<unknown> =>
  page.waitForFunction(
    (wanted) => [...CSS.highlights.values()].some((one) => one.size > 0) === wanted,
    { timeout },
    marked,
  );
