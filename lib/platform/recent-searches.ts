/** What was searched for last: kept in this browser alone, and cleared with one press. */
import { browser } from './browser.ts';

const KEY = 'recent-searches';
const MOST = 8;
const LONGEST = 200;

export async function recentSearches(): Promise<string[]> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  return Array.isArray(stored) ? stored.filter((one): one is string => typeof one === 'string').slice(0, MOST) : [];
}

/** Puts a search first; one that was there before moves up. */
export async function rememberSearch(query: string): Promise<string[]> {
  const words = query.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
  const known = await recentSearches();
  if (words === '') return known;
  const searches = [words, ...known.filter((one) => one !== words)].slice(0, MOST);
  await browser.storage.local.set({ [KEY]: searches });
  return searches;
}

export const clearSearches = (): Promise<void> => browser.storage.local.remove(KEY);
