/**
 * Where Sidelight runs: on the hosts that the reader granted, and nowhere else.
 *
 * The content script is registered at run time over exactly the granted origins, so a store build asks for no site at
 * install and a growing list of outlets can never disable the extension on update.
 */
import { browser } from './browser.ts';

const SCRIPT_ID = 'sidelight-reader';
const SCRIPT_FILE = '/content-scripts/content.js';

/** Origins granted by the reader, as match patterns. */
export async function grantedOrigins(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** Match patterns that switch one host on, with its subdomains. */
export const originsOf = (host: string): string[] => [`*://${host}/*`, `*://*.${host}/*`];

export const isGranted = (url: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [`${new URL(url).origin}/*`] });

/** Registers the content script for what is granted now; removes it where nothing is. */
export async function syncRegistration(): Promise<void> {
  const matches = await grantedOrigins();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  const script = {
    id: SCRIPT_ID,
    js: [SCRIPT_FILE.slice(1)],
    matches,
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
  } else if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Runs the content script in one tab now. False where the browser does not let any extension in. */
export async function injectInto(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [SCRIPT_FILE] as never });
    return true;
  } catch {
    return false;
  }
}

/** Tabs that were open before the site was granted, or before the extension was installed or updated. */
export async function injectIntoOpenTabs(): Promise<void> {
  const origins = await grantedOrigins();
  if (origins.length === 0) return;
  const tabs = await browser.tabs.query({ url: origins });
  await Promise.all(tabs.flatMap((tab) => (tab.id === undefined ? [] : [injectInto(tab.id)])));
}
