/** What content scripts send to the background, listened to from the debugger: the product has no hook for it. */
import type { TestBrowser } from '../browser/types.ts';

declare const chrome: {
  runtime: { onMessage: { addListener(hear: (message: { type?: string }) => void): void } };
};
type Scope = { heard?: string[] };

/** Starts to listen; the background must not be stopped until `contentMessages` is asked. */
export const watchContentMessages = (browser: TestBrowser): Promise<void> =>
  browser.inBackground(() => {
    const heard: string[] = [];
    (globalThis as Scope).heard = heard;
    chrome.runtime.onMessage.addListener((message) => {
      if (message.type?.startsWith('content>background')) heard.push(JSON.stringify(message));
    });
  });

/** Every message heard so far, as JSON. */
export const contentMessages = (browser: TestBrowser): Promise<string[]> =>
  browser.inBackground(() => (globalThis as Scope).heard ?? []);
