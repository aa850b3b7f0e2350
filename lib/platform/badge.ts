/** The toolbar badge: how many subjects of the packs stand on the page, in grey, or nothing. It never flashes and never warns. */
import { browser } from './browser.ts';

const GREY = '#67635e';

export async function setBadge(tabId: number, count: number): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId, color: GREY });
  await browser.action.setBadgeText({ tabId, text: count > 0 ? String(count) : '' });
}
