/** What the browser lets Sidelight read, for the pages that show and change it. */
import { compareText } from '../model/order.ts';
import { browser } from './browser.ts';
import { loadSettings } from './settings-store.ts';
import { ALL_SITES, grantedOrigins, originsOf } from './sites.ts';

export type Grants = {
  /** Hosts granted one by one, in alphabetical order. */
  hosts: string[];
  allSites: boolean;
  /** Hosts switched off under a grant. */
  off: string[];
};

export async function readGrants(): Promise<Grants> {
  const [origins, settings] = await Promise.all([grantedOrigins(), loadSettings()]);
  const allSites = origins.some((origin) => origin === '<all_urls>' || /:\/\/\*\/\*$/.test(origin));
  const hosts = origins.flatMap((origin) => /^[^:]+:\/\/(?:\*\.)?([^/*]+)\/\*$/.exec(origin)?.[1] ?? []);
  return { hosts: [...new Set(hosts)].sort(compareText), allSites, off: settings.offHosts };
}

/** Asks the browser; must be called from the click itself. */
export const grantHosts = (hosts: readonly string[]): Promise<boolean> =>
  browser.permissions.request({ origins: hosts.flatMap(originsOf) });
export const grantAllSites = (): Promise<boolean> => browser.permissions.request({ origins: ALL_SITES });
export const withdrawAllSites = (): Promise<boolean> =>
  browser.permissions.remove({ origins: ALL_SITES }).catch(() => false);

/** Gives back every site that can be given back: not those a build holds by itself. */
export async function withdrawEverything(): Promise<void> {
  const origins = await grantedOrigins();
  // One by one: a list with one that cannot go is refused whole.
  for (const origin of origins) await browser.permissions.remove({ origins: [origin] }).catch(() => false);
}

/** Calls back when the browser grants or takes back something. Returns the way to stop. */
export function onGrants(hear: () => void): () => void {
  browser.permissions.onAdded.addListener(hear);
  browser.permissions.onRemoved.addListener(hear);
  return () => {
    browser.permissions.onAdded.removeListener(hear);
    browser.permissions.onRemoved.removeListener(hear);
  };
}
