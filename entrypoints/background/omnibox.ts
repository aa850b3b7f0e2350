/** The keyword of the address bar: suggestions from the packs, answered in a tab by the search itself. */
import { searchEngine } from '../../lib/context/search.ts';
import { browser } from '../../lib/platform/browser.ts';
import { leaveLookup } from '../../lib/platform/lookup.ts';
import { followOmnibox, openSearchTab } from '../../lib/platform/omnibox.ts';
import type { Corpus } from './corpus.ts';

const MOST = 6;

export function followAddressBar(corpus: Corpus): void {
  followOmnibox(
    browser.i18n.getMessage('omniboxHint'),
    async (typed) => {
      const source = await corpus.search();
      const hits = source && typed.trim() !== '' ? (await searchEngine(source, typed, MOST)).hits : [];
      return hits.map(({ title, outlet, published, snippet }) => ({
        content: title,
        description: [title, outlet ?? snippet, published].filter(Boolean).join(' · '),
      }));
    },
    (words) => void leaveLookup(words).then(openSearchTab),
  );
}
