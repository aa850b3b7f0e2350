import { SearchButton } from '../popup/page-states.tsx';
import { EmptyState } from '../shared/empty-state.tsx';
import { useStrings } from '../strings/context.ts';

/** While the background is asked for a subject. */
export function SubjectLoading() {
  const t = useStrings();
  return (
    <div class="empty" role="status">
      <p class="big">{t.panel.loading}</p>
      <div class="wait" aria-hidden="true" />
    </div>
  );
}

/** The background did not answer. */
export function SubjectFailed({ message, onRetry }: { message: string; onRetry: () => void }) {
  const t = useStrings();
  const again = (
    <button type="button" class="btn edge" onClick={onRetry}>
      {t.tryAgain}
    </button>
  );
  return (
    <EmptyState title={t.panel.failed} actions={again}>
      <p role="alert">{message}</p>
    </EmptyState>
  );
}

/** An entry that a newer pack dropped. */
export function SubjectGone({ onSearch }: { onSearch: () => void }) {
  const t = useStrings();
  return <EmptyState title={t.subjectGone} actions={<SearchButton onSearch={onSearch} />} />;
}

/** The page was read, its outlet may be known, and no subject stands on it. */
export function NoSubject({ onPage, onSearch }: { onPage: () => void; onSearch: () => void }) {
  const t = useStrings();
  const actions = (
    <>
      <button type="button" class="btn edge" onClick={onPage}>
        {t.thisPage}
      </button>
      <SearchButton onSearch={onSearch} />
    </>
  );
  return (
    <EmptyState title={t.panel.noSubject} actions={actions}>
      <p>{t.panel.noSubjectWhy}</p>
    </EmptyState>
  );
}
