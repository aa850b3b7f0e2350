/** Pages that move: single-page applications, endless and live pages, text that comes late, tabs in the back, updates. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Hosts, serveFolder } from '../browser/proxy.ts';
import { contentMessages, watchContentMessages } from './messages.ts';
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

const SITE = 'http://turan.az';
const FIRST = ['Khankendi', 'Ramin Mammadov', 'Yevlakh'];
const SECOND = ['Amnesty International', 'Charles Michel', 'Shahin Mustafayev'];

/** The application answers on any path below `/stories/`, as a server of such a site does. */
function hosts(): Hosts {
  const files = serveFolder(join(import.meta.dirname, 'fixtures'), '/fixtures/');
  const app = (request: Parameters<typeof files>[0]): ReturnType<typeof files> =>
    request.url.pathname.startsWith('/stories/')
      ? files({ ...request, url: new URL('/fixtures/app.html', request.url) })
      : files(request);
  return { 'turan.az': app };
}

/** Waits until exactly these words are marked, in any order, and each of them once. */
async function waitForWords(page: Page, wanted: readonly string[], timeout = 6000): Promise<void> {
  const end = Date.now() + timeout;
  for (;;) {
    const words = (await markedWords(page)).toSorted((a, b) => a.localeCompare(b));
    if (words.join() === wanted.join()) return;
    if (Date.now() > end) assert.deepEqual(words, wanted);
    await pause(100);
  }
}

/** Ranges whose text has left the page: marks of an article that is gone. */
const strayMarks = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      [...CSS.highlights.values()]
        .flatMap((one) => [...one] as Range[])
        .filter((range) => !range.startContainer.isConnected || range.collapsed).length,
  );

const follow = (page: Page, path: string): Promise<void> => page.click(`nav a[href="${path}"]`);

inEachBrowser({ hosts }, (test) => {
  test('an application of one page: the old marks go, the next article is marked, and back again', async (browser) => {
    const page = await openMarked(browser, `${SITE}/stories/first`);
    await waitForWords(page, FIRST);
    await follow(page, '/stories/second');
    await waitForWords(page, SECOND);
    assert.equal(await strayMarks(page), 0);
    await page.goBack();
    await waitForWords(page, FIRST);
    assert.equal(await strayMarks(page), 0);
    assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 1);
    await page.close();
  });

  test('an application of one page: nothing is left on a page that is no article', async (browser) => {
    const page = await openMarked(browser, `${SITE}/stories/first`);
    await hoverCard(browser, page, 'Yevlakh');
    assert.equal(await hostCount(page), 1);
    await follow(page, '/stories/list');
    await waitForWords(page, []);
    await pause(1000);
    assert.deepEqual(await markedWords(page), []);
    assert.equal(await hostCount(page), 0);
    await page.close();
  });

  test('an endless page: the second article marks nothing that was marked in the first', async (browser) => {
    const page = await openMarked(browser, `${SITE}/fixtures/endless.html`);
    await waitForWords(page, FIRST);
    await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
    await page.waitForFunction(() => document.querySelectorAll('article').length === 2);
    await pause(2000);
    await waitForWords(page, FIRST);
    const inFirst = await page.evaluate(() => {
      const first = document.querySelector('article') as Element;
      const ranges = [...CSS.highlights.values()].flatMap((one) => [...one] as Range[]);
      return ranges.filter((range) => first.contains(range.startContainer)).length;
    });
    assert.equal(inFirst, FIRST.length);
    await page.close();
  });

  test('text that comes late is marked once it stands', async (browser) => {
    const page = await browser.openPage(`${SITE}/fixtures/late.html`);
    assert.deepEqual(await markedWords(page), []);
    await waitForWords(page, FIRST, 10_000);
    await page.close();
  });

  test('a live page: what is new in a new paragraph is marked, and each paragraph travels once', async (browser) => {
    const page = await openMarked(browser, `${SITE}/fixtures/live.html`);
    await waitForWords(page, FIRST);
    await watchContentMessages(browser);
    const update = (text: string): Promise<void> =>
      page.evaluate((added) => (globalThis as unknown as { update(text: string): void }).update(added), text);
    await update('Update one: Charles Michel has called.');
    await update('Update two: Ramin Mammadov is still in Yevlakh.');
    await waitForWords(
      page,
      [...FIRST, 'Charles Michel'].toSorted((a, b) => a.localeCompare(b)),
    );
    await update('Update three: Shahin Mustafayev has answered Charles Michel.');
    await waitForWords(
      page,
      [...FIRST, 'Charles Michel', 'Shahin Mustafayev'].toSorted((a, b) => a.localeCompare(b)),
    );
    const sent = (await contentMessages(browser)).join('\n');
    for (const marker of ['Update one', 'Update two', 'Update three'])
      assert.ok(sent.split(marker).length - 1 <= 1, `"${marker}" travelled ${sent.split(marker).length - 1} times`);
    assert.equal(await strayMarks(page), 0);
    await page.close();
  });

  test('a tab in the back is not read until it is looked at', async (browser) => {
    const page = await browser.browser.newPage();
    const front = await browser.browser.newPage();
    await front.bringToFront();
    await page.goto(`${SITE}/stories/first`);
    assert.equal(await page.evaluate(() => document.visibilityState), 'hidden');
    await pause(2500);
    assert.deepEqual(await markedWords(page), []);
    await page.bringToFront();
    await waitForWords(page, FIRST);
    await Promise.all([page.close(), front.close()]);
  });

  test('a page that takes our host away again and again is given up on', async (browser) => {
    const page = await openMarked(browser, `${SITE}/fixtures/hostile.html`);
    const removed = (): Promise<number> => page.evaluate('removed') as Promise<number>;
    const { x, y } = await placeOf(page, 'Yevlakh');
    await page.mouse.move(x - 2, y);
    await page.mouse.move(x, y);
    await pause(2000);
    const first = await removed();
    await pause(1500);
    assert.equal(await removed(), first, 'the fight goes on');
    assert.ok(first >= 1 && first <= 20, `${first} hosts were added`);
    await page.close();
  });

  test('after an update of the extension nothing of the old copy is left, and the new one works', async (browser) => {
    const page = await openMarked(browser, `${SITE}/stories/first`);
    await hoverCard(browser, page, 'Yevlakh');
    await browser.reloadExtension();
    // The old copy goes when the new one comes, or at its own next step.
    await pause(3000);
    await waitForMarked(page, true);
    await waitForWords(page, FIRST);
    assert.equal(await strayMarks(page), 0);
    assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 1);
    await page.mouse.move(2, 2);
    await pause(600);
    assert.equal(await hostCount(page), 0);
    assert.match(await hoverCard(browser, page, 'Khankendi'), /Stepanakert/);
    assert.equal(await hostCount(page), 1);
    await page.close();
  });
});
