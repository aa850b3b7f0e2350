import { resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { allowHosts, closedRoot, inWorker, openPopup, reloadExtension, runningWorker, stopWorker } from './cdp.ts';
import { startBrowser } from './start.ts';
import { type LaunchOptions, type TestBrowser, waitFor } from './types.ts';

/** Chrome, Chromium, Edge or Brave with the extension. */
export type ChromiumBrowser = TestBrowser;

/** Features through which Chromium speaks to the network, or upgrades http pages, by itself. */
const SILENCED = [
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsFirstModeV2',
  'OptimizationGuideModelDownloading',
  'OptimizationHintsFetching',
  'InterestFeedContentSuggestions',
  'CertificateTransparencyComponentUpdater',
  'AutofillServerCommunication',
  'NetworkTimeServiceQuerying',
  'PreconnectToSearch',
];

/** Where Chromium's own two requests go that no flag turns off: on-demand components and the list of signed-in accounts. */
const OWN_HOST = 'chromium.invalid';

const QUIET = [
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-field-trial-config',
  '--disable-quic',
  '--no-default-browser-check',
  '--no-pings',
  '--safebrowsing-disable-auto-update',
  `--component-updater=url-source=http://${OWN_HOST}/components`,
  `--gaia-url=http://${OWN_HOST}/`,
  '--lang=en-US',
  `--disable-features=${SILENCED.join(',')}`,
];

/** Starts Chrome, Chromium, Edge or Brave with the extension, and with the proxy as its only network. */
export function launchChromium(options: LaunchOptions): Promise<ChromiumBrowser> {
  const { width = 1280, height = 900, headless = true, dark = false, userDataDir } = options;
  const launch = (executablePath: string, proxyPort: number) =>
    puppeteer.launch({
      executablePath,
      headless,
      pipe: true,
      // Branded Chrome ignores --load-extension; the debugging pipe may install unpacked folders instead.
      enableExtensions: true,
      defaultViewport: headless ? { width, height } : null,
      ...(userDataDir && { userDataDir: resolve(userDataDir) }),
      args: [
        ...QUIET,
        `--proxy-server=http://127.0.0.1:${proxyPort}`,
        // Without this, requests to this machine would go around the proxy.
        '--proxy-bypass-list=<-loopback>',
        `--window-size=${width},${height}`,
        // Headless has a screen of 800 x 600 otherwise, and the toolbar popup is cut to fit it.
        ...(headless ? [`--screen-info={${Math.max(width, 1600)}x${Math.max(height, 1200)}}`] : []),
        `--blink-settings=preferredColorScheme=${dark ? 0 : 1}`,
        ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    });

  return startBrowser('chromium', OWN_HOST, options, launch, async (browser) => {
    const folder = resolve(options.extension);
    const extensionId = await browser.installExtension(folder);
    const origin = `chrome-extension://${extensionId}/`;
    const openPage = async (url: string) => {
      const page = await browser.newPage();
      await page.goto(url);
      return page;
    };
    await waitFor(() => runningWorker(browser, origin), 'the service worker to run', 15_000);
    if (options.consent) await allowHosts(browser, extensionId, options.consent);

    return {
      engine: 'chromium' as const,
      extensionId,
      openPage,
      openExtensionPage: (file) => openPage(origin + file),
      backgroundRuns: async () => (await runningWorker(browser, origin)) !== null,
      stopBackground: () => stopWorker(browser, origin),
      inBackground: async (fn, ...args) => (await inWorker(browser, origin, fn.toString(), args)) as never,
      openPopup: (over) => openPopup(browser, extensionId, over),
      reloadExtension: () => reloadExtension(browser, origin, folder),
      closedRoot,
    } satisfies Partial<ChromiumBrowser>;
  });
}
