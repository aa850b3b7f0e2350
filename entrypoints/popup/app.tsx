/** The popup as a whole: two tabs, and what was opened from them. Views live in `components`, answers in the background. */
import { useState } from 'preact/hooks';
import { PageTab } from '../../components/popup/page-tab.tsx';
import { PopupShell, type PopupTab } from '../../components/popup/popup-shell.tsx';
import { SearchKeysHint } from '../../components/popup/search-keys-hint.tsx';
import { SearchTab } from '../../components/popup/search-tab.tsx';
import { useStrings } from '../../components/strings/context.ts';
import type { AskBackground } from '../../lib/messaging/client.ts';
import type { SearchHit } from '../../lib/model/page-context.ts';
import { requestHost, withdrawHost } from '../../lib/platform/active-tab.ts';
import { openPanel, openSettings } from '../../lib/platform/panel.ts';
import { originsOf } from '../../lib/platform/sites.ts';
import { Opened, type OpenedRef } from './opened.tsx';
import { useLookup } from './use-lookup.ts';
import { usePageState } from './use-page-state.ts';
import { useSearch } from './use-search.ts';

type Props = { ask: AskBackground; tabId: number | null; fluid: boolean };

export function App({ ask, tabId, fluid }: Props) {
  const t = useStrings();
  const [tab, setTab] = useState<PopupTab>('page');
  const [stack, setStack] = useState<OpenedRef[]>([]);
  const choose = (next: PopupTab): void => {
    setTab(next);
    setStack([]);
  };
  const { status, tab: known, page, refresh } = usePageState(ask, tabId);
  const search = useSearch(ask);
  useLookup(ask, (query) => {
    choose('search');
    search.setQuery(query);
  });

  const open = (ref: OpenedRef): void => setStack([...stack, ref]);
  const openHit = ({ kind, id }: SearchHit, cite: boolean): void => {
    search.remember();
    open({ kind, id, cite });
  };
  const host = known && known.state !== 'unreadable' ? known.host : null;
  const on = known !== null && known.state !== 'unreadable' && known.on;
  const toggle = async (): Promise<void> => {
    if (host === null) return;
    // The request must come first, straight from the click; a host that is granted already is not asked for again.
    if (!on && !(await requestHost(originsOf(host)))) return;
    if (on) await withdrawHost(originsOf(host));
    await ask('page>background site.switch', { host, on: !on, tabId });
    refresh();
  };
  const readOnce = async (): Promise<void> => {
    if (tabId !== null) await ask('page>background tab.read-once', { tabId });
    refresh();
  };
  const packLine =
    status.state === 'ready'
      ? status.packs.map((pack) => t.packSearched(pack.title, pack.version, pack.articles)).join(', ')
      : '';
  const opened = stack.at(-1);
  const context = known?.state === 'context' ? known.context : null;

  return (
    <PopupShell
      fluid={fluid}
      tab={tab}
      onTab={choose}
      onOpenPanel={fluid || tabId === null ? undefined : () => void openPanel(tabId).then(() => close())}
      onSettings={openSettings}
      site={{ host, on, canToggle: host !== null, onToggle: () => void toggle() }}
      status={status}
      footer={tab === 'search' && !opened ? <SearchKeysHint /> : undefined}
    >
      {opened ? (
        <Opened ask={ask} opened={opened} context={context} onBack={() => setStack(stack.slice(0, -1))} onOpen={open} />
      ) : tab === 'search' ? (
        <SearchTab
          query={search.query}
          answer={search.answer}
          busy={search.busy}
          chosen={search.chosen}
          onQuery={search.setQuery}
          onChoose={search.setChosen}
          onOpen={(hit) => openHit(hit, false)}
          onCite={(hit) => openHit(hit, true)}
          onRemoveFilter={search.removeFilter}
          recent={search.recent}
          onClearRecent={search.clearRecent}
          packLine={packLine}
        />
      ) : (
        <PageTab
          state={page}
          onOpenSubject={open}
          onOpenArticle={(id) => open({ kind: 'article', id })}
          onSwitchOn={() => void toggle()}
          onReadOnce={() => void readOnce()}
          onSearch={() => choose('search')}
          onRetry={() => void ask('page>background import.retry', {}).then(refresh)}
        />
      )}
    </PopupShell>
  );
}
