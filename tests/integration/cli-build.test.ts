/** `pack build`, `pack cache` and `pack preview` as a maintainer runs them. What the preview shows is tried in a browser. */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const scratch = mkdtempSync(join(tmpdir(), 'sidelight-cli-build-'));
const [source, cache] = [join(scratch, 'source'), join(scratch, 'cache')];
beforeAll(() => cpSync(join(ROOT, 'seeds', 'caucasus'), source, { recursive: true }));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

type Run = { code: number; out: string; err: string };
const run = (...args: string[]): Promise<Run> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(ROOT, 'cli', 'main.ts'), 'pack', ...args],
      { maxBuffer: 1e8, env: { ...process.env, XDG_CACHE_HOME: join(scratch, 'user-cache') } },
      (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });

/** Path → bytes of a built folder. */
function contents(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(folder.length), readFileSync(path).toString('base64')];
    }),
  );
}

type Last = { manifest: object; seconds: number; cache: { found: number; made: number; damaged: number } | null };
const last = ({ out }: Run): Last => JSON.parse(out.trim().split('\n').at(-1) as string) as Last;

describe('pack build', () => {
  it('writes the same folder by either driver, with a cache and without, and after a change only what is new is made', async () => {
    const [first, second] = [join(scratch, 'first'), join(scratch, 'second')];
    expect((await run('build', source, '-o', first, '--driver', 'inline', '--no-cache')).code).toBe(0);
    const threads = await run('build', source, '-o', second, '--driver', 'threads', '--cache', cache, '--jsonl');
    expect(threads.code).toBe(0);
    expect(contents(second)).toEqual(contents(first));
    const progress = threads.out
      .trim()
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as object);
    expect(progress).toContainEqual({ stage: 'index articles', done: 1, total: 1 });
    expect(last(threads).cache).toMatchObject({ found: 0, damaged: 0 });

    const article = join(source, 'articles', 'turan-2020-06-22-citizens-return.md');
    writeFileSync(article, `${readFileSync(article, 'utf8')}\nThis article was corrected.\n`);
    const again = await run('build', source, '-o', second, '--cache', cache, '--jsonl');
    expect(last(again).cache?.found).toBeGreaterThan(last(again).cache?.made as number);
    await run('build', source, '-o', first, '--driver', 'inline', '--no-cache');
    // Segments of the version before are gone from both.
    expect(contents(second)).toEqual(contents(first));
  }, 60_000);

  it('ends with 2 on a driver that does not exist', async () => {
    const { code, err } = await run('build', source, '-o', join(scratch, 'x'), '--driver', 'redis');
    expect(code).toBe(2);
    expect(err).toMatch(/auto, inline, threads/);
  });
});

describe('pack cache', () => {
  it('tells what is kept, and removes it', async () => {
    const shown = JSON.parse((await run('cache', '--cache', cache, '--json')).out) as { files: number; bytes: number };
    expect(shown.files).toBeGreaterThan(10);
    expect((await run('cache', '--cache', cache, '--clear')).out).toContain(`${shown.files} results`);
    expect(JSON.parse((await run('cache', '--cache', cache, '--json')).out)).toMatchObject({ files: 0, bytes: 0 });
  });
});

describe('pack preview', () => {
  it('ends with 1 and a remedy where there is no source, or the port is taken', async () => {
    const nowhere = await run('preview', scratch);
    expect(nowhere.code).toBe(1);
    expect(nowhere.err).toMatch(/no pack\.yaml/);
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const { port } = other.address() as { port: number };
    try {
      const taken = await run('preview', source, '--port', String(port));
      expect(taken.code).toBe(1);
      expect(taken.err).toMatch(new RegExp(`Port ${port} is taken`));
    } finally {
      other.close();
    }
    expect((await run('preview', source, '--port', '99999')).code).toBe(2);
  }, 60_000);
});
