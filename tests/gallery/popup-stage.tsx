import { type ComponentChildren, render } from 'preact';
import { PopupShell, type PopupTab } from '../../components/popup/popup-shell.tsx';
import { SearchKeysHint } from '../../components/popup/search-keys-hint.tsx';
import { StringsContext } from '../../components/strings/context.ts';
import { english } from '../../components/strings/en.ts';
import framingCss from '../../components/styles/framing.css?inline';
import panelCss from '../../components/styles/panel.css?inline';
import popupCss from '../../components/styles/popup.css?inline';
import tokensCss from '../../components/styles/tokens.css?inline';
import uiCss from '../../components/styles/ui.css?inline';
import type { CorpusStatus } from '../../lib/model/status.ts';
import { PACKS } from './fixtures/context.ts';
import { GALLERY_DAY } from './fixtures/day.ts';

export type PopupExample = {
  tab?: PopupTab;
  host?: string | null;
  on?: boolean;
  status?: CorpusStatus;
  view: ComponentChildren;
  /** In the panel's frame instead of the popup's. */
  panel?: boolean;
  /** Everything that folds out stands open. */
  open?: boolean;
};
type Options = { direction: 'ltr' | 'rtl'; scale: number; fluid: boolean };

const nothing = () => {};

/** The popup in a page of its own, as the browser shows it. */
export function showPopup(example: PopupExample, { direction, scale, fluid }: Options): void {
  for (const css of [tokensCss, uiCss, popupCss, panelCss, framingCss]) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  }
  document.documentElement.style.fontSize = `${scale * 100}%`;
  const { tab = 'page', host = 'trend.az', on = true, status = { state: 'ready', packs: PACKS } } = example;
  render(
    <StringsContext value={{ ...english('en-GB', () => GALLERY_DAY), direction }}>
      <PopupShell
        {...(!example.panel && { onOpenPanel: nothing })}
        onOpenFullTab={nothing}
        onSettings={nothing}
        subjectTab={example.panel ?? false}
        tab={tab}
        onTab={nothing}
        site={{ host, on, canToggle: true, onToggle: nothing }}
        status={status}
        fluid={fluid}
        {...(tab === 'search' ? { footer: <SearchKeysHint /> } : {})}
      >
        {example.view}
      </PopupShell>
    </StringsContext>,
    document.body,
  );
  if (example.open) for (const details of document.querySelectorAll('details')) details.open = true;
}
