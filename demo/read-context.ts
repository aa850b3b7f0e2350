import type { Reply, TabState } from '../lib/messaging/table.ts';
import type { PageContext } from '../lib/model/page-context.ts';
import { fail, ok, type Result } from '../lib/model/result.ts';
import type { ChromiumBrowser } from '../tests/browser/chromium.ts';

/** The extension's own API, there in its pages: the functions given to `evaluate` run over there. */
declare const chrome: {
  tabs: { query(filter: { url: string }): Promise<{ id?: number }[]> };
  runtime: { sendMessage(message: object): Promise<unknown> };
};

/** Asks the extension, as its popup does, what it found on the tab at `url`. The one place of the demo that knows messages. */
export async function readContext(browser: ChromiumBrowser, url: string): Promise<Result<PageContext, string>> {
  const page = await browser.openExtensionPage('popup.html');
  try {
    const answer = await page.evaluate(async (wanted) => {
      const [tab] = await chrome.tabs.query({ url: wanted });
      return chrome.runtime.sendMessage({ type: 'page>background tab.get', ask: { tabId: tab?.id ?? -1 } });
    }, url);
    const reply = answer as Reply<TabState> | undefined;
    if (!reply) return fail('The extension did not answer: its background may have failed to start.');
    if (!reply.ok) return fail(`The extension refused to tell what it found: ${reply.error.message}`);
    if (reply.value.state === 'context') return ok(reply.value.context);
    return fail(`The extension has nothing on the demo page: its state there is "${reply.value.state}".`);
  } finally {
    await page.close();
  }
}
