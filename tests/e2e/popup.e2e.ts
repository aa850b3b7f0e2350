/** The searcher's path in a real browser: popup, page tab, search in any spelling, the reader, and a background that is stopped in between. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { DEMO_URL, SHOP_URL } from '../../demo/site.ts';
import { hoverCard, inEachBrowser, openMarked, pause, searchPopup } from './support.ts';

/** The extension's own API, there in its background: functions given to `inBackground` run over there. */
declare const chrome: {
  tabs: { query(filter: { url: string }): Promise<{ id?: number }[]> };
  action: { getBadgeText(tab: { tabId: number }): Promise<string> };
};

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const text = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);

inEachBrowser({}, (test) => {
  test('the popup tells of the page in front: outlet with sources, wordings, names, coverage; the badge counts subjects', async (browser) => {
    const page = await openMarked(browser, DEMO_URL);
    const popup = await browser.openPopup(page);
    await popup.waitForSelector('[role=tabpanel] h2');
    const shown = await text(popup);
    for (const part of [
      /JAMnews/,
      /Contested wordings/,
      /Khankendi/,
      /Stepanakert/,
      /Ramin Mammadov/,
      /Trend/,
      /Caucasus/,
    ])
      assert.match(shown, part);
    const badge = await browser.inBackground(async () => {
      const [tab] = await chrome.tabs.query({ url: 'http://jam-news.net/*' });
      return chrome.action.getBadgeText({ tabId: tab?.id ?? 0 });
    });
    assert.match(badge, /^\d+$/);
    assert.ok(Number(badge) > 10);
    await popup.close();
    await page.close();
  });

  test('search finds the right thing first, in any spelling and script', async (browser) => {
    const popup = await browser.openExtensionPage('popup.html');
    for (const [query, first] of [
      ['hajiev', /^Bakhtiyar Hajiyev/],
      ['Гаджиев', /^Bakhtiyar Hajiyev/],
      ['xankendi', /^Khankendi · Stepanakert/],
      ['stepanakert', /^Khankendi · Stepanakert/],
      ['Ստեփանակերտ', /^Khankendi · Stepanakert/],
      ['amnesty', /Amnesty International/],
    ] as const) {
      const results = await searchPopup(popup, query);
      assert.match(results[0] ?? '', first, query);
    }
    await popup.close();
  });

  test('search by keyboard opens a subject, an article with its provenance, and goes back', async (browser) => {
    const popup = await browser.openExtensionPage('popup.html');
    await searchPopup(popup, 'embassy rally');
    const results = await popup.$$eval('[role=option]', (all) => all.map((one) => one.textContent ?? ''));
    const article = results.findIndex((one) => one.includes('Human rights activists rally'));
    assert.ok(article >= 0, results.join(' | '));
    for (let at = 0; at < article; at++) await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('Enter');
    await popup.waitForFunction(() => document.body.innerText.includes('Police officers did not allow'));
    assert.match(await text(popup), /JAMnews/);
    assert.match(await text(popup), /seeds\/documents|Source file|given text/i);
    await popup.keyboard.press('Tab');
    await popup.evaluate(() =>
      [...document.querySelectorAll('button')]
        .find((one) => /Back/.test(one.textContent || one.getAttribute('aria-label') || ''))
        ?.click(),
    );
    await popup.waitForSelector('[role=combobox]');
    assert.equal(await popup.$eval('[role=combobox]', (field) => (field as HTMLInputElement).value), 'embassy rally');
    await popup.close();
  });

  test('nothing found says what to try', async (browser) => {
    const popup = await browser.openExtensionPage('popup.html');
    await (await popup.$$('[role=tab]')).at(-1)?.click();
    await (await popup.waitForSelector('[role=combobox]'))?.type('zzzzqqqq');
    await popup.waitForFunction(
      () => document.body.innerText.includes('zzzzqqqq') && /Try fewer letters/.test(document.body.innerText),
    );
    await popup.close();
  });

  test('everything works after the background was stopped', async (browser) => {
    const page = await openMarked(browser, DEMO_URL);
    await browser.stopBackground();
    assert.match(await hoverCard(browser, page, 'Khankendi'), /Stepanakert/);
    await browser.stopBackground();
    const popup = await browser.openPopup(page);
    await popup.waitForSelector('[role=tabpanel] h2');
    assert.match(await text(popup), /JAMnews/);
    await browser.stopBackground();
    assert.match((await searchPopup(popup, 'xankendi'))[0] ?? '', /Khankendi · Stepanakert/);
    await popup.close();
    await page.close();
  });

  test('says so on a page that is no article, and on the browser’s own pages', async (browser) => {
    const shop = await browser.openPage(SHOP_URL);
    await pause(1500);
    const popup = await browser.openPopup(shop);
    await popup.waitForFunction(() => /article/.test(document.body.innerText));
    await popup.close();
    await shop.close();
    const own = await browser.openExtensionPage('popup.html');
    await own.waitForFunction(() => /cannot|can’t|not read/i.test(document.body.innerText));
    await own.close();
  });

  test('no accessibility findings in popup and search', async (browser) => {
    const page = await openMarked(browser, DEMO_URL);
    const popup = await browser.openPopup(page);
    await popup.waitForSelector('[role=tabpanel] h2');
    const findings = async (): Promise<unknown> => {
      await popup.evaluate(axe);
      return popup.evaluate(async () => {
        const { violations } = await (
          globalThis as unknown as {
            axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
          }
        ).axe.run();
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
      });
    };
    assert.deepEqual(await findings(), []);
    await searchPopup(popup, 'lachin');
    assert.deepEqual(await findings(), []);
    await popup.close();
    await page.close();
  });

  test('no request but for the pages themselves', (browser) => {
    assert.deepEqual(
      browser.requests().filter(({ url }) => !url.startsWith('http://jam-news.net/demo/')),
      [],
    );
  });
});
