/** Settings: every section with its data. Views live in `components`, changes are made by the background. */
import { HiddenSection } from '../../components/options/hidden-section.tsx';
import { OptionsPage } from '../../components/options/options-page.tsx';
import { PacksSection } from '../../components/options/packs-section.tsx';
import { PrivacySection } from '../../components/options/privacy-section.tsx';
import { ReadingSection } from '../../components/options/reading-section.tsx';
import { SitesSection } from '../../components/options/sites-section.tsx';
import { PacksManager } from '../../components/packs/packs-manager.tsx';
import type { AskBackground } from '../../lib/messaging/client.ts';
import { loadHidden, onHidden } from '../../lib/platform/hidden-store.ts';
import { loadRequests, onRequests } from '../../lib/platform/request-log.ts';
import { REST_MS, TEXT_SCALES } from '../../lib/settings/reading.ts';
import { useStatus } from '../popup/use-status.ts';
import { copyText, exportEverything } from './take-away.ts';
import { useErase } from './use-erase.ts';
import { useHiding } from './use-hiding.ts';
import { usePacks } from './use-packs.ts';
import { useReading } from './use-reading.ts';
import { useSites } from './use-sites.ts';
import { useStorage } from './use-storage.ts';
import { useStored } from './use-stored.ts';

export function OptionsApp({ ask }: { ask: AskBackground }) {
  const status = useStatus();
  const packs = usePacks(ask);
  const sites = useSites(ask);
  const { reading, problem, change } = useReading(ask);
  const hidden = useStored(loadHidden, onHidden);
  const hiding = useHiding(ask);
  const requests = useStored(loadRequests, onRequests);
  const { erasing, erase } = useErase(ask);
  const storage = useStorage([status?.state, reading, hidden, requests]);
  return (
    <OptionsPage>
      <PacksSection
        status={status}
        storage={packs ? null : (storage?.packs ?? null)}
        onRetry={() => void ask('page>background import.retry', {})}
      >
        {packs && <PacksManager {...packs} />}
      </PacksSection>
      {sites && <SitesSection {...sites} />}
      {reading && (
        <ReadingSection reading={reading} rest={REST_MS} scales={TEXT_SCALES} onChange={change} problem={problem} />
      )}
      <HiddenSection matches={hidden} {...hiding} onCopy={copyText} />
      <PrivacySection
        requests={requests}
        storage={storage}
        erasing={erasing}
        onErase={erase}
        onExport={() => void exportEverything()}
      />
    </OptionsPage>
  );
}
