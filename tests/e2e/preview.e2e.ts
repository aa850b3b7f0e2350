/** `pack preview` as a maintainer uses it: paste, look, edit the source, look again, without loading the page anew. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { closedRoot } from '../browser/cdp.ts';
import { findBrowser } from '../browser/find.ts';
import { markedWords, placeOf } from './support.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const SEED = join(ROOT, 'seeds', 'caucasus');
const scratch = mkdtempSync(join(tmpdir(), 'sidelight-preview-'));
const source = join(scratch, 'source');
const ENTITIES = join(source, 'entities', 'organisations.yaml');

let preview: ChildProcess;
let address = '';
let browser: Browser;
let page: Page;
const errors: string[] = [];

before(async () => {
  cpSync(SEED, source, { recursive: true });
  preview = spawn(
    process.execPath,
    [
      join(ROOT, 'cli', 'main.ts'),
      'pack',
      'preview',
      source,
      '--port',
      '0',
      '--json',
      '--cache',
      join(scratch, 'cache'),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [first] = await Array.fromAsync(firstLine(preview));
  address = (JSON.parse(first as string) as { address: string }).address;
  const found = findBrowser('chromium');
  if (!found.ok) throw new Error(found.error);
  const root = process.platform === 'linux' && process.getuid?.() === 0;
  browser = await puppeteer.launch({ executablePath: found.value, args: root ? ['--no-sandbox'] : [] });
  page = await browser.newPage();
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.setViewport({ width: 1200, height: 1000 });
  await page.goto(address);
  await page.waitForFunction(() => document.querySelector('.state')?.textContent?.includes('Caucasus'));
});

after(async () => {
  await browser?.close();
  preview?.kill('SIGTERM');
  rmSync(scratch, { recursive: true, force: true });
});

async function* firstLine(child: ChildProcess): AsyncGenerator<string> {
  for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
    yield line;
    return;
  }
}

const TEXT = readFileSync(join(SEED, 'articles', 'turan-2020-06-22-citizens-return.md'), 'utf8').split(
  /^---$/m,
)[2] as string;

async function paste(text: string): Promise<void> {
  await page.$eval(
    'textarea',
    (field, given) => {
      field.value = given;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    text,
  );
  await page.click('button[type=submit]');
}

const untilMarked = (word: string): Promise<unknown> =>
  page.waitForFunction(
    (wanted) => [...CSS.highlights.values()].some((one) => [...one].some((range) => String(range) === wanted)),
    { timeout: 20_000 },
    word,
  );

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  assert.ok(text.includes(from), `${file} does not hold ${from}`);
  writeFileSync(file, text.replaceAll(from, to));
}

const NAME = 'Institute for Reporters’ Freedom and Safety';
const ADDED = 'video conference';
const LISTED = "      - Institute for Reporters' Freedom and Safety";

test('a pasted article is marked, and its card and panel say what a reader would be told', async () => {
  await page.evaluate(() => Object.assign(window, { stillTheSamePage: true }));
  await paste(`${TEXT}\n\n<img src=x onerror="document.title='script'"> is text.`);
  await untilMarked(NAME);
  assert.equal(await page.$('.as-read img'), null);
  assert.match(await page.$eval('.as-read .text', (text) => text.textContent ?? ''), /<img src=x/);
  const { x, y } = await placeOf(page, NAME);
  await page.mouse.click(x, y);
  const card = await closedRoot(page, 'sidelight-card');
  await card.waitFor('.card .body');
  assert.match((await card.text('.card')) ?? '', /Institute for Reporters/);
  await page.waitForSelector('aside .subj h1');
  assert.match(await page.$eval('aside', (aside) => aside.textContent ?? ''), /Caucasus/);
  await page.keyboard.press('Escape');
  assert.equal(await page.$('sidelight-card'), null);
});

test('the keyboard steps through the marks', async () => {
  await page.keyboard.down('Alt');
  await page.keyboard.down('Shift');
  await page.keyboard.press('KeyM');
  await page.keyboard.up('Shift');
  await page.keyboard.up('Alt');
  await (await closedRoot(page, 'sidelight-card')).waitFor('.card');
  await page.keyboard.press('Escape');
});

test('a spelling added to the source is marked once it is saved, without loading the page', async () => {
  assert.ok(!(await markedWords(page)).includes(ADDED));
  edit(ENTITIES, `${LISTED}\n`, `${LISTED}\n      - text: ${ADDED}\n        anyCase: true\n`);
  await untilMarked(ADDED);
  assert.equal(await page.evaluate(() => 'stillTheSamePage' in window), true);
});

test('an error is told with file and line while the last good state stays, and goes when it is mended', async () => {
  edit(ENTITIES, 'kind: organisation\n', 'kind: organization\n');
  await page.waitForSelector('.problems');
  const told = await page.$eval('.problems', (problems) => problems.textContent ?? '');
  assert.match(told, /entities\/organisations\.yaml:\d+/);
  assert.match(told, /last state without problems/);
  assert.ok((await markedWords(page)).includes(ADDED));
  edit(ENTITIES, 'kind: organization\n', 'kind: organisation\n');
  await page.waitForFunction(() => !document.querySelector('.problems'), { timeout: 20_000 });
});

test('a page is fetched on the press alone, and robots.txt is heard', async () => {
  const asked: string[] = [];
  const site = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (request.url === '/robots.txt') return response.end('User-agent: *\nDisallow: /private');
    const paragraphs = TEXT.trim()
      .split('\n\n')
      .map((one) => `<p>${one}</p>`)
      .join('');
    return response.end(
      `<!doctype html><html lang="en"><head><meta property="og:type" content="article"><title>Borders</title></head><body><nav>Menu</nav><article><h1>Borders</h1>${paragraphs}</article><script>document.title = 'ran'</script></body></html>`,
    );
  });
  await new Promise<void>((done) => site.listen(0, '127.0.0.1', done));
  const base = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  try {
    await (await page.$$('[role=tab]')).at(2)?.click();
    await page.type('input[name=url]', `${base}/news/private`);
    assert.deepEqual(asked, []);
    await page.click('button[type=submit]');
    await page.waitForFunction(() => document.querySelector('.as-read .headline')?.textContent === 'Borders', {
      timeout: 20_000,
    });
    assert.deepEqual(asked, ['/robots.txt', '/news/private']);
    await untilMarked(ADDED);
    await page.$eval('input[name=url]', (field) => {
      (field as HTMLInputElement).value = '';
    });
    await page.type('input[name=url]', `${base}/private/1`);
    await page.click('button[type=submit]');
    await page.waitForSelector('.fault');
    assert.match(await page.$eval('.fault', (fault) => fault.textContent ?? ''), /robots\.txt/);
    assert.deepEqual(asked.slice(2), []);
  } finally {
    site.closeAllConnections();
    site.close();
  }
});

test('no other site may ask, by whatever name it reaches the server', async () => {
  const body = JSON.stringify({ kind: 'text', title: '', text: 'x', url: '' });
  const ask = (headers: Record<string, string>): Promise<number> =>
    new Promise((done, failed) => {
      const { hostname, port } = new URL(address);
      const request = httpRequest({ hostname, port, path: '/page', method: 'POST', headers }, (answer) => {
        answer.resume();
        done(answer.statusCode ?? 0);
      });
      request.on('error', failed);
      request.end(body);
    });
  const json = { 'content-type': 'application/json' };
  const own = address.replace(/\/$/, '');
  assert.equal(await ask({ ...json, origin: own }), 200);
  assert.equal(await ask({ ...json, origin: 'http://evil.example' }), 403);
  assert.equal(await ask(json), 403);
  assert.equal(await ask({ 'content-type': 'text/plain', origin: own }), 403);
  assert.equal(await ask({ ...json, host: 'evil.example', origin: 'http://evil.example' }), 421);
});

test('nothing broke, and no policy was', () => {
  assert.deepEqual(errors, []);
});
