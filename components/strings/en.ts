import { ageFormatter } from './dates.ts';
import { cardStrings } from './en-card.ts';
import { commonStrings } from './en-common.ts';
import { factStrings } from './en-facts.ts';
import { framingStrings } from './en-framing.ts';
import { optionsStrings } from './en-options.ts';
import { packStrings } from './en-packs.ts';
import { panelStrings } from './en-panel.ts';
import { popupStrings } from './en-popup.ts';
import { searchStrings } from './en-search.ts';
import { welcomeStrings } from './en-welcome.ts';
import { pluralizer } from './plural.ts';
import { isolate } from './tame.ts';

/** The English catalogue with dates and numbers in one of the reader's own forms of English. `now`: for ages. */
export function english(locale = 'en-GB', now: () => Date = () => new Date()) {
  const plural = pluralizer(locale);
  const common = commonStrings(locale);
  const options = optionsStrings(plural, locale);
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
    ...popupStrings(plural),
    ...searchStrings(plural),
    ...welcomeStrings(plural),
    ...panelStrings(plural),
    ...framingStrings(plural),
    ...options,
    ...packStrings(plural, options.bytes),
    /** "3 days old"; empty for a day that is not one, or that is yet to come. */
    age,
    /** "Caucasus pack, version 1 · built 21 Nov 2026 · 3 days old". */
    packLine: (title: string, version: number, date: string) =>
      [`${packName(title)}, version ${version}`, `built ${common.day(date) ?? date}`, age(date)]
        .filter(Boolean)
        .join(' · '),
    packInSentence: (title: string, articles: number, outlets: number, years: string) =>
      `the ${packName(title)} (${[common.articles(articles), common.outlets(outlets), years].filter(Boolean).join(', ')})`,
    /** "Caucasus 1 · 21 Nov 2026 · 3 days old", for footers. */
    packShort: (title: string, version: number, date: string) =>
      [`${isolate(title)} ${version}`, common.day(date) ?? date, age(date)].filter(Boolean).join(' · '),
  };
}

/** A pack may call itself "Caucasus" or "Caucasus pack". */
const packName = (title: string) => (/\bpack\s*$/i.test(title) ? isolate(title) : `${isolate(title)} pack`);

/** What a translation has to supply. */
export type Strings = ReturnType<typeof english>;
