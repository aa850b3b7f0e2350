/** The tab that a popup stands over, and news of it. */
import { browser } from './browser.ts';

/** The tab that a page's own address names with `?tab=ID` (a view in a tab of its own), or undefined. */
export function namedTab(search: string): number | undefined {
  const named = new URLSearchParams(search).get('tab');
  return named !== null && /^\d+$/.test(named) ? Number(named) : undefined;
}

/** Id of the tab in front. */
export async function tabInFront(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/** Calls back whenever what is known of a tab changes. Returns the way to stop. */
export function onTabKnown(tabId: number, hear: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'session' && Object.hasOwn(changes, `tab:${tabId}`)) hear();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** Asks the browser for a host; must be called from the click itself. False when the reader says no. */
export const requestHost = (origins: string[]): Promise<boolean> => browser.permissions.request({ origins });

/** Gives a host back. False where it cannot be given back (a build that holds its hosts). */
export const withdrawHost = (origins: string[]): Promise<boolean> =>
  browser.permissions.remove({ origins }).catch(() => false);

/** Calls back with the tab that comes to the front of this window. Returns the way to stop. */
export function onTabInFront(hear: (tabId: number) => void): () => void {
  const listener = ({ tabId, windowId }: { tabId: number; windowId: number }): void => {
    void browser.windows.getCurrent().then((own) => own.id === windowId && hear(tabId));
  };
  browser.tabs.onActivated.addListener(listener);
  return () => browser.tabs.onActivated.removeListener(listener);
}
