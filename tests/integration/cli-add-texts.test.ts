/** `pack add` with texts, by the real program: files of all formats, faults and exit codes, a killed run, polite fetching. */
import { execFile, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { addDocuments } from '../../cli/add/add-documents.ts';
import type { Source } from '../../cli/add/gather.ts';
import { fileInput } from '../../cli/add/inputs.ts';
import type { Outcome } from '../../cli/add/outcome.ts';
import { PoliteFetch } from '../../cli/add/polite-fetch.ts';
import { writeNewSource } from '../../cli/init/new-source.ts';
import { checkSource } from '../../cli/packs.ts';
import type { Corpus } from '../../lib/model/corpus.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const scratch = mkdtempSync(join(tmpdir(), 'sidelight-texts-'));
const source = join(scratch, 'source');
const files = join(scratch, 'files');
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
beforeEach(() => {
  for (const folder of [source, files]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(files);
  const [publisher, contact] = ['P', 'https://example.org/contact'];
  writeNewSource(source, { id: 'test', title: 'T', publisher, contact, language: 'en', date: '2026-11-22' });
});

// biome-ignore lint/suspicious/noExplicitAny: lines of any shape, told by what is expected of them.
type Run = { code: number; out: string; err: string; lines: any[] };
const ADD = [join(ROOT, 'cli', 'main.ts'), 'pack', 'add', source];
const add = (...args: string[]): Promise<Run> =>
  new Promise((resolve) => {
    execFile(process.execPath, [...ADD, ...args, '--json'], { maxBuffer: 1e8, cwd: scratch }, (error, out, err) => {
      const told = out.trim().split('\n').filter(Boolean);
      resolve({ code: error ? Number(error.code) : 0, out, err, lines: told.map((line) => JSON.parse(line)) });
    });
  });
const LICENCE = ['--licence', 'CC-BY-4.0'];

const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(files, name), content);
  return join(files, name);
};
/** A text that shares no run of five words with that of another thing. */
const sentences = (what: string): string =>
  Array.from({ length: 20 }, (_, at) => `On day ${at * 7} ${what} was seen near ${what}.`).join(' ');
const saved = (name: string, head = ''): string =>
  `<!DOCTYPE html><html lang="en"><head><title>${name}</title><meta property="og:type" content="article">
  <link rel="canonical" href="https://news.example/${name}">${head}</head><body><article><h1>The ${name} story</h1>
  <p class="date">04/05/2023</p>${`<p>${sentences(name)}</p>`.repeat(3)}</article></body></html>`;
const sound = () => {
  const { corpus, problems } = checkSource(source);
  expect(problems).toEqual([]);
  return corpus?.articles.filter(({ outlet }) => outlet !== 'example.org') ?? [];
};

describe('files', () => {
  it('of all formats become articles of a sound source; faults name their place, the rest goes on, a second run adds nothing', async () => {
    const warc = (url: string, html: string): string =>
      `WARC/1.1\r\nWARC-Type: response\r\nWARC-Date: 2026-11-01T00:00:00Z\r\nWARC-Target-URI: ${url}\r\nContent-Length: ${Buffer.byteLength(html) + 44}\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${html}\r\n\r\n`;
    const crawl = warc('https://crawl.example/1', saved('crawl').replace(/<link[^>]*>/, ''));
    const args = [
      file('a.html', saved('bridge')),
      file('b.html', '<html><body>Nothing here</body></html>'),
      file('feed.html', `<rss version="2.0"><channel><title>F</title><item><title>Feed</title><link>https://feed.example/1</link><content:encoded><![CDATA[<p>${sentences('feed')}</p>]]></content:encoded></item><item><title>Teaser</title><link>https://feed.example/2</link></item></channel></rss>`),
      file('t.csv', `url;headline;body;date\nhttps://table.example/1;T;"${sentences('table')}";03/04/2023\n`),
      file('r.jsonl.gz', gzipSync(`{"url":"https://lines.example/1","title":"L","text":"${sentences('lines')}","date":"2023-04-25"}\n{"text":\n{"text":"of nobody"}\n{"url":"https://copy.example/1","date":"2023-04-26","text":"${sentences('lines')} And a word more."}\n`)),
      file('p.parquet', Buffer.from(parquetWriteBuffer({ columnData: [{ name: 'url', data: ['https://rows.example/1'], type: 'STRING' }, { name: 'text', data: [sentences('rows')], type: 'STRING' }] }))),
      file('c.warc.gz', gzipSync(crawl + warc('https://crawl.example/2', saved('cut')).slice(0, -40))),
      join(files, 'gone.html'),
    ]; // biome-ignore format: a file a line
    const first = await add(...args, ...LICENCE);
    expect([first.code, first.err]).toEqual([3, '']);
    const told = first.lines
      .slice(0, -1)
      .map(({ outcome, file: name, offset, record }) => [outcome, name.slice(files.length + 1), offset, record]);
    expect(told).toEqual([
      ['bad', 'gone.html', null, null],
      ['added', 'a.html', 0, null],
      ['refused', 'b.html', 0, null],
      ['added', 'feed.html', null, 1],
      ['unread', 'feed.html', null, 2],
      ['added', 't.csv', 0, 1],
      ['added', 'r.jsonl.gz', 0, 1],
      ['bad', 'r.jsonl.gz', expect.any(Number), 2],
      ['bad', 'r.jsonl.gz', expect.any(Number), 3],
      ['added', 'r.jsonl.gz', expect.any(Number), 4],
      ['added', 'p.parquet', null, 1],
      ['added', 'c.warc.gz', 0, 1],
      ['bad', 'c.warc.gz', Buffer.byteLength(crawl), 2],
    ]);
    expect(first.lines[9].copies).toEqual([
      expect.objectContaining({ outlet: 'lines.example', share: expect.any(Number) }),
    ]);
    expect(first.lines.at(-1).summary).toMatchObject({ added: 7, bad: 4, refused: 1, unread: 1, copies: 1 });

    const articles = sound();
    expect(articles.map(({ outlet, published, language }) => [outlet, published, language])).toEqual([
      ['copy.example', '2023-04-26', 'en'],
      ['crawl.example', null, 'en'],
      ['feed.example', null, 'en'],
      ['lines.example', '2023-04-25', 'en'],
      ['news.example', null, 'en'],
      ['rows.example', null, 'en'],
      ['table.example', null, 'en'],
    ]);
    expect(articles.find(({ outlet }) => outlet === 'crawl.example')?.provenance).toMatch(
      /c\.warc\.gz, record 1, byte 0\. Retrieved: 2026-11-01\. Licence or permission, as the maintainer gave it: CC-BY-4\.0\.$/,
    );
    // Pages and feeds can be reviewed one by one; records are lines of one file. No folder of this machine is named.
    expect(readdirSync(join(source, 'articles')).filter((name) => /^(?:feed|news)/.test(name))).toHaveLength(2);
    expect(readFileSync(join(source, 'articles.jsonl'), 'utf8').trim().split('\n')).toHaveLength(5);
    expect(JSON.stringify(articles)).not.toContain(scratch);
    const outlets = readFileSync(join(source, 'outlets.yaml'), 'utf8');
    expect(
      outlets.match(/^# DRAFT by `pack add`.*\n- id: \w+\.example\n(?: {2}.*\n)*? {2}kind: unidentified\n/gm),
    ).toHaveLength(7);
    expect(parseDocument(outlets).toString({ lineWidth: 0 })).toBe(outlets);

    const before = readFileSync(join(source, 'articles.jsonl'), 'utf8');
    const second = await add(...args, ...LICENCE);
    expect(second.lines.at(-1).summary).toMatchObject({ added: 0, known: 7, bad: 4 });
    rmSync(join(source, '.sidelight'), { recursive: true });
    const third = await add(...args, ...LICENCE);
    expect(third.lines.at(-1).summary).toMatchObject({ added: 0, known: 7, bad: 4 });
    expect([readFileSync(join(source, 'articles.jsonl'), 'utf8'), sound().length]).toEqual([before, 7]);
  });

  it('become references without a word of their text, and ask for no licence', async () => {
    rmSync(source, { recursive: true });
    cpSync(join(ROOT, 'seeds', 'caucasus'), source, { recursive: true });
    const text = `Drivers waited on the Lachin road. ${sentences('nobody')}`;
    const path = file(
      'r.jsonl',
      `{"url":"https://new.example/1","title":"A mission visits Stepanakert","text":"${text}"}\n{"text":"no address"}\n`,
    );
    const { code, lines } = await add(path, '--references');
    expect([code, lines.at(-1).summary]).toEqual([0, expect.objectContaining({ added: 1, refused: 1 })]);
    expect(lines[0].reference).toMatchObject({
      url: 'https://new.example/1',
      title: 'A mission visits Stepanakert',
      summary: null,
    });
    expect(lines[0].reference.entities).toContain('lachin-road');
    expect(readFileSync(join(source, 'references.yaml'), 'utf8')).not.toContain('On day 21');
    expect(existsSync(join(source, 'articles.jsonl'))).toBe(false);
  });

  it('keeps a text that changed under its address, takes pages that say nothing of their outlet by --from-outlet, and writes nothing on a dry run', async () => {
    const path = file('r.jsonl', '{"url":"https://a.example/1","text":"One text."}\n');
    await add(path, ...LICENCE);
    file('r.jsonl', '{"url":"https://a.example/1","text":"Another text."}\n{"text":"A text of nobody."}\n');
    const dry = await add(path, ...LICENCE, '--from-outlet', 'b.example', '--dry-run', '--bulk');
    expect(dry.lines).toMatchObject([
      { outcome: 'known', why: expect.stringContaining('another text') },
      { outcome: 'added' },
      {},
    ]);
    expect(sound().map(({ outlet, text }) => [outlet, text])).toEqual([['a.example', 'One text.']]);
    await add(path, ...LICENCE, '--from-outlet', 'b.example', '--no-bulk');
    expect(sound().map(({ outlet }) => outlet)).toEqual(['a.example', 'b.example']);
  });
});

it('a killed run goes on where it was: nothing is lost, nothing stands twice', async () => {
  const count = 3000;
  const path = file(
    'r.jsonl',
    Array.from(
      { length: count },
      (_, at) => `{"url":"https://a.example/${at}","text":"Text ${at}: ${Math.sin(at)} ${sentences(String(at))}"}\n`,
    ).join(''),
  );
  const child = spawn(process.execPath, [...ADD, path, ...LICENCE, '--json'], { stdio: ['ignore', 'pipe', 'ignore'] });
  let said = 0;
  await new Promise<void>((done) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += String(chunk).split('\n').length - 1;
      if (said > 700) child.kill('SIGKILL');
    });
    child.once('close', () => done());
  });
  // What a kill in the middle of a write would leave.
  const bulk = join(source, 'articles.jsonl');
  const kept = readFileSync(bulk, 'utf8').trim().split('\n').length;
  writeFileSync(bulk, `${readFileSync(bulk, 'utf8')}{"id":"half`);
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThan(count);
  const { code, err, lines } = await add(path, ...LICENCE);
  expect([code, err]).toEqual([0, expect.stringContaining('ended in half a line')]);
  expect(lines.at(-1).summary).toMatchObject({ added: count - kept, known: kept });
  expect(sound()).toHaveLength(count);
});

it('fetches links politely, follows sitemaps of sitemaps, and asks for no page twice', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const origin = `http://${request.headers.host}`;
    const answers = new Map([
      ['/robots.txt', 'User-agent: *\nDisallow: /private'],
      ['/index.xml', `<sitemapindex><sitemap><loc>${origin}/map.xml.gz</loc></sitemap></sitemapindex>`],
      ['/story', saved('story').replace(/<link[^>]*>/, '')],
    ]);
    const map = `<urlset><url><loc>${origin}/story</loc></url><url><loc>${origin}/private</loc></url></urlset>`;
    if (request.url === '/map.xml.gz') response.end(gzipSync(map));
    else if (answers.has(request.url ?? '')) response.end(answers.get(request.url ?? ''));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // The pauses of the real program, without the waiting.
  const pauses: number[] = [];
  const polite = () => new PoliteFetch(fetch, async (ms) => void pauses.push(ms));
  const fetched = async (...sources: Source[]): Promise<Outcome[]> => {
    const { corpus } = checkSource(source);
    const options = {
      folder: source,
      corpus: corpus as Corpus,
      engine: null,
      licence: 'CC-BY-4.0',
      names: new Map(),
      otherwise: null,
    };
    const more = { bulk: null, dry: false, seconds: 10, threads: 1, today: '2026-11-22', onBytes: () => {} };
    return Array.fromAsync(addDocuments(sources, { ...options, ...more, polite: polite() }));
  };
  const first = await fetched({ kind: 'address', url: `${origin}/index.xml` });
  expect(first).toMatchObject([
    { outcome: 'added', url: `${origin}/story` },
    { outcome: 'bad', why: expect.stringContaining('robots.txt asks programs not to read this address') },
  ]);
  expect(asked).toEqual(['/robots.txt', '/index.xml', '/map.xml.gz', '/story']);
  expect(sound()[0]?.provenance).toMatch(/Retrieved: 2026-11-22\./);
  const list = file('urls.txt', `${origin}/story\n`);
  const second = await fetched({ kind: 'input', input: fileInput(list) });
  server.close();
  expect([second[0]?.outcome, asked.length]).toEqual(['known', 4]);
  expect(pauses.every((ms) => ms > 1000)).toBe(true);
  expect(pauses.length).toBeGreaterThanOrEqual(3);
  expect((await add(file('more.txt', 'https://a.example/1\n'), ...LICENCE)).code).toBe(3);
});
