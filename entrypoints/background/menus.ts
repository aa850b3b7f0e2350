/** The context menu for selected words, and the browser's keyboard shortcuts. */
import { browser } from '../../lib/platform/browser.ts';
import { leaveLookup } from '../../lib/platform/lookup.ts';
import { openPanel } from '../../lib/platform/panel.ts';
import { sendToContent } from '../../lib/platform/transport.ts';

const LOOK_UP = 'look-up';

/** Menus outlive the background, so they are made once an install or update. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: LOOK_UP, title: browser.i18n.getMessage('menuLookUp'), contexts: ['selection'] });
}

export function followMenus(): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== LOOK_UP || tab?.id === undefined) return;
    // The panel first: both browsers open it only in the same turn as the click.
    const opened = openPanel(tab.id);
    void leaveLookup(info.selectionText ?? '').then(() => opened);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'step-marks' && tab?.id !== undefined) void sendToContent(tab.id, 'background>content step');
  });
}
