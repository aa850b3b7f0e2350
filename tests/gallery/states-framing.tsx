import type { ComponentChildren } from 'preact';
import { CompareSection, type CompareState } from '../../components/framing/compare-section.tsx';
import { ContrastsSection } from '../../components/framing/contrasts-section.tsx';
import { MethodPage } from '../../components/framing/method-page.tsx';
import { PublisherLinks } from '../../components/framing/publisher-links.tsx';
import { VoicesSection } from '../../components/framing/voices-section.tsx';
import { OutletSection } from '../../components/panel/outlet-section.tsx';
import { CONTEXT } from './fixtures/context.ts';
import { COMPARE, CONTRASTS, FRAMED, LINKS, MAKERS } from './fixtures/framing.ts';
import type { PopupExample } from './popup-stage.tsx';

const nothing = () => {};

const panel = (view: ComponentChildren): PopupExample => ({
  tab: 'subject',
  panel: true,
  view: (
    <article class="wrap">
      <div class="grid">{view}</div>
    </article>
  ),
});

const CHOICES = [
  { article: 'caucasus:irfs-2022', outlet: 'IRFS', title: 'Politically motivated persecutions', published: null },
  { article: 'caucasus:jamnews-2022', outlet: 'JAMnews', title: 'Rally at the embassy', published: '2022-03-04' },
];

const compare = (shown: CompareState, choices = CHOICES) =>
  panel(
    <div class="col">
      <CompareSection
        choices={choices}
        chosen={choices[0]?.article ?? null}
        shown={shown}
        onChoose={nothing}
        onRetry={nothing}
      />
    </div>,
  );

const contrasts = (list: (typeof CONTRASTS)['few'][]) =>
  panel(
    <div class="col">
      <ContrastsSection contrasts={list} onOpenArticle={nothing} onMethod={nothing} />
    </div>,
  );

const voices = (context: typeof FRAMED) =>
  panel(
    <div class="col">
      <VoicesSection context={context} />
    </div>,
  );

/** Who speaks, side by side, outlets compared, and how numbers are made, in each of their states. */
export const FRAMING_STATES: Record<string, PopupExample> = {
  'framing-voices': voices(FRAMED),
  'framing-voices-nobody': voices(CONTEXT),
  'framing-voices-unread': voices({ ...CONTEXT, page: { ...CONTEXT.page, language: 'ka' } }),
  'framing-compare': compare({ state: 'ready', view: COMPARE }),
  'framing-compare-none': compare({ state: 'none' }, []),
  'framing-compare-loading': compare({ state: 'loading' }),
  'framing-compare-failed': compare({ state: 'failed', message: 'The background of the extension did not answer.' }),
  'framing-compare-apart': compare({ state: 'ready', view: { ...COMPARE, aligned: [], cuts: [], wordings: [] } }),
  'framing-outlet': panel(
    <div class="col">
      <OutletSection context={CONTEXT} row={undefined} articles={5}>
        <PublisherLinks links={LINKS} onOpenArticle={nothing} />
      </OutletSection>
    </div>,
  ),
  'framing-contrasts': contrasts([CONTRASTS.counts, CONTRASTS.claim, CONTRASTS.few]),
  'framing-contrasts-few': contrasts([CONTRASTS.few]),
  'framing-method': panel(<MethodPage packs={MAKERS} />),
  'framing-method-no-pack': panel(<MethodPage packs={[]} />),
};
