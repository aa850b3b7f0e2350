/** A match the reader called wrong: what was read, what it was taken for, and where it is no longer shown. */
import type { MentionRule } from './page-context.ts';

export type HiddenWhere = { kind: 'page'; address: string } | { kind: 'site'; host: string } | { kind: 'everywhere' };
export type HiddenScope = HiddenWhere['kind'];

/** What a match is, apart from where it stands: enough for a report that its pack's maintainers can act on. */
export type MatchFacts = {
  /** The entity, or the contested wording where it names none: hides both readings of the same letters. */
  subject: string;
  /** Entity or wording that was shown. */
  target: string;
  /** As printed on the page. */
  text: string;
  /** The spelling of the pack that it was matched to. */
  alias: string;
  /** Name of the entry as a reader sees it. */
  name: string;
  /** `person`, `place` … of an entity; the kind of a wording in words. */
  type: string;
  rule: MentionRule;
  pack: { id: string; title: string; version: number };
};

export type HiddenMatch = MatchFacts & {
  id: string;
  where: HiddenWhere;
  /** Address of the page on which the reader hid it; leaves the browser only if the reader says so. */
  page: string;
  /** `YYYY-MM-DD`. */
  day: string;
  /** Hidden in a private window: kept in memory, and gone with the browser. */
  passing: boolean;
};
