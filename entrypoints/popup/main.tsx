/** Toolbar popup: wiring only. */
import { render } from 'preact';
import { ErrorBoundary } from '../../components/shared/error-boundary.tsx';
import { StringsContext } from '../../components/strings/context.ts';
import { english } from '../../components/strings/en.ts';
import { pickLocale } from '../../components/strings/locale.ts';
import { createClient } from '../../lib/messaging/client.ts';
import { tabInQuestion } from '../../lib/platform/active-tab.ts';
import { runtimeTransport } from '../../lib/platform/transport.ts';
import { App } from './app.tsx';

const root = document.getElementById('root') as HTMLElement;
const strings = english(pickLocale('en', navigator.languages, 'en-GB'));
const ask = createClient(runtimeTransport);

void tabInQuestion(location.search).then((tabId) =>
  render(
    <StringsContext.Provider value={strings}>
      <ErrorBoundary onReload={() => location.reload()}>
        <App ask={ask} tabId={tabId} />
      </ErrorBoundary>
    </StringsContext.Provider>,
    root,
  ),
);
