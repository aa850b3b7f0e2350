/** The sites the reader decided on, and the ways to change them. */
import { useState } from 'preact/hooks';
import type { AddedSite } from '../../components/options/add-site.tsx';
import type { SitesSectionProps } from '../../components/options/sites-section.tsx';
import { useStrings } from '../../components/strings/context.ts';
import type { AskBackground } from '../../lib/messaging/client.ts';
import { withdrawHost } from '../../lib/platform/active-tab.ts';
import { type Grants, grantAllSites, grantHosts, withdrawAllSites } from '../../lib/platform/grants.ts';
import { originsOf } from '../../lib/platform/sites.ts';
import { parseHost } from '../../lib/settings/host-input.ts';
import { useGrants, useOutlets } from '../popup/use-grants.ts';

/** null until it is known what the browser grants. */
export function useSites(ask: AskBackground): SitesSectionProps | null {
  const t = useStrings();
  const { grants, refresh } = useGrants();
  const outlets = useOutlets(ask);
  const [added, setAdded] = useState<AddedSite>(null);
  if (!grants) return null;
  const nameOf = (host: string): string | null => outlets.find((outlet) => outlet.hosts.includes(host))?.name ?? null;
  const after = (done: Promise<unknown>): void => void done.then(refresh);
  /** The browser is asked first, in the same turn as the click. False where it, or the reader, says no. */
  const switchSite = async (host: string, on: boolean): Promise<boolean> => {
    if (on && !isGranted(grants, host) && !(await grantHosts([host]).catch(() => false))) return false;
    await ask('page>background site.switch', { host, on, tabId: null });
    return true;
  };
  const forget = async (host: string): Promise<void> => {
    await withdrawHost(originsOf(host));
    await ask('page>background site.forget', { host });
  };
  return {
    sites: [...new Set([...grants.hosts, ...grants.off])].sort(t.compare).map((host) => ({
      host,
      name: nameOf(host),
      state: grants.off.includes(host) ? ('off' as const) : ('on' as const),
    })),
    allSites: grants.allSites,
    added,
    onSwitch: (host, on) => after(switchSite(host, on)),
    onAllSites: (on) => after(on ? grantAllSites() : withdrawAllSites()),
    onForget: (host) => after(forget(host)),
    onAdd: (typed) => {
      setAdded(null);
      const parsed = parseHost(typed);
      if (!parsed.ok) return parsed.error;
      const host = parsed.value;
      if (grants.hosts.includes(host) && !grants.off.includes(host)) return 'listed';
      after(switchSite(host, true).then((granted) => setAdded({ host, granted })));
      return null;
    },
  };
}

const isGranted = ({ hosts, allSites }: Grants, host: string): boolean =>
  allSites || hosts.some((one) => host === one || host.endsWith(`.${one}`));
