/** Toolbar popup: wiring only. */
import { App } from './app.tsx';
import { start } from './start.tsx';

start((ask, tabId) => <App ask={ask} inQuestion={tabId} />, { followsTab: false });
