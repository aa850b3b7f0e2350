/**
 * Articles that carry one text: folded into one origin with those that carry it beside it, so that shared agency copy
 * never looks like several outlets agreeing.
 */
import { daysBetween } from '../model/days.ts';
import { containment } from './containment.ts';

/** What tells whether two articles share their text. */
export type CarriedText = {
  outlet: string | null;
  published: string | null;
  runs: ReadonlySet<number>;
  /** The outlet whose text it says it is, by its own credit line. */
  credits: string | null;
};

/** From here on one text carries the other, or both carry a third. */
export const SHARED_TEXT = 0.5;
/** With a credit line that names the other's outlet, less will do. */
const CREDITED_TEXT = 0.3;
/** Agency copy is republished within days; a passage quoted years later is a quotation. */
const WITHIN_DAYS = 7;
/** A text with fewer runs is too short to tell: every line of a ticker reads alike. */
const LEAST_RUNS = 12;

export function sharesText(a: CarriedText, b: CarriedText): boolean {
  if (Math.min(a.runs.size, b.runs.size) < LEAST_RUNS) return false;
  const days = daysBetween(a.published, b.published);
  if (days !== null && days > WITHIN_DAYS) return false;
  const credited = (a.credits !== null && a.credits === b.outlet) || (b.credits !== null && b.credits === a.outlet);
  return containment(a.runs, b.runs) >= (credited ? CREDITED_TEXT : SHARED_TEXT);
}

export type Folded<T> = { origin: T; carriedBy: T[] };

/**
 * Items in their order, those that share a text as one at the place of the first. The origin is the one that another
 * credits; else the earliest that states its day; else the first.
 */
export function foldCopies<T>(items: readonly T[], textOf: (item: T) => CarriedText): Folded<T>[] {
  const groups: T[][] = [];
  for (const item of items) {
    const group = groups.find((one) => one.some((other) => sharesText(textOf(other), textOf(item))));
    if (group) group.push(item);
    else groups.push([item]);
  }
  return groups.map((group) => {
    const origin = originOf(group, textOf);
    return { origin, carriedBy: group.filter((one) => one !== origin) };
  });
}

function originOf<T>(group: readonly T[], textOf: (item: T) => CarriedText): T {
  const credited = group.find((one) =>
    group.some(
      (other) => other !== one && textOf(other).credits !== null && textOf(other).credits === textOf(one).outlet,
    ),
  );
  const [earliest] = group
    .filter((one) => textOf(one).published?.length === 10)
    .sort((a, b) => ((textOf(a).published as string) < (textOf(b).published as string) ? -1 : 1));
  return credited ?? earliest ?? (group[0] as T);
}
