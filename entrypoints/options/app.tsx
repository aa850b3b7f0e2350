/** Settings: the sites that Sidelight reads. */
import { SiteList } from '../../components/sites/site-list.tsx';
import { useStrings } from '../../components/strings/context.ts';
import type { AskBackground } from '../../lib/messaging/client.ts';
import { withdrawHost } from '../../lib/platform/active-tab.ts';
import { type Grants, grantAllSites, grantHosts, withdrawAllSites } from '../../lib/platform/grants.ts';
import { originsOf } from '../../lib/platform/sites.ts';
import { useGrants, useOutlets } from '../popup/use-grants.ts';

export function OptionsApp({ ask }: { ask: AskBackground }) {
  const t = useStrings();
  const { grants, refresh } = useGrants();
  const outlets = useOutlets(ask);
  if (!grants) return null;
  const nameOf = (host: string): string | null => outlets.find((outlet) => outlet.hosts.includes(host))?.name ?? null;
  const after = (done: Promise<unknown>): void => void done.then(refresh);
  const switchSite = async (host: string, on: boolean): Promise<void> => {
    // The browser is asked first, in the same turn as the click.
    if (on && !isGranted(grants, host) && !(await grantHosts([host]))) return;
    await ask('page>background site.switch', { host, on, tabId: null });
  };
  const forget = async (host: string): Promise<void> => {
    await withdrawHost(originsOf(host));
    await ask('page>background site.forget', { host });
  };
  return (
    <div class="welcome sl" lang={t.language} dir={t.direction}>
      <main class="wrap">
        <h1 class="title">{t.settings}</h1>
        <SiteList
          sites={[...new Set([...grants.hosts, ...grants.off])].sort(t.compare).map((host) => ({
            host,
            name: nameOf(host),
            state: grants.off.includes(host) ? ('off' as const) : ('on' as const),
          }))}
          allSites={grants.allSites}
          onSwitch={(host, on) => after(switchSite(host, on))}
          onAllSites={(on) => after(on ? grantAllSites() : withdrawAllSites())}
          onForget={(host) => after(forget(host))}
        />
      </main>
    </div>
  );
}

const isGranted = ({ hosts, allSites }: Grants, host: string): boolean =>
  allSites || hosts.some((one) => host === one || host.endsWith(`.${one}`));
