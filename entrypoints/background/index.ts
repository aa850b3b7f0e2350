/** Background: wiring only. Every listener is added in the first turn, or the event that woke us would be lost. */
import { defineBackground } from 'wxt/utils/define-background';
import { DexiePackStore } from '../../lib/corpus/pack-store.ts';
import { browser } from '../../lib/platform/browser.ts';
import { bundledPack } from '../../lib/platform/bundled-files.ts';
import { listen } from '../../lib/platform/listen.ts';
import { onPacksPort } from '../../lib/platform/packs-port.ts';
import { announce, onProgressPort } from '../../lib/platform/progress-port.ts';
import { injectIntoOpenTabs, syncRegistration } from '../../lib/platform/sites.ts';
import { Corpus } from './corpus.ts';
import { createHandlers } from './handlers.ts';
import { createMenus, followMenus } from './menus.ts';
import { followAddressBar } from './omnibox.ts';
import { createPackHandlers } from './pack-handlers.ts';
import { browserWorld, UPDATE_ALARM } from './pack-updates.ts';
import { Subscriptions } from './subscriptions.ts';
import { followTabs } from './tabs.ts';
import { welcomeOnce } from './welcome.ts';

/** Wakes the background until the import is through: Firefox ends it after 30 seconds, whatever it is doing. */
const IMPORT_ALARM = 'import';

// No module: woken for a search, the background is one file to load, not a graph of them.
export default defineBackground({
  main() {
    const corpus = new Corpus(new DexiePackStore(), bundledPack, announce);
    const world = browserWorld(
      () => packs['page>background packs.state']({}),
      () => subscriptions.nextDue(),
    );
    const subscriptions = new Subscriptions(corpus, world);
    const packs = createPackHandlers(corpus, subscriptions, world);
    const goOn = async (): Promise<void> => {
      await corpus.importBundled();
      if ((await corpus.status()).state !== 'installing') await browser.alarms.clear(IMPORT_ALARM);
    };
    const start = (): Promise<void> => goOn().then(() => subscriptions.updateDue());
    listen(createHandlers(corpus, packs));
    onProgressPort(() => corpus.status());
    onPacksPort(() => packs['page>background packs.state']({}));
    followTabs();
    followMenus();
    followAddressBar(corpus);
    browser.alarms.onAlarm.addListener((alarm) => {
      if (alarm.name === IMPORT_ALARM) void goOn();
      if (alarm.name === UPDATE_ALARM) void subscriptions.updateDue();
    });
    browser.runtime.onInstalled.addListener(() => {
      void createMenus();
      void welcomeOnce();
      void browser.alarms.create(IMPORT_ALARM, { periodInMinutes: 0.5 });
      void start().then(syncRegistration).then(injectIntoOpenTabs);
    });
    browser.runtime.onStartup.addListener(() => void start().then(syncRegistration));
  },
});
