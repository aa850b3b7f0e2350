/** A value in the browser's local storage: read on every use, changed whole and one change after the other. */
import { browser } from './browser.ts';

export type Stored<T> = {
  load: () => Promise<T>;
  /** Applies a change to what is stored now and gives the new value. */
  change: (by: (value: T) => T) => Promise<T>;
};

/** `read` gives a usable value for anything; where `kept` is false, what was stored is put aside before the first write. */
export function stored<T>(key: string, read: (raw: unknown) => { value: T; kept: boolean }): Stored<T> {
  let last: Promise<unknown> = Promise.resolve();
  const raw = async (): Promise<unknown> => (await browser.storage.local.get(key))[key];
  const change = async (by: (value: T) => T): Promise<T> => {
    const before = await raw();
    const { value, kept } = read(before);
    if (!kept) await browser.storage.local.set({ [`${key}:unreadable`]: before });
    const after = by(value);
    await browser.storage.local.set({ [key]: after });
    return after;
  };
  return {
    load: async () => read(await raw()).value,
    change: (by) => {
      const next = last.then(() => change(by));
      last = next.catch(() => undefined);
      return next;
    },
  };
}

/** Calls back when a key changes on the disk or in memory, from wherever. Returns the way to stop. */
export function onStored(key: string, hear: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area !== 'sync' && Object.hasOwn(changes, key)) hear();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
