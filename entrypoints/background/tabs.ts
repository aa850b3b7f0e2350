/** Tabs: what the popup may know of one, reading one once, and following a site that was switched on or off. */
import type { TabState } from '../../lib/messaging/table.ts';
import { hostOf } from '../../lib/outlets/directory.ts';
import { setBadge } from '../../lib/platform/badge.ts';
import { browser } from '../../lib/platform/browser.ts';
import { injectInto, injectIntoOpenTabs, isGranted, syncRegistration } from '../../lib/platform/sites.ts';
import { forgetTab, recallTab } from '../../lib/platform/tab-contexts.ts';
import { sendToContent } from '../../lib/platform/transport.ts';

export async function tabState(tabId: number): Promise<TabState> {
  const known = await recallTab(tabId);
  const tab = await browser.tabs.get(tabId).catch(() => null);
  // Without host access the address is not told to us, unless the reader has just opened the popup over the tab.
  const url = tab?.url ?? known?.url ?? null;
  const host = hostOf(url);
  if (!url || !host) return { state: 'unreadable' };
  const granted = await isGranted(url);
  if (known?.url === url) {
    const { context } = known;
    return context.page.isArticle
      ? { state: 'context', host, granted, context }
      : { state: 'not-article', host, granted, evidence: context.page.articleEvidence };
  }
  return { state: 'unread', host, granted };
}

/** Reads the page in front of the reader, whose click on the popup granted access to this tab alone. */
export const readOnce = (tabId: number): Promise<boolean> => injectInto(tabId);

/** The reader switched a site on or off: scripts, marks and badge follow. */
export async function siteChanged(tabId: number): Promise<void> {
  await syncRegistration();
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (tab?.url && (await isGranted(tab.url))) {
    await injectInto(tabId);
    return;
  }
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
  browser.permissions.onRemoved.addListener(() => void syncRegistration());
}
