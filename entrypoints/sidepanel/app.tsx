/** The panel: one subject of the page in front, the page as a whole, and the search. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { CompareSection } from '../../components/framing/compare-section.tsx';
import { PublisherLinks } from '../../components/framing/publisher-links.tsx';
import { PageTab } from '../../components/popup/page-tab.tsx';
import { PopupShell, type PopupTab } from '../../components/popup/popup-shell.tsx';
import type { AskBackground } from '../../lib/messaging/client.ts';
import type { PageContext } from '../../lib/model/page-context.ts';
import type { SubjectKey } from '../../lib/model/subject.ts';
import { fullTabPath, openFullTab, openSettings } from '../../lib/platform/panel.ts';
import { isSubject, Opened, type OpenedRef } from '../popup/opened.tsx';
import { SearchPane } from '../popup/search-pane.tsx';
import type { TabInQuestion } from '../popup/start.tsx';
import { useLookup } from '../popup/use-lookup.ts';
import { usePageState } from '../popup/use-page-state.ts';
import { useSearch } from '../popup/use-search.ts';
import { useSite } from '../popup/use-site.ts';
import { SubjectTab } from './subject-tab.tsx';
import { useCompare } from './use-compare.ts';
import { useOutletLinks } from './use-outlet-links.ts';
import { useHandover, useSubjects, useSubjectView } from './use-subject.ts';

type Props = { ask: AskBackground; inQuestion: TabInQuestion; first: SubjectKey | null; fullTab: boolean };

export function PanelApp({ ask, inQuestion, first, fullTab }: Props) {
  const tabId = inQuestion ?? null;
  const [tab, setTab] = useState<PopupTab>('subject');
  const [stack, setStack] = useState<OpenedRef[]>([]);
  const [chosen, setChosen] = useState<SubjectKey | null>(first);
  const { status, tab: known, page, refresh } = usePageState(ask, inQuestion);
  const site = useSite(ask, tabId, known, refresh);
  const context = useContextOf(known?.state === 'context' ? known.context : null, fullTab);
  const subjects = useSubjects(ask, tabId, context);
  const search = useSearch(ask);

  const choose = useCallback((next: PopupTab): void => {
    setTab(next);
    setStack([]);
  }, []);
  const show = useCallback(
    ({ kind, id }: SubjectKey): void => {
      setChosen({ kind, id });
      choose('subject');
    },
    [choose],
  );
  const open = (ref: OpenedRef): void => (isSubject(ref) ? show(ref) : setStack([...stack, ref]));
  useHandover(tabId, show);
  useLookup(ask, (query) => {
    choose('search');
    search.setQuery(query);
  });
  useOnOtherPage(inQuestion, context?.page.url ?? null, () => setChosen(null));

  const subject = chosen ?? subjects?.[0] ?? null;
  useEffect(() => {
    if (fullTab && chosen) history.replaceState(null, '', fullTabPath(tabId, chosen));
  }, [fullTab, tabId, chosen]);
  const { shown, retry } = useSubjectView(ask, subject, tabId, context);
  const compare = useCompare(ask, tabId, context);
  const links = useOutletLinks(ask, context?.outlet?.id ?? null);
  const opened = stack.at(-1);
  const openArticle = (id: string): void => open({ kind: 'article', id });
  const pageTab = (
    <PageTab
      state={page}
      onOpenSubject={open}
      onOpenArticle={openArticle}
      onSwitchOn={site.toggle}
      onReadOnce={site.readOnce}
      onSearch={() => choose('search')}
      onRetry={() => void ask('page>background import.retry', {}).then(refresh)}
    />
  );
  return (
    <PopupShell
      fluid
      subjectTab
      tab={tab}
      onTab={choose}
      onOpenFullTab={fullTab || tabId === null ? undefined : () => void openFullTab(tabId, subject)}
      onSettings={openSettings}
      site={{ host: site.host, on: site.on, canToggle: site.host !== null, onToggle: site.toggle }}
      status={status}
    >
      {opened ? (
        <Opened ask={ask} opened={opened} context={context} onBack={() => setStack(stack.slice(0, -1))} onOpen={open} />
      ) : tab === 'search' ? (
        <SearchPane search={search} status={status} onOpen={({ kind, id }, cite) => open({ kind, id, cite })} />
      ) : tab === 'page' ? (
        pageTab
      ) : (
        <SubjectTab
          page={page}
          otherwise={pageTab}
          context={context}
          subjects={subjects}
          subject={subject}
          shown={shown}
          compare={context && <CompareSection {...compare} />}
          links={<PublisherLinks links={links} onOpenArticle={openArticle} />}
          onRetry={retry}
          onChoose={show}
          onOpenArticle={openArticle}
          onTab={choose}
        />
      )}
    </PopupShell>
  );
}

/** What is known of the page. A full tab keeps it when the page itself is closed or moves on: it is what the tab is about. */
function useContextOf(now: PageContext | null, keep: boolean): PageContext | null {
  const kept = useRef(now);
  if (now && !(keep && kept.current && kept.current.page.url !== now.page.url)) kept.current = now;
  return keep ? kept.current : now;
}

/** Another page has other subjects: what was chosen for the page before is let go. A page that is only read again is the same. */
function useOnOtherPage(tabId: TabInQuestion, url: string | null, run: () => void): void {
  const before = useRef({ tabId, url });
  useEffect(() => {
    const { tabId: tab, url: page } = before.current;
    if ((tab !== undefined && tab !== tabId) || (page !== null && url !== null && page !== url)) run();
    before.current = { tabId, url: tab === tabId ? (url ?? page) : null };
  });
}
