/** Side panel (Chromium), sidebar (Firefox), and with `?tab=ID` the same views in a tab of their own: wiring only. */
import { start } from '../popup/start.tsx';
import { subjectInAddress } from './address.ts';
import { PanelApp } from './app.tsx';

const params = new URLSearchParams(location.search);
const fullTab = params.has('tab');

// On paper nothing can be folded out.
addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll('details')) details.open = true;
});

start((ask, tabId) => <PanelApp ask={ask} inQuestion={tabId} first={subjectInAddress(params)} fullTab={fullTab} />, {
  followsTab: !fullTab,
});
