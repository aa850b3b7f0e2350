/** The command line as a contract: JSON by shape, messages on stderr, exit codes 0, 1, 2. Runs the real program. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { PageContext, SearchAnswer } from '../../lib/model/page-context.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const SEED = join(ROOT, 'tests', 'pages', 'seeds', 'trend-2023-09-30-departure.html');
const scratch = mkdtempSync(join(tmpdir(), 'sidelight-cli-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

type Run = { code: number; out: string; err: string };
const run = (...args: string[]): Promise<Run> =>
  new Promise((resolve) => {
    execFile(process.execPath, [join(ROOT, 'cli', 'main.ts'), ...args], { maxBuffer: 1e8 }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
const scratchFile = (name: string, text: string): string => {
  const path = join(scratch, name);
  writeFileSync(path, text);
  return path;
};

describe('inspect', () => {
  it('prints one PageContext whose spans are the page text', async () => {
    const { code, out } = await run(
      'inspect',
      SEED,
      '--url',
      'https://en.trend.az/azerbaijan/politics/1.html',
      '--json',
    );
    expect(code).toBe(0);
    const context = JSON.parse(out) as PageContext;
    expect(Object.keys(context)).toEqual(
      expect.arrayContaining(['page', 'mentions', 'naming', 'coverage', 'framing', 'outlet', 'packs']),
    );
    expect(context.page).toMatchObject({ isArticle: true, outlet: 'trend.az' });
    for (const { field, start, end, text } of [...context.mentions, ...context.naming])
      expect((field === 'body' ? context.page.text : (context.page.title ?? '')).slice(start, end)).toBe(text);
    expect(
      context.outlet?.facts.every((fact) => fact.kind === 'not-found' || (fact.source !== '' && fact.url !== '')),
    ).toBe(true);
  });

  it('reads a JSONL of pages and of texts, one answer a line with its id; given text is unchanged', async () => {
    const given = '  Ramin Mammadov\n\n\nin Khankendi.  ';
    const records = [
      { id: 'a', url: 'https://turan.az/x', title: 'T', text: given },
      { id: 'b', html: readFileSync(SEED, 'utf8') },
    ];
    const { code, out } = await run(
      'inspect',
      scratchFile('pages.jsonl', records.map((one) => JSON.stringify(one)).join('\n')),
      '--jsonl',
    );
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as PageContext & { id: string });
    expect(code).toBe(0);
    expect(answers.map((one) => one.id)).toEqual(['a', 'b']);
    expect(answers[0]?.page.text).toBe(given);
    expect(answers[0]?.mentions.map((one) => one.text)).toEqual(['Ramin Mammadov', 'Khankendi']);
  });

  it.each<[string, () => string[], number, RegExp]>([
    ['a file that is not there', () => ['inspect', join(scratch, 'none.html')], 1, /no such file/],
    [
      'a line that is not JSON',
      () => ['inspect', scratchFile('bad.jsonl', '{"id":"a","text":"x"}\n{oops'), '--jsonl'],
      1,
      /bad\.jsonl:2/,
    ],
    ['a record without id', () => ['inspect', scratchFile('noid.jsonl', '{"text":"x"}'), '--jsonl'], 1, /no "id"/],
    ['--json for several pages', () => ['inspect', SEED, SEED, '--json'], 2, /--jsonl/],
    ['no page', () => ['inspect'], 2, /missing required argument/],
    ['an unknown command', () => ['inspekt'], 2, /inspect/],
    ['a pack that is none', () => ['search', 'x', '--pack', scratch], 1, /neither a pack source/],
    ['neither article nor all', () => ['related'], 2, /--article ID or --all/],
    ['an unknown article', () => ['related', '--article', 'caucasus:none'], 1, /There is no article/],
    ['a limit that is no number', () => ['search', 'x', '--limit', 'many'], 2, /whole number/],
  ])('refuses %s', async (_, args, wanted, message) => {
    const { code, err, out } = await run(...args());
    expect(code).toBe(wanted);
    expect(`${err}${out}`).toMatch(message);
    expect(err).not.toMatch(/ at .*\.ts:\d+/);
  });
});

describe('search and related', () => {
  it('answers as the popup does', async () => {
    const { out } = await run('search', 'Гаджиев', '--json');
    const answer = JSON.parse(out) as SearchAnswer;
    expect(answer).toMatchObject({ query: 'Гаджиев', ms: expect.any(Number) });
    expect(answer.hits[0]).toMatchObject({ kind: 'entity', id: 'caucasus:bakhtiyar-hajiyev', pack: 'caucasus' });
  });

  it('takes one query a line', async () => {
    const { out } = await run('search', '--queries', scratchFile('queries.txt', 'xankendi\n\nhajiev\n'), '--jsonl');
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as SearchAnswer).query),
    ).toEqual(['xankendi', 'hajiev']);
  });

  it('gives a line for every article, never the article itself', async () => {
    const { out } = await run('related', '--all', '--jsonl');
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { article: string; related: { article: string }[] });
    expect(lines).toHaveLength(5);
    for (const { article, related } of lines) expect(related.map((one) => one.article)).not.toContain(article);
  });
});

describe('pack', () => {
  it('builds the same bytes twice, and the built folder answers like its source', async () => {
    const [a, b] = [join(scratch, 'a'), join(scratch, 'b')];
    expect((await run('pack', 'build', '--out', a)).code).toBe(0);
    expect((await run('pack', 'build', '--out', b)).code).toBe(0);
    const files = (folder: string): string[] =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((one) => one.isFile())
        .map((one) => join(one.parentPath, one.name).slice(folder.length))
        .toSorted((x, y) => (x < y ? -1 : 1));
    expect(files(a)).toEqual(files(b));
    for (const file of files(a))
      expect(readFileSync(join(a, file)).equals(readFileSync(join(b, file))), file).toBe(true);
    const hits = async (...pack: string[]): Promise<unknown> =>
      (JSON.parse((await run('search', 'xankendi', '--json', ...pack)).out) as SearchAnswer).hits;
    expect(await hits('--pack', a)).toEqual(await hits());
  });

  it('check ends with 0 for the default pack and with 1 and every problem for a broken one', async () => {
    expect(await run('pack', 'check')).toMatchObject({ code: 0, out: expect.stringMatching(/No problems/) });
    scratchFile('pack.yaml', 'id: Broken Pack\nversion: 0\n');
    const { code, out } = await run('pack', 'check', scratch);
    expect(code).toBe(1);
    expect(out).toMatch(/pack\.yaml:1/);
    expect(out).toMatch(/pack\.yaml:2/);
  });
});
