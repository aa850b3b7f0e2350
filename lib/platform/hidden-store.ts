/**
 * Hidden matches in this browser. What was hidden in a private window stays in memory and goes with the browser: the place
 * of a hidden match is a page or site, and of private windows nothing is written to the disk.
 */
import type { HiddenMatch } from '../model/hidden.ts';
import { type HiddenList, hide, readHidden, showAgain } from '../settings/hidden.ts';
import { browser } from './browser.ts';
import { onStored, stored } from './stored.ts';

const KEY = 'hidden';
const store = stored(KEY, readHidden);

const privateList = async (): Promise<HiddenList> => readHidden((await browser.storage.session.get(KEY))[KEY]).value;

/** All of them, newest first within each kind of window. */
export async function loadHidden(): Promise<HiddenMatch[]> {
  const [lasting, passing] = await Promise.all([store.load(), privateList()]);
  return [...passing.matches, ...lasting.matches];
}

export async function hideMatch(match: HiddenMatch): Promise<void> {
  if (match.passing) await browser.storage.session.set({ [KEY]: hide(await privateList(), match) });
  else await store.change((list) => hide(list, match));
}

export async function showMatchAgain(id: string): Promise<void> {
  await browser.storage.session.set({ [KEY]: showAgain(await privateList(), id) });
  await store.change((list) => showAgain(list, id));
}

export const onHidden = (hear: () => void): (() => void) => onStored(KEY, hear);
