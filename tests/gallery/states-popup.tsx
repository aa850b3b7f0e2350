import { OutletView } from '../../components/popup/outlet-view.tsx';
import { PageTab, type PageTabState } from '../../components/popup/page-tab.tsx';
import { Reader } from '../../components/popup/reader.tsx';
import { SearchTab } from '../../components/popup/search-tab.tsx';
import { SubjectView } from '../../components/popup/subject-view.tsx';
import { ErrorBoundary } from '../../components/shared/error-boundary.tsx';
import type { CardView } from '../../lib/model/card.ts';
import type { SearchAnswer } from '../../lib/model/page-context.ts';
import type { ReaderView } from '../../lib/model/reader.ts';
import { IRFS, REGION } from './fixtures/cards.ts';
import { CONTEXT, EMPTY_CONTEXT } from './fixtures/context.ts';
import { TREND_FACTS } from './fixtures/facts.ts';
import { HOSTILE } from './fixtures/hostile.ts';
import { PERSIAN, READER, RUSSIAN } from './fixtures/reader.ts';
import { ANSWER, ARMENIAN, NO_ANSWER } from './fixtures/search.ts';
import type { PopupExample } from './popup-stage.tsx';

const nothing = () => {};

const page = (state: PageTabState, rest: Partial<PopupExample> = {}): PopupExample => ({
  ...rest,
  view: (
    <PageTab
      state={state}
      onOpenSubject={nothing}
      onOpenArticle={nothing}
      onSwitchOn={nothing}
      onReadOnce={nothing}
      onSearch={nothing}
      onRetry={nothing}
    />
  ),
});

const search = (query: string, answer: SearchAnswer | null, onAgain?: () => void): PopupExample => ({
  tab: 'search',
  view: (
    <SearchTab
      query={query}
      answer={answer}
      busy={false}
      onAgain={onAgain}
      chosen={0}
      onQuery={nothing}
      onChoose={nothing}
      onOpen={nothing}
      packLine="Caucasus 1 · 5 articles"
    />
  ),
});

const subject = (view: CardView): PopupExample => ({
  view: <SubjectView view={view} onBack={nothing} onOpenArticle={nothing} />,
});

const reader = (view: ReaderView): PopupExample => ({
  view: <Reader view={view} onBack={nothing} onOpenSubject={nothing} />,
});

const Broken = () => {
  throw new Error('broken on purpose');
};

const installing = { state: 'installing', step: 'copying', done: 212_000, total: 388_000 } as const;
const trend = { id: 'trend.az', name: 'Trend News Agency', kind: 'news-agency', facts: TREND_FACTS };

/** The popup in each of its states. */
export const POPUP_STATES: Record<string, PopupExample> = {
  'popup-page': page({ kind: 'ready', context: CONTEXT }),
  'popup-bare': page({ kind: 'ready', context: EMPTY_CONTEXT }, { host: 'gardening.example' }),
  'popup-loading': page({ kind: 'loading' }),
  'popup-installing': page({ kind: 'installing', ...installing }, { status: installing }),
  'popup-failed': page(
    {
      kind: 'failed',
      message: 'The pack could not be checked: its signature does not match.',
      remedy: 'Nothing was installed. Reinstall Sidelight, or try again when the browser has restarted.',
    },
    { status: { state: 'failed', code: 'signature', message: '', remedy: '' } },
  ),
  'popup-off': page({ kind: 'off', host: 'turan.az' }, { host: 'turan.az', on: false }),
  'popup-unreadable': page({ kind: 'unreadable', what: 'browser' }, { host: null, on: false }),
  'popup-not-article': page({ kind: 'not-article' }),
  'popup-nothing': page({ kind: 'nothing', context: EMPTY_CONTEXT }, { host: 'gardening.example' }),
  'popup-search': search('azərbaycan', ANSWER),
  'popup-search-armenian': search('Ստեփանակերտ', ARMENIAN),
  'popup-search-start': search('', null),
  'popup-search-none': search('zzz\u202e<b>', NO_ANSWER),
  'popup-search-failed': search('hajiev', null, nothing),
  'popup-subject': subject(IRFS),
  'popup-region': subject(REGION),
  'popup-hostile': subject(HOSTILE),
  'popup-outlet': { view: <OutletView outlet={trend} onBack={nothing} /> },
  'popup-reader': reader(READER),
  'popup-reader-ru': reader(RUSSIAN),
  'popup-reader-fa': reader(PERSIAN),
  'popup-broken': {
    view: (
      <ErrorBoundary onReload={nothing}>
        <Broken />
      </ErrorBoundary>
    ),
  },
};
