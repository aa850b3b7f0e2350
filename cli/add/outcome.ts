/** What became of a document, and the counts of it. */
import type { ReferenceEntry } from '../../lib/packs/source/schema.ts';
import type { Place } from './document.ts';
import type { Format } from './read/detect-format.ts';
import type { Copy } from './source/copy-index.ts';

/**
 * `known`: the source has it. `refused`: no article. `unrelated`: names nothing of the pack (references alone). `unread`: a link
 * that was not followed. `bad`: could not be read.
 */
export type OutcomeKind = 'added' | 'known' | 'refused' | 'unrelated' | 'unread' | 'bad';

export type Outcome = {
  place: Place;
  format: Format | null;
  outcome: OutcomeKind;
  /** Of the article or reference in the source. */
  id: string | null;
  url: string | null;
  /** Why it was not added, or what is odd about it. */
  why: string | null;
  /** Articles that share its text. */
  copies: Copy[];
  /** The outlet that was drafted for it. */
  newOutlet: string | null;
  reference: ReferenceEntry | null;
};

export const outcomeOf = (place: Place, outcome: OutcomeKind, more: Partial<Outcome> = {}): Outcome => ({
  place,
  format: null,
  outcome,
  id: null,
  url: null,
  why: null,
  copies: [],
  newOutlet: null,
  reference: null,
  ...more,
});
