import type { TargetedKeyboardEvent } from 'preact';
import { useId, useRef } from 'preact/hooks';
import type { SearchAnswer, SearchFilter, SearchHit } from '../../lib/model/page-context.ts';
import { EmptyState } from '../shared/empty-state.tsx';
import { Name } from '../shared/name.tsx';
import { Sentence } from '../shared/sentence.tsx';
import { useStrings } from '../strings/context.ts';
import { AlsoFoundAs } from './also-found-as.tsx';
import { hitsInOrder } from './group-hits.ts';
import { SearchField } from './search-field.tsx';
import { SearchFilters } from './search-filters.tsx';
import { searchKey } from './search-keys.ts';
import { optionId, SearchResults } from './search-results.tsx';
import { SearchStart } from './search-start.tsx';

export type SearchTabProps = {
  query: string;
  /** The answer to `query`, or to an earlier one while `busy`. */
  answer: SearchAnswer | null;
  busy: boolean;
  /** Asks once more; given where no answer came. */
  onAgain?: (() => void) | undefined;
  /** Place of the chosen result among all results in the order shown (`hitsInOrder`); start every answer at 0. */
  chosen: number;
  onQuery: (query: string) => void;
  onChoose: (index: number) => void;
  onOpen: (hit: SearchHit) => void;
  /** What is searched: "Caucasus 1 · 5 articles". */
  packLine: string;
  /** Opens an article with its citation; for other hits it opens them. */
  onCite?: (hit: SearchHit) => void;
  /** The query without one of its filters. */
  onRemoveFilter?: (filter: SearchFilter) => void;
  /** The packs that are searched: where there are several, each result says which it is from. */
  packs?: readonly { id: string; title: string }[];
  /** Earlier searches, the latest first. */
  recent?: readonly string[];
  onClearRecent?: () => void;
};

/** The tab "Search": a field and one list of results. Focus stays in the field; keys move the choice. */
export function SearchTab(props: SearchTabProps) {
  const { query, answer, busy, chosen, onQuery, onChoose, onOpen, packLine } = props;
  const t = useStrings();
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  /** The chip goes with its press: the keyboard goes on in the field. */
  const removeFilter = (filter: SearchFilter): void => {
    props.onRemoveFilter?.(filter);
    root.current?.querySelector<HTMLElement>('[role=combobox]')?.focus();
  };
  const hits = query === '' ? [] : hitsInOrder(answer?.hits ?? []);
  const onKey = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    if (event.isComposing || event.altKey || event.shiftKey) return;
    const act = searchKey(event.key, chosen, hits.length, query, event.ctrlKey || event.metaKey);
    if (!act) return;
    event.preventDefault();
    if (act.kind === 'clear') onQuery('');
    else if (act.kind === 'choose') onChoose(act.index);
    else if (hits[chosen]) (act.kind === 'cite' && props.onCite ? props.onCite : onOpen)(hits[chosen]);
  };
  const found = hits.length > 0;
  return (
    <div class="fill" aria-busy={busy} ref={root}>
      <SearchField
        query={query}
        list={found ? `${id}-list` : undefined}
        active={found && hits[chosen] ? optionId(id, chosen) : undefined}
        onQuery={onQuery}
        onKey={onKey}
      >
        {query !== '' && answer && <SearchFilters answer={answer} onRemove={removeFilter} />}
        {found && <AlsoFoundAs query={query} hit={hits[0]} />}
      </SearchField>
      <p class="vh" role="status">
        {props.onAgain ? t.searchFailed : busy ? t.searching : query !== '' && answer ? t.resultCount(hits.length) : ''}
      </p>
      {found && <SearchResults id={id} hits={hits} chosen={chosen} onOpen={onOpen} packs={props.packs ?? []} />}
      {query === '' && (
        <SearchStart
          packLine={packLine}
          onQuery={onQuery}
          recent={props.recent ?? []}
          onClearRecent={props.onClearRecent}
        />
      )}
      {query !== '' && props.onAgain && (
        <EmptyState
          title={t.searchFailed}
          actions={
            <button type="button" class="btn edge" onClick={props.onAgain}>
              {t.tryAgain}
            </button>
          }
        >
          <p>{t.searchFailedWhy}</p>
        </EmptyState>
      )}
      {query !== '' && !found && !busy && answer && (
        <EmptyState title={<Sentence text={t.nothingFound} parts={{ query: <Name text={query} /> }} />}>
          <p>{t.nothingFoundWhy}</p>
          <p class="kicker">{packLine}</p>
        </EmptyState>
      )}
    </div>
  );
}
