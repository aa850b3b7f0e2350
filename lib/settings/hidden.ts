/** The list of matches that the reader hid: stored in this browser, changed by plain functions. */
import * as v from 'valibot';
import type { HiddenMatch } from '../model/hidden.ts';

export const HIDDEN_VERSION = 1;

const line = v.pipe(v.string(), v.maxLength(4096));

export const Match: v.GenericSchema<unknown, HiddenMatch> = v.object({
  id: line,
  subject: line,
  target: line,
  text: line,
  alias: line,
  name: line,
  type: line,
  rule: v.picklist(['exact', 'folded', 'inflected', 'transliterated', 'surname', 'acronym', 'fuzzy']),
  pack: v.object({ id: line, title: line, version: v.number() }),
  where: v.variant('kind', [
    v.object({ kind: v.literal('page'), address: line }),
    v.object({ kind: v.literal('site'), host: line }),
    v.object({ kind: v.literal('everywhere') }),
  ]),
  page: line,
  day: line,
  passing: v.boolean(),
});

const Stored = v.object({ version: v.literal(HIDDEN_VERSION), matches: v.array(Match) });
export type HiddenList = v.InferOutput<typeof Stored>;

export const NOTHING_HIDDEN: HiddenList = { version: HIDDEN_VERSION, matches: [] };

/** Reads a stored list. `kept: false` says that it could not be used and must be kept aside before anything is written. */
export function readHidden(stored: unknown): { value: HiddenList; kept: boolean } {
  if (stored === undefined) return { value: NOTHING_HIDDEN, kept: true };
  const parsed = v.safeParse(Stored, stored);
  return parsed.success ? { value: parsed.output, kept: true } : { value: NOTHING_HIDDEN, kept: false };
}

/** Adds a match, newest first; the same match at the same place is not listed twice. */
export const hide = (list: HiddenList, match: HiddenMatch): HiddenList => ({
  ...list,
  matches: [match, ...list.matches.filter((one) => !isSame(one, match))],
});

export const showAgain = (list: HiddenList, id: string): HiddenList => ({
  ...list,
  matches: list.matches.filter((one) => one.id !== id),
});

const isSame = (a: HiddenMatch, b: HiddenMatch): boolean =>
  a.subject === b.subject && a.text === b.text && placeOf(a) === placeOf(b);

function placeOf({ where }: HiddenMatch): string {
  return where.kind === 'page' ? `page ${where.address}` : where.kind === 'site' ? `site ${where.host}` : 'everywhere';
}
