/** The answering end in the background. Listeners answer by `sendResponse`: returned thenables are dropped by both browsers. */
import { type Handlers, type Sender, serve } from '../messaging/server.ts';
import { browser } from './browser.ts';

type RawSender = { id?: string; url?: string; tab?: { id?: number; incognito?: boolean }; frameId?: number };

/** Content scripts have a tab and a page address; our own pages have our origin. Anything else is nobody. */
export function classifySender(sender: RawSender): Sender | null {
  if (sender.id !== browser.runtime.id || !sender.url) return null;
  if (sender.url.startsWith(browser.runtime.getURL('/' as never))) return { kind: 'page' };
  return sender.tab?.id !== undefined && sender.frameId === 0
    ? { kind: 'content', tabId: sender.tab.id, url: sender.url, passing: sender.tab.incognito ?? false }
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
