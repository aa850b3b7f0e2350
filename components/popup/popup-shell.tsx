import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { CorpusStatus } from '../../lib/model/status.ts';
import { IconButton } from '../shared/icon-button.tsx';
import { Logo } from '../shared/logo.tsx';
import { Tabs } from '../shared/tabs.tsx';
import { useStrings } from '../strings/context.ts';
import { PackSummary } from './pack-summary.tsx';
import { SiteSwitch, type SiteSwitchProps } from './site-switch.tsx';

export type PopupTab = 'subject' | 'page' | 'search';

type Props = {
  tab: PopupTab;
  /** Has the tab of one subject, as the panel does. */
  subjectTab?: boolean;
  onTab: (tab: PopupTab) => void;
  /** `null` while it is not known which site the window shows: no switch then. */
  site: SiteSwitchProps | null;
  status: CorpusStatus;
  children: ComponentChildren;
  /** Stands in the foot instead of the site switch. */
  footer?: ComponentChildren;
  /** Opens the panel beside the page; left out where this is the panel, or there is none. */
  onOpenPanel?: (() => void) | undefined;
  /** Opens the same views in a tab of their own; left out where this is that tab. */
  onOpenFullTab?: (() => void) | undefined;
  onSettings: () => void;
  /** Fills the window (a full tab, a phone) instead of setting the popup's own size. */
  fluid?: boolean;
};

/** The frame of the toolbar popup: tabs, the one panel that scrolls, and the foot. */
export function PopupShell(props: Props) {
  const { tab, subjectTab, onTab, site, status, children, footer, fluid } = props;
  const { onOpenPanel, onOpenFullTab, onSettings } = props;
  const t = useStrings();
  const id = useId();
  const tabs = [
    ...(subjectTab ? [{ id: 'subject' as const, label: t.panel.subject }] : []),
    { id: 'page' as const, label: t.thisPage },
    { id: 'search' as const, label: t.search },
  ];
  return (
    <div class={fluid ? 'pop sl is-fluid' : 'pop sl'} lang={t.language} dir={t.direction}>
      <header>
        {subjectTab ? (
          <Logo />
        ) : (
          <h1>
            <Logo />
          </h1>
        )}
        <Tabs tabs={tabs} chosen={tab} label={t.tabs} prefix={id} onChoose={onTab} />
        <div class="actions">
          {onOpenPanel && <IconButton icon="panel" label={t.openPanel} onPress={onOpenPanel} />}
          {onOpenFullTab && <IconButton icon="external" label={t.openFullTab} onPress={onOpenFullTab} />}
          <IconButton icon="set" label={t.settings} onPress={onSettings} />
        </div>
      </header>
      <main>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a tab panel that scrolls must be reachable by keyboard */}
        <div class="panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-tab-${tab}`} tabIndex={0}>
          {children}
        </div>
      </main>
      <footer>
        {footer ?? (site && <SiteSwitch {...site} />)}
        <PackSummary status={status} />
      </footer>
    </div>
  );
}
