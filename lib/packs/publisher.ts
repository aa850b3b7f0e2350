/** A publisher the reader has confirmed, and how far its word is known. Plain JSON: stored and compared as it is. */
import type { PackFault } from './faults.ts';

/** The newest metadata that was verified, as the text that was signed. */
export type Trust = { root: string; timestamp: string | null; snapshot: string | null; targets: string | null };

/** The least version of each role that is still accepted; `seq` by pack id. Nothing older is taken from this publisher. */
export type Floors = {
  root: number;
  timestamp: number;
  snapshot: number;
  targets: number;
  seq: Record<string, number>;
};

/** What the publisher offers under one pack id: length and hash of the manifest, as its targets role signed them. */
export type Offer = { packId: string; length: number; sha256: string };

export type Publisher = {
  /** SHA-256 of the first root: shown as the fingerprint. */
  id: string;
  /** As the packs give it, in the version that was confirmed. */
  name: string;
  /** Where the packs are; empty for one that came as a file. */
  addresses: string[];
  trust: Trust;
  floors: Floors;
  offers: Offer[];
  /** Packs of this publisher that the reader takes. */
  packs: string[];
  /** New versions are used as soon as they are checked; otherwise they wait for the reader. */
  automatic: boolean;
  /** Milliseconds since 1970. `checked`: the last time that all was well; `next`: not asked again before. */
  added: number;
  checked: number | null;
  next: number;
  /** Failures in a row, for waiting longer each time. */
  failures: number;
  fault: PackFault | null;
};

export const NO_FLOORS: Floors = { root: 0, timestamp: 0, snapshot: 0, targets: 0, seq: {} };

/** The stricter of two records of the same floors: one place may have been wiped. */
export function strictest(a: Floors, b: Floors): Floors {
  const seq = new Map(Object.entries(a.seq));
  for (const [pack, floor] of Object.entries(b.seq)) seq.set(pack, Math.max(floor, seq.get(pack) ?? 0));
  return {
    root: Math.max(a.root, b.root),
    timestamp: Math.max(a.timestamp, b.timestamp),
    snapshot: Math.max(a.snapshot, b.snapshot),
    targets: Math.max(a.targets, b.targets),
    seq: Object.fromEntries(seq),
  };
}
