/** Renders the app into a page of the extension. */
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ErrorBoundary } from '../../components/shared/error-boundary.tsx';
import { StringsContext } from '../../components/strings/context.ts';
import { english } from '../../components/strings/en.ts';
import { pickLocale } from '../../components/strings/locale.ts';
import { createClient } from '../../lib/messaging/client.ts';
import { onTabInFront, tabInQuestion } from '../../lib/platform/active-tab.ts';
import { runtimeTransport } from '../../lib/platform/transport.ts';
import { App } from './app.tsx';

type Surface = {
  /** Fills its window instead of setting a size of its own. */
  fluid: boolean;
  /** Stays open while the reader goes from tab to tab. */
  followsTab: boolean;
};

const strings = english(pickLocale('en', navigator.languages, 'en-GB'));
const ask = createClient(runtimeTransport);

export function start(surface: Surface): void {
  void tabInQuestion(location.search).then((tabId) =>
    render(
      <StringsContext.Provider value={strings}>
        <ErrorBoundary onReload={() => location.reload()}>
          <Root {...surface} tabId={tabId} />
        </ErrorBoundary>
      </StringsContext.Provider>,
      document.getElementById('root') as HTMLElement,
    ),
  );
}

function Root({ fluid, followsTab, tabId: first }: Surface & { tabId: number | null }) {
  const [tabId, setTabId] = useState(first);
  useEffect(() => (followsTab ? onTabInFront(setTabId) : undefined), [followsTab]);
  return <App ask={ask} tabId={tabId} fluid={fluid} />;
}
