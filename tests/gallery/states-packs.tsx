import { OptionsPage } from '../../components/options/options-page.tsx';
import { PacksSection } from '../../components/options/packs-section.tsx';
import type { AddPackProps } from '../../components/packs/add-pack.tsx';
import { PacksManager } from '../../components/packs/packs-manager.tsx';
import { english } from '../../components/strings/en.ts';
import type { PacksState } from '../../lib/messaging/pack-table.ts';
import type { PackFault } from '../../lib/packs/faults.ts';
import { PACKS } from './fixtures/context.ts';
import {
  BUILT_IN,
  DIFF,
  FETCHING,
  HOSTILE_PACKS,
  PREVIEW,
  PUBLISHER,
  packsState,
  READY,
  SUBSCRIBED,
} from './fixtures/packs.ts';
import type { PageExample } from './page-stage.tsx';

const nothing = () => {};
const { packs: said } = english();

const FAULT: PackFault = {
  code: 'E_SIG',
  message: 'The signature of the timestamp metadata does not hold.',
  remedy: 'What you have stays in use. Do not trust this copy; tell the publisher.',
};

type Adding = Partial<Pick<AddPackProps, 'preview' | 'busy' | 'fault'>>;

const packs = (
  state: PacksState,
  adding: Adding = {},
  press: readonly string[] = [],
  problem: PackFault | null = null,
): PageExample => ({
  view: (
    <OptionsPage>
      <PacksSection status={{ state: 'ready', packs: PACKS }} storage={null} onRetry={nothing}>
        <PacksManager
          state={state}
          problem={problem}
          add={{
            preview: null,
            busy: 'no',
            fault: null,
            ...adding,
            onAddress: nothing,
            onFile: nothing,
            onConfirm: nothing,
            onCancel: nothing,
          }}
          onGetAgain={nothing}
          onUse={nothing}
          onBack={nothing}
          onHold={nothing}
          onLook={nothing}
          onStop={nothing}
          onAutomatic={nothing}
          onRemove={nothing}
          onDiff={async () => DIFF}
        />
      </PacksSection>
    </OptionsPage>
  ),
  press,
});

/** The management of packs in each of its states. */
export const PACK_STATES: Record<string, PageExample> = {
  'packs-built-in': packs(packsState([BUILT_IN])),
  'packs-preview': packs(packsState([BUILT_IN]), { preview: PREVIEW }),
  'packs-preview-refused': packs(packsState([BUILT_IN]), { preview: { ...PREVIEW, known: true }, fault: FAULT }),
  'packs-add-failed': packs(packsState([BUILT_IN]), { fault: FAULT }),
  'packs-fetching': packs(packsState([FETCHING], [{ ...PUBLISHER, busy: true }])),
  'packs-ready': packs(packsState([READY], [{ ...PUBLISHER, automatic: false }])),
  'packs-changes': packs(packsState([SUBSCRIBED], [PUBLISHER]), {}, [said.showChanges]),
  'packs-held': packs(packsState([{ ...SUBSCRIBED, held: true, readable: false }], [PUBLISHER]), {}, [said.remove]),
  'packs-fault': packs(packsState([SUBSCRIBED], [{ ...PUBLISHER, fault: FAULT, checked: null }]), {}, [], FAULT),
  'packs-lost': packs(
    packsState([BUILT_IN], [], {
      lost: [{ id: 'b'.repeat(64), name: 'Caucasus Desk', address: 'https://packs.example.org/' }],
    }),
  ),
  'packs-hostile': packs(HOSTILE_PACKS),
};
