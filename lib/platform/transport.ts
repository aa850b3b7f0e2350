/** Messages over the browser's runtime. Listeners answer by `sendResponse`: returned thenables are dropped by both browsers. */

import type { Transport } from '../messaging/client.ts';
import { type Handlers, type Sender, serve } from '../messaging/server.ts';
import type { BackgroundToContent } from '../messaging/table.ts';
import { browser } from './browser.ts';

export const runtimeTransport: Transport = (message) => browser.runtime.sendMessage(message);

type RawSender = { id?: string; url?: string; tab?: { id?: number }; frameId?: number };

/** Content scripts have a tab and a page address; our own pages have our origin. Anything else is nobody. */
export function classifySender(sender: RawSender): Sender | null {
  if (sender.id !== browser.runtime.id || !sender.url) return null;
  if (sender.url.startsWith(browser.runtime.getURL('/' as never))) return { kind: 'page' };
  return sender.tab?.id !== undefined && sender.frameId === 0
    ? { kind: 'content', tabId: sender.tab.id, url: sender.url }
    : null;
}

/** Connects handlers to the runtime. Must be called synchronously at start, or a waking message is lost. */
export function listen(handlers: Handlers): void {
  browser.runtime.onMessage.addListener(((
    message: unknown,
    sender: RawSender,
    sendResponse: (reply: unknown) => void,
  ) => {
    void serve(handlers, message, classifySender(sender)).then(sendResponse);
    return true;
  }) as never);
}

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
