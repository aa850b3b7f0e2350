/**
 * The second place where the rollback floors of publishers are kept: the browser may clear IndexedDB under disk pressure and
 * leave this. A publisher that was removed keeps its floors here, so that coming back cannot bring an older version.
 */
import type { RememberedPublisher, RememberedPublishers } from '../packs/remembered.ts';
import { browser } from './browser.ts';

const KEY = 'publishers';

async function all(): Promise<Map<string, RememberedPublisher>> {
  const stored = (await browser.storage.local.get(KEY))[KEY] as Record<string, RememberedPublisher> | undefined;
  return new Map(Object.entries(stored ?? {}));
}

export const rememberedPublishers: RememberedPublishers = {
  all,
  async remember(id, publisher) {
    const known = await all();
    known.set(id, publisher);
    await browser.storage.local.set({ [KEY]: Object.fromEntries(known) });
  },
};
