/**
 * Where Sidelight runs: on the hosts that the reader granted and did not switch off, and nowhere else.
 *
 * The content script is registered at run time over exactly the granted origins, so a store build asks for no site at
 * install and a growing list of outlets can never disable the extension on update.
 */
import { hostOf } from '../outlets/directory.ts';
import { isOff, switchHost } from '../settings/settings.ts';
import { browser } from './browser.ts';
import { changeSettings, loadSettings } from './settings-store.ts';

const SCRIPT_ID = 'sidelight-reader';
const SCRIPT_FILE = '/content-scripts/content.js';
export const ALL_SITES = ['http://*/*', 'https://*/*'];

/** Origins granted by the reader, as match patterns. Only web pages: never files or the extension's own pages. */
export async function grantedOrigins(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => /^(?:\*|https?):\/\//.test(origin) || origin === '<all_urls>');
}

/** Match patterns that switch one host on, with its subdomains. */
export const originsOf = (host: string): string[] => [`*://${host}/*`, `*://*.${host}/*`];

/** Whether pages at this address are read without asking. */
export async function isOn(url: string): Promise<boolean> {
  const host = hostOf(url);
  if (!host || isOff(await loadSettings(), host)) return false;
  return browser.permissions.contains({ origins: [`${new URL(url).origin}/*`] });
}

/** Registers the content script for what is granted and not switched off now; removes it where nothing is. */
export async function syncRegistration(): Promise<void> {
  const [matches, { offHosts }, registered] = await Promise.all([
    grantedOrigins(),
    loadSettings(),
    browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] }),
  ]);
  const script = {
    id: SCRIPT_ID,
    js: [SCRIPT_FILE.slice(1)],
    matches,
    excludeMatches: offHosts.flatMap(originsOf),
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
  } else if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Switches a host on or off in the settings; what the browser grants is asked for by the page that shows the switch. */
export async function switchSite(host: string, on: boolean): Promise<void> {
  await changeSettings((settings) => switchHost(settings, host, on));
  await syncRegistration();
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
  await Promise.all(
    tabs.map(async ({ id, url }) => id !== undefined && url !== undefined && (await isOn(url)) && injectInto(id)),
  );
}
