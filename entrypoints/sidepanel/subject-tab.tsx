/** The tab of one subject: the page it stands beside, the subjects to choose from, and what is known of the chosen one. */
import type { ComponentChildren } from 'preact';
import { NoSubject, SubjectFailed, SubjectGone, SubjectLoading } from '../../components/panel/panel-states.tsx';
import { PanelTop } from '../../components/panel/panel-top.tsx';
import { PanelView } from '../../components/panel/panel-view.tsx';
import type { PageTabState } from '../../components/popup/page-tab.tsx';
import type { PageContext } from '../../lib/model/page-context.ts';
import type { PageSubject, SubjectKey } from '../../lib/model/subject.ts';
import { openMethod } from '../../lib/platform/panel.ts';
import type { ShownSubject } from './use-subject.ts';

type Props = {
  page: PageTabState;
  /** What the page tab says where there is no subject to show: off, installing, not an article, nothing found. */
  otherwise: ComponentChildren;
  context: PageContext | null;
  subjects: PageSubject[] | null;
  subject: SubjectKey | null;
  shown: ShownSubject;
  onRetry: () => void;
  onChoose: (subject: SubjectKey) => void;
  compare: ComponentChildren;
  links: ComponentChildren;
  onOpenArticle: (article: string) => void;
  onTab: (tab: 'page' | 'search') => void;
};

export function SubjectTab(props: Props) {
  const {
    page,
    otherwise,
    context,
    subjects,
    subject,
    shown,
    onRetry,
    onChoose,
    compare,
    links,
    onOpenArticle,
    onTab,
  } = props;
  if (page.kind === 'installing' || page.kind === 'failed') return otherwise;
  if (!subject) {
    if (page.kind !== 'ready') return otherwise;
    return subjects ? <NoSubject onPage={() => onTab('page')} onSearch={() => onTab('search')} /> : <SubjectLoading />;
  }
  return (
    <>
      <PanelTop context={context} subjects={subjects ?? []} chosen={subject} onChoose={onChoose} />
      {shown.state === 'loading' && <SubjectLoading />}
      {shown.state === 'gone' && <SubjectGone onSearch={() => onTab('search')} />}
      {shown.state === 'failed' && <SubjectFailed message={shown.message} onRetry={onRetry} />}
      {shown.state === 'ready' && (
        <PanelView
          view={shown.view}
          context={context}
          compare={compare}
          links={links}
          onOpenArticle={onOpenArticle}
          onMethod={openMethod}
          onCopy={copy}
        />
      )}
    </>
  );
}

const copy = (text: string): Promise<boolean> =>
  navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
