/** The site of the tab in front: whether it is on, and the ways to switch it or to read its page once. */
import type { AskBackground } from '../../lib/messaging/client.ts';
import type { TabState } from '../../lib/messaging/table.ts';
import { requestHost, withdrawHost } from '../../lib/platform/active-tab.ts';
import { originsOf } from '../../lib/platform/sites.ts';

export type Site = { host: string | null; on: boolean; toggle: () => void; readOnce: () => void };

export function useSite(ask: AskBackground, tabId: number | null, known: TabState | null, refresh: () => void): Site {
  const readable = known !== null && known.state !== 'unreadable';
  const host = readable ? known.host : null;
  const on = readable && known.on;
  const toggle = async (): Promise<void> => {
    if (host === null) return;
    // The request must come first, straight from the click; a host that is granted already is not asked for again.
    if (!on && !(await requestHost(originsOf(host)))) return;
    if (on) await withdrawHost(originsOf(host));
    await ask('page>background site.switch', { host, on: !on, tabId });
    refresh();
  };
  const readOnce = async (): Promise<void> => {
    if (tabId !== null) await ask('page>background tab.read-once', { tabId });
    refresh();
  };
  return { host, on, toggle: () => void toggle(), readOnce: () => void readOnce() };
}
