/** Side panel (Chromium) and sidebar (Firefox): the same views as the popup, filling the panel and following the tab in front. */
import { start } from '../popup/start.tsx';

start({ fluid: true, followsTab: true });
