/** What the server of `pack preview` and its page say to one another. */
import type { Problem } from '../../lib/packs/source/problem.ts';

/** The source as it stands. `revision` counts good builds: 0 before the first one. What is shown is always the last good one. */
export type SourceState = {
  revision: number;
  building: boolean;
  pack: { title: string; version: number; articles: number } | null;
  problems: Problem[];
};

/** What to show: text as it is, a saved page, an address to fetch (on the maintainer's press alone), or an article of the pack. */
export type PageRequest =
  | { kind: 'text'; title: string; text: string; url: string }
  | { kind: 'html'; html: string; url: string }
  | { kind: 'url'; url: string };
