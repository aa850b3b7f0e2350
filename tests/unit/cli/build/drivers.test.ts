/** Whoever runs a build, and whatever was kept of earlier ones: the same bytes. */
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { DiskCache } from '../../../../cli/build/disk-cache.ts';
import { cached, remembered, threaded } from '../../../../cli/build/drivers.ts';
import { DEFAULT_PACK, sourceFiles } from '../../../../cli/packs.ts';
import { Threads } from '../../../../cli/threads/pool.ts';
import { makeSelfTest } from '../../../../lib/context/self-test.ts';
import { compilePack } from '../../../../lib/packs/build/build.ts';
import { type Driver, inline } from '../../../../lib/packs/build/stage.ts';
import { readSource } from '../../../../lib/packs/source/read.ts';
import type { Memo, SourceFiles } from '../../../../lib/packs/source/reading.ts';

const scratch = mkdtempSync(join(tmpdir(), 'sidelight-build-'));
const threads = new Threads({ threads: 2 });
afterAll(async () => {
  await threads.close();
  rmSync(scratch, { recursive: true, force: true });
});

let folders = 0;
const newCache = (version = '1'): DiskCache => new DiskCache(join(scratch, `cache${folders++}`), version);

/** What a build writes, as one value. */
async function bytesOf(files: SourceFiles, driver: Driver, memo?: Memo): Promise<Record<string, string>> {
  const { corpus, problems } = readSource(files, memo);
  expect(problems).toEqual([]);
  if (!corpus) throw new Error('no corpus');
  const built = await compilePack(corpus, makeSelfTest, { driver });
  return Object.fromEntries(
    [...built.files].map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')] as const),
  );
}

const PACK = `id: test
version: 1
date: 2026-01-01
title: Test
publisher: Test
contact: https://example.org/
licence: CC0-1.0
languages: [en]
`;
const OUTLETS = `- id: harbour.example
  name: Harbour News
  shortName: Harbour
  kind: news-site
  country: null
  languages: [en]
  hosts: [harbour.example]
  facts: []
`;
const ENTITIES = `- id: port-council
  name: Port Council
  kind: organisation
  description: The council of a port
  aliases:
    en: [Port Council]
  sameAs: []
  facts: []
`;
const front =
  'outlet: harbour.example\ntitle: null\npublished: null\nauthor: null\nurl: null\nlanguage: en\nsource: test\nprovenance: Made up.';

const WORDS = ['Port Council', 'quay', 'dredging', '“we will build”', 'harbour', '1994', 'ferry', 'tariff', '\n\n'];
const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 40 })
  .map((words) => `The ${words.join(' ')} end.`);
const articles = fc.dictionary(fc.stringMatching(/^[a-z0-9]{1,6}$/), text, { maxKeys: 60 });

const source = (texts: Record<string, string>): SourceFiles =>
  new Map([
    ['pack.yaml', PACK],
    ['outlets.yaml', OUTLETS],
    ['entities/all.yaml', ENTITIES],
    ...Object.entries(texts).map(([id, body]) => [`articles/${id}.md`, `---\n${front}\n---\n\n${body}\n`] as const),
  ]);

describe('drivers', () => {
  test('threads and a cache give the bytes of a build from nothing, before and after a change', async () => {
    await fc.assert(
      fc.asyncProperty(articles, fc.nat(), text, async (texts, pick, changed) => {
        const cache = newCache();
        const driver = cached(threaded(threads), cache);
        const memo = remembered(cache);
        const first = source(texts);
        const expected = await bytesOf(first, inline);
        expect(await bytesOf(first, driver, memo)).toEqual(expected);
        const made = cache.counts.made;
        expect(await bytesOf(first, cached(inline, cache), memo)).toEqual(expected);
        expect(cache.counts.made).toBe(made);
        const ids = Object.keys(texts);
        const second = source({ ...texts, [ids[pick % ids.length] ?? 'new']: changed });
        expect(await bytesOf(second, driver, memo)).toEqual(await bytesOf(second, inline));
      }),
      { numRuns: 12 },
    );
  });

  test('the default pack is the same from threads', async () => {
    const files = sourceFiles(DEFAULT_PACK);
    expect(await bytesOf(files, threaded(threads))).toEqual(await bytesOf(files, inline));
  });

  test('a task that fails in a thread ends the build with the name of its stage', async () => {
    const stage = { name: 'write segments', plan: () => [], key: () => [], run: () => 0 };
    await expect(threaded(threads).run(stage, [{ kind: 'stats' }], () => {})).rejects.toThrow(/^write segments: /);
  });
});

describe('a cache', () => {
  const many = source(Object.fromEntries(Array.from({ length: 80 }, (_, n) => [`a${n}`, `Port Council says ${n}.`])));
  const kept = ({ folder }: DiskCache): string[] =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));

  test.each<[string, (file: string, other: string) => void]>([
    ['a byte is wrong', (file) => flipLast(file)],
    ['it was cut short', (file) => truncateSync(file, 60)],
    ['it is empty', (file) => writeFileSync(file, '')],
    ['it is another result under its name', (file, other) => copyFileSync(other, file)],
    ['it is something else', (file) => writeFileSync(file, '{"value": "trust me"}')],
  ])('does a result again where %s', async (_, spoil) => {
    const cache = newCache();
    const build = (): ReturnType<typeof bytesOf> => bytesOf(many, cached(inline, cache), remembered(cache));
    const expected = await build();
    const files = kept(cache);
    files.forEach((file, at) => {
      if (at % 2 === 0) spoil(file, files[at + 1] ?? (files[0] as string));
    });
    expect(await build()).toEqual(expected);
    expect(cache.counts.damaged).toBeGreaterThan(2);
    const { damaged } = cache.counts;
    expect(await build()).toEqual(expected);
    expect(cache.counts.damaged).toBe(damaged);
  });

  test('is shared by builds that run at the same time', async () => {
    const folder = newCache().folder;
    const build = (): ReturnType<typeof bytesOf> => {
      const cache = new DiskCache(folder, '1');
      return bytesOf(many, cached(threaded(threads), cache), remembered(cache));
    };
    const [one, two] = await Promise.all([build(), build()]);
    expect(one).toEqual(two);
    expect(kept(new DiskCache(folder, '1')).filter((file) => file.endsWith('.new'))).toEqual([]);
  });

  test('of other code is not used', async () => {
    const cache = newCache('1');
    await bytesOf(many, cached(inline, cache), remembered(cache));
    const other = new DiskCache(cache.folder, '2');
    await bytesOf(many, cached(inline, other), remembered(other));
    expect(other.counts.found).toBe(0);
  });

  test('does not remember what had problems: they are told every time', () => {
    const cache = newCache();
    const files = new Map([...many, ['articles/broken.md', `---\n${front}\nextra: 1\n---\n\nText.\n`]]);
    const first = readSource(files, remembered(cache)).problems;
    expect(first).toHaveLength(1);
    expect(readSource(files, remembered(cache)).problems).toEqual(first);
  });

  test('problems found later still know their line in a file that was not parsed again', () => {
    const cache = newCache();
    const read = (): unknown => {
      const { origins } = readSource(many, remembered(cache));
      return origins.get('test:a7')?.file.problem(['published'], 'wrong', 'mend it');
    };
    expect(read()).toMatchObject({ file: 'articles/a7.md', line: 4 });
    expect(read()).toMatchObject({ file: 'articles/a7.md', line: 4 });
  });

  test('trims what was used longest ago', () => {
    const cache = newCache();
    for (let n = 0; n < 10; n++) cache.put(cache.name('n', [String(n)]), 'x'.repeat(1000));
    const before = cache.size();
    expect(before.files).toBe(10);
    cache.trim(before.bytes / 2);
    expect(cache.size().files).toBe(5);
    cache.trim(0);
    expect(cache.size()).toEqual({ files: 0, bytes: 0 });
  });

  test('that cannot be written to costs nothing but time', () => {
    const file = join(scratch, 'a-file');
    writeFileSync(file, '');
    const cache = new DiskCache(file, '1');
    cache.put(cache.name('n', ['1']), 1);
    expect(cache.get(cache.name('n', ['1']))).toBeUndefined();
  });
});

function flipLast(file: string): void {
  const bytes = readFileSync(file);
  bytes[bytes.length - 1] = (bytes[bytes.length - 1] as number) ^ 1;
  writeFileSync(file, bytes);
}
