import { lazily } from './lazily.ts';

/** One form a plural category of the locale; `#` stands for the number. */
export type PluralForms = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/** Fills the form that the locale's plural rules pick for `n`. */
export function pluralizer(locale: string): (n: number, forms: PluralForms) => string {
  const rules = lazily(() => new Intl.PluralRules(locale));
  const numbers = lazily(() => new Intl.NumberFormat(locale));
  return (n, forms) => (forms[rules().select(n)] ?? forms.other).replace('#', numbers().format(n));
}
