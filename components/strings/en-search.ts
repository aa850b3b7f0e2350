import type { pluralizer } from './plural.ts';

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
    /** "Caucasus 1 · 5 articles", in the foot of the search. */
    packSearched: (title: string, version: number, articles: number) =>
      `${title} ${version} · ${plural(articles, { one: '# article', other: '# articles' })}`,
    keys: { choose: 'choose', open: 'open', clear: 'clear' },
  };
}
