import type { PageContext } from '../../lib/model/page-context.ts';
import { EmptyState } from '../shared/empty-state.tsx';
import { useStrings } from '../strings/context.ts';
import { OutletBlock } from './outlet-block.tsx';
import { SearchButton } from './page-states.tsx';
import type { SubjectRef } from './subject-ref.ts';

type Props = { context: PageContext; onSearch: () => void; onOpenSubject: (subject: SubjectRef) => void };

/** The article was read and holds nothing of the packs. The outlet may still have a profile. */
export function NothingState({ context, onSearch, onOpenSubject }: Props) {
  const t = useStrings();
  const packs = context.packs.map((pack) => t.packInSentence(pack.title, pack.articles, pack.outlets, pack.years));
  const named = t.listWithAnd(packs).map((part) => part.value);
  return (
    <div class="fill">
      <OutletBlock context={context} onOpenSubject={onOpenSubject} />
      <EmptyState title={t.nothing} actions={<SearchButton onSearch={onSearch} />}>
        <p>{t.nothingWhy(named.join(''))}</p>
      </EmptyState>
    </div>
  );
}
