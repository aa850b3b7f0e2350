/** The build that goes to the store: reads nothing until asked, and follows the switch for one site at once. */
import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { DEMO_URL } from '../../demo/site.ts';
import type { TestBrowser } from '../browser/types.ts';
import { inEachBrowser, markedWords, openMarked, pause, press, waitForMarked } from './support.ts';

declare const chrome: {
  tabs: { query(filter: { url: string }): Promise<{ id?: number }[]> };
  action: { getBadgeText(tab: { tabId: number }): Promise<string> };
  permissions: { getAll(): Promise<{ origins?: string[] }> };
};

const SITE = ['*://*.jam-news.net/*', '*://jam-news.net/*'];

const granted = (browser: TestBrowser): Promise<string[]> =>
  browser.inBackground(async () => (await chrome.permissions.getAll()).origins ?? []);

const badge = (browser: TestBrowser): Promise<string> =>
  browser.inBackground(async () => {
    const [tab] = await chrome.tabs.query({ url: 'http://jam-news.net/*' });
    return chrome.action.getBadgeText({ tabId: tab?.id ?? 0 });
  });

const says = (popup: Page, what: RegExp): Promise<unknown> =>
  popup.waitForFunction(
    (source) => new RegExp(source, 'i').test(document.body.innerText),
    { timeout: 15_000 },
    what.source,
  );

/** The switch in the popup's foot, by the real mouse. */
const flip = async (popup: Page): Promise<void> => (await popup.waitForSelector('[role=switch]'))?.click();

inEachBrowser({ build: 'store' }, (test) => {
  test('reads nothing until asked, and one click reads one page once', async (browser) => {
    const page = await browser.openPage(DEMO_URL);
    await pause(1500);
    assert.deepEqual(await markedWords(page), []);
    const popup = await browser.openPopup(page);
    await says(popup, /off at/);
    await press(popup, /Read this page once/);
    await waitForMarked(page, true);
    await says(popup, /Khankendi/);
    assert.deepEqual(await granted(browser), []);
    await popup.close();
    await page.reload();
    await pause(1500);
    assert.deepEqual(await markedWords(page), []);
    await page.close();
  });

  test('asks for nothing but the page itself', (browser) => {
    assert.deepEqual(
      browser.requests().filter(({ url }) => !url.startsWith('http://jam-news.net/demo/')),
      [],
    );
  });
});

// The browsers' own prompt cannot be answered without a person: `consent` stands for the yes.
inEachBrowser({ build: 'store', consent: SITE }, (test) => {
  test('a site that is switched on is marked at once, and switching it off takes every mark away', async (browser) => {
    const page = await browser.openPage(DEMO_URL);
    await pause(1500);
    assert.deepEqual(await markedWords(page), []);
    assert.deepEqual(await granted(browser), []);
    const popup = await browser.openPopup(page);
    await press(popup, /Switch on at jam-news\.net/);
    await waitForMarked(page, true);
    await says(popup, /on at jam-news\.net/);
    assert.deepEqual(new Set(await granted(browser)), new Set(SITE));
    const words = await markedWords(page);
    assert.ok(words.includes('Khankendi'));
    assert.match(await badge(browser), /^\d+$/);

    await flip(popup);
    await waitForMarked(page, false);
    await says(popup, /off at jam-news\.net/);
    assert.deepEqual(await granted(browser), []);
    assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 0);

    await flip(popup);
    await waitForMarked(page, true);
    assert.deepEqual(await markedWords(page), words);
    await popup.close();
    await page.close();
  });

  test('a site that is on stays on for pages opened later, and a site that is off does not', async (browser) => {
    const page = await openMarked(browser, DEMO_URL);
    const popup = await browser.openPopup(page);
    await says(popup, /on at jam-news\.net/);
    await flip(popup);
    await waitForMarked(page, false);
    await popup.close();
    await page.reload();
    await pause(1500);
    assert.deepEqual(await markedWords(page), []);
    await page.close();
  });
});
