/** What the browser lets Sidelight read, followed as it changes. null until it is known. */
import { useEffect, useState } from 'preact/hooks';
import type { AskBackground } from '../../lib/messaging/client.ts';
import { type Grants, onGrants, readGrants } from '../../lib/platform/grants.ts';

export function useGrants(): { grants: Grants | null; refresh: () => void } {
  const [grants, setGrants] = useState<Grants | null>(null);
  const refresh = (): void => void readGrants().then(setGrants);
  useEffect(() => {
    refresh();
    return onGrants(refresh);
  }, []);
  return { grants, refresh };
}

/** Outlets of the packs, for names beside hosts. */
export function useOutlets(ask: AskBackground): { id: string; name: string; hosts: string[] }[] {
  const [outlets, setOutlets] = useState<{ id: string; name: string; hosts: string[] }[]>([]);
  useEffect(() => {
    void ask('page>background outlets.list', {}).then((answer) => answer.ok && setOutlets(answer.value.outlets));
  }, [ask]);
  return outlets;
}
