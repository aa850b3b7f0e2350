import type { CardExample } from './card-stage.tsx';
import { CITY, IRFS, REGION, TURAN } from './fixtures/cards.ts';
import { HOSTILE } from './fixtures/hostile.ts';

/** The card in each of its states. */
export const CARD_STATES: Record<string, CardExample> = {
  'card-entity': { state: { kind: 'ready', view: IRFS } },
  'card-related': { state: { kind: 'ready', view: { ...TURAN, facts: [], spellings: [] } }, pinned: true },
  'card-wording': { state: { kind: 'ready', view: CITY } },
  'card-region': { state: { kind: 'ready', view: REGION } },
  'card-why': { state: { kind: 'ready', view: TURAN }, whyOpen: true },
  'card-loading': { state: { kind: 'loading', form: 'Khankendi' } },
  'card-error': {
    state: { kind: 'error', message: 'The background of the extension did not answer.', onRetry: () => {} },
  },
  'card-hidden': { state: { kind: 'hidden', form: 'Turan', scope: 'site', onUndo: () => {} } },
  'card-why-wording': {
    state: {
      kind: 'ready',
      view: { ...CITY, why: { rule: 'inflected', written: 'Ханкенди', listedAs: 'Ханкенди', rivals: [] } },
    },
    whyOpen: true,
  },
  'card-hostile': { state: { kind: 'ready', view: HOSTILE } },
};
