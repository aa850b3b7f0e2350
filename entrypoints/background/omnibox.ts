/** The keyword of the address bar: suggestions from the packs, answered in a tab by the search itself. */
import { searchEngine } from '../../lib/context/search.ts';
import type { SearchHit } from '../../lib/model/page-context.ts';
import { browser } from '../../lib/platform/browser.ts';
import { leaveLookup } from '../../lib/platform/lookup.ts';
import { followOmnibox, openSearchTab, type Suggestion } from '../../lib/platform/omnibox.ts';
import type { Corpus } from './corpus.ts';

const MOST = 6;

/** A line a hit. What is sent off is its title, so a name and the wording over it, which print the same, are one line. */
function suggestions(hits: readonly SearchHit[]): Suggestion[] {
  const lines = hits.map(({ title, outlet, published, snippet }) => ({
    content: title,
    description: [title, outlet ?? snippet, published].filter(Boolean).join(' · '),
  }));
  return [...new Map(lines.map((line) => [line.content, line])).values()].slice(0, MOST);
}

export function followAddressBar(corpus: Corpus): void {
  followOmnibox(
    browser.i18n.getMessage('omniboxHint'),
    async (typed) => {
      const source = await corpus.search();
      return source && typed.trim() !== '' ? suggestions((await searchEngine(source, typed, 2 * MOST)).hits) : [];
    },
    (words) => void leaveLookup(words).then(openSearchTab),
  );
}
