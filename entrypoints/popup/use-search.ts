/** Search as the reader types: one question under way at a time, the latest one kept. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AskBackground } from '../../lib/messaging/client.ts';
import type { SearchAnswer, SearchFilter } from '../../lib/model/page-context.ts';
import { clearSearches, recentSearches, rememberSearch } from '../../lib/platform/recent-searches.ts';
import { withoutFilter } from '../../lib/search/query.ts';

const LIMIT = 40;

export type Search = {
  query: string;
  answer: SearchAnswer | null;
  busy: boolean;
  /** No answer came for what stands in the field; `again` asks once more. */
  failed: boolean;
  again: () => void;
  chosen: number;
  setQuery: (query: string) => void;
  setChosen: (index: number) => void;
  /** Earlier searches, the latest first; a search counts once something it found was opened. */
  recent: readonly string[];
  remember: () => void;
  clearRecent: () => void;
  removeFilter: (filter: SearchFilter) => void;
};

/** `installing`: no pack is in use yet. What was typed meanwhile is asked again once one is. */
export function useSearch(ask: AskBackground, installing: boolean): Search {
  const [query, setQuery] = useState('');
  const [answer, setAnswer] = useState<SearchAnswer | null>(null);
  const [failedFor, setFailedFor] = useState<string | null>(null);
  const [tries, setTries] = useState(0);
  const [chosen, setChosen] = useState(0);
  const latest = useRef('');
  latest.current = query;

  useEffect(() => {
    if (query.trim() === '') return setAnswer(null);
    if (installing) return;
    void ask('page>background search.run', { query, limit: LIMIT }).then((result) => {
      // An answer that comes late belongs to letters that are gone.
      if (latest.current !== query) return;
      setFailedFor(result.ok ? null : query);
      setAnswer(result.ok ? result.value : null);
      setChosen(0);
    });
  }, [ask, query, installing, tries]);

  const failed = query.trim() !== '' && failedFor === query;
  const again = (): void => {
    setFailedFor(null);
    setTries(tries + 1);
  };

  const [recent, setRecent] = useState<string[]>([]);
  useEffect(() => void recentSearches().then(setRecent), []);
  const remember = (): void => void rememberSearch(query).then(setRecent);
  const clearRecent = (): void => void clearSearches().then(() => setRecent([]));
  const removeFilter = (filter: SearchFilter): void => setQuery(withoutFilter(query, filter));

  return {
    recent,
    remember,
    clearRecent,
    removeFilter,
    query,
    answer,
    busy: query.trim() !== '' && !failed && (installing || answer?.query !== query),
    failed,
    again,
    chosen,
    setQuery,
    setChosen,
  };
}
