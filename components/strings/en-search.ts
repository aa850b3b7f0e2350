import { packName } from './en-in-page.ts';
import type { pluralizer } from './plural.ts';
import { isolate } from './tame.ts';

/** The search tab. `{…}` marks a place for a foreign name. */
export function searchStrings(plural: ReturnType<typeof pluralizer>) {
  return {
    searchLabel: 'Search your packs',
    searchHint: 'Name, wording or title',
    clear: 'Clear',
    results: 'Results',
    searching: 'Searching',
    resultCount: (n: number) => plural(n, { one: '# result', other: '# results' }),
    alsoFoundAs: 'Also found as {forms}',
    group: { entity: 'Names', wording: 'Wordings', article: 'Articles', outlet: 'Outlets' },
    searchWhat: 'Search names, wordings, articles and outlets.',
    searchWhatWhy:
      'Any spelling and alphabet will do: what you type is compared here in the browser with everything in your packs.',
    examples: 'Try',
    nothingFound: 'Nothing in your packs matches “{query}”.',
    nothingFoundWhy:
      'Try fewer letters, a surname alone, or another spelling. Only your packs are searched, not the web.',
    searchFailed: 'No answer came from Sidelight’s background.',
    searchFailedWhy:
      'What you typed is kept. If this stays so, close the browser and open it again: your packs are not touched.',
    /** "Caucasus 1 · 5 articles", in the foot of the search. */
    packSearched: (title: string, version: number, articles: number) =>
      `${title} ${version} · ${plural(articles, { one: '# article', other: '# articles' })}`,
    /** Beside a result or an article, where several packs are in use. */
    fromPack: (title: string) => packName(title),
    keys: { choose: 'choose', open: 'open', cite: 'cite', clear: 'clear' },
    filtersOn: 'Filters',
    /** A filter that is on: what it asks for. */
    filter: {
      outlet: (value: string) => `Outlet: ${isolate(value)}`,
      after: (value: string) => `From ${value} on`,
      before: (value: string) => `Before ${value}`,
      language: (value: string) => `Language: ${value}`,
      in: (kind: string) => `Only ${kind}`,
    },
    removeFilter: (filter: string) => `Remove filter: ${filter}`,
    filterProblem: {
      outlet: '{typed} is no outlet. Write a part of its name, as in outlet:trend.',
      after: '{typed} is no date. Write a year, month or day, as in after:2023-01.',
      before: '{typed} is no date. Write a year, month or day, as in before:2023-01.',
      language: '{typed} is no language. Write its code, as in lang:ru.',
      in: '{typed} is none of the lists. Write in:names, in:wordings, in:articles or in:outlets.',
    },
    phrasesPartly: 'Of the further articles only the titles were checked for the phrase, not the texts.',
    filtersHint: 'Narrow it down with {outlet}, {after}, {language}, {list}, or a “phrase” in quotation marks.',
    recentSearches: 'Recent searches',
    recentWhy: 'Kept in this browser only.',
    clearRecent: 'Clear recent searches',
    cite: 'Cite',
    citeAs: 'Format',
    citation: 'Citation',
    citationFormat: { text: 'Plain text', markdown: 'Markdown', 'csl-json': 'CSL-JSON', bibtex: 'BibTeX' },
    copyCitation: 'Copy',
    citationCopied: 'Copied',
    citationNotCopied: 'Not copied: select the text and copy it by keyboard.',
  };
}
