/** Names of countries, by the Unicode CLDR that every engine carries: a kind that needs no guess. */
import { foldText } from '../../text/fold.ts';

const LANGUAGES = ['en', 'ru', 'az', 'tr', 'hy', 'ka', 'uk', 'fa', 'de', 'fr', 'es', 'it'];
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const lists = new Map<string, Map<string, string>>();

/** Region code of a country's name in one of our languages, or null. The list of a language is made when first asked for. */
export function countryOf(name: string, language: string): string | null {
  const folded = foldText(name);
  for (const one of LANGUAGES.includes(language) ? [language] : LANGUAGES) {
    const code = listOf(one).get(folded);
    if (code) return code;
  }
  return null;
}

function listOf(language: string): Map<string, string> {
  let list = lists.get(language);
  if (list) return list;
  list = new Map();
  for (const style of ['long', 'short'] as const) {
    const names = new Intl.DisplayNames(language, { type: 'region', style, fallback: 'none' });
    for (const first of LETTERS)
      for (const second of LETTERS) {
        const code = first + second;
        const name = names.of(code);
        if (name && !list.has(foldText(name))) list.set(foldText(name), code);
      }
  }
  lists.set(language, list);
  return list;
}
