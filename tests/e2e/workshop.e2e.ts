/** A pack made from nothing by the commands of a maintainer, served by `pack serve`, and taken by a reader from its address. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import type { Answer, Handler } from '../browser/proxy.ts';
import { walkFromNothing } from '../packs/support/from-nothing.ts';
import { click, openPacks, waitForText } from './packs-page.ts';
import { inEachBrowser, searchPopup } from './support.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const PORT = 8791;
const ADDRESS = `http://127.0.0.1:${PORT}/`;

const scratch = mkdtempSync(join(tmpdir(), 'sidelight-from-nothing-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

let answers: Promise<Handler> | null = null;

/** What the real server answers for each of its files: the browsers of these tests reach nothing but what they are given. */
async function served(): Promise<Handler> {
  const { www } = walkFromNothing(scratch);
  const server = spawn(process.execPath, [join(ROOT, 'cli', 'main.ts'), 'pack', 'serve', www, '--port', String(PORT)]);
  try {
    await said(server, ADDRESS);
    const known = new Map<string, Answer>();
    for (const entry of readdirSync(www, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name).slice(www.length);
      if (entry.isFile()) known.set(path, await answerTo(path));
    }
    // A reader also asks for the root after the last, which must not look like a server that is away.
    const missing = await answerTo('/metadata/2.root.json');
    return ({ url }) => known.get(url.pathname) ?? missing;
  } finally {
    server.kill();
  }
}

async function answerTo(path: string): Promise<Answer> {
  const answer = await fetch(new URL(path, ADDRESS));
  // All but what concerns the connection of this request.
  const headers = [...answer.headers].filter(
    ([name]) => !/^(?:connection|keep-alive|date|transfer-encoding)$/.test(name),
  );
  return {
    status: answer.status,
    headers: Object.fromEntries(headers),
    body: new Uint8Array(await answer.arrayBuffer()),
  };
}

const said = (server: ChildProcess, words: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.stdout?.on('data', (chunk: Buffer) => String(chunk).includes(words) && resolve());
    server.once('exit', (code) => reject(new Error(`pack serve ended with ${code}.`)));
  });

// How packs are taken is tested in both browsers by packs.e2e.ts; what is new here is what the commands and their server give.
inEachBrowser({ engines: ['chromium'] }, (test) => {
  test('a reader takes the pack from its address and finds its first article', async (browser) => {
    answers ??= served();
    browser.serve(`127.0.0.1:${PORT}`, await answers);
    const options = await openPacks(browser);
    await waitForText(options, /Came with Sidelight/);
    await (await options.waitForSelector('#packs .add input.text'))?.type(ADDRESS);
    await click(options, 'Look at this address');
    await waitForText(options, /Is this who you expect/);
    await waitForText(options, /My pack/);
    await click(options, 'Take packs from this publisher');
    await waitForText(options, /all was well/);
    const popup = await browser.openExtensionPage('popup.html');
    const results = await searchPopup(popup, 'Town Bridge opens after repairs');
    assert.ok(
      results.some((one) => one.includes('Town Bridge opens after repairs')),
      results.join('\n'),
    );
    await popup.close();
    await options.close();
  });
});
