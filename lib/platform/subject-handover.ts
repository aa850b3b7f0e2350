/** A subject on its way from a card or the popup to the panel of the same tab: kept for the session, taken once. */
import * as v from 'valibot';
import type { SubjectKey } from '../model/subject.ts';
import { browser } from './browser.ts';

const key = (tabId: number): string => `subject:${tabId}`;
const stored = v.object({ kind: v.picklist(['entity', 'wording']), id: v.string() });

export async function leaveSubject(tabId: number, { kind, id }: SubjectKey): Promise<void> {
  await browser.storage.session.set({ [key(tabId)]: { kind, id } });
}

export async function takeSubject(tabId: number): Promise<SubjectKey | null> {
  const found = v.safeParse(stored, (await browser.storage.session.get(key(tabId)))[key(tabId)]);
  await browser.storage.session.remove(key(tabId));
  return found.success ? found.output : null;
}

/** Calls back when a subject is left for the panel of this tab. Returns the way to stop. */
export function onSubject(tabId: number, hear: () => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'session' && new Map(Object.entries(changes)).get(key(tabId))?.newValue !== undefined) hear();
  };
  browser.storage.onChanged.addListener(listener as never);
  return () => browser.storage.onChanged.removeListener(listener as never);
}
