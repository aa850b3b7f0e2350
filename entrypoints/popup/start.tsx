/** A page about a tab: the toolbar popup over it, the panel beside it, or a tab of its own. */

import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { AskBackground } from '../../lib/messaging/client.ts';
import { onTabInFront, tabInQuestion } from '../../lib/platform/active-tab.ts';
import { wakeBackground } from '../../lib/platform/wake.ts';
import { startPage } from './page.tsx';

/** Which tab a page is about: null where there is none, undefined until the browser has told. */
export type TabInQuestion = number | null | undefined;
type View = (ask: AskBackground, tabId: TabInQuestion) => VNode;

/** `followsTab`: stays open while the reader goes from tab to tab. */
export function start(view: View, { followsTab }: { followsTab: boolean }): void {
  wakeBackground();
  startPage((ask) => <Root view={view} ask={ask} followsTab={followsTab} />);
}

type Props = { view: View; ask: AskBackground; followsTab: boolean };

function Root({ view, ask, followsTab }: Props) {
  const [tabId, setTabId] = useState<TabInQuestion>(undefined);
  useEffect(() => void tabInQuestion(location.search).then(setTabId), []);
  useEffect(() => (followsTab ? onTabInFront(setTabId) : undefined), [followsTab]);
  return view(ask, tabId);
}
