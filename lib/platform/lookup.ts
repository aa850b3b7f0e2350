/** Words on their way from the context menu to the search box: kept for the session, taken once. */
import { browser } from './browser.ts';

const KEY = 'lookup';
const LONGEST = 200;

export async function leaveLookup(words: string): Promise<void> {
  await browser.storage.session.set({ [KEY]: words.replace(/\s+/g, ' ').trim().slice(0, LONGEST) });
}

export async function takeLookup(): Promise<string> {
  const words: unknown = (await browser.storage.session.get(KEY))[KEY];
  await browser.storage.session.remove(KEY);
  return typeof words === 'string' ? words : '';
}

/** Calls back when words are left while a page is already open. Returns the way to stop. */
export function onLookup(hear: () => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'session' && changes[KEY]?.newValue !== undefined) hear();
  };
  browser.storage.onChanged.addListener(listener as never);
  return () => browser.storage.onChanged.removeListener(listener as never);
}
