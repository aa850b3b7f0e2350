import { framingStrings } from './en-framing.ts';
import { inPageEnglish, packName } from './en-in-page.ts';
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
  const inPage = inPageEnglish(locale, now);
  const options = optionsStrings(plural, locale);
  return {
    ...inPage,
    ...popupStrings(plural),
    ...searchStrings(plural),
    ...welcomeStrings(plural),
    ...panelStrings(plural),
    ...framingStrings(plural),
    ...options,
    ...packStrings(plural, options.bytes),
    packInSentence: (title: string, articles: number, outlets: number, years: string) =>
      `the ${packName(title)} (${[inPage.articles(articles), inPage.outlets(outlets), years].filter(Boolean).join(', ')})`,
    /** "Caucasus 1 · 21 Nov 2026 · 3 days old", for footers. */
    packShort: (title: string, version: number, date: string) =>
      [`${isolate(title)} ${version}`, inPage.day(date) ?? date, inPage.age(date)].filter(Boolean).join(' · '),
  };
}

/** What a translation has to supply. */
export type Strings = ReturnType<typeof english>;
