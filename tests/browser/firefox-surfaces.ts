/**
 * What Firefox keeps from WebDriver: the real toolbar popup and the background page.
 *
 * WebDriver BiDi drives tabs only. Both surfaces are browser elements like those in tabs, so they are added to the
 * remote agent's own list of tabs, and puppeteer is told of the popup as of a tab that has just opened.
 */
import type { Browser, Page } from 'puppeteer-core';
import { bidi, inBrowserScope, pretend } from './bidi.ts';
import { waitFor } from './types.ts';

/** Chrome-scope code: lets WebDriver address a browser element that is in no tab; gives the id to address it by. */
const ADOPT = `(element) => {
  const { TabManager } = ChromeUtils.importESModule('chrome://remote/content/shared/TabManager.sys.mjs');
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  if (!TabManager.adopted) {
    TabManager.adopted = new Set();
    const tabsOf = TabManager.getTabsForWindow;
    TabManager.getTabsForWindow = function (win) {
      const adopted = [...TabManager.adopted].filter((one) => one.isConnected);
      return [...tabsOf.call(this, win), ...adopted.map((linkedBrowser) => ({ linkedBrowser }))];
    };
  }
  TabManager.adopted.add(element);
  element.permanentKey ??= {};
  return NavigableManager.getIdForBrowser(element);
}`;

const BACKGROUND = `async (id) => {
  const { extension } = WebExtensionPolicy.getByID(id);
  await extension.wakeupBackground();
  return (${ADOPT})(extension.backgroundContext.xulBrowser);
}`;

const PRESS_BUTTON = `(id) => {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(id);
  ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
}`;

/** The popup is loaded ahead and then moved into its panel: before it is shown there, it is not the one to drive. */
const SHOWN_POPUP = `() => {
  const element = document.querySelector('.webextension-popup-browser');
  const shown = element?.closest('panel')?.state === 'open' && element.getBoundingClientRect().width > 0;
  return shown && element.currentURI.scheme === 'moz-extension' ? (${ADOPT})(element) : null;
}`;

const HIDE_POPUP = `() => document.querySelector('.webextension-popup-browser')?.closest('panel')?.hidePopup()`;
const POPUP_IS_GONE = `() => document.querySelector('.webextension-popup-browser') === null || null`;

const RELOAD = `async (id) => {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  await (await AddonManager.getAddonByID(id)).reload();
}`;

/** Presses the toolbar button over a tab and gives the popup as a page; closing that page closes the panel. */
export async function openPopup(browser: Browser, id: string, over: Page): Promise<Page> {
  await over.bringToFront();
  // The button would only close a popup that is still open.
  await closePanel(browser);
  const before = new Set(await browser.pages());
  await inBrowserScope(browser, PRESS_BUTTON, id);
  const context = await waitFor(() => inBrowserScope<string | null>(browser, SHOWN_POPUP), 'the toolbar popup');
  const { contexts } = await bidi(browser)('browsingContext.getTree', { root: context });
  const [info] = contexts ?? [];
  if (!info) throw new Error('The toolbar popup closed as soon as it opened');
  pretend(browser, 'browsingContext.contextCreated', info);
  const popup = (await browser.pages()).find((page) => !before.has(page));
  if (!popup) throw new Error('The toolbar popup cannot be driven');
  popup.close = async () => {
    await closePanel(browser);
    pretend(browser, 'browsingContext.contextDestroyed', info);
  };
  // It is in front as long as it is open; WebDriver looks for its tab.
  popup.bringToFront = async () => {};
  await popup.waitForFunction(() => document.readyState === 'complete');
  return popup;
}

async function closePanel(browser: Browser): Promise<void> {
  await inBrowserScope(browser, HIDE_POPUP);
  await waitFor(() => inBrowserScope<true | null>(browser, POPUP_IS_GONE), 'the toolbar popup to close');
}

/** Runs a function in the background page. */
export async function inBackground(browser: Browser, id: string, source: string, args: unknown[]): Promise<unknown> {
  const context = await inBrowserScope<string>(browser, BACKGROUND, id);
  const { result } = await bidi(browser)('script.callFunction', {
    functionDeclaration: `async (args) => JSON.stringify(await (${source})(...JSON.parse(args)))`,
    arguments: [{ type: 'string', value: JSON.stringify(args) }],
    target: { context },
    awaitPromise: true,
  });
  return result.value === undefined ? undefined : JSON.parse(String(result.value));
}

export const reloadExtension = (browser: Browser, id: string): Promise<void> => inBrowserScope(browser, RELOAD, id);
