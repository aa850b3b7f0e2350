/** Messages over the browser's runtime: the asking ends. The answering end, with its validators, is `listen.ts`. */

import type { Transport } from '../messaging/client.ts';
import type { BackgroundToContent } from '../messaging/table.ts';
import { browser } from './browser.ts';

export const runtimeTransport: Transport = (message) => browser.runtime.sendMessage(message);

/** In a content script: runs `stop` when the background says that the site was switched off. */
export function listenForStop(stop: () => void): void {
  browser.runtime.onMessage.addListener(((
    message: { type?: unknown },
    _sender: unknown,
    sendResponse: (reply: unknown) => void,
  ) => {
    if (message?.type !== ('background>content stop' satisfies keyof BackgroundToContent)) return;
    stop();
    sendResponse({ ok: true, value: { done: true } });
  }) as never);
}

/** To the content script of a tab; a tab without one is no fault. */
export async function sendToContent(tabId: number, type: keyof BackgroundToContent): Promise<void> {
  await browser.tabs.sendMessage(tabId, { type, ask: {} }).catch(() => undefined);
}
