/** The panel beside the page: a side panel in Chromium, a sidebar in Firefox; and the same views in a tab of their own. */
import type { SubjectKey } from '../model/subject.ts';
import { browser } from './browser.ts';
import { leaveSubject } from './subject-handover.ts';

type Panels = {
  sidePanel?: { open: (where: { tabId: number }) => Promise<void> };
  sidebarAction?: { open: () => Promise<void> };
};
const panels = browser as unknown as Panels;

/** Must be called first thing in the handler of a click or a shortcut: both browsers open the panel only from the reader's input. */
export function openPanel(tabId: number): Promise<void> {
  const { sidePanel, sidebarAction } = panels;
  return (sidePanel ? sidePanel.open({ tabId }) : (sidebarAction?.open() ?? Promise.resolve())).catch(() => undefined);
}

/**
 * Opens a subject for a press in the page: Chromium lets the press through to its side panel, Firefox opens its sidebar from its
 * own surfaces only, so there it is a tab.
 */
export async function openBeside(tabId: number, subject: SubjectKey): Promise<void> {
  if (!panels.sidePanel) return openFullTab(tabId, subject);
  const opened = openPanel(tabId);
  await leaveSubject(tabId, subject);
  await opened;
}

/** Address of the full tab about the page in `tabId`; the address says all, so that a reload shows the same. */
export function fullTabPath(tabId: number | null, subject: SubjectKey | null): string {
  const query = new URLSearchParams(tabId === null ? {} : { tab: String(tabId) });
  if (subject) query.set(subject.kind, subject.id);
  return `/sidepanel.html?${query}`;
}

/** One full tab a page: a second call shows the tab that is there. */
export async function openFullTab(tabId: number, subject: SubjectKey | null): Promise<void> {
  const key = `full-tab:${tabId}`;
  const url = browser.runtime.getURL(fullTabPath(tabId, subject) as never);
  const known: unknown = (await browser.storage.session.get(key))[key];
  const tab = typeof known === 'number' ? await browser.tabs.get(known).catch(() => null) : null;
  // A tab that has gone on to another page is the reader's own now.
  if (tab?.id !== undefined && tab.url?.startsWith(browser.runtime.getURL('/sidepanel.html' as never))) {
    await browser.tabs.update(tab.id, { url, active: true });
    return;
  }
  const { id } = await browser.tabs.create({ url, openerTabId: tabId });
  await browser.storage.session.set({ [key]: id });
}

/** Opens the page on how numbers are made. */
export function openMethod(): void {
  void browser.tabs.create({ url: browser.runtime.getURL('/method.html' as never) });
}

/** Opens the settings in a tab of their own. */
export function openSettings(): void {
  void browser.runtime.openOptionsPage();
}
