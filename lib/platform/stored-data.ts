/** All that Sidelight keeps in this browser: how much, as one value to take away, and gone. */
import { browser } from './browser.ts';

export type StorageUse = {
  /** Bytes of packs and their indexes, as the browser estimates them; null where it does not tell. */
  packs: number | null;
  /** Bytes of settings, hidden matches and the log of requests. */
  own: number;
};

export async function storageUse(): Promise<StorageUse> {
  const [estimate, own] = await Promise.all([
    navigator.storage?.estimate?.().catch(() => null) ?? null,
    browser.storage.local.get(null),
  ]);
  return { packs: estimate?.usage ?? null, own: new TextEncoder().encode(JSON.stringify(own)).length };
}

/** Settings, hidden matches and log as stored, with what could not be read; packs are files of their publishers. */
export const ownData = (): Promise<Record<string, unknown>> => browser.storage.local.get(null);

/** Empties both areas. Packs are erased by their owner, the background. */
export async function eraseOwnData(): Promise<void> {
  await browser.storage.local.clear();
  await browser.storage.session.clear();
}
