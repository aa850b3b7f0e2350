/** Messages of the page that manages packs, and what it is told. For the extension's own pages only. */
import type { PackDiff } from '../packs/diff.ts';
import type { PackFault } from '../packs/faults.ts';

type Nothing = Record<string, never>;

export type PackCounts = { articles: number; outlets: number; entities: number; references: number };
export type PackVersionView = { version: number; date: string; counts: PackCounts };
export type PackStep = { step: 'checking' | 'copying' | 'indexing' | 'switching'; done: number; total: number };

/** One pack in use. Times are milliseconds since 1970, sizes bytes. */
export type PackView = PackVersionView & {
  packId: string;
  title: string;
  licence: string;
  languages: string[];
  bytes: number;
  /** Who it is from; null for the pack that came with Sidelight. */
  publisher: string | null;
  publisherName: string;
  /** False while its index was made for another Sidelight: it is kept, and not asked. */
  readable: boolean;
  /** The reader stays on this version. */
  held: boolean;
  previous: (PackVersionView & { publisher: string | null }) | null;
  /** A newer version on its way in, or here and waiting. */
  coming: (PackVersionView & { ready: boolean; progress: PackStep | null }) | null;
};

export type PublisherView = {
  id: string;
  name: string;
  fingerprint: string;
  addresses: string[];
  automatic: boolean;
  checked: number | null;
  next: number;
  busy: boolean;
  fault: PackFault | null;
};

export type PacksState = {
  packs: PackView[];
  publishers: PublisherView[];
  /** Publishers that were confirmed once and whose packs the browser has since removed. */
  lost: { id: string; name: string; address: string | null }[];
  storage: { packs: number; free: number | null };
};

/** What the reader is shown before confirming a publisher. */
export type PublisherPreview = {
  publisher: string;
  name: string;
  fingerprint: string;
  address: string | null;
  /** The publisher is confirmed already: the address only adds another place to get its packs from. */
  known: boolean;
  packs: (PackVersionView & {
    packId: string;
    title: string;
    bytes: number;
    /** The pack of the same id in use now, which this one would stand in for. */
    replaces: { version: number; publisherName: string | null } | null;
  })[];
};

export type Done = { fault: PackFault | null };
export type Previewed = { preview: PublisherPreview | null; fault: PackFault | null };

export type PackMessages = {
  'page>background packs.state': { ask: Nothing; answer: PacksState };
  'page>background packs.preview': { ask: { address: string }; answer: Previewed };
  /** A part of a `.sidelight` file in base64, in order from 0; the last one answers with the preview. */
  'page>background packs.file': { ask: { index: number; last: boolean; data: string }; answer: Previewed };
  /** The reader confirmed the publisher that the preview showed; `address: null` for the file that was sent. */
  'page>background packs.subscribe': { ask: { publisher: string; address: string | null }; answer: Done };
  /** Looks for new versions now; answers when that is over. */
  'page>background packs.check': { ask: { publisher: string }; answer: Done };
  'page>background packs.stop': { ask: { publisher: string }; answer: Done };
  /** Takes the version that is ready. */
  'page>background packs.use': { ask: { packId: string }; answer: Done };
  /** Back to the version before, and stays there. */
  'page>background packs.back': { ask: { packId: string }; answer: Done };
  /** Stays on the version in use, or follows new ones again. */
  'page>background packs.hold': { ask: { packId: string; on: boolean }; answer: Done };
  'page>background packs.automatic': { ask: { publisher: string; on: boolean }; answer: Done };
  'page>background packs.remove': { ask: { publisher: string }; answer: Done };
  /** What the coming version changes, or what the one in use changed over the one before. */
  'page>background packs.diff': {
    ask: { packId: string; which: 'coming' | 'last' };
    answer: { diff: PackDiff | null };
  };
};
