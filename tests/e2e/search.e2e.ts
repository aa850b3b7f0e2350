/** The searcher in real browsers: filters as typed and as chips, phrases, earlier searches, citations, the keyboard alone, and the panel. */
import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { DEMO_URL } from '../../demo/site.ts';
import { inBrowserScope } from '../browser/bidi.ts';
import { waitFor } from '../browser/types.ts';
import { inEachBrowser, searchPopup, settled } from './support.ts';

const QUERY = 'outlet:trend after:2023-01 "lachin road"';
const FIELD = '[role=combobox]';

const text = async (page: Page): Promise<string> =>
  (await page.evaluate(() => document.body.innerText)).replace(/[\u2066-\u2069]/g, '');
const field = (page: Page): Promise<string> => page.$eval(FIELD, (one) => (one as HTMLInputElement).value);
const options = (page: Page): Promise<string[]> =>
  page.$$eval('[role=option]', (all) => all.map((one) => one.textContent ?? ''));
const chips = (page: Page): Promise<string[]> =>
  page.$$eval('.filters button', (all) => all.map((one) => (one.textContent ?? '').replace(/[\u2066-\u2069]/g, '')));
/** The accessible words of what has the focus. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const one = document.activeElement;
    return `${one?.getAttribute('role') ?? one?.tagName} ${one?.getAttribute('aria-label') ?? one?.textContent ?? ''}`.replace(
      /[\u2066-\u2069]/g,
      '',
    );
  });

async function openSearch(page: Page): Promise<void> {
  await page.waitForSelector('[role=tab]');
  await (await page.$$('[role=tab]')).at(-1)?.click();
  await page.waitForSelector(FIELD);
}

/** Opens the first article of the list with its citation. */
async function citeFirst(page: Page): Promise<void> {
  await searchPopup(page, 'in:articles embassy rally');
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
  await page.waitForSelector('details.cite-as[open] textarea');
}

inEachBrowser({}, (test) => {
  test('typed filters become chips; a phrase is found in the text; a chip is taken off by keyboard', async (browser) => {
    const popup = await browser.openExtensionPage('popup.html');
    const found = await searchPopup(popup, QUERY);
    await settled(popup, QUERY);
    assert.deepEqual(await chips(popup), ['Outlet: trend', 'From 2023-01 on']);
    assert.equal(found.length, 1, found.join(' | '));
    assert.match(found[0] ?? '', /^Civil societies denounce.*Lachin road issue.*Trend/s);
    // The phrase stands in the body alone: its words are marked there.
    assert.equal(
      await popup.$eval('[role=option] .sn mark, [role=option] .sn .find', (one) => one.textContent),
      'Lachin road',
    );
    // Field, its clear button, the first chip.
    await popup.focus(FIELD);
    await popup.keyboard.press('Tab');
    await popup.keyboard.press('Tab');
    assert.equal(await focused(popup), 'BUTTON Remove filter: Outlet: trend');
    await popup.keyboard.press('Enter');
    await settled(popup, 'after:2023-01 "lachin road"');
    assert.deepEqual(await chips(popup), ['From 2023-01 on']);
    assert.match(await focused(popup), /^combobox/);
    await popup.close();
  });

  test('a phrase that stands nowhere finds no article, and a filter that cannot be is told', async (browser) => {
    const popup = await browser.openExtensionPage('popup.html');
    await openSearch(popup);
    await popup.type(FIELD, 'in:articles "road lachin"');
    await settled(popup, 'in:articles "road lachin"');
    assert.deepEqual(await options(popup), []);
    await popup.keyboard.press('Escape');
    await popup.type(FIELD, 'lachin after:soon');
    await settled(popup, 'lachin after:soon');
    assert.match(await text(popup), /after:soon is no date\. Write a year, month or day/);
    assert.ok((await options(popup)).length > 0);
    await popup.close();
  });

  test('letters left out, turned round or of another alphabet lead to the same name', async (browser) => {
    const popup = await browser.openExtensionPage('popup.html');
    for (const query of ['stepanakret', 'khankndi', 'ХАНКЕНДИ', 'استپاناکرت', 'სტეფანაკერტი'])
      assert.match((await searchPopup(popup, query))[0] ?? '', /^Khankendi · Stepanakert/, query);
    await popup.close();
  });

  test('the keyboard alone: arrows run round, Enter opens and moves the focus, Escape clears', async (browser) => {
    const popup = await browser.openExtensionPage('popup.html');
    await searchPopup(popup, 'lachin');
    await settled(popup, 'lachin');
    const chosen = (): Promise<number> =>
      popup.$eval(FIELD, (one) => {
        const active = one.getAttribute('aria-activedescendant');
        return [...document.querySelectorAll('[role=option]')].findIndex((option) => option.id === active && option.getAttribute('aria-selected') === 'true'); // biome-ignore format: one expression
      });
    const last = (await options(popup)).length - 1;
    assert.equal(await chosen(), 0);
    for (const [key, place] of [['ArrowDown', 1], ['ArrowUp', 0], ['ArrowUp', last], ['ArrowDown', 0], ['End', last], ['Home', 0]] as const) {
      await popup.keyboard.press(key);
      await popup.waitForFunction((at) => document.querySelectorAll('[role=option]')[at]?.getAttribute('aria-selected') === 'true', {}, place); // biome-ignore format: one step
      assert.equal(await chosen(), place, key);
    } // biome-ignore format: a key and where it leads
    const [first] = await popup.$$eval('[role=option] .headline', (all) => all.map((one) => one.textContent));
    await popup.keyboard.press('Enter');
    await popup.waitForFunction((title) => document.activeElement?.textContent?.replace(/\s+/g, ' ').includes((title ?? '').slice(0, 7)), {}, first); // biome-ignore format: one step
    assert.match(await focused(popup), /^H2/);
    // Backwards from the heading: the way back.
    await popup.keyboard.down('Shift');
    await popup.keyboard.press('Tab');
    await popup.keyboard.up('Shift');
    assert.match(await focused(popup), /^BUTTON Back/);
    await popup.keyboard.press('Enter');
    await settled(popup, 'lachin');
    await popup.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
    await popup.keyboard.press('Escape');
    await popup.waitForFunction(() => (document.querySelector('[role=combobox]') as HTMLInputElement).value === '');
    await popup.close();
  });

  test('a search that led somewhere is offered again, in this browser alone, and is cleared for good', async (browser) => {
    const popup = await browser.openExtensionPage('popup.html');
    await searchPopup(popup, 'гаджиев');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.sub');
    await popup.close();
    const again = await browser.openExtensionPage('popup.html');
    await openSearch(again);
    const recent = await again.waitForSelector('.recent button');
    assert.equal(await recent?.evaluate((one) => one.textContent), 'гаджиев');
    await recent?.click();
    await settled(again, 'гаджиев');
    assert.match((await options(again))[0] ?? '', /^Bakhtiyar Hajiyev/);
    await again.focus(FIELD);
    await again.keyboard.press('Escape');
    await again.waitForSelector('.recent');
    await (await again.$$('.recent button')).at(-1)?.click();
    await again.waitForFunction(() => document.querySelector('.recent') === null);
    await again.close();
    const later = await browser.openExtensionPage('popup.html');
    await openSearch(later);
    assert.equal(await later.$('.recent'), null);
    await later.close();
  });

  test('an article is cited in four formats, and the citation is copied', async (browser) => {
    const popup = await browser.openExtensionPage('popup.html');
    await citeFirst(popup);
    const formats: [string, RegExp][] = [
      ['text', /^“Human rights activists rally[^”]*”\. JAMnews\. 2022-03-0\d\./],
      ['markdown', /^(?:\[“|“)Human rights activists rally/],
      ['bibtex', /^@article\{jamnews2022human,\n {2}title = \{\{Human rights activists rally/],
    ];
    for (const [format, shape] of formats) {
      await popup.select('.cite-as select', format);
      assert.match(await popup.$eval('.cite-as textarea', (one) => (one as HTMLTextAreaElement).value), shape, format);
    }
    await popup.select('.cite-as select', 'csl-json');
    const json = await popup.$eval('.cite-as textarea', (one) => (one as HTMLTextAreaElement).value);
    assert.deepEqual(
      (({ type, 'container-title': outlet, language }) => [type, outlet, language])(JSON.parse(json)[0]),
      ['article-newspaper', 'JAMnews', 'en'],
    );
    await (await popup.$('.cite-as button'))?.click();
    await popup.waitForFunction(() =>
      /Copied/.test(document.querySelector('.cite-as [role=status]')?.textContent ?? ''),
    );
    // What the clipboard holds, as any reader would see it: pasted into a field.
    await openSearch(popup);
    await popup.focus(FIELD);
    await popup.keyboard.press('Escape');
    await popup.waitForFunction(() => (document.querySelector('[role=combobox]') as HTMLInputElement).value === '');
    await popup.keyboard.down('Control');
    await popup.keyboard.press('KeyV');
    await popup.keyboard.up('Control');
    await popup.waitForFunction(() => (document.querySelector('[role=combobox]') as HTMLInputElement).value !== '');
    assert.equal((await field(popup)).replace(/\s/g, ''), json.replace(/\s/g, ''));
    await popup.close();
  });

  // Chromium's address bar is out of reach of its protocol; what it is answered is held by tests/unit/background/omnibox.test.ts.
  test('the keyword in the address bar suggests, and what is sent off is searched in a tab', async (browser) => {
    if (browser.engine !== 'firefox') return;
    const page = await browser.openPage(DEMO_URL);
    const type = `(text) => { gURLBar.focus(); gURLBar.value = text; gURLBar.startQuery({ searchString: text, allowAutofill: false }); }`;
    const rows = `() => [...document.querySelectorAll('.urlbarView-row')].map((row) => row.textContent)`;
    await inBrowserScope(browser.browser, type, 'sl stepanak');
    const shown = await waitFor(async () => {
      const all = await inBrowserScope<string[]>(browser.browser, rows);
      return all.some((one) => one.includes('Largest city of Karabakh')) ? all : null;
    }, 'suggestions');
    assert.equal(shown.filter((one) => one.startsWith('Khankendi · Stepanakert')).length, 1, shown.join('\n'));
    await inBrowserScope(browser.browser, `() => gURLBar.handleNavigation({ event: new KeyboardEvent('keydown', { key: 'Enter' }) })`); // biome-ignore format: one step
    const tab = await waitFor(async () => {
      for (const one of await browser.browser.pages())
        if (await one.evaluate(() => location.pathname === '/sidepanel.html').catch(() => false)) return one;
      return null;
    }, 'the tab of the search');
    await tab.waitForSelector('[role=option]');
    assert.equal(await field(tab), 'stepanak');
    assert.match((await options(tab))[0] ?? '', /^Khankendi · Stepanakert/);
    await tab.close();
    await page.close();
  });

  test('the panel searches as the popup does: chips, earlier searches, citations', async (browser) => {
    const panel = await browser.openExtensionPage('sidepanel.html');
    await panel.waitForSelector('[role=tab]');
    await searchPopup(panel, QUERY);
    await settled(panel, QUERY);
    assert.deepEqual(await chips(panel), ['Outlet: trend', 'From 2023-01 on']);
    await (await panel.$('.filters button'))?.click();
    await settled(panel, 'after:2023-01 "lachin road"');
    await citeFirst(panel);
    assert.match(await panel.$eval('.cite-as textarea', (one) => (one as HTMLTextAreaElement).value), /^“Human rights/);
    await openSearch(panel);
    await panel.focus(FIELD);
    await panel.keyboard.press('Escape');
    await panel.waitForSelector('.recent button');
    assert.match(await text(panel), /in:articles embassy rally/);
    await panel.close();
  });
});
