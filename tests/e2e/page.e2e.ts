/** The reader's path in a real browser: page, marks, card by mouse and keyboard, and a page left as it was. */
import assert from 'node:assert/strict';
import { DEMO_URL, demoHosts, SHOP_URL } from '../../demo/site.ts';
import type { Hosts } from '../browser/proxy.ts';
import {
  hostCount,
  hoverCard,
  inEachBrowser,
  markedWords,
  markup,
  openMarked,
  openWords,
  pause,
  placeOf,
} from './support.ts';

/** The same page on a host that is not switched on: what it looks like without us. */
function hosts(): Hosts {
  const demo = demoHosts()['jam-news.net'] as NonNullable<Hosts[string]>;
  return { 'jam-news.net': demo, 'not-granted.example': demo };
}

inEachBrowser({ hosts }, (test) => {
  test('marks names and wordings in four scripts, each once, and none in menus or lists beside the text', async (browser) => {
    const page = await openMarked(browser, DEMO_URL);
    const words = await markedWords(page);
    for (const word of [
      'Khankendi',
      'Stepanakert',
      'Ramin Mammadov',
      'Lachin road',
      'Turan',
      'Bəxtiyar Hacıyev',
      'ICRC',
      'Արցախ',
      'Нагорный Карабах',
    ]) {
      if (word === 'ICRC') assert.ok(!words.includes(word), 'the second name of an entity is not marked again');
      else assert.ok(words.includes(word), `${word} is not marked among ${words.join(', ')}`);
    }
    const outside = await page.evaluate(() =>
      [...CSS.highlights.values()]
        .flatMap((one) => [...one] as Range[])
        .filter((range) => range.startContainer.parentElement?.closest('nav, aside, footer, .related'))
        .map(String),
    );
    assert.deepEqual(outside, []);
    await page.close();
  });

  test('the card opens on hover, gives both names in alphabetical order, and goes when the mouse leaves', async (browser) => {
    const page = await openMarked(browser, DEMO_URL);
    const text = await hoverCard(browser, page, 'Khankendi');
    assert.match(text, /Khankendi\s*·\s*Stepanakert/);
    assert.match(text, /2 of 5/);
    assert.match(text, /0 of 5/);
    assert.match(text, /Caucasus pack, version 1/);
    await page.mouse.move(2, 2);
    await pause(500);
    assert.equal(await hostCount(page), 0);
    assert.equal(await openWords(page), null);
    await page.close();
  });

  test('the card stays when pinned, says why it matched, and hides its marks until that is undone', async (browser) => {
    const page = await openMarked(browser, DEMO_URL);
    await hoverCard(browser, page, 'Ramin Mammadov');
    const root = await browser.closedRoot(page, 'sidelight-card');
    assert.equal(root.mode, 'closed');
    const press = async (label: RegExp): Promise<void> => {
      const at = await root.evaluate(
        (all, source) =>
          [...all.querySelectorAll('button')].findIndex((one) =>
            new RegExp(source).test(one.textContent || one.getAttribute('aria-label') || ''),
          ),
        label.source,
      );
      assert.ok(at >= 0, `no button ${label}`);
      await root.evaluate((all, index) => {
        for (const [n, one] of all.querySelectorAll('button').entries()) one.toggleAttribute('data-test', n === index);
      }, at);
      await root.click('[data-test]');
    };
    await press(/Pin/);
    await page.mouse.move(2, 2);
    await pause(500);
    assert.equal(await hostCount(page), 1);
    await press(/Why/);
    assert.match((await root.text('.why')) ?? '', /written as listed/);
    await press(/Hide/);
    await root.waitFor('.card .only');
    assert.match((await root.text('.card')) ?? '', /is hidden on this page/);
    assert.ok(!(await markedWords(page)).includes('Ramin Mammadov'));
    await press(/Undo/);
    await root.waitFor('.card .body');
    assert.ok((await markedWords(page)).includes('Ramin Mammadov'));
    await page.close();
  });

  test('by keyboard: step to a mark, into the card, and back', async (browser) => {
    const page = await openMarked(browser, DEMO_URL);
    const step = async (back = false): Promise<void> => {
      for (const key of ['Alt', 'Shift', ...(back ? ['Control'] : [])] as const) await page.keyboard.down(key as 'Alt');
      await page.keyboard.press('KeyM');
      for (const key of ['Alt', 'Shift', ...(back ? ['Control'] : [])] as const) await page.keyboard.up(key as 'Alt');
      await pause(300);
    };
    const words = await markedWords(page);
    await step();
    const first = await openWords(page);
    assert.ok(first !== null && words.includes(first));
    await step();
    assert.notEqual(await openWords(page), first);
    await step(true);
    assert.equal(await openWords(page), first);
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement?.localName), 'sidelight-card');
    const root = await browser.closedRoot(page, 'sidelight-card');
    await page.keyboard.press('Tab');
    assert.equal(await root.evaluate((all) => all.activeElement?.localName), 'button');
    await page.keyboard.press('Escape');
    await pause(100);
    assert.equal(await hostCount(page), 0);
    assert.equal(await page.evaluate(() => document.activeElement?.localName), 'body');
    await page.close();
  });

  test('a click on a marked link is the page’s own; a click beside links opens the card', async (browser) => {
    const page = await openMarked(browser, DEMO_URL);
    const link = await placeOf(page, 'Ramin Mammadov');
    await page.mouse.click(link.x, link.y);
    await page.waitForFunction(() => location.hash === '#yevlakh', { timeout: 2000 });
    assert.equal(await openWords(page), null);
    const plain = await placeOf(page, 'Yevlakh');
    await page.mouse.click(plain.x, plain.y);
    await pause(200);
    assert.equal(await openWords(page), 'Yevlakh');
    await page.close();
  });

  test('leaves the page’s markup as it was, but for the one host while a card is open', async (browser) => {
    const untouched = await browser.openPage('http://not-granted.example/demo/two-names-one-city.html');
    await pause(1500);
    const page = await openMarked(browser, DEMO_URL);
    assert.equal(await markup(page), await markup(untouched));
    await hoverCard(browser, page, 'Yevlakh');
    const withCard = await markup(page);
    assert.equal(withCard.replace(/<sidelight-card[^>]*><\/sidelight-card>/, ''), await markup(untouched));
    assert.equal((withCard.match(/<sidelight-card/g) ?? []).length, 1);
    await page.mouse.move(2, 2);
    await pause(500);
    assert.equal(await markup(page), await markup(untouched));
    assert.deepEqual(await markedWords(untouched), []);
    await Promise.all([page.close(), untouched.close()]);
  });

  test('a page that is no article is left alone', async (browser) => {
    const page = await browser.openPage(SHOP_URL);
    await pause(1500);
    assert.deepEqual(await markedWords(page), []);
    await page.close();
  });

  test('a page that shadows the DOM’s own names is read all the same', async (browser) => {
    browser.serve(
      'turan.az',
      () => `<!doctype html><html lang="en"><head><meta property="og:type" content="article"><title>x</title><link rel="icon" href="data:,"></head><body>
    <form id="f"><input name="parentNode"><input name="getAttribute"><input name="children"><input name="textContent"><input name="localName"></form>
    <img name="querySelectorAll" alt=""><img name="createTreeWalker" alt=""><img name="documentElement" alt="">
    <article><h1>Talks</h1>${'<p>Ramin Mammadov met representatives in Yevlakh, and the road through Lachin was discussed at length by everybody who had come there.</p>'.repeat(6)}</article></body></html>`,
    );
    const page = await openMarked(browser, 'http://turan.az/talks');
    assert.ok((await markedWords(page)).includes('Ramin Mammadov'));
    await page.close();
  });

  test('says nothing in the page’s console', async (browser) => {
    const page = await browser.browser.newPage();
    const lines: string[] = [];
    page.on('console', (message) => lines.push(message.text()));
    page.on('pageerror', (error) => lines.push(String(error)));
    await page.goto(DEMO_URL);
    await pause(1500);
    await hoverCard(browser, page, 'Khankendi');
    assert.deepEqual(lines, []);
    await page.close();
  });

  test('no request but for the pages themselves', (browser) => {
    const beyond = browser
      .requests()
      .filter(
        ({ url }) => !/^http:\/\/(?:jam-news\.net|not-granted\.example)\/demo\/|^http:\/\/turan\.az\/talks$/.test(url),
      );
    assert.deepEqual(beyond, []);
  });
});
