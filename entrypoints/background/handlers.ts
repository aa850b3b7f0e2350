/** One handler a message. Each asks the corpus for its engine, so each also works as the first thing after a start. */
import { buildCard } from '../../lib/context/card.ts';
import { buildCompare } from '../../lib/context/compare.ts';
import { type Engine, packMakers, subjectTotal } from '../../lib/context/engine.ts';
import { type HiddenHere, hiddenAt } from '../../lib/context/hidden.ts';
import { buildPageContext, extendPageContext } from '../../lib/context/page-context.ts';
import { pageSubjects } from '../../lib/context/page-subjects.ts';
import { publisherLinks } from '../../lib/context/publisher-links.ts';
import { buildReader } from '../../lib/context/reader.ts';
import { searchEngine } from '../../lib/context/search.ts';
import { buildSubjectView } from '../../lib/context/subject-view.ts';
import type { Handlers, Sender } from '../../lib/messaging/server.ts';
import type { PageContext } from '../../lib/model/page-context.ts';
import { setBadge } from '../../lib/platform/badge.ts';
import { hideMatch, loadHidden, showMatchAgain } from '../../lib/platform/hidden-store.ts';
import { takeLookup } from '../../lib/platform/lookup.ts';
import { openBeside } from '../../lib/platform/panel.ts';
import { changeSettings, loadSettings } from '../../lib/platform/settings-store.ts';
import { switchSite } from '../../lib/platform/sites.ts';
import { recallTab, rememberTab } from '../../lib/platform/tab-contexts.ts';
import type { Corpus } from './corpus.ts';
import { eraseEverything } from './erase.ts';
import { hideFromPage, showFromPage } from './hiding.ts';
import type { PackHandlers } from './pack-handlers.ts';
import { readOnce, refreshTabs, siteSwitched, tabState } from './tabs.ts';

/** What a tab's page came to: for the popup, and as the number on the badge. */
async function keep(engine: Engine, sender: Sender, context: PageContext): Promise<void> {
  if (sender.kind !== 'content') return;
  await rememberTab(sender.tabId, { url: sender.url, context });
  await setBadge(sender.tabId, subjectTotal(engine, context));
}

/** What is hidden where the sender stands: the browser says where that is, not the page. */
const hiddenFor = async (sender: Sender): Promise<HiddenHere> =>
  hiddenAt(await loadHidden(), sender.kind === 'content' ? sender.url : null);

export function createHandlers(corpus: Corpus, packs: PackHandlers): Handlers {
  const withEngine = async <T, W>(run: (engine: Engine) => Promise<T> | T, without: W): Promise<T | W> => {
    const engine = await corpus.engine();
    return engine ? run(engine) : without;
  };
  return {
    ...packs,
    'content>background page.read': async ({ page }, sender) => {
      const context = await withEngine(async (engine) => {
        const built = await buildPageContext(engine, page, await hiddenFor(sender));
        await keep(engine, sender, built);
        return built;
      }, null);
      return { context, reading: (await loadSettings()).reading };
    },
    'content>background page.extend': ({ text }, sender) =>
      withEngine(
        async (engine) => {
          const known = sender.kind === 'content' ? await recallTab(sender.tabId) : null;
          if (!known) return { context: null };
          const context = extendPageContext(engine, known.context, text, await hiddenFor(sender));
          await keep(engine, sender, context);
          return { context };
        },
        { context: null },
      ),
    'content>background card.get': ({ request }) =>
      withEngine(async (engine) => ({ view: await buildCard(engine, request) }), { view: null }),
    'content>background panel.open': ({ subject }, sender) => {
      // In the same turn as the message: it carries the reader's press, and the browser heeds that only now.
      const opened = sender.kind === 'content' ? openBeside(sender.tabId, subject) : Promise.resolve();
      return opened.then(() => ({ done: true }));
    },
    'content>background match.hide': (wanted, sender) =>
      withEngine(async (engine) => ({ hidden: await hideFromPage(engine, wanted, sender) }), { hidden: null }),
    'content>background match.show': async ({ id }, sender) => ({ done: await showFromPage(id, sender) }),
    'page>background status.get': async () => ({ status: await corpus.status() }),
    'page>background import.retry': async () => {
      await corpus.importBundled();
      return { status: await corpus.status() };
    },
    'page>background tab.get': ({ tabId }) => tabState(tabId),
    'page>background tab.read-once': async ({ tabId }) => ({ started: await readOnce(tabId) }),
    'page>background site.switch': async ({ host, on, tabId }) => {
      await siteSwitched(host, on);
      if (on && tabId !== null) await readOnce(tabId);
      return { done: true };
    },
    'page>background site.forget': async ({ host }) => {
      await switchSite(host, true);
      return { done: true };
    },
    'page>background welcome.answered': async () => {
      await changeSettings((settings) => ({ ...settings, welcomed: true }));
      return { done: true };
    },
    'page>background outlets.list': () =>
      withEngine((engine) => ({ outlets: engine.outlets.all().map(({ id, name, hosts }) => ({ id, name, hosts })) }), {
        outlets: [],
      }),
    'page>background lookup.take': async () => ({ query: await takeLookup() }),
    'page>background search.run': async ({ query, limit }) => {
      const source = await corpus.search();
      return source ? searchEngine(source, query, limit) : { query, ms: 0, hits: [] };
    },
    'page>background subject.get': ({ request }) =>
      withEngine(async (engine) => ({ view: await buildCard(engine, request) }), { view: null }),
    'page>background subjects.list': async ({ tabId }) => {
      const known = await recallTab(tabId);
      return withEngine((engine) => ({ subjects: known ? pageSubjects(engine, known.context) : [] }), { subjects: [] });
    },
    'page>background subject.view': async ({ subject, tabId }) => {
      const known = tabId === null ? null : await recallTab(tabId);
      return withEngine(async (engine) => ({ view: await buildSubjectView(engine, subject, known?.context ?? null) }), {
        view: null,
      });
    },
    'page>background makers.list': () => withEngine((engine) => ({ packs: packMakers(engine) }), { packs: [] }),
    'page>background compare.view': async ({ tabId, article }) => {
      const known = await recallTab(tabId);
      return withEngine(
        async (engine) => ({ view: known ? await buildCompare(engine, known.context, article) : null }),
        { view: null },
      );
    },
    'page>background article.get': ({ id }) =>
      withEngine(async (engine) => ({ view: await buildReader(engine, id) }), { view: null }),
    'page>background outlet.get': ({ id }) =>
      withEngine(async (engine) => ({ outlet: engine.outlets.get(id), links: await publisherLinks(engine, id) }), {
        outlet: null,
        links: [],
      }),
    'page>background reading.change': async ({ reading }) => {
      await changeSettings((settings) => ({ ...settings, reading }));
      await refreshTabs();
      return { done: true };
    },
    'page>background hidden.show': async ({ id }) => {
      await showMatchAgain(id);
      await refreshTabs();
      return { done: true };
    },
    'page>background hidden.hide': async ({ match }) => {
      await hideMatch(match);
      await refreshTabs();
      return { done: true };
    },
    'page>background data.erase': async () => {
      await eraseEverything(corpus);
      return { done: true };
    },
  };
}
