import type { ComponentChildren } from 'preact';
import { NoSubject, SubjectFailed, SubjectGone, SubjectLoading } from '../../components/panel/panel-states.tsx';
import { PanelTop } from '../../components/panel/panel-top.tsx';
import { PanelView } from '../../components/panel/panel-view.tsx';
import { PageTab, type PageTabState } from '../../components/popup/page-tab.tsx';
import type { PageContext } from '../../lib/model/page-context.ts';
import type { SubjectView } from '../../lib/model/subject.ts';
import { CONTEXT, EMPTY_CONTEXT } from './fixtures/context.ts';
import { CITY_SUBJECT, HOSTILE_SUBJECT, PERSON_SUBJECT, ROAD_SUBJECT, SUBJECTS } from './fixtures/subjects.ts';
import type { PopupExample } from './popup-stage.tsx';

const nothing = () => {};
const copy = async () => true;

const panel = (view: ComponentChildren, rest: Partial<PopupExample> = {}): PopupExample => ({
  tab: 'subject',
  panel: true,
  ...rest,
  view,
});

const subject = (view: SubjectView, context: PageContext | null, rest?: Partial<PopupExample>) =>
  panel(
    <>
      <PanelTop context={context} subjects={context ? SUBJECTS : []} chosen={view.subject} onChoose={nothing} />
      <PanelView
        view={view}
        context={context}
        compare={null}
        onOpenArticle={nothing}
        onMethod={nothing}
        onCopy={copy}
      />
    </>,
    rest,
  );

const state = (one: PageTabState, rest?: Partial<PopupExample>) =>
  panel(
    <PageTab
      state={one}
      onOpenSubject={nothing}
      onOpenArticle={nothing}
      onSwitchOn={nothing}
      onReadOnce={nothing}
      onSearch={nothing}
      onRetry={nothing}
    />,
    rest,
  );

const inPack = { ...CONTEXT, page: { ...CONTEXT.page, article: 'caucasus:trend-2' } };
const installing = { state: 'installing', step: 'indexing', done: 212_000, total: 388_000 } as const;

/** The panel in each of its states; at 1200 pixels it is the full tab. */
export const PANEL_STATES: Record<string, PopupExample> = {
  'panel-city': subject(CITY_SUBJECT, inPack),
  'panel-road': subject(ROAD_SUBJECT, CONTEXT),
  'panel-person': subject(PERSON_SUBJECT, CONTEXT),
  'panel-alone': subject(CITY_SUBJECT, null, { host: null, on: false }),
  'panel-unknown-outlet': subject(PERSON_SUBJECT, EMPTY_CONTEXT, { host: 'gardening.example' }),
  'panel-hostile': subject(HOSTILE_SUBJECT, CONTEXT),
  'panel-open': { ...subject(CITY_SUBJECT, inPack), open: true },
  'panel-loading': panel(<SubjectLoading />),
  'panel-failed': panel(<SubjectFailed message="The background of the extension did not answer." onRetry={nothing} />),
  'panel-gone': panel(<SubjectGone onSearch={nothing} />),
  'panel-none': panel(<NoSubject onPage={nothing} onSearch={nothing} />),
  'panel-nothing': state({ kind: 'nothing', context: EMPTY_CONTEXT }, { host: 'gardening.example' }),
  'panel-off': state({ kind: 'off', host: 'turan.az' }, { host: 'turan.az', on: false }),
  'panel-not-article': state({ kind: 'not-article' }),
  'panel-installing': state({ kind: 'installing', ...installing }, { status: installing }),
  'panel-pack-failed': state(
    { kind: 'failed', message: 'No room is left for the pack.', remedy: 'Free some disk space, then try again.' },
    { status: { state: 'failed', code: 'E_STORAGE', message: '', remedy: '' } },
  ),
};
