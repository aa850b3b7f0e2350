/** `pack add`: a saved feed and a served one become references of a copy of the default source. Runs the real program. */
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';

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

// biome-ignore lint/suspicious/noExplicitAny: lines of any shape, told by what is expected of them.
const lines = ({ out }: { out: string }): any[] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>F</title><language>en</language>
<item><title>UN mission visits Stepanakert</title><link>https://en.trend.az/news/1.html?utm_source=rss</link>
  <pubDate>Mon, 02 Oct 2023 23:30:00 +0400</pubDate>
  <description>The delegation drove along the Lachin road with two cars, said a person who was there that day.</description></item>
<item><title>Rain expected in Azerbaijan</title><link>https://en.trend.az/news/2.html</link></item>
<item><title>Without a link</title></item></channel></rss>`;

describe('pack add', () => {
  it('drafts references of what names the pack, once, and leaves a sound source', async () => {
    const feed = join(scratch, 'feed.xml');
    writeFileSync(feed, FEED);
    const before = readFileSync(file('references.yaml'), 'utf8');
    const first = await run('add', source, feed, '--references', '--json');
    expect([first.code, first.err]).toEqual([3, '']);
    const [one, two, three, last] = lines(first);
    expect([one, two, three].map(({ outcome, record }) => [outcome, record])).toEqual([
      ['added', 1],
      ['unrelated', 2],
      ['bad', null],
    ]);
    expect(last.summary).toMatchObject({ documents: 3, added: 1, unrelated: 1, bad: 1 });
    expect(one.reference).toMatchObject({
      outlet: 'trend.az',
      title: 'UN mission visits Stepanakert',
      published: '2023-10-02',
      url: 'https://en.trend.az/news/1.html',
      opened: false,
      summary: null,
    });
    expect(one.reference.entities).toEqual(expect.arrayContaining(['khankendi-stepanakert', 'lachin-road']));
    const forms = one.reference.forms as { referent: string; choice: string; form: string; context: string }[];
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
    expect(lines(second).at(-1).summary).toMatchObject({ added: 0, known: 1 });
    expect(readFileSync(file('references.yaml'), 'utf8')).toBe(after);
  });

  it('writes nothing on a dry run', async () => {
    const feed = join(scratch, 'feed.xml');
    writeFileSync(feed, FEED);
    const before = readFileSync(file('references.yaml'), 'utf8');
    const { code, out } = await run('add', source, feed, '--references', '--dry-run');
    expect([code, readFileSync(file('references.yaml'), 'utf8')]).toEqual([3, before]);
    expect(out).toContain('1 references would be added');
    expect(existsSync(file('.sidelight'))).toBe(false);
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
    expect(lines({ out })).toMatchObject([
      { outcome: 'added', file: `${origin}/feed.xml` },
      { outcome: 'unrelated' },
      { outcome: 'bad', why: '1 of 3 items have no address or no headline.' },
      { outcome: 'bad', file: `${origin}/gone.xml`, why: `${origin}/gone.xml answered 404.` },
      { summary: { added: 1, bad: 2 } },
    ]);
    expect(code).toBe(3);
  });

  it.each([
    [['x.xml'], 2, '--licence "CC-BY-4.0", or add links without text with --references'],
    [['--references'], 2, 'Give files, or --fetch'],
    [['https://example.org/feed'], 2, 'say --fetch'],
    [['x.xml', '--fields', 'txt=body'], 2, 'is no pair such as text=body'],
    [['x.xml', '--references', '--outlet', 'trend.az'], 2, '--fetch'],
    [['--references', '--fetch', '--outlet', 'nobody.example'], 1, 'no such id'],
    [['nowhere.xml', '--references'], 1, 'nowhere.xml: There is no such file.'],
  ])('%j ends with %i and says %j', async (args, code, said) => {
    const result = await run('add', source, ...args);
    expect([result.code, result.err]).toEqual([code, expect.stringContaining(said)]);
  });
});
