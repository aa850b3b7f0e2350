import type { PageContext } from '../../lib/model/page-context.ts';
import type { CorpusStatus } from '../../lib/model/status.ts';
import { ProgressLine } from '../shared/progress-line.tsx';
import { useStrings } from '../strings/context.ts';
import { NothingState } from './nothing-state.tsx';
import { PageContextView } from './page-context-view.tsx';
import { FailedState, NotArticleState, OffState, UnreadableState } from './page-states.tsx';
import type { SubjectRef } from './subject-ref.ts';

type Installing = Extract<CorpusStatus, { state: 'installing' }>;

export type PageTabState =
  | { kind: 'loading' }
  | ({ kind: 'installing' } & Pick<Installing, 'step' | 'done' | 'total'>)
  | { kind: 'failed'; message: string; remedy: string }
  /** The site is not switched on. */
  | { kind: 'off'; host: string }
  | { kind: 'unreadable'; what: 'browser' | 'pdf' | 'store' | 'other' }
  | { kind: 'not-article' }
  | { kind: 'nothing'; context: PageContext }
  | { kind: 'ready'; context: PageContext };

export type PageTabProps = {
  state: PageTabState;
  onOpenSubject: (subject: SubjectRef) => void;
  onOpenArticle: (articleId: string) => void;
  onSwitchOn: () => void;
  onReadOnce: () => void;
  onSearch: () => void;
  onRetry: () => void;
  /** Offers to read a page that does not look like an article. */
  onReadAnyway?: () => void;
};

/** The tab "This page": what the packs hold on it, or why nothing is shown. */
export function PageTab(props: PageTabProps) {
  const t = useStrings();
  const { state } = props;
  switch (state.kind) {
    case 'loading':
      return (
        <div class="empty" role="status">
          <p class="big">{t.reading}</p>
          <p class="note">{t.readingWhy}</p>
        </div>
      );
    case 'installing':
      return (
        <div class="empty">
          <h2 class="big">{t.installing}</h2>
          <p class="note">{t.installingWhy}</p>
          <ProgressLine label={t.step[state.step]} done={state.done} total={state.total} />
        </div>
      );
    case 'failed':
      return <FailedState message={state.message} remedy={state.remedy} onRetry={props.onRetry} />;
    case 'off':
      return <OffState host={state.host} onSwitchOn={props.onSwitchOn} onReadOnce={props.onReadOnce} />;
    case 'unreadable':
      return <UnreadableState what={state.what} onSearch={props.onSearch} />;
    case 'not-article':
      return <NotArticleState onReadAnyway={props.onReadAnyway} onSearch={props.onSearch} />;
    case 'nothing':
      return <NothingState context={state.context} onSearch={props.onSearch} onOpenSubject={props.onOpenSubject} />;
    case 'ready':
      return (
        <PageContextView
          context={state.context}
          onOpenSubject={props.onOpenSubject}
          onOpenArticle={props.onOpenArticle}
        />
      );
  }
}
