/** The search as popup and panel both hold it: what was asked and answered, and what a chosen result opens. */
import { SearchTab } from '../../components/popup/search-tab.tsx';
import { useStrings } from '../../components/strings/context.ts';
import type { SearchHit } from '../../lib/model/page-context.ts';
import type { CorpusStatus } from '../../lib/model/status.ts';
import type { Search } from './use-search.ts';

type Props = { search: Search; status: CorpusStatus; onOpen: (hit: SearchHit, cite: boolean) => void };

export function SearchPane({ search, status, onOpen }: Props) {
  const t = useStrings();
  const packs = status.state === 'ready' ? status.packs : [];
  const open = (hit: SearchHit, cite: boolean): void => {
    search.remember();
    onOpen(hit, cite);
  };
  return (
    <SearchTab
      query={search.query}
      answer={search.answer}
      busy={search.busy}
      onAgain={search.failed ? search.again : undefined}
      chosen={search.chosen}
      onQuery={search.setQuery}
      onChoose={search.setChosen}
      onOpen={(hit) => open(hit, false)}
      onCite={(hit) => open(hit, true)}
      onRemoveFilter={search.removeFilter}
      recent={search.recent}
      onClearRecent={search.clearRecent}
      packs={packs}
      packLine={packs.map((pack) => t.packSearched(pack.title, pack.version, pack.articles)).join(', ')}
    />
  );
}
