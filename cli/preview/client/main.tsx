/** The page of `pack preview`: wiring only. */
import { render } from 'preact';
import { ErrorBoundary } from '../../../components/shared/error-boundary.tsx';
import { StringsContext } from '../../../components/strings/context.ts';
import { english } from '../../../components/strings/en.ts';
import { previewStrings } from '../../../components/strings/en-preview.ts';
import { pickLocale } from '../../../components/strings/locale.ts';
import { pluralizer } from '../../../components/strings/plural.ts';
import { PreviewApp } from './app.tsx';

const locale = pickLocale('en', navigator.languages, 'en-GB');

render(
  <StringsContext.Provider value={english(locale)}>
    <ErrorBoundary onReload={() => location.reload()}>
      <PreviewApp t={previewStrings(pluralizer(locale))} />
    </ErrorBoundary>
  </StringsContext.Provider>,
  document.getElementById('root') as HTMLElement,
);
