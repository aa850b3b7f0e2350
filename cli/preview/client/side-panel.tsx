/** The extension's panel beside the page: the same views and the same questions. */
import { useEffect, useState } from 'preact/hooks';
import { CompareSection } from '../../../components/framing/compare-section.tsx';
import { MethodPage } from '../../../components/framing/method-page.tsx';
import { SubjectFailed, SubjectLoading } from '../../../components/panel/panel-states.tsx';
import { PanelTop } from '../../../components/panel/panel-top.tsx';
import { PanelView } from '../../../components/panel/panel-view.tsx';
import { EmptyState } from '../../../components/shared/empty-state.tsx';
import { useStrings } from '../../../components/strings/context.ts';
import type { PreviewStrings } from '../../../components/strings/en-preview.ts';
import { useCompare } from '../../../entrypoints/sidepanel/use-compare.ts';
import { useSubjects, useSubjectView } from '../../../entrypoints/sidepanel/use-subject.ts';
import type { AskBackground } from '../../../lib/messaging/client.ts';
import type { PackMaker } from '../../../lib/model/pack-maker.ts';
import type { PageContext } from '../../../lib/model/page-context.ts';
import type { SubjectKey } from '../../../lib/model/subject.ts';
import { TAB } from './server.ts';

type Props = {
  t: PreviewStrings;
  ask: AskBackground;
  context: PageContext;
  chosen: SubjectKey | null;
  onChoose: (subject: SubjectKey | null) => void;
  onOpenArticle: (id: string) => void;
};

export function SidePanel({ t, ask, context, chosen, onChoose, onOpenArticle }: Props) {
  const strings = useStrings();
  const subjects = useSubjects(ask, TAB, context);
  const subject = chosen ?? subjects?.[0] ?? null;
  const { shown, retry } = useSubjectView(ask, subject, TAB, context);
  const compare = useCompare(ask, TAB, context);
  const [makers, setMakers] = useState<readonly PackMaker[] | null>(null);
  const openMethod = (): void =>
    void ask('page>background makers.list', {}).then((answer) => setMakers(answer.ok ? answer.value.packs : []));
  // A subject that an edit took out of the source gives way to the first of the page.
  useEffect(() => {
    if (shown.state === 'gone') onChoose(null);
  }, [shown.state, onChoose]);
  if (makers)
    return (
      <>
        <button type="button" class="btn edge" onClick={() => setMakers(null)}>
          {t.back}
        </button>
        <MethodPage packs={makers} />
      </>
    );
  if (subjects && !subject)
    return (
      <EmptyState title={t.panelNone}>
        <p>{t.panelNoneWhy}</p>
      </EmptyState>
    );
  return (
    <div class="panel">
      <PanelTop context={context} subjects={subjects ?? []} chosen={subject} onChoose={onChoose} />
      {shown.state === 'loading' && <SubjectLoading />}
      {shown.state === 'gone' && <EmptyState title={strings.subjectGone} />}
      {shown.state === 'failed' && <SubjectFailed message={shown.message} onRetry={retry} />}
      {shown.state === 'ready' && (
        <PanelView
          view={shown.view}
          context={context}
          compare={<CompareSection {...compare} />}
          onOpenArticle={onOpenArticle}
          onMethod={openMethod}
          onCopy={copy}
        />
      )}
    </div>
  );
}

const copy = (text: string): Promise<boolean> =>
  navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
