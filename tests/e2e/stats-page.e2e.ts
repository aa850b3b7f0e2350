/** The page that `pack stats --html` writes, in a browser: it asks for nothing, fits a narrow window, and axe finds no fault. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../browser/find.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Where to leave pictures for somebody to look at. */
const PICTURES = process.env.SIDELIGHT_PICTURES;

const scratch = mkdtempSync(join(tmpdir(), 'sidelight-stats-'));
const file = join(scratch, 'stats.html');
let browser: Browser;

before(async () => {
  const json = execFileSync(process.execPath, [join(ROOT, 'cli', 'main.ts'), 'pack', 'stats', '--json'], { maxBuffer: 1e8 }); // biome-ignore format: one call
  const earlier = JSON.parse(String(json)) as { ids: { entities: string[] } };
  earlier.ids.entities = [...earlier.ids.entities.slice(3), 'caucasus:gone'];
  writeFileSync(join(scratch, 'earlier.json'), JSON.stringify(earlier));
  execFileSync(process.execPath, [join(ROOT, 'cli', 'main.ts'), 'pack', 'stats', '--html', file, '--since', join(scratch, 'earlier.json')]); // biome-ignore format: one call
  const found = findBrowser('chromium');
  if (!found.ok) throw new Error(found.error);
  browser = await puppeteer.launch({ executablePath: found.value, args: ['--no-sandbox', '--disable-gpu'] });
});
after(async () => {
  await browser?.close();
  rmSync(scratch, { recursive: true, force: true });
});

async function open(
  width: number,
  scheme: 'light' | 'dark',
): Promise<{ page: Page; requests: string[]; errors: string[] }> {
  const page = await browser.newPage();
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => errors.push(message.text()));
  await page.setBypassCSP(false);
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.goto(pathToFileURL(file).href);
  return { page, requests, errors };
}

describe('the page of pack stats', () => {
  for (const [width, scheme] of [[1200, 'light'], [1200, 'dark'], [360, 'light']] as const) // biome-ignore format: one list
    it(`is whole and without fault at ${width} px, ${scheme}`, async () => {
      const { page, requests, errors } = await open(width, scheme);
      if (PICTURES) await page.screenshot({ path: join(PICTURES, `stats-${width}-${scheme}.png`), fullPage: true });
      assert.deepEqual(requests, [pathToFileURL(file).href]);
      assert.deepEqual(errors, [], 'its own style is let in by its policy');
      const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      assert.equal(paper, scheme === 'dark' ? 'rgb(27, 26, 25)' : 'rgb(255, 255, 255)');
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0, 'sideways scroll');
      await page.evaluate(() => {
        for (const one of document.querySelectorAll('details')) one.open = true;
      });
      const client = await page.createCDPSession();
      await client.send('Page.setBypassCSP', { enabled: true });
      await page.evaluate(axe);
      const violations = (await page.evaluate(
        `axe.run(document, { resultTypes: ['violations'] }).then((result) => result.violations.map(({ id, nodes }) => [id, nodes[0].target, nodes[0].failureSummary]))`,
      )) as unknown[];
      assert.deepEqual(violations, []);
      await page.close();
    });

  it('has a table behind every chart, with the same rows, and says what changed', async () => {
    const { page } = await open(1200, 'light');
    const charts = await page.$$eval('figure', (figures) => figures.map((one) => [one.querySelectorAll('svg').length, one.querySelectorAll('tbody tr').length > 0])); // biome-ignore format: one line
    assert.ok(charts.length >= 7);
    for (const chart of charts) assert.deepEqual(chart, [1, true]);
    const changes = await page.$eval('section[aria-labelledby="changes"]', (one) => one.textContent ?? '');
    assert.match(changes, /3 entities added/);
    assert.match(changes, /caucasus:gone/);
    await page.close();
  });
});
