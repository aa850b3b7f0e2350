/** Settings in the browser's local storage: read on every use, written whole. */
import { DEFAULTS, readSettings, type Settings } from '../settings/settings.ts';
import { browser } from './browser.ts';

const KEY = 'settings';

export async function loadSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return readSettings(stored[KEY]).settings;
}

/** Changes the settings; a value that could not be read is kept aside first. */
export async function changeSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  const { settings, kept } = readSettings(stored);
  if (!kept) await browser.storage.local.set({ [`${KEY}:unreadable`]: stored });
  const changed = change(kept ? settings : DEFAULTS);
  await browser.storage.local.set({ [KEY]: changed });
  return changed;
}
