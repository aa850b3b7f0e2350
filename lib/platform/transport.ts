/** Messages over the browser's runtime: the asking ends. The answering end, with its validators, is `listen.ts`. */

import type { Transport } from '../messaging/client.ts';
import type { BackgroundToContent } from '../messaging/table.ts';
import { browser } from './browser.ts';

export const runtimeTransport: Transport = (message) => browser.runtime.sendMessage(message);

export type ContentHandlers = Record<keyof BackgroundToContent, () => void>;

/** In a content script: does what the background asks. Returns the way to stop listening. */
export function listenInContent(handlers: ContentHandlers): () => void {
  const known = new Map<unknown, () => void>(Object.entries(handlers));
  const listener = (
    message: { type?: unknown } | null,
    _sender: unknown,
    sendResponse: (reply: unknown) => void,
  ): void => {
    const handler = known.get(message?.type);
    if (!handler) return;
    handler();
    sendResponse({ ok: true, value: { done: true } });
  };
  browser.runtime.onMessage.addListener(listener as never);
  return () => browser.runtime.onMessage.removeListener(listener as never);
}

/** To the content script of a tab; a tab without one is no fault. */
export async function sendToContent(tabId: number, type: keyof BackgroundToContent): Promise<void> {
  await browser.tabs.sendMessage(tabId, { type, ask: {} }).catch(() => undefined);
}
