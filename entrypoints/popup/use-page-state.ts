/** What the tab "This page" shows: the corpus comes first, then the tab. Follows both as they change. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { PageTabState } from '../../components/popup/page-tab.tsx';
import type { AskBackground } from '../../lib/messaging/client.ts';
import type { TabState } from '../../lib/messaging/table.ts';
import type { CorpusStatus } from '../../lib/model/status.ts';
import { onTabKnown } from '../../lib/platform/active-tab.ts';
import { followProgress } from '../../lib/platform/progress-port.ts';
import type { TabInQuestion } from './start.tsx';

const CHECKING: CorpusStatus = { state: 'installing', step: 'checking', done: 0, total: 1 };

export type PageKnowledge = { status: CorpusStatus; tab: TabState | null; page: PageTabState; refresh: () => void };

export function usePageState(ask: AskBackground, tabId: TabInQuestion): PageKnowledge {
  const [status, setStatus] = useState<CorpusStatus>(CHECKING);
  const [known, setKnown] = useState(false);
  const [tab, setTab] = useState<TabState | null>(null);

  const refresh = useCallback(() => {
    if (tabId === undefined) return;
    if (tabId === null) return setTab({ state: 'unreadable' });
    void ask('page>background tab.get', { tabId }).then((answer) => answer.ok && setTab(answer.value));
  }, [ask, tabId]);

  useEffect(() => {
    const hear = (news: CorpusStatus): void => {
      setStatus(news);
      setKnown(true);
    };
    return followProgress(hear);
  }, []);
  // What was known of the tab before says nothing of this one.
  useEffect(() => setTab(null), [tabId]);
  useEffect(() => {
    if (status.state === 'ready') refresh();
  }, [status, refresh]);
  useEffect(() => (tabId == null ? undefined : onTabKnown(tabId, refresh)), [tabId, refresh]);

  return { status, tab, page: known ? pageState(status, tab) : { kind: 'loading' }, refresh };
}

function pageState(status: CorpusStatus, tab: TabState | null): PageTabState {
  if (status.state === 'installing')
    return { kind: 'installing', step: status.step, done: status.done, total: status.total };
  if (status.state === 'failed') return { kind: 'failed', message: status.message, remedy: status.remedy };
  if (!tab) return { kind: 'loading' };
  switch (tab.state) {
    case 'unreadable':
      return { kind: 'unreadable', what: 'other' };
    case 'not-article':
      return { kind: 'not-article' };
    case 'unread':
      return tab.on ? { kind: 'loading' } : { kind: 'off', host: tab.host };
    case 'context': {
      const { context } = tab;
      const empty = context.mentions.length === 0 && context.naming.length === 0 && context.coverage.length === 0;
      return { kind: empty && !context.outlet ? 'nothing' : 'ready', context };
    }
  }
}
