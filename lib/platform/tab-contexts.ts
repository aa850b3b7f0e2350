/**
 * What is known of each open tab, kept in the session area: it outlives the background, not the browser, and never
 * reaches the disk.
 */
import * as v from 'valibot';
import type { PageContext } from '../model/page-context.ts';
import { browser } from './browser.ts';

export type TabContext = { url: string; context: PageContext };

const key = (tabId: number): string => `tab:${tabId}`;
const stored = v.object({
  url: v.string(),
  context: v.custom<PageContext>((value) => typeof value === 'object' && value !== null),
});

export async function rememberTab(tabId: number, entry: TabContext): Promise<void> {
  await browser.storage.session.set({ [key(tabId)]: entry });
}

export async function recallTab(tabId: number): Promise<TabContext | null> {
  const found = await browser.storage.session.get(key(tabId));
  const entry = v.safeParse(stored, found[key(tabId)]);
  return entry.success ? entry.output : null;
}

export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove(key(tabId));
}
