/** The popup as a whole: two tabs, and what was opened from them. Views live in `components`, answers in the background. */
import { useState } from 'preact/hooks';
import { PageTab } from '../../components/popup/page-tab.tsx';
import { PopupShell, type PopupTab } from '../../components/popup/popup-shell.tsx';
import { SearchKeysHint } from '../../components/popup/search-keys-hint.tsx';
import type { AskBackground } from '../../lib/messaging/client.ts';
import { openFullTab, openPanel, openSettings } from '../../lib/platform/panel.ts';
import { leaveSubject } from '../../lib/platform/subject-handover.ts';
import { isSubject, Opened, type OpenedRef } from './opened.tsx';
import { SearchPane } from './search-pane.tsx';
import type { TabInQuestion } from './start.tsx';
import { useLookup } from './use-lookup.ts';
import { usePageState } from './use-page-state.ts';
import { useSearch } from './use-search.ts';
import { useSite } from './use-site.ts';

type Props = { ask: AskBackground; inQuestion: TabInQuestion };

export function App({ ask, inQuestion }: Props) {
  const tabId = inQuestion ?? null;
  const [tab, setTab] = useState<PopupTab>('page');
  const [stack, setStack] = useState<OpenedRef[]>([]);
  const choose = (next: PopupTab): void => {
    setTab(next);
    setStack([]);
  };
  const { status, tab: known, page, refresh } = usePageState(ask, inQuestion);
  const search = useSearch(ask);
  useLookup(ask, (query) => {
    choose('search');
    search.setQuery(query);
  });

  const open = (ref: OpenedRef): void => setStack([...stack, ref]);
  const site = useSite(ask, tabId, known, refresh);
  const opened = stack.at(-1);
  const context = known?.state === 'context' ? known.context : null;

  const subject = opened && isSubject(opened) ? opened : null;
  /** The panel first, in the same turn as the press; what is open here is open there. */
  const moveToPanel = async (tab: number): Promise<void> => {
    const opening = openPanel(tab);
    if (subject) await leaveSubject(tab, subject);
    await opening;
    close();
  };

  return (
    <PopupShell
      tab={tab}
      onTab={choose}
      onOpenPanel={tabId === null ? undefined : () => void moveToPanel(tabId)}
      onOpenFullTab={tabId === null ? undefined : () => void openFullTab(tabId, subject).then(() => close())}
      onSettings={openSettings}
      site={{ host: site.host, on: site.on, canToggle: site.host !== null, onToggle: site.toggle }}
      status={status}
      footer={tab === 'search' && !opened ? <SearchKeysHint /> : undefined}
    >
      {opened ? (
        <Opened ask={ask} opened={opened} context={context} onBack={() => setStack(stack.slice(0, -1))} onOpen={open} />
      ) : tab === 'search' ? (
        <SearchPane search={search} status={status} onOpen={({ kind, id }, cite) => open({ kind, id, cite })} />
      ) : (
        <PageTab
          state={page}
          onOpenSubject={open}
          onOpenArticle={(id) => open({ kind: 'article', id })}
          onSwitchOn={site.toggle}
          onReadOnce={site.readOnce}
          onSearch={() => choose('search')}
          onRetry={() => void ask('page>background import.retry', {}).then(refresh)}
        />
      )}
    </PopupShell>
  );
}
