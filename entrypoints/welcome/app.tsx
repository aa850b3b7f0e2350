/** The welcome page: asks once where Sidelight may read. */
import { useState } from 'preact/hooks';
import { useStrings } from '../../components/strings/context.ts';
import type { WelcomeChoice } from '../../components/welcome/types.ts';
import { Welcome } from '../../components/welcome/welcome.tsx';
import type { AskBackground } from '../../lib/messaging/client.ts';
import { grantAllSites, grantHosts } from '../../lib/platform/grants.ts';
import { useGrants, useOutlets } from '../popup/use-grants.ts';
import { useStatus } from '../popup/use-status.ts';

export function WelcomeApp({ ask }: { ask: AskBackground }) {
  const t = useStrings();
  const { grants, refresh } = useGrants();
  const outlets = useOutlets(ask);
  const status = useStatus();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  /** The browser is asked in the same turn as the click. */
  const granted = (choice: WelcomeChoice): Promise<boolean> => {
    if (choice.kind === 'none') return Promise.resolve(true);
    if (choice.kind === 'all') return grantAllSites();
    return grantHosts(outlets.filter((outlet) => choice.ids.includes(outlet.id)).flatMap((outlet) => outlet.hosts));
  };
  const choose = async (choice: WelcomeChoice): Promise<void> => {
    const asked = granted(choice);
    setBusy(true);
    setProblem(null);
    const yes = await asked.catch(() => null);
    setBusy(false);
    if (!yes) return setProblem(yes === null ? t.welcome.failed : t.welcome.refused);
    await ask('page>background welcome.answered', {});
    refresh();
  };
  const packLine =
    status?.state === 'ready'
      ? status.packs.map((pack) => t.packSearched(pack.title, pack.version, pack.articles)).join(', ')
      : '';
  return (
    <Welcome
      outlets={outlets}
      grantedHosts={grants?.hosts ?? []}
      allGranted={grants?.allSites ?? false}
      busy={busy}
      onChoose={(choice) => void choose(choice)}
      problem={problem}
      packLine={packLine}
    />
  );
}
