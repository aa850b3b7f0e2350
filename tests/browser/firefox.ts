import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { closedRoot, inBrowserScope } from './bidi.ts';
import { inBackground, openPopup, reloadExtension } from './firefox-surfaces.ts';
import { startBrowser } from './start.ts';
import { type LaunchOptions, type TestBrowser, waitFor } from './types.ts';

/** Host part of the extension's pages: fixed beforehand, since Firefox draws a new one for every profile. */
const PAGES_HOST = '51de1196-0000-4000-8000-000000000001';

/** Firefox with the extension. */
export type FirefoxBrowser = TestBrowser;

/** Everything through the proxy, no https upgrades, nothing fetched on the browser's own account. */
const QUIET = {
  'browser.newtabpage.enabled': false,
  'browser.region.update.enabled': false,
  'browser.search.update': false,
  'dom.security.https_first': false,
  'dom.security.https_first_schemeless': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'messaging-system.rsexperimentloader.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.proxy.allow_hijacking_localhost': true,
  'network.proxy.failover_direct': false,
  'network.proxy.type': 1,
  'network.trr.mode': 5,
  // The toolbar popup stays open while a test looks at the page under it.
  'ui.popup.disable_autohide': true,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
};

/** Starts Firefox with the extension, and with the proxy as its only network. */
export function launchFirefox(options: LaunchOptions): Promise<FirefoxBrowser> {
  const { width = 1280, height = 900, headless = true, dark = false, userDataDir } = options;
  const folder = resolve(options.extension);
  const id = geckoId(folder);
  const launch = (executablePath: string, proxyPort: number) =>
    puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless,
      // A released Firefox heeds the address of its own settings service only with this variable.
      env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
      defaultViewport: headless ? { width, height } : null,
      ...(userDataDir && { userDataDir: resolve(userDataDir) }),
      args: ['--remote-allow-system-access', `--width=${width}`, `--height=${height}`],
      extraPrefsFirefox: {
        ...QUIET,
        'extensions.webextOptionalPermissionPrompts': !options.consent,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': proxyPort,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': proxyPort,
        'extensions.webextensions.uuids': JSON.stringify({ [id]: PAGES_HOST }),
        'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
      },
    });

  return startBrowser('firefox', 'firefox.invalid', options, launch, async (browser) => {
    await browser.installExtension(folder);
    const state = '(id) => WebExtensionPolicy.getByID(id)?.extension.backgroundState';
    const backgroundRuns = async () => (await inBrowserScope<string>(browser, state, id)) === 'running';
    await waitFor(async () => (await backgroundRuns()) || null, 'the background to start', 15_000);

    return {
      engine: 'firefox' as const,
      extensionId: PAGES_HOST,
      openPage: async (url) => {
        const page = await browser.newPage();
        await page.goto(url);
        return page;
      },
      openExtensionPage: (file) => openExtensionPage(browser, `moz-extension://${PAGES_HOST}/${file}`),
      backgroundRuns,
      inBackground: async (fn, ...args) => (await inBackground(browser, id, fn.toString(), args)) as never,
      openPopup: (over) => openPopup(browser, id, over),
      reloadExtension: async () => {
        await reloadExtension(browser, id);
        await waitFor(async () => (await backgroundRuns()) || null, 'the background to start', 15_000);
      },
      stopBackground: async () => {
        await inBrowserScope(browser, STOP, id);
        await waitFor(async () => ((await backgroundRuns()) ? null : true), 'the background to stop');
      },
      closedRoot,
    } satisfies Partial<FirefoxBrowser>;
  });
}

/** What Firefox does with an idle event page; the debugger's presence would otherwise keep it alive. */
const STOP = `(id) => WebExtensionPolicy.getByID(id).extension
  .terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })`;

/** Firefox refuses to navigate a driven tab to an extension page, so the browser itself opens one. */
async function openExtensionPage(browser: Browser, url: string): Promise<Page> {
  const before = new Set(await browser.pages());
  await inBrowserScope(
    browser,
    `(url) => {
      const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
      gBrowser.selectedTab = gBrowser.addTab(url, { triggeringPrincipal });
    }`,
    url,
  );
  return waitFor(
    async () => {
      // page.url() stays about:blank for such tabs: ask the page itself.
      for (const page of await browser.pages()) {
        if (before.has(page)) continue;
        const there = await page.evaluate(() => location.href + document.readyState).catch(() => '');
        if (there === `${url}complete`) return page;
      }
      return null;
    },
    `a tab at ${url}`,
    10_000,
  );
}

function geckoId(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const id: unknown = manifest.browser_specific_settings?.gecko?.id;
  if (typeof id !== 'string') throw new Error(`${folder} is not a Firefox build: its manifest has no gecko id`);
  return id;
}
