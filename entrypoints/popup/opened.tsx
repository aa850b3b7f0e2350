/** A subject, article or outlet opened on top of the tabs, loaded from the background. */
import { useEffect, useState } from 'preact/hooks';
import { PublisherLinks } from '../../components/framing/publisher-links.tsx';
import { OutletView } from '../../components/popup/outlet-view.tsx';
import { Reader } from '../../components/popup/reader.tsx';
import type { CitationText } from '../../components/popup/search-citation.tsx';
import { SubPage } from '../../components/popup/sub-page.tsx';
import type { SubjectRef } from '../../components/popup/subject-ref.ts';
import { SubjectView } from '../../components/popup/subject-view.tsx';
import { EmptyState } from '../../components/shared/empty-state.tsx';
import { useStrings } from '../../components/strings/context.ts';
import type { AskBackground } from '../../lib/messaging/client.ts';
import type { CardView } from '../../lib/model/card.ts';
import type { Outlet } from '../../lib/model/corpus.ts';
import type { PageContext } from '../../lib/model/page-context.ts';
import type { PublisherLink } from '../../lib/model/publisher-link.ts';
import type { ReaderView } from '../../lib/model/reader.ts';
import type { SubjectKey } from '../../lib/model/subject.ts';
import { CITATION_FORMATS, cite } from '../../lib/search/citation.ts';
import { subjectRequest } from './subject-request.ts';

export type OpenedRef = { kind: SubjectRef['kind'] | 'article'; id: string; cite?: boolean };
/** Whether the panel can open it: an article and an outlet are read where they were found. */
export const isSubject = (ref: OpenedRef): ref is SubjectKey => ref.kind === 'entity' || ref.kind === 'wording';

type Loaded =
  | { kind: 'subject'; view: CardView }
  | { kind: 'article'; view: ReaderView }
  | { kind: 'outlet'; outlet: Outlet; links: PublisherLink[] }
  | { kind: 'gone' }
  | null;

type Props = {
  ask: AskBackground;
  opened: OpenedRef;
  context: PageContext | null;
  onBack: () => void;
  onOpen: (ref: OpenedRef) => void;
};

export function Opened({ ask, opened, context, onBack, onOpen }: Props) {
  const t = useStrings();
  const [loaded, setLoaded] = useState<Loaded>(null);
  useEffect(() => {
    let current = true;
    setLoaded(null);
    void load(ask, opened, context).then((value) => current && setLoaded(value));
    return () => {
      current = false;
    };
  }, [ask, opened, context]);

  const openArticle = (id: string): void => onOpen({ kind: 'article', id });
  switch (loaded?.kind) {
    case 'subject':
      return <SubjectView view={loaded.view} onBack={onBack} onOpenArticle={openArticle} />;
    case 'article':
      return (
        <Reader
          view={loaded.view}
          onBack={onBack}
          onOpenSubject={onOpen}
          citations={citationsOf(loaded.view)}
          citing={opened.cite === true}
        />
      );
    case 'outlet':
      return (
        <OutletView outlet={loaded.outlet} onBack={onBack}>
          <PublisherLinks links={loaded.links} onOpenArticle={openArticle} />
        </OutletView>
      );
    default:
      return <SubPage onBack={onBack}>{loaded && <EmptyState title={t.subjectGone} />}</SubPage>;
  }
}

function citationsOf({ title, author, outlet, published, url, language }: ReaderView): CitationText[] {
  const today = new Date().toISOString().slice(0, 10);
  const cited = { title, author, outlet: outlet.name, published, url, language };
  return CITATION_FORMATS.map((format) => ({ format, text: cite(cited, format, today) }));
}

async function load(ask: AskBackground, { kind, id }: OpenedRef, context: PageContext | null): Promise<Loaded> {
  if (kind === 'article') {
    const answer = await ask('page>background article.get', { id });
    return answer.ok && answer.value.view ? { kind: 'article', view: answer.value.view } : { kind: 'gone' };
  }
  if (kind === 'outlet') {
    const answer = await ask('page>background outlet.get', { id });
    return answer.ok && answer.value.outlet
      ? { kind: 'outlet', outlet: answer.value.outlet, links: answer.value.links }
      : { kind: 'gone' };
  }
  const answer = await ask('page>background subject.get', { request: subjectRequest({ kind, id }, context) });
  return answer.ok && answer.value.view ? { kind: 'subject', view: answer.value.view } : { kind: 'gone' };
}
