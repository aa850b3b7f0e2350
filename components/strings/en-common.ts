import { dateFormatter, dayFormatter } from './dates.ts';
import { lazily } from './lazily.ts';
import { languageNames } from './locale.ts';
import { pluralizer } from './plural.ts';

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** What every surface says: dates, counts, lists, controls. */
export function commonStrings(locale: string) {
  const plural = pluralizer(locale);
  const list = lazily(() => new Intl.ListFormat(locale, { type: 'unit', style: 'short' }));
  const pair = lazily(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
  const collator = lazily(() => new Intl.Collator(locale));
  const day = dayFormatter(locale);
  const number = lazily(() => new Intl.NumberFormat(locale));
  const percent = lazily(() => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }));
  return {
    /** Language and direction of the interface: set on the root of every surface. */
    language: 'en',
    direction: 'ltr' as 'ltr' | 'rtl',
    product: 'Sidelight',
    close: 'Close',
    back: 'Back',
    tryAgain: 'Try again',
    reload: 'Reload',
    day: (text: string) => day(text),
    date: dateFormatter(locale, {
      notKnown: 'date not known',
      dayNotKnown: 'day not known',
      after: (date) => `after ${date}`,
      before: (date) => `before ${date}`,
      between: (first, last) => `between ${first} and ${last}`,
      inYear: (year, rest) => `${year}, ${rest}`,
    }),
    month: (text: string) => day(text.slice(0, 7), 'long') ?? text,
    languageName: languageNames(locale),
    number: (n: number) => number().format(n),
    /** A share from 0 to 1 as whole percents. */
    percent: (share: number) => percent().format(share),
    compare: (a: string, b: string) => collator().compare(a, b),
    list: (items: string[]) => list().formatToParts(items),
    listWithAnd: (items: string[]) => pair().formatToParts(items),
    kOfN: (k: number, n: number) => `${number().format(k)} of ${number().format(n)}`,
    timesOnPage: (n: number) =>
      `${n === 1 ? 'once' : n === 2 ? 'twice' : plural(n, { other: '# times' })} on this page`,
    times: (n: number) => (n === 1 ? 'once' : n === 2 ? 'twice' : plural(n, { other: '# times' })),
    inWords: (n: number) => WORDS[n] ?? number().format(n),
    articles: (n: number) => plural(n, { one: '# article', other: '# articles' }),
    outlets: (n: number) => plural(n, { one: '# outlet', other: '# outlets' }),
    /** Whose words a quotation holds, as far as its marks tell. */
    voice: { own: 'own text', quoted: 'in quotation marks', unclear: 'own or quoted: unclear' },
    noTitle: 'No title in the source',
    broken: 'This view stopped with an error.',
    brokenWhy: 'The fault is in Sidelight, not in the page. Your packs and settings are kept.',
  };
}
