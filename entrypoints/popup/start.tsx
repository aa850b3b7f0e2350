/** The popup's app as a page: in the toolbar, in the side panel, in the sidebar. */
import { useEffect, useState } from 'preact/hooks';
import type { AskBackground } from '../../lib/messaging/client.ts';
import { onTabInFront, tabInQuestion } from '../../lib/platform/active-tab.ts';
import { App } from './app.tsx';
import { startPage } from './page.tsx';

type Surface = {
  /** Fills its window instead of setting a size of its own. */
  fluid: boolean;
  /** Stays open while the reader goes from tab to tab. */
  followsTab: boolean;
};

export function start(surface: Surface): void {
  void tabInQuestion(location.search).then((tabId) =>
    startPage((ask) => <Root {...surface} ask={ask} tabId={tabId} />),
  );
}

function Root({ ask, fluid, followsTab, tabId: first }: Surface & { ask: AskBackground; tabId: number | null }) {
  const [tabId, setTabId] = useState(first);
  useEffect(() => (followsTab ? onTabInFront(setTabId) : undefined), [followsTab]);
  return <App ask={ask} tabId={tabId} fluid={fluid} />;
}
