import { lazily } from './lazily.ts';

/** Which script runs from right to left, by primary language subtag. */
const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'az-arab', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi']);
const TAG = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;

/** The tag if it can stand in a `lang` attribute; pack data may hold anything. */
export const langOf = (language: string | null | undefined): string | undefined =>
  language && TAG.test(language) ? language : undefined;

/** The direction a text of that language is set in. */
export function directionOf(language: string | null | undefined): 'ltr' | 'rtl' {
  const tag = (language ?? '').toLowerCase();
  return RIGHT_TO_LEFT.has(tag) || RIGHT_TO_LEFT.has(tag.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

/**
 * The reader's own regional form of the interface language: dates in an English sentence follow `en-US` or `en-GB`,
 * never German. `fallback` serves readers who list no form of it.
 */
export function pickLocale(language: string, wanted: readonly string[], fallback = language): string {
  for (const tag of wanted) if (TAG.test(tag) && tag.split('-')[0] === language) return tag;
  return fallback;
}

/** A language's name in the interface language; the tag itself where the browser knows none. */
export function languageNames(locale: string): (language: string) => string {
  const names = lazily(() => new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' }));
  return (language) => {
    const tag = langOf(language);
    return tag ? (names().of(tag) ?? tag) : language;
  };
}
