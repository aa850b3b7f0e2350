/** Tabs: what the popup may know of one, reading one once, and following a site that was switched on or off. */
import type { TabState } from '../../lib/messaging/table.ts';
import { hostOf } from '../../lib/outlets/directory.ts';
import { setBadge } from '../../lib/platform/badge.ts';
import { browser } from '../../lib/platform/browser.ts';
import {
  injectInto,
  injectIntoOpenTabs,
  isOn,
  originsOf,
  switchSite,
  syncRegistration,
} from '../../lib/platform/sites.ts';
import { forgetTab, recallTab } from '../../lib/platform/tab-contexts.ts';
import { sendToContent } from '../../lib/platform/transport.ts';

export async function tabState(tabId: number): Promise<TabState> {
  const known = await recallTab(tabId);
  const tab = await browser.tabs.get(tabId).catch(() => null);
  // Without host access the address is not told to us, unless the reader has just opened the popup over the tab.
  const url = tab?.url ?? known?.url ?? null;
  const host = hostOf(url);
  if (!url || !host) return { state: 'unreadable' };
  const on = await isOn(url);
  if (known?.url === url) {
    const { context } = known;
    return context.page.isArticle
      ? { state: 'context', host, on, context }
      : { state: 'not-article', host, on, evidence: context.page.articleEvidence };
  }
  return { state: 'unread', host, on };
}

/** Reads the page in front of the reader, whose click on the popup granted access to this tab alone. */
export const readOnce = (tabId: number): Promise<boolean> => injectInto(tabId);

/** The reader switched a site on or off: registration, marks and badge follow, in the tab in front and in all others. */
export async function siteSwitched(host: string, on: boolean): Promise<void> {
  await switchSite(host, on);
  if (on) return injectIntoOpenTabs();
  const tabs = await browser.tabs.query({ url: originsOf(host) }).catch(() => []);
  await Promise.all(tabs.map(({ id }) => id !== undefined && clearTab(id)));
}

/** Every page that has been read asks again: the reader hid a match, or changed how marks behave. One that knows is left out. */
export async function refreshTabs(but: number | null = null): Promise<void> {
  for (const { id } of await browser.tabs.query({}))
    if (id !== undefined && id !== but && (await recallTab(id))) void sendToContent(id, 'background>content refresh');
}

/** Takes every mark off every page. */
export async function clearTabs(): Promise<void> {
  for (const { id } of await browser.tabs.query({})) if (id !== undefined && (await recallTab(id))) await clearTab(id);
}

async function clearTab(tabId: number): Promise<void> {
  await sendToContent(tabId, 'background>content stop');
  await forgetTab(tabId);
  await setBadge(tabId, 0);
}

/** Keeps registration and tab memory in step with the browser. */
export function followTabs(): void {
  browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status === 'loading' && change.url !== undefined) void forgetTab(tabId).then(() => setBadge(tabId, 0));
  });
  browser.permissions.onAdded.addListener(() => void syncRegistration().then(injectIntoOpenTabs));
  browser.permissions.onRemoved.addListener(({ origins = [] }) => {
    void syncRegistration();
    // The browser has already taken the access away: pages cannot be listed by address, so every tab is told.
    if (origins.length > 0) void tellAll();
  });
}

/** Takes the marks off every tab whose site is no longer granted. */
async function tellAll(): Promise<void> {
  for (const { id, url } of await browser.tabs.query({})) {
    if (id === undefined || (url !== undefined && (await isOn(url)))) continue;
    if (await recallTab(id)) await clearTab(id);
  }
}
