import { EmptyState } from '../shared/empty-state.tsx';
import { Name } from '../shared/name.tsx';
import { Sentence } from '../shared/sentence.tsx';
import { useStrings } from '../strings/context.ts';

/** A pack could not be set up: what happened, what helps, and a way to try again. */
export function FailedState({ message, remedy, onRetry }: { message: string; remedy: string; onRetry: () => void }) {
  const t = useStrings();
  const again = (
    <button type="button" class="btn edge" onClick={onRetry}>
      {t.tryAgain}
    </button>
  );
  return (
    <EmptyState title={<Name text={message} />} actions={again}>
      <p role="alert">
        <Name text={remedy} />
      </p>
    </EmptyState>
  );
}

type OffProps = { host: string; onSwitchOn: () => void; onReadOnce: () => void };

/** The site is off: nothing was read. */
export function OffState({ host, onSwitchOn, onReadOnce }: OffProps) {
  const t = useStrings();
  const parts = { host: <Name text={host} /> };
  return (
    <EmptyState
      title={<Sentence text={t.siteOff} parts={parts} />}
      actions={
        <>
          <button type="button" class="btn solid" onClick={onSwitchOn}>
            <span>
              <Sentence text={t.switchOn} parts={parts} />
            </span>
          </button>
          <button type="button" class="btn edge" onClick={onReadOnce}>
            {t.readOnce}
          </button>
        </>
      }
    >
      <p>
        <Sentence text={t.siteOffWhy} parts={parts} />
      </p>
    </EmptyState>
  );
}

type UnreadableProps = { what: 'browser' | 'pdf' | 'store' | 'other'; onSearch: () => void };

/** A page that no extension may read. */
export function UnreadableState({ what, onSearch }: UnreadableProps) {
  const t = useStrings();
  return (
    <EmptyState title={t.unreadable[what]} actions={<SearchButton onSearch={onSearch} />}>
      <p>{t.unreadableWhy[what]}</p>
    </EmptyState>
  );
}

type NotArticleProps = { onReadAnyway: (() => void) | undefined; onSearch: () => void };

/** A front page or a list. */
export function NotArticleState({ onReadAnyway, onSearch }: NotArticleProps) {
  const t = useStrings();
  const actions = (
    <>
      {onReadAnyway && (
        <button type="button" class="btn edge" onClick={onReadAnyway}>
          {t.readAnyway}
        </button>
      )}
      <SearchButton onSearch={onSearch} />
    </>
  );
  return (
    <EmptyState title={t.notArticle} actions={actions}>
      <p>{t.notArticleWhy}</p>
    </EmptyState>
  );
}

/** Leads from an empty page tab to the search tab. */
export function SearchButton({ onSearch }: { onSearch: () => void }) {
  const t = useStrings();
  return (
    <button type="button" class="btn edge" onClick={onSearch}>
      {t.searchPacks}
    </button>
  );
}
