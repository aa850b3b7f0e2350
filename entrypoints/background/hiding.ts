/** Hiding a match from the page it stands on. What the page says is held against what the browser says of it. */
import type { Engine } from '../../lib/context/engine.ts';
import { matchOnPage, pageAddress, placeFor } from '../../lib/context/hidden.ts';
import type { Sender } from '../../lib/messaging/server.ts';
import type { Ask, ToBackground } from '../../lib/messaging/table.ts';
import { hideMatch, loadHidden, showMatchAgain } from '../../lib/platform/hidden-store.ts';
import { recallTab } from '../../lib/platform/tab-contexts.ts';
import { refreshTabs } from './tabs.ts';

/** Hides one match that was found on the sender's own page, which asks again by itself. Gives the id to undo it by, or null where there is no such match. */
export async function hideFromPage(
  engine: Engine,
  { scope, ...wanted }: Ask<ToBackground, 'content>background match.hide'>,
  sender: Sender,
): Promise<string | null> {
  if (sender.kind !== 'content') return null;
  const known = await recallTab(sender.tabId);
  const page = pageAddress(sender.url);
  const where = placeFor(scope, sender.url);
  const match = known && pageAddress(known.url) === page ? matchOnPage(engine, known.context, wanted) : null;
  if (!match || !where || !page) return null;
  const id = crypto.randomUUID();
  const day = new Date().toISOString().slice(0, 10);
  await hideMatch({ ...match, id, where, page, day, passing: sender.passing });
  await refreshTabs(sender.tabId);
  return id;
}

/** Undoes what was hidden from the sender's own page; false where the id is not one of those. */
export async function showFromPage(id: string, sender: Sender): Promise<boolean> {
  const match = (await loadHidden()).find((one) => one.id === id);
  if (sender.kind !== 'content' || match?.page !== pageAddress(sender.url)) return false;
  await showMatchAgain(id);
  await refreshTabs(sender.tabId);
  return true;
}
