import type { AddedSite } from '../../components/options/add-site.tsx';
import { HiddenSection } from '../../components/options/hidden-section.tsx';
import { OptionsPage } from '../../components/options/options-page.tsx';
import { PacksSection } from '../../components/options/packs-section.tsx';
import { PrivacySection, type PrivacySectionProps } from '../../components/options/privacy-section.tsx';
import { ReadingSection } from '../../components/options/reading-section.tsx';
import { SitesSection } from '../../components/options/sites-section.tsx';
import { english } from '../../components/strings/en.ts';
import type { HiddenMatch } from '../../lib/model/hidden.ts';
import type { ReadingChoices } from '../../lib/model/reading.ts';
import type { CorpusStatus } from '../../lib/model/status.ts';
import { DEFAULT_READING, REST_MS, TEXT_SCALES } from '../../lib/settings/reading.ts';
import { PACKS } from './fixtures/context.ts';
import { HIDDEN, HOSTILE_HIDDEN, REQUESTS } from './fixtures/options.ts';
import { LISTED_SITES } from './fixtures/sites.ts';
import type { PageExample } from './page-stage.tsx';

const nothing = () => {};
const { options: said } = english();

type Parts = {
  status?: CorpusStatus;
  reading?: ReadingChoices;
  added?: AddedSite;
  hidden?: HiddenMatch[];
  shown?: HiddenMatch;
  requests?: PrivacySectionProps['requests'];
  erasing?: PrivacySectionProps['erasing'];
  storage?: PrivacySectionProps['storage'];
  copies?: boolean;
};

const options = (parts: Parts = {}, press: readonly string[] = []): PageExample => ({
  view: (
    <OptionsPage>
      <PacksSection
        status={parts.status ?? { state: 'ready', packs: PACKS }}
        storage={parts.storage === undefined ? 3_240_000 : (parts.storage?.packs ?? null)}
        onRetry={nothing}
      />
      <SitesSection
        sites={LISTED_SITES}
        allSites={false}
        onSwitch={nothing}
        onAllSites={nothing}
        onForget={nothing}
        onAdd={(typed) => (typed === '' ? 'empty' : null)}
        added={parts.added ?? null}
      />
      <ReadingSection
        reading={parts.reading ?? DEFAULT_READING}
        rest={REST_MS}
        scales={TEXT_SCALES}
        onChange={nothing}
        problem={null}
      />
      <HiddenSection
        matches={parts.hidden ?? HIDDEN}
        shown={parts.shown ?? null}
        onShow={nothing}
        onHideAgain={nothing}
        onCopy={async () => parts.copies ?? true}
      />
      <PrivacySection
        requests={parts.requests ?? REQUESTS}
        storage={parts.storage === undefined ? { packs: 3_240_000, own: 2140 } : parts.storage}
        erasing={parts.erasing ?? 'no'}
        onErase={nothing}
        onExport={nothing}
      />
    </OptionsPage>
  ),
  press,
});

/** The settings page in each of its states. */
export const OPTIONS_STATES: Record<string, PageExample> = {
  'options-full': options(),
  'options-start': options({ hidden: [], requests: [] }),
  'options-installing': options({ status: { state: 'installing', step: 'copying', done: 212_000, total: 388_000 } }),
  'options-failed': options({
    status: {
      state: 'failed',
      code: 'E_STORAGE',
      message: 'The browser’s storage did not take the pack: quota exceeded.',
      remedy: 'Free some disk space, then try again. Nothing of yours was deleted.',
    },
    storage: { packs: null, own: 320 },
    erasing: { problem: 'The background of the extension did not answer.' },
  }),
  'options-none': options({ status: { state: 'ready', packs: [] } }),
  'options-chosen': options({
    reading: { open: 'press', restMs: 700, marking: 'every', textScale: 1.5 },
    added: { host: 'example.com', granted: true },
    hidden: HIDDEN.slice(1),
    ...(HIDDEN[0] && { shown: HIDDEN[0] }),
    erasing: 'done',
  }),
  'options-asked': options({ copies: false }, [said.addSite, said.copyReport, said.erase]),
  'options-refused': options({ added: { host: 'example.com', granted: false }, erasing: 'busy' }),
  'options-hostile': options({ hidden: HOSTILE_HIDDEN }),
};
