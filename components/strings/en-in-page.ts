import { ageFormatter } from './dates.ts';
import { cardStrings } from './en-card.ts';
import { commonStrings } from './en-common.ts';
import { factStrings } from './en-facts.ts';
import { pluralizer } from './plural.ts';
import { isolate } from './tame.ts';

/**
 * The part of the catalogue that a card needs: all that a content script carries, for every page pays for its weight.
 * `now`: for ages.
 */
export function inPageEnglish(locale = 'en-GB', now: () => Date = () => new Date()) {
  const plural = pluralizer(locale);
  const common = commonStrings(locale);
  const age = ageFormatter(now, {
    today: 'today',
    days: (n) => plural(n, { one: '# day old', other: '# days old' }),
    months: (n) => plural(n, { one: '# month old', other: '# months old' }),
    years: (n) => plural(n, { one: '# year old', other: '# years old' }),
  });
  return {
    ...common,
    ...factStrings(common.month),
    ...cardStrings(plural, common.inWords),
    /** "3 days old"; empty for a day that is not one, or that is yet to come. */
    age,
    /** "Caucasus pack, version 1 · built 21 Nov 2026 · 3 days old". */
    packLine: (title: string, version: number, date: string) =>
      [`${packName(title)}, version ${version}`, `built ${common.day(date) ?? date}`, age(date)]
        .filter(Boolean)
        .join(' · '),
  };
}

/** A pack may call itself "Caucasus" or "Caucasus pack". */
export const packName = (title: string) => (/\bpack\s*$/i.test(title) ? isolate(title) : `${isolate(title)} pack`);
