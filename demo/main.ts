import { join, relative } from 'node:path';
import { fail, ok, type Result } from '../lib/model/result.ts';
import { type ChromiumBrowser, launchChromium } from '../tests/browser/chromium.ts';
import { ensureBrowser } from '../tests/browser/find.ts';
import { takePictures, waitForMarks } from './pictures.ts';
import { buildGranted, hasDisplay, ROOT } from './prepare.ts';
import { readContext } from './read-context.ts';
import { describe } from './report.ts';
import { DEMO_URL, demoHosts } from './site.ts';

const TO_TRY = `
The demo page is open in a window of its own, with a profile of its own. What to try:
  - Rest the mouse on an underlined name or wording: the card opens. Esc closes it.
  - Press the Sidelight button in the toolbar (it may hide behind the puzzle piece): what was found on this page.
  - Type "hajiev" or "xankendi" into the popup's search field.
  - Open the shop at the foot of the article: a page that is not an article stays as it is.
The window reaches nothing but the demo pages. Close it, or press Ctrl-C here, to end the demo.`;

/** Builds the extension and shows it on the demo page: in a window, or as tables and pictures where there is no display. */
async function demo(args: string[]): Promise<Result<null, string>> {
  const unknown = args.find((arg) => arg !== '--headless');
  if (unknown) return fail(`Unknown option ${unknown}: the demo takes --headless or nothing.`);
  say('Building the pack and the extension …');
  const extension = buildGranted();
  if (!extension.ok) return extension;
  say('Looking for a browser …');
  const executable = ensureBrowser('chromium', say);
  if (!executable.ok) return executable;
  const headless = args.includes('--headless') || !hasDisplay();
  say(`Starting ${executable.value}${headless ? ' without a window' : ''} …`);
  const browser = await launchChromium({
    extension: extension.value,
    hosts: demoHosts(),
    executable: executable.value,
    headless,
  });
  try {
    return headless ? await showInTerminal(browser) : await showInWindow(browser);
  } finally {
    await browser.close();
  }
}

/** Opens the page and waits until the reader closes the window. */
async function showInWindow({ browser, openPage }: ChromiumBrowser): Promise<Result<null, string>> {
  const page = await openPage(DEMO_URL);
  for (const other of await browser.pages()) if (other.url() === 'about:blank') await other.close();
  await page.bringToFront();
  console.log(TO_TRY);
  await new Promise<void>((resolve) => {
    browser.once('disconnected', () => resolve());
    // On macOS the program outlives its last window.
    browser.on('targetdestroyed', () => {
      if (!browser.targets().some((target) => target.type() === 'page')) resolve();
    });
  });
  return ok(null);
}

/** Prints what was found and leaves pictures in `.output/demo`. */
async function showInTerminal(browser: ChromiumBrowser): Promise<Result<null, string>> {
  const page = await browser.openPage(DEMO_URL);
  say('Waiting for the marks on the page …');
  const marks = await waitForMarks(page, 60_000);
  if (!marks.ok) return marks;
  const context = await readContext(browser, DEMO_URL);
  if (!context.ok) return context;
  console.log(`\n${describe(context.value)}\n`);
  const pictures = await takePictures(browser, page, join(ROOT, '.output', 'demo'));
  console.log(`Pictures: ${pictures.map((path) => relative(process.cwd(), path)).join(', ')}`);
  const own = browser.requests().filter(({ url }) => !url.startsWith('http://jam-news.net/'));
  console.log(`Requests beyond the page's own: ${own.length}${own.map(({ url }) => `\n  ${url}`).join('')}`);
  return ok(null);
}

function say(line: string): void {
  console.log(line);
}

const result = await demo(process.argv.slice(2)).catch((error: unknown) => {
  const [reason] = (error instanceof Error ? error.message : String(error)).split('\n');
  return fail(`The demo stopped (${reason}): try again, with SIDELIGHT_BROWSER set to another browser if need be.`);
});
if (!result.ok) {
  console.error(result.error);
  process.exitCode = 1;
}
