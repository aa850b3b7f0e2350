/** Erases all that Sidelight keeps in this browser, and starts anew with the bundled pack. */
import { withdrawEverything } from '../../lib/platform/grants.ts';
import { syncRegistration } from '../../lib/platform/sites.ts';
import { eraseOwnData } from '../../lib/platform/stored-data.ts';
import type { Corpus } from './corpus.ts';
import { clearTabs } from './tabs.ts';

export async function eraseEverything(corpus: Corpus): Promise<void> {
  await clearTabs();
  // Access goes with the settings: without the list of exceptions, a site that was switched off would be read again.
  await withdrawEverything();
  await eraseOwnData();
  await syncRegistration();
  await corpus.erase();
}
