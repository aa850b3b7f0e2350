import { cardStrings } from './en-card.ts';
import { commonStrings } from './en-common.ts';
import { factStrings } from './en-facts.ts';
import { panelStrings } from './en-panel.ts';
import { popupStrings } from './en-popup.ts';
import { searchStrings } from './en-search.ts';
import { welcomeStrings } from './en-welcome.ts';
import { pluralizer } from './plural.ts';
import { isolate } from './tame.ts';

/** The English catalogue with dates and numbers in one of the reader's own forms of English. `today` is what ages are told from. */
export function english(locale = 'en-GB', today = () => new Date()) {
  const plural = pluralizer(locale);
  const common = commonStrings(locale, today);
  const built = (date: string) => [common.day(date) ?? date, common.age(date)].filter(Boolean).join(', ');
  return {
    ...common,
    ...factStrings(common.month),
    ...cardStrings(plural, common.inWords),
    ...popupStrings(plural),
    ...searchStrings(plural),
    ...welcomeStrings(plural),
    ...panelStrings(plural),
    /** "Caucasus pack, version 1 · built 21 Nov 2026, yesterday". */
    packLine: (title: string, version: number, date: string) =>
      `${packName(title)}, version ${version} · built ${built(date)}`,
    packInSentence: (title: string, articles: number, outlets: number, years: string) =>
      `the ${packName(title)} (${[common.articles(articles), common.outlets(outlets), years].filter(Boolean).join(', ')})`,
    /** "Caucasus 1 · 21 Nov 2026, yesterday", for footers. */
    packShort: (title: string, version: number, date: string) => `${isolate(title)} ${version} · ${built(date)}`,
  };
}

/** A pack may call itself "Caucasus" or "Caucasus pack". */
const packName = (title: string) => (/\bpack\s*$/i.test(title) ? isolate(title) : `${isolate(title)} pack`);

/** What a translation has to supply. */
export type Strings = ReturnType<typeof english>;
