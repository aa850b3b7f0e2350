/** A new version of the pack in running browsers: confirmed, taken, seen in the diff, rolled back, taken again, removed, and from a file. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type TestBrowser, waitFor } from '../browser/types.ts';
import { click, openPacks, text, waitForText } from './packs-page.ts';
import { Desk, EXAMPLE_TITLE } from './second-version.ts';
import { inEachBrowser, searchPopup } from './support.ts';

const HOST = '127.0.0.1:8790';
const ADDRESS = `http://${HOST}/`;

/** Whether the popup finds the article that only version 2 has. */
async function findsExample(browser: TestBrowser): Promise<boolean> {
  const popup = await browser.openExtensionPage('popup.html');
  const results = await searchPopup(popup, 'Example article of the pack tests');
  await popup.close();
  return results.some((one) => one.includes(EXAMPLE_TITLE));
}

/** Looks for new versions and waits until that is over. */
async function look(browser: TestBrowser, options: Page): Promise<void> {
  const before = asked(browser).length;
  await click(options, 'Look for new versions now');
  await waitFor(() => (asked(browser).length > before ? true : null), 'a request', 10_000);
  await options.waitForFunction(() => /Look for new versions now/.test(document.body.innerText), { timeout: 10_000 });
}

const asked = (browser: TestBrowser): string[] =>
  browser
    .requests()
    .filter(({ url }) => url.startsWith(ADDRESS))
    .map(({ url }) => url.slice(ADDRESS.length));

inEachBrowser({}, (test) => {
  let desk: Desk;
  let options: Page;

  test('a publisher is shown by name and fingerprint before anything is taken', async (browser) => {
    desk = await Desk.open();
    browser.serve(HOST, desk.serve);
    options = await openPacks(browser);
    await waitForText(options, /Came with Sidelight/);
    await (await options.waitForSelector('#packs .add input.text'))?.type(ADDRESS);
    await click(options, 'Look at this address');
    await waitForText(options, /Is this who you expect/);
    assert.match(await text(options), /([0-9a-f]{4} ){7}[0-9a-f]{4}/);
    assert.match(await text(options), /stands in for version 1/);
    assert.deepEqual(
      asked(browser).filter((path) => path.startsWith('seg/')),
      [],
    );
    await click(options, 'Take packs from this publisher');
    await waitForText(options, /Publishers you take packs from/);
    await waitForText(options, /all was well/);
    // The same version is here already.
    assert.deepEqual(
      asked(browser).filter((path) => path.startsWith('seg/')),
      [],
    );
  });

  test('nothing new costs one request of at most 2 kB', async (browser) => {
    browser.clearRequests();
    await look(browser, options);
    assert.deepEqual(asked(browser), ['metadata/timestamp.json']);
    assert.ok((desk.publisher.files.get('metadata/timestamp.json')?.length ?? 0) < 2048);
  });

  test('version 2 is taken, only what changed is fetched, and the popup answers from it', async (browser) => {
    assert.equal(await findsExample(browser), false);
    await desk.offer(desk.second);
    browser.clearRequests();
    await click(options, 'Look for new versions now');
    await waitForText(options, /Version 2, built/);
    const fetched = asked(browser).filter((path) => path.startsWith('seg/'));
    const old = new Set(desk.first.manifest.segments.map(({ sha256 }) => sha256 as string));
    const fresh = desk.second.manifest.segments.filter(({ sha256 }) => !old.has(sha256));
    assert.equal(fetched.length, fresh.length);
    assert.ok(fresh.length < desk.second.manifest.segments.length);
    assert.equal(await findsExample(browser), true);
  });

  test('what changed can be read: the alias, the fact with its source, the article', async () => {
    await click(options, 'Show what version 2 changed');
    await options.waitForSelector('#packs .diff li');
    const shown = await text(options);
    for (const part of [
      /Bakhtiyar Gadjiyev/,
      /Bakhtiyar Gadzhiyev/,
      /a fact added for the tests/,
      /Test register/,
      new RegExp(EXAMPLE_TITLE),
    ])
      assert.match(shown, part);
  });

  test('going back is at once and lasts; following again takes version 2 without fetching it anew', async (browser) => {
    await click(options, 'Go back to 1');
    await waitForText(options, /You stay on version 1/);
    assert.equal(await findsExample(browser), false);
    await browser.stopBackground();
    assert.equal(await findsExample(browser), false);
    await options.close();
    options = await openPacks(browser);
    await look(browser, options);
    assert.equal(await findsExample(browser), false);
    browser.clearRequests();
    await click(options, 'Take new versions again');
    await options.waitForFunction(() => !/You stay on version/.test(document.body.innerText));
    await click(options, 'Look for new versions now');
    await waitForText(options, /Version 2, built/);
    assert.deepEqual(
      asked(browser).filter((path) => path.startsWith('seg/')),
      [],
    );
    assert.equal(await findsExample(browser), true);
  });

  test('a publisher that is removed leaves the pack that came with Sidelight', async (browser) => {
    await click(options, 'Remove');
    await click(options, 'Remove now');
    await waitForText(options, /Version 1, built[\s\S]*Came with Sidelight/);
    assert.equal(await findsExample(browser), false);
  });

  test('the same pack comes in from a file', async (browser) => {
    const folder = mkdtempSync(join(tmpdir(), 'sidelight-file-'));
    try {
      const file = join(folder, 'caucasus.sidelight');
      writeFileSync(file, desk.file());
      browser.clearRequests();
      const input = await options.$('#packs input[type=file]');
      await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
      await waitForText(options, /Is this who you expect/);
      await click(options, 'Take packs from this publisher');
      // The question names the version too: what counts is the list, once the question is gone.
      await options.waitForFunction(() => !/Is this who you expect/.test(document.body.innerText), { timeout: 30_000 });
      await waitForText(options, /Version 2, built/);
      assert.deepEqual(asked(browser), []);
      assert.equal(await findsExample(browser), true);
      await options.close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
