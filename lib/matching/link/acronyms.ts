/**
 * Acronyms as the page itself defines them: "Full Name (FN)" or "FN (Full Name)". A page that gives an acronym another
 * meaning takes it from the pack's bearer for the length of the page.
 */
import { foldedTokens, foldText } from '../../text/fold.ts';
import { type Spot, targetsOf } from './spot.ts';

export type PageAcronyms = { own: Map<string, string>; others: Set<string> };

const IN_BRACKETS = /\((?:[\p{Ll}\s,–—-]{0,24}\s)?["“«]?(\p{Lu}[\p{Lu}\d]{1,7})["”»]?\)/gu;
/** An ending after an apostrophe, between a name and its bracket. */
const ENDING = /^(?:['’]\p{Ll}{1,5}|-\p{Ll}{1,4})?$/u;
const BEFORE_BRACKETS = /(?<![\p{L}\p{N}])(\p{Lu}[\p{Lu}\d]{1,7})\s\(([^()\n]{4,80})\)/gu;

export function pageAcronyms(text: string, spots: readonly Spot[]): PageAcronyms {
  const out: PageAcronyms = { own: new Map(), others: new Set() };
  const note = (acronym: string, spot: Spot | undefined, words: string): void => {
    const targets = spot ? targetsOf(spot) : [];
    if (targets.length === 1 && mayAbbreviate(spot as Spot, acronym)) {
      const known = out.own.get(acronym);
      if (known && known !== targets[0]) out.others.add(acronym);
      else out.own.set(acronym, targets[0] as string);
    } else if (!spot && spells(words, acronym)) out.others.add(acronym);
  };
  for (const found of text.matchAll(IN_BRACKETS)) {
    const before = text.slice(0, found.index).trimEnd();
    const spot = spots.find(
      (one) => one.layer === 'name' && one.end <= before.length && ENDING.test(before.slice(one.end)),
    );
    note(found[1] as string, spot, before.slice(-100));
  }
  for (const found of text.matchAll(BEFORE_BRACKETS)) {
    const start = found.index + found[0].length - (found[2] as string).length - 1;
    const inside = spots.find((one) => one.layer === 'name' && one.start >= start && one.start < start + 5);
    note(found[1] as string, inside, found[2] as string);
  }
  return out;
}

/** A name of several words, one of which begins as the acronym does; a place with a news agency in brackets is none. */
const mayAbbreviate = ({ fitting, first, last }: Spot, acronym: string): boolean =>
  last > first && foldedTokens(fitting[0]?.text ?? '').some((word) => word.startsWith(foldText(acronym.charAt(0))));

/** Whether the initials of the last words with a capital are the acronym; small words between them are passed over. */
function spells(words: string, acronym: string): boolean {
  const initials = [...words.matchAll(/(?<![\p{L}\p{N}’'])\p{Lu}/gu)].map(([letter]) => letter);
  return foldText(initials.slice(-acronym.length).join('')) === foldText(acronym);
}
