import type { PackSummary } from './page-context.ts';

/** Where the corpus stands, for every surface that would otherwise show nothing. */
export type CorpusStatus =
  | { state: 'ready'; packs: PackSummary[] }
  /** `done` of `total` bytes are in; `step` says what is under way. */
  | { state: 'installing'; step: 'checking' | 'copying' | 'indexing' | 'switching'; done: number; total: number }
  | { state: 'failed'; code: string; message: string; remedy: string };
