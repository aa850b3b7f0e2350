/** The panel in real browsers: beside the demo page and as a full tab, opened from the card and from the popup, with search and look-up. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { DEMO_URL, SHOP_URL } from '../../demo/site.ts';
import { type TestBrowser, waitFor } from '../browser/types.ts';
import { hoverCard, inEachBrowser, openMarked, pause } from './support.ts';

/** The extension's own API, there in its background: functions given to `inBackground` run over there. */
declare const chrome: {
  tabs: {
    query(filter: { url?: string }): Promise<{ id?: number; url?: string }[]>;
    remove(id: number): Promise<void>;
  };
  storage: { session: { set(items: object): Promise<void> } };
  sidePanel: { setOptions(options: { enabled: boolean }): Promise<void> };
  runtime: { getURL(path: string): string; getContexts(filter: object): Promise<unknown[]> };
};

const CITY = 'caucasus:name-khankendi-stepanakert';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Foreign names stand between direction isolates; they are no part of what is read. */
const text = async (page: Page): Promise<string> =>
  (await page.evaluate(() => document.body.innerText)).replace(/[\u2066-\u2069]/g, '');
const demoTab = (browser: TestBrowser): Promise<number> =>
  browser.inBackground(async () => (await chrome.tabs.query({ url: 'http://jam-news.net/*' }))[0]?.id ?? 0);

/** The full tab about the demo page, its subject shown. */
async function fullTab(browser: TestBrowser, subject = ''): Promise<Page> {
  const panel = await browser.openExtensionPage(`sidepanel.html?tab=${await demoTab(browser)}${subject}`);
  await panel.waitForSelector('.subj h1');
  return panel;
}

/** Asked by the clock: a panel that is a tab behind the page draws no frames. */
const headingIs = (panel: Page, words: string): Promise<unknown> =>
  panel.waitForFunction(
    (wanted) => document.querySelector('.subj h1')?.textContent?.replace(/\s+/g, ' ').includes(wanted),
    { timeout: 10_000, polling: 100 },
    words,
  );

const says = (panel: Page, words: string): Promise<unknown> =>
  panel.waitForFunction((wanted) => document.body.innerText.includes(wanted), { timeout: 10_000, polling: 100 }, words);

inEachBrowser({}, (test) => {
  test('a contested subject of the page comes first; the city’s coverage names three outlets and more, with counts and links', async (browser) => {
    const page = await openMarked(browser, DEMO_URL);
    const panel = await fullTab(browser);
    assert.match(await text(panel), /Beside JAMnews, /);
    const chips = await panel.$$eval('.switcher .chip', (all) => all.map((one) => one.textContent ?? ''));
    assert.ok(chips.length >= 4, chips.join(' | '));
    await panel.evaluate(() => {
      [...document.querySelectorAll<HTMLElement>('.switcher button')]
        .find((one) => one.textContent?.startsWith('Show all'))
        ?.click();
    });
    await panel.waitForFunction(() => {
      const chip = [...document.querySelectorAll<HTMLElement>('.switcher .chip')].find((one) =>
        one.textContent?.startsWith('Khankendi'),
      );
      chip?.click();
      return chip !== undefined;
    });
    await headingIs(panel, 'Khankendi');
    const outlets = await panel.$$eval('.spread .row', (rows) =>
      rows.map((row) => ({
        outlet: row.querySelector('th')?.textContent ?? '',
        count: row.querySelector('.num')?.textContent ?? '',
        marks: row.querySelectorAll('svg .ink').length,
      })),
    );
    const covering = outlets.filter(({ marks }) => marks > 0);
    assert.ok(covering.length >= 3, JSON.stringify(outlets));
    assert.deepEqual(outlets.find(({ outlet }) => outlet === 'Trend')?.count.replace(/[\u2066-\u2069]/g, ''), '2 of 2');
    const links = await panel.$$eval('.behind a, .entries a, .uses a', (all) =>
      all.map((one) => one.getAttribute('href')),
    );
    assert.ok(links.length >= 10 && links.every((href) => /^https?:/.test(href ?? '')));
    assert.ok(links.some((href) => href?.includes('#:~:text=')));
    const counts = await panel.$$eval('.naming tbody td.num', (all) => all.map((one) => one.firstChild?.textContent));
    assert.deepEqual(counts, ['2 of 2', '0 of 2']);
    assert.match(await text(panel), /Caucasus pack, version 1 · built/);
    await panel.close();
    await page.close();
  });

  for (const [id, heading] of [
    ['caucasus:name-lachin-road', 'Lachin'],
    ['caucasus:departure-2023', 'leave Karabakh'],
  ] as const) {
    test(`${id}: an address opens the subject, and three outlets or more cover it`, async (browser) => {
      const page = await openMarked(browser, DEMO_URL);
      const panel = await fullTab(browser, `&wording=${encodeURIComponent(id)}`);
      await headingIs(panel, heading);
      const covering = await panel.$$eval(
        '.spread .row',
        (rows) => rows.filter((row) => row.querySelector('svg .ink')).length,
      );
      assert.ok(covering >= 3, `${covering} outlets`);
      assert.ok((await panel.$$eval('.naming tbody tr', (rows) => rows.length)) >= 5);
      await panel.close();
      await page.close();
    });
  }

  test('the card opens its subject in the panel, or in a tab where the browser allows no more', async (browser) => {
    const page = await openMarked(browser, DEMO_URL);
    await hoverCard(browser, page, 'Khankendi');
    const card = await browser.closedRoot(page, 'sidelight-card');
    await card.click('.card footer .btn');
    const tab = await demoTab(browser);
    if (browser.engine === 'chromium') {
      await waitFor(
        async () =>
          (await browser.inBackground(
            async () => (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length,
          )) || null,
        'the side panel',
      );
      // It would stay, and take what later tests leave for theirs.
      await browser.inBackground(async () => {
        await chrome.sidePanel.setOptions({ enabled: false });
        await chrome.sidePanel.setOptions({ enabled: true });
      });
    } else {
      const url = await waitFor(
        () =>
          browser.inBackground(async () => {
            const tabs = await chrome.tabs.query({});
            return tabs.find((one) => one.url?.startsWith(chrome.runtime.getURL('/sidepanel.html')))?.url ?? null;
          }),
        'the full tab',
      );
      assert.match(url, new RegExp(`tab=${tab}&wording=${encodeURIComponent(CITY)}`));
      await browser.inBackground(async () => {
        for (const { id, url: at } of await chrome.tabs.query({}))
          if (id !== undefined && at?.startsWith(chrome.runtime.getURL('/sidepanel.html')))
            await chrome.tabs.remove(id);
      });
    }
    await page.close();
  });

  test('the panel follows the tab in front, and takes what a card hands over', async (browser) => {
    const panel = await browser.openExtensionPage('sidepanel.html');
    await says(panel, 'cannot read');
    const page = await openMarked(browser, DEMO_URL);
    await page.bringToFront();
    await headingIs(panel, '');
    assert.match(await text(panel), /Beside JAMnews/);
    const tab = await demoTab(browser);
    await browser.inBackground(
      (key, id) => chrome.storage.session.set({ [key]: { kind: 'wording', id } }),
      `subject:${tab}`,
      CITY,
    );
    await headingIs(panel, 'Khankendi');
    const shop = await browser.openPage(SHOP_URL);
    await shop.bringToFront();
    await says(panel, 'does not look like an article');
    await Promise.all([shop.close(), page.close()]);
    await panel.close();
  });

  test('words from the context menu are searched in the panel, and a result opens as the subject', async (browser) => {
    const panel = await browser.openExtensionPage('sidepanel.html');
    await panel.waitForSelector('[role=tab]');
    await browser.inBackground(() => chrome.storage.session.set({ lookup: 'xankendi' }));
    await panel.waitForFunction(() => document.querySelector('[role=option]')?.textContent?.startsWith('Khankendi'));
    await panel.focus('[role=combobox]');
    await panel.keyboard.press('Enter');
    await headingIs(panel, 'Khankendi');
    assert.match(await text(panel), /By itself, beside no page/);
    await panel.close();
  });

  test('an article of the pack opens in the panel and goes back', async (browser) => {
    const page = await openMarked(browser, DEMO_URL);
    const panel = await fullTab(browser, `&wording=${encodeURIComponent(CITY)}`);
    await panel.evaluate(() => document.querySelector<HTMLElement>('.behind summary')?.click());
    await panel.evaluate(() => document.querySelector<HTMLElement>('.behind button')?.click());
    await panel.waitForFunction(() => /Where this text comes from/.test(document.body.innerText));
    await panel.evaluate(() =>
      [...document.querySelectorAll('button')].find((one) => /Back/.test(one.textContent ?? ''))?.click(),
    );
    await headingIs(panel, 'Khankendi');
    await panel.close();
    await page.close();
  });

  test('the full tab keeps its subject when the page is closed', async (browser) => {
    const page = await openMarked(browser, DEMO_URL);
    const panel = await fullTab(browser, `&wording=${encodeURIComponent(CITY)}`);
    await page.close();
    await headingIs(panel, 'Khankendi');
    await panel.evaluate(() => setTimeout(() => location.reload()));
    await pause(500);
    await headingIs(panel, 'Khankendi');
    await panel.close();
  });

  test('no accessibility findings in the panel', async (browser) => {
    const page = await openMarked(browser, DEMO_URL);
    const panel = await fullTab(browser);
    await panel.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await panel.evaluate(axe);
    const findings = await panel.evaluate(async () => {
      const { violations } = await (
        globalThis as unknown as {
          axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        }
      ).axe.run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
    });
    assert.deepEqual(findings, []);
    await panel.close();
    await page.close();
  });

  test('no request but for the pages themselves', (browser) => {
    assert.deepEqual(
      browser.requests().filter(({ url }) => !url.startsWith('http://jam-news.net/demo/')),
      [],
    );
  });
});
