/** `pack add`: a saved feed and a served one become references of a copy of the default source. Runs the real program. */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const scratch = mkdtempSync(join(tmpdir(), 'sidelight-add-'));
const source = join(scratch, 'source');
const file = (name: string): string => join(source, name);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
beforeEach(() => {
  rmSync(source, { recursive: true, force: true });
  cpSync(join(ROOT, 'seeds', 'caucasus'), source, { recursive: true });
});

type Run = { code: number; out: string; err: string };
const run = (...args: string[]): Promise<Run> =>
  new Promise((resolve) => {
    execFile(process.execPath, [join(ROOT, 'cli', 'main.ts'), 'pack', ...args], { maxBuffer: 1e8 }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });

const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>F</title><language>en</language>
<item><title>UN mission visits Stepanakert</title><link>https://en.trend.az/news/1.html?utm_source=rss</link>
  <pubDate>Mon, 02 Oct 2023 23:30:00 +0400</pubDate>
  <description>The delegation drove along the Lachin road with two cars, said a person who was there that day.</description></item>
<item><title>Rain expected in Azerbaijan</title><link>https://en.trend.az/news/2.html</link></item>
<item><title>Without a link</title></item></channel></rss>`;

// Several runs of the real program in a test, each of which builds the pack.
vi.setConfig({ testTimeout: 90_000 });

describe('pack add', () => {
  it('drafts references of what names the pack, once, and leaves a sound source', async () => {
    const feed = join(scratch, 'feed.xml');
    writeFileSync(feed, FEED);
    const before = readFileSync(file('references.yaml'), 'utf8');
    const first = await run('add', source, feed, '--references', '--json');
    expect([first.code, first.err]).toEqual([0, '']);
    const { added, feeds } = JSON.parse(first.out);
    expect(feeds).toEqual([{ feed, items: 3, added: 1, known: 0, unrelated: 1, unusable: 1, error: null }]);
    expect(added[0]).toMatchObject({
      outlet: 'trend.az',
      title: 'UN mission visits Stepanakert',
      published: '2023-10-02',
      url: 'https://en.trend.az/news/1.html',
      opened: false,
      summary: null,
    });
    expect(added[0].entities).toEqual(expect.arrayContaining(['khankendi-stepanakert', 'lachin-road']));
    const forms = added[0].forms as { referent: string; choice: string; form: string; context: string }[];
    expect(forms).toContainEqual({
      referent: 'name-lachin-road',
      choice: 'lachin-road',
      form: 'Lachin road',
      context: 'drove along the Lachin road with two cars,',
    });
    for (const { form, context } of forms) {
      expect(context).toContain(form);
      expect(context.split(' ').length).toBeLessThanOrEqual(8);
    }
    const after = readFileSync(file('references.yaml'), 'utf8');
    expect(after.startsWith(before.trimEnd())).toBe(true);
    expect((await run('check', source)).code).toBe(0);

    const second = await run('add', source, feed, '--references', '--json');
    expect(JSON.parse(second.out)).toMatchObject({ added: [], feeds: [{ known: 1 }] });
    expect(readFileSync(file('references.yaml'), 'utf8')).toBe(after);
  });

  it('writes nothing on a dry run', async () => {
    const feed = join(scratch, 'feed.xml');
    writeFileSync(feed, FEED);
    const before = readFileSync(file('references.yaml'), 'utf8');
    const { code, out } = await run('add', source, feed, '--references', '--dry-run');
    expect([code, readFileSync(file('references.yaml'), 'utf8')]).toEqual([0, before]);
    expect(out).toContain('2023-10-02  Trend: UN mission visits Stepanakert');
  });

  it('reads the feeds that outlets.yaml lists, takes what answers, and says what does not', async () => {
    const server = createServer((request, response) => {
      if (request.url === '/feed.xml') response.end(FEED);
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const outlets = readFileSync(file('outlets.yaml'), 'utf8');
    const trend = /(- id: trend\.az\n[\s\S]*?)( {2}feeds:\n(?: {4}- .*\n)*)?( {2}facts:)/;
    writeFileSync(
      file('outlets.yaml'),
      outlets.replace(trend, `$1  feeds:\n    - ${origin}/feed.xml\n    - ${origin}/gone.xml\n$3`),
    );
    const { code, out } = await run('add', source, '--references', '--fetch', '--outlet', 'trend.az', '--json');
    server.close();
    const { feeds } = JSON.parse(out);
    expect(feeds).toMatchObject([
      { feed: `${origin}/feed.xml`, added: 1, error: null },
      { added: 0, error: `${origin}/gone.xml answered 404.` },
    ]);
    expect(code).toBe(3);
  });

  it.each([
    [['x.xml'], 2, '--references'],
    [['--references'], 2, 'Give saved feeds'],
    [['--references', '--fetch', 'x.xml'], 2, 'Give saved feeds'],
    [['x.xml', '--references', '--outlet', 'trend.az'], 2, '--fetch'],
    [['--references', '--fetch', '--outlet', 'nobody.example'], 1, 'no such id'],
    [['nowhere.xml', '--references'], 1, 'nowhere.xml: There is no such file.'],
  ])('%j ends with %i and says %j', async (args, code, said) => {
    const result = await run('add', source, ...args);
    expect([result.code, result.err]).toEqual([code, expect.stringContaining(said)]);
  });
});
