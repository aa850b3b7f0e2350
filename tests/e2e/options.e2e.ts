/** The settings and what they do to open pages: matches hidden and shown again, which names are marked, how cards open. */
import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { DEMO_URL } from '../../demo/site.ts';
import type { ClosedRoot } from '../browser/closed-root.ts';
import type { TestBrowser } from '../browser/types.ts';
import {
  hostCount,
  hoverCard,
  inEachBrowser,
  markedWords,
  openMarked,
  pause,
  placeOf,
  waitForMarked,
} from './support.ts';

declare const chrome: { storage: { local: { get(keys: null): Promise<Record<string, unknown>> } } };

const NAME = 'Ramin Mammadov';

/** Presses a button of the open card with the real mouse. */
async function pressInCard(root: ClosedRoot, label: string): Promise<void> {
  await root.evaluate((all, wanted) => {
    for (const one of all.querySelectorAll('button'))
      one.toggleAttribute('data-test', (one.textContent || one.getAttribute('aria-label')) === wanted);
    all.querySelector('[data-test]')?.scrollIntoView({ block: 'nearest' });
  }, label);
  await root.click('[data-test]');
}

const cardOf = (browser: TestBrowser, page: Page): Promise<ClosedRoot> => browser.closedRoot(page, 'sidelight-card');

/** Waits until a word is marked, or is not. */
const waitForWord = (page: Page, word: string, marked: boolean): Promise<unknown> =>
  page.waitForFunction(
    (wanted, yes) =>
      [...CSS.highlights.values()].some((one) => [...one].some((range) => String(range) === wanted)) === yes,
    { timeout: 10_000 },
    word,
    marked,
  );

/** Chooses a radio button of the settings by its label. */
async function choose(options: Page, label: string): Promise<void> {
  await options.bringToFront();
  await options.waitForSelector('#reading input');
  for (const one of await options.$$('#reading label')) {
    if (!(await one.evaluate((element, wanted) => element.textContent?.startsWith(wanted), label))) continue;
    await one.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    return one.click();
  }
  assert.fail(`no choice "${label}"`);
}

inEachBrowser({}, (test) => {
  test('a match hidden on the site goes from the page, stays away after a reload, and is shown again from the settings', async (browser) => {
    const page = await openMarked(browser, DEMO_URL);
    await hoverCard(browser, page, NAME);
    const root = await cardOf(browser, page);
    await pressInCard(root, 'Why this match?');
    await pressInCard(root, 'On this site');
    await waitForWord(page, NAME, false);
    assert.match((await root.text('.card')) ?? '', /is hidden on this site/);

    await page.reload();
    await waitForWord(page, 'Yevlakh', true);
    assert.ok(!(await markedWords(page)).includes(NAME));

    const options = await browser.openExtensionPage('options.html#hidden');
    await options.waitForSelector('#hidden tbody tr');
    const row = await options.$eval('#hidden tbody tr', (one) => one.textContent ?? '');
    assert.match(row.replace(/[\u2066-\u2069]/g, ''), /Ramin Mammadov.*jam-news\.net/s);
    await (await options.$('#hidden tbody .btn'))?.click();
    await options.waitForFunction(() => document.querySelector('#hidden .empty') !== null);
    await page.bringToFront();
    await waitForWord(page, NAME, true);
    await Promise.all([page.close(), options.close()]);
  });

  test('"hide here" hides on this page alone, and is undone at once on the card', async (browser) => {
    const page = await openMarked(browser, DEMO_URL);
    const before = await markedWords(page);
    await hoverCard(browser, page, NAME);
    const root = await cardOf(browser, page);
    await pressInCard(root, 'Hide here');
    await waitForWord(page, NAME, false);
    const other = await openMarked(browser, `${DEMO_URL}?other=page`);
    assert.ok((await markedWords(other)).includes(NAME));
    await other.close();
    await page.bringToFront();
    await pressInCard(root, 'Undo');
    await waitForWord(page, NAME, true);
    await root.waitFor('.card .body');
    assert.deepEqual(new Set(await markedWords(page)), new Set(before));
    await page.close();
  });

  test('a script of the page cannot press the card’s buttons', async (browser) => {
    const page = await openMarked(browser, DEMO_URL);
    await hoverCard(browser, page, NAME);
    const root = await cardOf(browser, page);
    await root.evaluate((all) => {
      for (const one of all.querySelectorAll('button')) one.click();
    });
    await pause(500);
    assert.equal(await hostCount(page), 1);
    assert.ok((await markedWords(page)).includes(NAME));
    await page.close();
  });

  test('every time, nothing, and the first time again, in a page that stays open', async (browser) => {
    const page = await openMarked(browser, DEMO_URL);
    const first = await markedWords(page);
    const options = await browser.openExtensionPage('options.html#reading');
    await choose(options, 'Every time');
    await page.bringToFront();
    await page.waitForFunction(
      (n) => [...CSS.highlights.values()].reduce((sum, one) => sum + one.size, 0) > n,
      { timeout: 10_000 },
      first.length,
    );
    const every = await markedWords(page);
    for (const word of first) assert.ok(every.includes(word), `${word} is no longer marked`);
    assert.ok(every.filter((word) => word === 'Khankendi').length > 1);
    await choose(options, 'Nothing on the page');
    await page.bringToFront();
    await page.waitForFunction(() => [...CSS.highlights.values()].every((one) => one.size === 0), { timeout: 10_000 });
    const popup = await browser.openPopup(page);
    await popup.waitForFunction(() => document.body.innerText.includes('Khankendi'), { timeout: 10_000 });
    await popup.close();
    await choose(options, 'The first time');
    await page.bringToFront();
    await waitForWord(page, NAME, true);
    assert.deepEqual(new Set(await markedWords(page)), new Set(first));
    await Promise.all([page.close(), options.close()]);
  });

  test('with "only on click", resting opens nothing and a click does; the card then stays', async (browser) => {
    const page = await openMarked(browser, DEMO_URL);
    const options = await browser.openExtensionPage('options.html#reading');
    await choose(options, 'Only on click');
    await pause(500);
    await page.bringToFront();
    const { x, y } = await placeOf(page, 'Yevlakh');
    await page.mouse.move(x - 2, y);
    await page.mouse.move(x, y);
    await pause(1500);
    assert.equal(await hostCount(page), 0);
    await page.mouse.click(x, y);
    await (await cardOf(browser, page)).waitFor('.card .body');
    await page.mouse.move(2, 2);
    await pause(600);
    assert.equal(await hostCount(page), 1);
    await page.keyboard.press('Escape');
    assert.equal(await hostCount(page), 0);
    await choose(options, 'After resting');
    await pause(500);
    await page.bringToFront();
    await hoverCard(browser, page, 'Yevlakh');
    await Promise.all([page.close(), options.close()]);
  });

  test('a finger that rests on a mark opens its card, one that moves on does not', async (browser) => {
    const page = await openMarked(browser, DEMO_URL);
    const { x, y } = await placeOf(page, 'Yevlakh');
    const moving = await page.touchscreen.touchStart(x, y);
    await moving.move(x, y + 40);
    await pause(800);
    assert.equal(await hostCount(page), 0);
    await moving.end();
    const again = await placeOf(page, 'Yevlakh');
    const resting = await page.touchscreen.touchStart(again.x, again.y);
    await (await cardOf(browser, page)).waitFor('.card');
    await resting.end();
    assert.equal(await hostCount(page), 1);
    await page.close();
  });

  test('a larger text of the card', async (browser) => {
    const page = await openMarked(browser, DEMO_URL);
    const options = await browser.openExtensionPage('options.html#reading');
    await choose(options, '150%');
    await pause(500);
    await page.bringToFront();
    await hoverCard(browser, page, 'Yevlakh');
    const root = await cardOf(browser, page);
    const size = await root.evaluate((all) => getComputedStyle(all.querySelector('.title') as Element).fontSize);
    assert.equal(size, '30px');
    await choose(options, '100%');
    await pause(300);
    await Promise.all([page.close(), options.close()]);
  });

  test('erasing everything takes settings, hidden matches and marks, and brings the built-in pack back', async (browser) => {
    const page = await openMarked(browser, DEMO_URL);
    await hoverCard(browser, page, NAME);
    await pressInCard(await cardOf(browser, page), 'Hide here');
    await waitForWord(page, NAME, false);
    const options = await browser.openExtensionPage('options.html#privacy');
    await options.waitForSelector('#hidden tbody tr');
    const press = async (label: string): Promise<void> => {
      for (const one of await options.$$('#privacy button'))
        if ((await one.evaluate((button) => button.textContent)) === label) return one.click();
      assert.fail(`no button "${label}"`);
    };
    await press('Erase everything');
    await press('Erase now');
    await options.waitForFunction(() => document.body.innerText.includes('Everything was erased.'), {
      timeout: 30_000,
    });
    await options.waitForFunction(() => document.querySelector('#hidden .empty') !== null);
    await options.waitForFunction(() => /Version 1/.test(document.querySelector('#packs')?.textContent ?? ''));
    assert.deepEqual(await browser.inBackground(() => chrome.storage.local.get(null)), {});
    await page.bringToFront();
    await waitForMarked(page, false);
    await Promise.all([page.close(), options.close()]);
  });
});
