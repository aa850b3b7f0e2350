/** The panel beside the page: a side panel in Chromium, a sidebar in Firefox. Both open only from the reader's own input. */
import { browser } from './browser.ts';

type Panels = {
  sidePanel?: { open: (where: { tabId: number }) => Promise<void> };
  sidebarAction?: { open: () => Promise<void> };
};

/** Must be called first thing in the handler of a click or a shortcut. */
export function openPanel(tabId: number): Promise<void> {
  const { sidePanel, sidebarAction } = browser as unknown as Panels;
  return (sidePanel ? sidePanel.open({ tabId }) : (sidebarAction?.open() ?? Promise.resolve())).catch(() => undefined);
}

/** Opens the settings in a tab of their own. */
export function openSettings(): void {
  void browser.runtime.openOptionsPage();
}
