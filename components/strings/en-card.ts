import type { pluralizer } from './plural.ts';

/** Kinds whose rival forms are names; the rest are wordings. */
const NAMED = new Set(['city', 'country', 'district', 'place', 'region', 'river', 'road', 'state', 'town', 'village']);
const isName = (kind: string) => NAMED.has(kind.toLowerCase());

const SUBJECT_KINDS: Record<string, string> = {
  person: 'Person',
  organisation: 'Organisation',
  place: 'Place',
  event: 'Event',
  document: 'Document',
};

const RULES: Record<string, string> = {
  exact: 'written as listed',
  folded: 'same letters apart from case and accents',
  inflected: 'the listed name with a grammatical ending',
  transliterated: 'the listed name in the letters of another alphabet',
  surname: 'surname alone, after the full name on the same page',
  acronym: 'listed short form in capitals',
  fuzzy: 'one letter apart from the listed name',
};

/** The in-page card and every page that shows one subject. `{…}` marks a place for a foreign name. */
export function cardStrings(plural: ReturnType<typeof pluralizer>, inWords: (n: number) => string) {
  const rivals = (kind: string, n: number) => `${inWords(n)} ${isName(kind) ? 'names' : 'wordings'} in use`;
  return {
    pin: 'Pin this card',
    whyThisMatch: 'Why this match?',
    hideHere: 'Hide here',
    cardContents: 'What the packs hold',
    lookingUp: 'Looking it up in your packs',
    cardFailed: 'The packs could not be asked.',
    subjectGone: 'Your packs no longer hold this entry.',
    extensionGone: 'Sidelight was updated or switched off. Reload the page to go on.',
    /** A key such as `person` or `organisation+news-agency`, or the kind of a wording in words. */
    subjectKind: (kind: string, outletKind: (kind: string) => string) => {
      const [entity = '', outlet] = kind.split('+');
      const label = SUBJECT_KINDS[entity] ?? entity;
      return outlet ? `${label}, and an outlet in this pack: ${outletKind(outlet).toLowerCase()}` : label;
    },
    inUse: (kind: string, n: number) => `${rivals(kind, n)}, in alphabetical order`,
    otherForms: (kind: string, n: number) =>
      isName(kind)
        ? plural(n, { one: 'other name: {forms}', other: 'other names: {forms}' })
        : plural(n, { one: 'other wording: {forms}', other: 'other wordings: {forms}' }),
    inThePack: 'In this pack',
    namedIn: (k: number, n: number) =>
      `Named in ${k} of ${plural(n, { one: '# article', other: '# articles' })} in this pack`,
    namedInBy: (k: number, n: number) =>
      `Named in ${k} of ${plural(n, { one: '# article', other: '# articles' })} in this pack, by {outlets}`,
    allArticles: (years: string) => (years ? `All articles of the pack, ${years}` : 'All articles of the pack'),
    by: 'by {outlets}',
    alsoUsedBy: 'also used by {outlets}',
    countsAsSpelling: '{form} counts as a spelling of {name}.',
    otherSpellings: 'Other spellings',
    facts: 'Facts with their sources',
    related: 'Related article in this pack',
    noQuote: 'No sentence in this pack names it.',
    openArticle: 'Read in Sidelight',
    original: 'Original',
    written: 'On this page',
    listedAs: 'In the pack',
    rules: (rule: string) => RULES[rule] ?? rule,
    whySole: 'No other entry in the pack shares these letters.',
    whyShared: (rivalCount: number) => {
      const words = inWords(rivalCount + 1);
      return `${words.charAt(0).toUpperCase()}${words.slice(1)} entries in the pack share these letters.`;
    },
    chosen: 'Chosen: {rule}.',
    notChosen: {
      acronym: 'Not chosen: it counts only letter for letter as its short form is listed.',
      capital: 'Not chosen: it counts only with a capital letter.',
      credit: 'Not chosen: it counts only in a credit line, such as a name followed by “reports”.',
      evidence: 'Not chosen: nothing else on this page points to it.',
    },
    notThisOne: 'Not this one?',
    hideWhat: 'Hide “{form}” where it is taken for {name} ({kind}).',
    hideOn: { page: 'On this page', site: 'On this site', everywhere: 'Everywhere' },
    hiddenKept: 'Kept in this browser only. Sidelight’s settings list it.',
    hiddenNow: {
      page: '“{form}” is hidden on this page.',
      site: '“{form}” is hidden on this site.',
      everywhere: '“{form}” is hidden everywhere.',
    },
    notHidden: 'This page was read anew, and the match is no longer there. Nothing was hidden.',
    undo: 'Undo',
  };
}
