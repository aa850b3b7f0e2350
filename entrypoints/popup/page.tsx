/** Renders a view into a page of the extension, with strings, a client and a boundary against faults. */
import { render, type VNode } from 'preact';
import { ErrorBoundary } from '../../components/shared/error-boundary.tsx';
import { StringsContext } from '../../components/strings/context.ts';
import { english } from '../../components/strings/en.ts';
import { pickLocale } from '../../components/strings/locale.ts';
import { type AskBackground, createClient } from '../../lib/messaging/client.ts';
import { runtimeTransport } from '../../lib/platform/transport.ts';

export function startPage(view: (ask: AskBackground) => VNode): void {
  const strings = english(pickLocale('en', navigator.languages, 'en-GB'));
  render(
    <StringsContext.Provider value={strings}>
      <ErrorBoundary onReload={() => location.reload()}>{view(createClient(runtimeTransport))}</ErrorBoundary>
    </StringsContext.Provider>,
    document.getElementById('root') as HTMLElement,
  );
}
