/** A page about a tab: the toolbar popup over it, the panel beside it, or a tab of its own. */

import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { AskBackground } from '../../lib/messaging/client.ts';
import { onTabInFront, tabInQuestion } from '../../lib/platform/active-tab.ts';
import { startPage } from './page.tsx';

type View = (ask: AskBackground, tabId: number | null) => VNode;

/** `followsTab`: stays open while the reader goes from tab to tab. */
export function start(view: View, { followsTab }: { followsTab: boolean }): void {
  void tabInQuestion(location.search).then((tabId) =>
    startPage((ask) => <Root view={view} ask={ask} tabId={tabId} followsTab={followsTab} />),
  );
}

type Props = { view: View; ask: AskBackground; tabId: number | null; followsTab: boolean };

function Root({ view, ask, tabId: first, followsTab }: Props) {
  const [tabId, setTabId] = useState(first);
  useEffect(() => (followsTab ? onTabInFront(setTabId) : undefined), [followsTab]);
  return view(ask, tabId);
}
